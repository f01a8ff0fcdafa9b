package org.xiaohao.notification;

import org.mapstruct.Mapper;

@Mapper
interface UserNotificationMapper {

    UserNotificationSummary toSummary(UserNotification notification);
}
