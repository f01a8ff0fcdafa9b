package org.xiaohao.ui.admin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.xiaohao.channel.ChannelService;
import org.xiaohao.mail.MailService;
import org.xiaohao.ui.shared.Page;
import org.xiaohao.ui.shared.PageHeader;
import org.xiaohao.ui.shared.Translations;

/** Over which ways people are told besides the application, and what did not reach them. */
@Route("admin/channels")
@Menu(title = "menu.admin.channels", order = 57)
@RolesAllowed("ADMIN")
public class ChannelsView extends Page {

    ChannelsView(MailService mail, ChannelService channels, Clock clock) {
        super("channels.title");
        Div parts =
                new Div(new MailCard(mail.standing(), clock.getZone()), new ChannelsCard(channels, clock.getZone()));
        parts.addClassName("stack");
        add(new PageHeader(Translations.text("channels.title")).withSub(Translations.text("channels.sub")), parts);
    }
}
