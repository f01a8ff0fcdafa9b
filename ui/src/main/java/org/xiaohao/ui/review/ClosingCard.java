package org.xiaohao.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xiaohao.review.ClosingDetails;
import org.xiaohao.review.ClosingState;
import org.xiaohao.review.ReviewService;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Role;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.FileChips;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.ReasonDialog;
import org.xiaohao.ui.shared.SectionCard;
import org.xiaohao.ui.shared.Translations;

/** The newest application for closing a task; with the office's answer, or the buttons to give it. */
public class ClosingCard extends SectionCard {

    private final transient ReviewService reviews;
    private final transient ClosingDetails closing;
    private final transient List<String> unreported;
    private final transient Runnable done;

    /**
     * @param unreported the units that closing would record as unreported
     * @param office whether the acting person is of the office and the plan is under way
     * @param corrects whether the person may correct what was approved, also after the year of the plan
     * @param done told after an answer
     */
    public ClosingCard(
            ReviewService reviews,
            ClosingDetails closing,
            List<String> unreported,
            boolean office,
            boolean corrects,
            Actor actor,
            Clock clock,
            Runnable done) {
        super(title(closing, office));
        this.reviews = reviews;
        this.closing = closing;
        this.unreported = unreported;
        this.done = done;
        addClassName("closing");
        boolean decides = office && closing.state() == ClosingState.REQUESTED;
        boolean own = actor.belongsTo(closing.orgUnitId());
        if (own && closing.state() == ClosingState.PREPARED && actor.has(Role.UNIT_HEAD)) {
            Button back =
                    new Button(Translations.text("task.closing.sendBack"), Icons.UNDO.create(), event -> askSendBack());
            Button send = new Button(Translations.text("task.closing.send"), Icons.SEND.create(), event -> {
                reviews.send(closing.id());
                Notices.done(Translations.text("task.closing.send.done", closing.taskNumber()));
                done.run();
            });
            send.addThemeName("primary");
            withActions(back, send);
        } else if (own && (closing.state() == ClosingState.PREPARED || closing.state() == ClosingState.REQUESTED)) {
            withActions(new Button(Translations.text("task.closing.withdraw"), Icons.UNDO.create(), event -> {
                reviews.withdraw(closing.id());
                Notices.done(Translations.text("task.closing.withdraw.done", closing.taskNumber()));
                done.run();
            }));
        } else if (corrects && closing.state() == ClosingState.APPROVED) {
            withActions(new Button(
                    Translations.text("task.closing.correct"),
                    Icons.PEN.create(),
                    event -> new CorrectionDialog(reviews, closing, done).open()));
        }
        if (decides) {
            Button back =
                    new Button(Translations.text("task.closing.return"), Icons.UNDO.create(), event -> askReturn());
            Button approve =
                    new Button(Translations.text("task.closing.approve"), Icons.CHECK.create(), event -> askApprove());
            approve.addThemeName("primary");
            withActions(back, approve);
        }
        fill(decides, clock);
    }

    private static String title(ClosingDetails closing, boolean office) {
        if (office && closing.state() == ClosingState.REQUESTED) {
            return Translations.text("task.closing.decide");
        }
        Integer number = closing.number();
        return number == null
                ? Translations.text("task.closing.title." + closing.state())
                : Translations.text("task.closing.number", number);
    }

    private void fill(boolean decides, Clock clock) {
        Paragraph from = new Paragraph(from(clock));
        from.addClassNames("s", "t2");
        Paragraph summary = new Paragraph(closing.summary());
        summary.addClassName("prose");
        body().add(from, summary);
        if (!closing.results().isEmpty()) {
            UnorderedList results = new UnorderedList();
            closing.results()
                    .forEach(result -> results.add(
                            new ListItem(Translations.text("task.closing.result", result.target(), result.result()))));
            body().add(new H3(Translations.text("closing.results")), results);
        }
        if (!closing.words().isEmpty()) {
            UnorderedList words = new UnorderedList();
            closing.words()
                    .forEach(word -> words.add(
                            new ListItem(Translations.text("task.closing.result", word.unitName(), word.words()))));
            body().add(new H3(Translations.text("closing.words")), words);
        }
        Instant corrected = closing.correctedAt();
        if (corrected != null) {
            Paragraph note = new Paragraph(Translations.text("task.closing.corrected", day(corrected, clock)));
            note.addClassNames("s", "t2");
            body().add(note);
        }
        if (!closing.evidence().isEmpty()) {
            body().add(new FileChips(
                    closing.evidence(),
                    closing.pieces().stream()
                            .collect(Collectors.toMap(
                                    ClosingDetails.FilePiece::attachmentId, ClosingDetails.FilePiece::name)),
                    file -> reviews.openEvidence(closing.id(), file)));
        }
        if (!closing.missing().isEmpty()) {
            body().add(missing(closing));
        }
        if (closing.state() == ClosingState.RETURNED) {
            body().add(note(
                    "soon",
                    Translations.text("task.closing.returned", day(closing.reviewedAt(), clock)),
                    closing.returnReason()));
        }
        if (decides && !unreported.isEmpty()) {
            body().add(note("late", Translations.text("task.closing.unreported", names()), unreportedConsequence()));
        }
    }

    /** The required evidence that is missing, with the lead's word on each piece. */
    public static Div missing(ClosingDetails closing) {
        Div note = note(
                "soon",
                Translations.text("task.closing.missing", closing.missing().size()),
                closing.missing().stream()
                        .map(piece -> Translations.text("task.closing.result", piece.name(), piece.words()))
                        .collect(Collectors.joining("\n")));
        note.addClassName("missing-pieces");
        return note;
    }

    private String from(Clock clock) {
        String words = Translations.text(
                "task.closing.from", closing.unitName(), closing.requestedBy(), day(closing.requestedAt(), clock));
        if (closing.state() != ClosingState.REQUESTED) {
            return words;
        }
        long days = ChronoUnit.DAYS.between(
                closing.requestedAt().atZone(clock.getZone()).toLocalDate(), LocalDate.now(clock));
        return days == 0 ? words : words + Translations.text("task.closing.waited", days);
    }

    private static String day(@Nullable Instant at, Clock clock) {
        return at == null ? "" : Dates.day(at.atZone(clock.getZone()).toLocalDate());
    }

    private static Div note(String kind, String first, String then) {
        Span strong = new Span(first);
        strong.addClassName("strong");
        Div words = new Div(strong, new Span(then));
        words.addClassName("prose");
        Div note = new Div(Icons.INFO.create(), words);
        note.addClassNames("note", kind);
        return note;
    }

    private String names() {
        return String.join(Translations.text("task.names.separator"), unreported);
    }

    private String unreportedConsequence() {
        return Translations.text("task.closing.unreported.consequence", unreported.size());
    }

    private void askApprove() {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Translations.text("task.closing.approve.title", closing.taskNumber()));
        dialog.setWidth("440px");
        dialog.add(new Paragraph(
                unreported.isEmpty()
                        ? Translations.text("task.closing.approve.consequence")
                        : Translations.text(
                                "task.closing.approve.consequence.unreported", unreported.size(), names())));
        Button approve = new Button(Translations.text("task.closing.approve"), event -> {
            reviews.approve(closing.id());
            dialog.close();
            Notices.done(Translations.text("task.closing.approve.done", closing.taskNumber()));
            done.run();
        });
        approve.addThemeName("primary");
        dialog.getFooter()
                .add(new Button(Translations.text("task.closing.approve.cancel"), event -> dialog.close()), approve);
        dialog.open();
    }

    private void askSendBack() {
        new ReasonDialog("task.closing.sendBack", Translations.text("task.closing.sendBack.consequence"), reason -> {
                    reviews.sendBack(closing.id(), reason);
                    Notices.done(Translations.text("task.closing.sendBack.done", closing.taskNumber()));
                    done.run();
                })
                .open();
    }

    private void askReturn() {
        new ReasonDialog(
                        "task.closing.return",
                        Translations.text("task.closing.return.consequence", closing.unitName()),
                        reason -> {
                            reviews.returnForRework(closing.id(), reason);
                            Notices.done(Translations.text("task.closing.return.done", closing.unitName()));
                            done.run();
                        })
                .open();
    }
}
