package org.xiaohao.ui.notification;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.xiaohao.notification.NotificationService;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.ui.frame.TopBarItem;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Translations;

/** The bell in the top bar, with the number of unread messages as of the last navigation. */
@org.springframework.stereotype.Component
class NotificationBell implements TopBarItem {

    private final NotificationService notifications;
    private final CurrentActor currentActor;

    NotificationBell(NotificationService notifications, CurrentActor currentActor) {
        this.notifications = notifications;
        this.currentActor = currentActor;
    }

    @Override
    public Place place() {
        return Place.MESSAGES;
    }

    @Override
    public Optional<Component> create() {
        return currentActor.find().map(actor -> new Bell(notifications));
    }

    static class Bell extends RouterLink {

        private static final int MOST_SHOWN = 99;

        private final transient NotificationService notifications;
        private final Span dot = new Span();

        Bell(NotificationService notifications) {
            this.notifications = notifications;
            setRoute(NotificationsView.class);
            addClassNames("bell", "icon-button");
            dot.addClassName("dot");
            dot.getElement().setAttribute("aria-hidden", "true");
            add(Icons.BELL.create(), dot);
        }

        @Override
        protected void onAttach(AttachEvent event) {
            super.onAttach(event);
            UI ui = event.getUI();
            var registration = ui.addAfterNavigationListener(navigation -> refresh());
            addDetachListener(detach -> {
                detach.unregisterListener();
                registration.remove();
            });
            refresh();
        }

        final void refresh() {
            long unread = notifications.unreadCount();
            dot.setVisible(unread > 0);
            dot.setText(unread > MOST_SHOWN ? MOST_SHOWN + "+" : Long.toString(unread));
            getElement().setAttribute("aria-label", Translations.text("notifications.bell", unread));
            getElement().setAttribute("title", Translations.text("notifications.bell", unread));
        }
    }
}
