package org.xiaohao.ui.notification;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.notification.NotificationService;
import org.xiaohao.notification.UserNotificationSummary;
import org.xiaohao.shared.Link;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.EmptyState;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.PageHeader;
import org.xiaohao.ui.shared.Translations;

/** 消息: what the signed-in person was told, newest first; a click reads it and leads to the place. */
@Route("notifications")
@PermitAll
public class NotificationsView extends org.xiaohao.ui.shared.Page implements BeforeEnterObserver {

    private static final int PAGE_SIZE = 50;

    private final transient NotificationService notifications;
    private final transient Clock clock;
    private final OrderedList list = new OrderedList();
    private final Button readAll = new Button(Translations.text("notifications.readAll"));
    private final Button more = new Button(Translations.text("notifications.more"));
    private final Div empty = new Div();
    private int shownPages;

    public NotificationsView(NotificationService notifications, Clock clock) {
        super("notifications.title");
        this.notifications = notifications;
        this.clock = clock;
        list.addClassNames("plain-list", "messages");
        readAll.addClickListener(event -> {
            notifications.markAllRead();
            UI.getCurrent().refreshCurrentRoute(false);
        });
        more.addClickListener(event -> addPage());
        empty.add(new EmptyState(
                Icons.BELL, Translations.text("notifications.empty"), Translations.text("notifications.empty.why")));
        add(new PageHeader(Translations.text("notifications.title")).withActions(readAll), list, empty, more);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.removeAll();
        shownPages = 0;
        readAll.setEnabled(notifications.unreadCount() > 0);
        addPage();
    }

    private void addPage() {
        Page<UserNotificationSummary> page = notifications.list(PageRequest.of(shownPages, PAGE_SIZE));
        shownPages++;
        page.forEach(message -> list.add(row(message)));
        more.setVisible(page.hasNext());
        empty.setVisible(list.getComponentCount() == 0);
    }

    private ListItem row(UserNotificationSummary message) {
        Span text = new Span(text(message));
        text.addClassName("grow");
        Span when = new Span(Dates.table(message.createdAt(), clock.getZone()));
        when.addClassNames("xs", "t2", "nw");
        NativeButton open = new NativeButton("", event -> open(message));
        open.addClassName("row");
        Span mark = new Span(Translations.text(message.isUnread() ? "notifications.unread" : "notifications.read"));
        mark.addClassNames("badge", message.isUnread() ? "new" : "quiet");
        open.add(mark, text, when);
        ListItem row = new ListItem(open);
        row.setClassName("unread", message.isUnread());
        return row;
    }

    /** The words of a message in the language of the present user interface. */
    static String text(UserNotificationSummary message) {
        return Translations.text(
                "notification." + message.kind().code(), message.arguments().toArray());
    }

    private void open(UserNotificationSummary message) {
        notifications.markRead(message.id());
        Link link = message.link();
        if (link == null) {
            UI.getCurrent().refreshCurrentRoute(false);
        } else {
            UI.getCurrent().navigate(link.path());
        }
    }
}
