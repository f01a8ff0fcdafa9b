package org.xiaohao.ui.supervision;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.xiaohao.supervision.LetterState;
import org.xiaohao.supervision.LetterSummary;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Translations;

/** A letter in the register: number, unit and subject, its days, and which of five steps it has reached. */
class LetterRow extends NativeTableRow {

    private static final int STEPS = 5;

    LetterRow(LetterSummary letter, boolean chosen, ZoneId zone) {
        setClassName("selected", chosen);
        Span number = new Span(Integer.toString(letter.number()));
        number.addClassName("t2");
        NativeTableCell no = new NativeTableCell();
        no.add(number);
        no.addClassName("num");
        Anchor open = new Anchor(LettersView.PATH + "/" + letter.id(), letter.unitName());
        open.addClassName("open");
        Span subject = new Span(letter.subject());
        subject.addClassNames("under", "cut");
        NativeTableCell what = new NativeTableCell();
        what.add(open, subject);
        what.addClassName("what");
        NativeTableCell sent = new NativeTableCell(Translations.text("letter.sentOn", Dates.day(letter.sentOn())));
        sent.addClassNames("nw", "s", "sent");
        Span due = new Span(Translations.text("letter.dueOn", Dates.day(letter.answerDue())));
        NativeTableCell answer = new NativeTableCell();
        answer.addClassNames("nw", "s", "due");
        answer.add(due);
        if (letter.daysLate() > 0) {
            Span late = new Span(Translations.text("letter.late", letter.daysLate()));
            late.addClassName("late-word");
            answer.add(late);
        }
        NativeTableCell step = new NativeTableCell();
        step.addClassName("step");
        step.add(dots(letter.state()), new Span(words(letter, zone)));
        add(no, what, sent, answer, step);
    }

    /** How many of the five steps a letter has made. */
    static int reached(LetterState state) {
        return switch (state) {
            case NUMBERED -> 1;
            case DELIVERED -> 2;
            case OPENED -> 3;
            case ANSWERED -> 4;
            case CLOSED -> STEPS;
            case WITHDRAWN -> 0;
        };
    }

    private static Div dots(LetterState state) {
        Div dots = new Div();
        dots.addClassName("dots");
        dots.getElement().setAttribute("aria-hidden", "true");
        for (int i = 1; i <= STEPS; i++) {
            Span dot = new Span();
            dot.setClassName("on", i <= reached(state));
            dots.add(dot);
        }
        return dots;
    }

    private static String words(LetterSummary letter, ZoneId zone) {
        Instant at =
                switch (letter.state()) {
                    case NUMBERED -> null;
                    case DELIVERED -> letter.deliveredAt();
                    case OPENED -> letter.openedAt();
                    case ANSWERED -> letter.answeredAt();
                    case CLOSED, WITHDRAWN -> letter.endedAt();
                };
        return Translations.text("letter.state." + letter.state(), day(at, letter.sentOn(), zone));
    }

    private static String day(@Nullable Instant at, LocalDate otherwise, ZoneId zone) {
        return Dates.day(at == null ? otherwise : LocalDate.ofInstant(at, zone));
    }
}
