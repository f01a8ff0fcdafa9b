package org.xiaohao.ui.supervision;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.Role;
import org.xiaohao.shared.WordFile;
import org.xiaohao.supervision.LetterDetails;
import org.xiaohao.supervision.LetterFile;
import org.xiaohao.supervision.LetterService;
import org.xiaohao.supervision.LetterState;
import org.xiaohao.supervision.LetterSummary;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Downloads;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.ReasonDialog;
import org.xiaohao.ui.shared.Translations;

/** One letter: how far it got, what was answered, its text, and what the person can do with it. */
class LetterPane extends Composite<Div> {

    private static final int MOST_WORDS = 2000;

    private final transient LetterService letters;
    private final transient LetterDetails letter;
    private final transient LetterSummary summary;
    private final transient Actor actor;
    private final ZoneId zone;
    private final transient Runnable again;

    LetterPane(LetterService letters, LetterDetails letter, Actor actor, ZoneId zone, Runnable again) {
        this.letters = letters;
        this.letter = letter;
        this.summary = letter.summary();
        this.actor = actor;
        this.zone = zone;
        this.again = again;
        getContent().addClassName("letter-pane");
        Div body = new Div(steps());
        body.addClassName("detail-body");
        letter.answers().forEach(answer -> body.add(answer(answer)));
        if (!letter.endingWords().isEmpty()) {
            body.add(note(Translations.text("letter.ended." + summary.state(), letter.endingWords())));
        }
        if (!letter.deliveryWords().isEmpty()) {
            body.add(note(Translations.text("letter.delivered", letter.deliveryWords())));
        }
        body.add(paper(), facts());
        getContent().add(head(), body);
        Div foot = foot();
        if (foot.getComponentCount() > 0) {
            getContent().add(foot);
        }
    }

    private Div head() {
        H2 title = new H2(summary.documentNumber());
        title.addClassName("grow");
        Anchor word = Downloads.link(Translations.text("letter.word"), () -> {
            LetterFile file = letters.document(summary.id());
            return new Downloads.Content(file.fileName(), WordFile.MEDIA_TYPE, file.bytes());
        });
        word.addClassName("button-link");
        Anchor close = new Anchor(LettersView.PATH, Icons.X.create());
        close.getElement().setAttribute("aria-label", Translations.text("letter.back"));
        close.addClassName("icon-button");
        Div head = new Div(title, word, close);
        head.addClassNames("detail-head", "row");
        return head;
    }

    private OrderedList steps() {
        OrderedList steps = new OrderedList();
        steps.addClassNames("letter-steps", "plain-list");
        steps.getElement().setAttribute("aria-label", Translations.text("letter.steps"));
        int reached = LetterRow.reached(summary.state());
        steps.add(step("numbered", letter.sentAt(), letter.sentBy(), 1 <= reached));
        steps.add(step("delivered", summary.deliveredAt(), "", 2 <= reached));
        steps.add(step("opened", summary.openedAt(), letter.openedBy(), 3 <= reached));
        steps.add(step("answered", summary.answeredAt(), "", 4 <= reached));
        steps.add(step("closed", summary.endedAt(), "", 5 <= reached));
        return steps;
    }

    private ListItem step(String key, @Nullable Instant at, String who, boolean done) {
        Span mark = new Span();
        mark.addClassName("mark");
        if (done) {
            mark.add(Icons.CHECK.create());
        }
        Span name = new Span(Translations.text("letter.step." + key));
        name.addClassName("name");
        Span when = new Span(at == null ? "" : Dates.table(at, zone) + (who.isEmpty() ? "" : " " + who));
        when.addClassNames("xs", "t2");
        ListItem step = new ListItem(mark, name, when);
        step.setClassName("done", done);
        return step;
    }

    private Div answer(LetterDetails.Answer answer) {
        Span head = new Span(Translations.text("letter.answer.by", summary.unitName(), answer.by()));
        head.addClassName("strong");
        Span when = new Span(Dates.table(answer.at(), zone));
        when.addClassNames("t2", "s");
        Div line = new Div(head, when);
        line.addClassNames("row", "wrap");
        Paragraph words = new Paragraph(answer.words());
        words.addClassName("prose");
        Div card = new Div(line, words);
        card.addClassName("letter-answer");
        if (!answer.returnWords().isEmpty()) {
            card.add(new Paragraph(Translations.text("letter.returned", answer.returnWords())));
        }
        return card;
    }

    private static Div note(String text) {
        Div note = new Div(new Span(text));
        note.addClassName("note");
        return note;
    }

    private Div paper() {
        Div paper = new Div();
        paper.addClassNames("paper", "letter");
        Paragraph title = new Paragraph(letter.title());
        title.addClassName("title");
        Paragraph addressee = new Paragraph(Translations.text("letter.addressee", letter.addressee()));
        addressee.addClassName("addressee");
        paper.add(title, addressee);
        letter.paragraphs().forEach(text -> paper.add(new Paragraph(text)));
        Paragraph signature = new Paragraph(letter.issuer() + "　" + Dates.dayOfYear(summary.sentOn()));
        signature.addClassName("signature");
        paper.add(signature);
        return paper;
    }

    private Div facts() {
        Div facts = new Div();
        facts.addClassNames("s", "t2", "stack");
        Long earlier = letter.earlierId();
        if (earlier != null) {
            facts.add(new Div(
                    new Span(Translations.text("letter.earlier")),
                    new Anchor(LettersView.PATH + "/" + earlier, String.valueOf(letter.earlierNumber()))));
        }
        if (!letter.copies().isEmpty()) {
            facts.add(new Div(Translations.text("letter.copies", letter.copies())));
        }
        Div tasks = new Div(new Span(Translations.text("letter.items")));
        letter.items().stream()
                .map(LetterDetails.Item::taskId)
                .distinct()
                .forEach(task -> letter.items().stream()
                        .filter(item -> item.taskId() == task)
                        .findFirst()
                        .ifPresent(item -> tasks.add(
                                TaskLinks.task(task, new Span(item.number() + " "), new Span(item.title())),
                                new Span(" "))));
        facts.add(tasks);
        return facts;
    }

    private Div foot() {
        Div foot = new Div();
        foot.addClassNames("detail-foot", "no-print");
        LetterState state = summary.state();
        if (state.isEnded()) {
            return foot;
        }
        if (actor.has(Role.OFFICE)) {
            actions(foot, state);
        } else if (actor.belongsTo(summary.orgUnitId()) && state != LetterState.ANSWERED) {
            foot.addClassName("letter-reply");
            foot.add(reply());
        }
        return foot;
    }

    private void actions(Div foot, LetterState state) {
        if (state == LetterState.ANSWERED) {
            foot.add(button("return", letters::sendBack, true));
        } else {
            foot.add(button("withdraw", letters::withdraw, true));
        }
        if (state == LetterState.NUMBERED) {
            foot.add(button("deliver", letters::markDelivered, false));
        }
        Button close = button("close", letters::close, false);
        if (state == LetterState.ANSWERED) {
            close.addThemeName("primary");
        }
        foot.add(close);
    }

    private interface Act {

        void on(long letterId, String words);
    }

    private Button button(String key, Act act, boolean reasonNeeded) {
        String keys = "letter." + key;
        return new Button(Translations.text(keys + ".confirm"), event -> {
            ReasonDialog dialog = new ReasonDialog(
                    keys, Translations.text(keys + ".why", summary.unitName(), summary.documentNumber()), words -> {
                        act.on(summary.id(), words);
                        again.run();
                    });
            (reasonNeeded ? dialog : dialog.withoutReason()).open();
        });
    }

    private Component reply() {
        TextArea words = new TextArea(Translations.text("letter.reply"));
        words.setHelperText(Translations.text("letter.reply.help", Dates.day(summary.answerDue())));
        words.setMaxLength(MOST_WORDS);
        words.setMinRows(3);
        words.setWidthFull();
        Button send = new Button(Translations.text("letter.reply.send"), Icons.SEND.create(), event -> {
            try {
                letters.answer(summary.id(), words.getValue());
            } catch (InvalidInputException refused) {
                words.setErrorMessage(Notices.text(refused));
                words.setInvalid(true);
                words.focus();
                return;
            }
            Notices.done(Translations.text("letter.reply.done"));
            again.run();
        });
        send.addThemeName("primary");
        Div reply = new Div(words, send);
        reply.addClassNames("stack", "grow");
        return reply;
    }
}
