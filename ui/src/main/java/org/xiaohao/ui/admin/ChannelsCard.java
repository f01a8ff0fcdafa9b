package org.xiaohao.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.menubar.MenuBar;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.xiaohao.channel.ChannelDetails;
import org.xiaohao.channel.ChannelService;
import org.xiaohao.channel.ChannelType;
import org.xiaohao.channel.DeliveryStanding;
import org.xiaohao.channel.DeliveryState;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.SectionCard;
import org.xiaohao.ui.shared.Translations;

/** Programs and robots that are told what happens, and what became of it. */
class ChannelsCard extends SectionCard {

    private final transient ChannelService channels;
    private final transient ZoneId zone;
    private final Div list = new Div();
    private final Div deliveries = new Div();

    ChannelsCard(ChannelService channels, ZoneId zone) {
        super(Translations.text("channels.others"));
        this.channels = channels;
        this.zone = zone;
        addClassName("channels-card");
        list.addClassName("token-list");
        deliveries.addClassName("stack");
        body().addClassName("stack");
        body().add(new Paragraph(Translations.text("channels.others.what")), list, deliveries);
        MenuBar add = new MenuBar();
        add.addThemeName("tertiary");
        MenuItem root = add.addItem(Translations.text("channels.add"));
        for (ChannelType type : ChannelType.values()) {
            root.getSubMenu().addItem(Translations.label(type), event -> open(ChannelDialog.adding(channels, type)));
        }
        Button again = new Button(Translations.text("channels.look-again"), event -> show());
        again.addThemeName("tertiary");
        withActions(again, add);
        show();
    }

    private void open(ChannelDialog dialog) {
        dialog.afterwards(this::show);
        dialog.open();
    }

    private void show() {
        list.removeAll();
        List<ChannelDetails> all = channels.list();
        if (all.isEmpty()) {
            list.add(new Paragraph(Translations.text("channels.none")));
        }
        all.forEach(channel -> list.add(row(channel)));
        deliveries.removeAll();
        List<DeliveryStanding> latest = channels.deliveries();
        if (!latest.isEmpty()) {
            UnorderedList lines = new UnorderedList();
            latest.forEach(delivery -> lines.add(line(delivery)));
            deliveries.add(new Span(Translations.text("channels.deliveries")), lines);
        }
    }

    private Div row(ChannelDetails channel) {
        Span what = new Span(channel.name());
        what.addClassName("grow");
        Span state = new Span(String.join(
                " \u00b7 ",
                Translations.label(channel.type()),
                channel.shownAddress(),
                channel.kinds().stream()
                        .sorted()
                        .map(Translations::label)
                        .collect(Collectors.joining(Translations.text("admin.listing"))),
                Translations.text(channel.active() ? "channels.active" : "channels.stopped")));
        state.addClassNames("s", "t2");
        Div row = new Div(what, state);
        if (channel.active()) {
            row.add(button("channels.try", channel, () -> {
                channels.test(channel.id());
                Notices.done(Translations.text("channels.tried", channel.name()));
                show();
            }));
        }
        row.add(
                button("channels.edit", channel, () -> open(ChannelDialog.editing(channels, channel))),
                button("channels.remove", channel, () -> askRemove(channel)));
        row.addClassName("token");
        return row;
    }

    private static Button button(String key, ChannelDetails channel, Runnable act) {
        Button button = new Button(Translations.text(key), event -> act.run());
        button.setAriaLabel(Translations.text(key + ".one", channel.name()));
        button.addThemeNames("tertiary", "small");
        return button;
    }

    private void askRemove(ChannelDetails channel) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(Translations.text("channels.remove.ask", channel.name()));
        dialog.setText(Translations.text("channels.remove.text"));
        dialog.setConfirmText(Translations.text("channels.remove"));
        dialog.setCancelable(true);
        dialog.setCancelText(Translations.text("admin.keep"));
        dialog.addConfirmListener(event -> {
            channels.remove(channel.id());
            Notices.done(Translations.text("channels.removed", channel.name()));
            show();
        });
        dialog.open();
    }

    private ListItem line(DeliveryStanding delivery) {
        StringBuilder words = new StringBuilder(Translations.text(
                "channels.delivery",
                Dates.table(delivery.at(), zone),
                delivery.channelName(),
                Translations.label(delivery.kind()),
                Translations.label(delivery.state())));
        if (delivery.failure() != null) {
            words.append(Translations.text(
                    "channels.delivery.failed", Translations.label(delivery.failure()), delivery.attempts()));
            if (delivery.status() != null) {
                words.append(Translations.text("channels.delivery.status", String.valueOf(delivery.status())));
            }
            words.append(
                    delivery.nextAttempt() == null
                            ? Translations.text("channels.given-up")
                            : Translations.text("channels.again", Dates.table(delivery.nextAttempt(), zone)));
            if (delivery.reference() != null) {
                words.append(Translations.text("channels.reference", delivery.reference()));
            }
        }
        ListItem item = new ListItem(words.toString());
        if (delivery.state() == DeliveryState.FAILED) {
            item.addClassName("late");
        }
        return item;
    }
}
