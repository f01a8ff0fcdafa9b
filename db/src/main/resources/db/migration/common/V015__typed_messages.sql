-- Requests for messages that are on their way belong to the module that delivers them.
update event_publication
   set event_type = 'org.xiaohao.notification.NotificationRequested',
       listener_id = replace(listener_id, 'org.xiaohao.shared.NotificationRequested', 'org.xiaohao.notification.NotificationRequested')
 where event_type = 'org.xiaohao.shared.NotificationRequested';

-- A kind that was renamed before its words were.
update user_notification set kind = 'task.amended' where kind = 'task.amend';
