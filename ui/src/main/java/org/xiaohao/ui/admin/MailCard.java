package org.xiaohao.ui.admin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.xiaohao.mail.MailStanding;
import org.xiaohao.mail.MailState;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.SectionCard;
import org.xiaohao.ui.shared.Translations;

/** How the mail of the day stands, and what did not go. */
class MailCard extends SectionCard {

    private final transient ZoneId zone;

    MailCard(MailStanding mail, ZoneId zone) {
        super(Translations.text("channels.mail"));
        this.zone = zone;
        addClassName("mail-card");
        body().addClassName("stack");
        if (mail.on()) {
            body().add(
                            new Paragraph(Translations.text(
                                    "channels.mail.on", mail.from(), mail.at().toString(), mail.readers())),
                            new Paragraph(today(mail)));
        } else {
            body().add(note("soon", Translations.text("channels.mail.off")));
        }
        if (!mail.failures().isEmpty()) {
            UnorderedList failures = new UnorderedList();
            failures.addClassName("mail-failures");
            mail.failures().forEach(failure -> failures.add(new ListItem(words(failure))));
            body().add(
                            note(
                                    "late",
                                    Translations.text(
                                            "channels.mail.failures",
                                            mail.failures().size())),
                            failures);
        }
    }

    private static Div note(String kind, String words) {
        Div note = new Div(words);
        note.addClassNames("note", kind);
        return note;
    }

    private static String today(MailStanding mail) {
        if (mail.today().isEmpty()) {
            return Translations.text("channels.mail.today.none");
        }
        return Arrays.stream(MailState.values())
                .filter(mail.today()::containsKey)
                .map(state -> Translations.text(
                        "channels.count",
                        Translations.label(state),
                        mail.today().getOrDefault(state, 0)))
                .collect(Collectors.joining(
                        Translations.text("admin.listing"), Translations.text("channels.mail.today"), ""));
    }

    private String words(MailStanding.Failure failure) {
        String what = Translations.text(
                "channels.mail.failure",
                Dates.table(failure.day()),
                failure.personName(),
                Translations.label(failure.failure()),
                failure.attempts());
        String then = failure.nextAttempt() == null
                ? Translations.text("channels.given-up")
                : Translations.text("channels.again", Dates.table(failure.nextAttempt(), zone));
        String where = failure.reference() == null ? "" : Translations.text("channels.reference", failure.reference());
        return what + then + where;
    }
}
