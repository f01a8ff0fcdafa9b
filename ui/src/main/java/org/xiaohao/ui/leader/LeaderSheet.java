package org.xiaohao.ui.leader;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.xiaohao.instruction.InstructionDetails;
import org.xiaohao.instruction.InstructionState;
import org.xiaohao.instruction.LateTask;
import org.xiaohao.instruction.LeaderMatter;
import org.xiaohao.instruction.LeaderPage;
import org.xiaohao.instruction.Opinion;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Light;
import org.xiaohao.ui.shared.LightBadge;
import org.xiaohao.ui.shared.Translations;

/** The same page on one sheet of A4 in black and white: boxes to tick, a line to write on, a place to sign. */
class LeaderSheet extends Div {

    /** Rows of lists that fit below the matters, less two for each matter beyond the third. */
    private static final int ROWS = 7;

    private static final int FIRST_MATTERS = 3;
    private static final String BOX = "\u25a1 ";

    LeaderSheet(LeaderPage page, Actor actor, String asOf, LocalDate today, ZoneId zone) {
        addClassNames("leader-sheet", "print-only");
        setClassName("full", page.matters().size() > FIRST_MATTERS);
        getElement().setAttribute("aria-hidden", "true");
        Span to = new Span(
                LeaderView.decides(actor)
                        ? Translations.text("leader.sheet.to", actor.displayName())
                        : Translations.text("leader.sheet.toLeader"));
        Div head = new Div(to, new Span(asOf));
        head.addClassName("sheet-head");
        add(head, new H1(Translations.text("leader.waiting", page.waiting())), totals(page));
        int number = 0;
        for (LeaderMatter matter : page.matters()) {
            add(matter(++number, matter, today, zone));
        }
        int left = Math.max(0, ROWS - 3 * Math.max(0, page.matters().size() - FIRST_MATTERS));
        List<InstructionDetails> open = page.instructions().stream()
                .filter(one -> one.state() == InstructionState.OPEN)
                .limit(Math.min(3, left))
                .toList();
        List<LateTask> late =
                page.toKnow().stream().limit(Math.max(0, left - open.size())).toList();
        if (!late.isEmpty()) {
            add(new H2(Translations.text("leader.toKnow")));
            late.forEach(one -> add(row(
                    new LightBadge(Light.OVERDUE, Translations.text(LateTaskRow.key(one), one.days())),
                    LateTaskRow.words(one),
                    LateTaskRow.waits(one))));
        }
        if (!open.isEmpty()) {
            add(new H2(Translations.text("leader.sheet.open", page.open())));
            open.forEach(one -> add(row(
                    SaidRow.standing(one, today),
                    Translations.text("leader.said.words", one.taskNumber(), one.taskTitle(), one.words()),
                    SaidRow.answer(one, zone))));
        }
        Paragraph sign = new Paragraph(Translations.text("leader.sheet.sign"));
        sign.addClassName("sign");
        Paragraph foot = new Paragraph(Translations.text("leader.sheet.foot"));
        foot.addClassName("foot");
        add(sign, foot);
    }

    private static Div totals(LeaderPage page) {
        Div totals = new Div();
        totals.addClassName("sheet-totals");
        for (Light light : List.of(Light.OVERDUE, Light.DUE_SOON, Light.NORMAL, Light.NOT_STARTED, Light.DONE)) {
            Div cell = new Div(
                    new LightBadge(light),
                    new Span(Integer.toString(page.counts().of(light))));
            totals.add(cell);
        }
        return totals;
    }

    private static Section matter(int number, LeaderMatter matter, LocalDate today, ZoneId zone) {
        Span title = new Span(number + ". " + matter.task().title());
        title.addClassNames("title", "cut");
        Div head = new Div(title, AskedCard.light(matter.task(), today));
        head.addClassName("sheet-row");
        Section section = new Section(head);
        section.addClassName("sheet-matter");
        if (!matter.why().isBlank()) {
            section.add(fact("leader.sheet.why", matter.why()));
        }
        LocalDate asked = LocalDate.ofInstant(matter.askedAt(), zone);
        section.add(fact("leader.sheet.since", AskedCard.meta(matter, asked)));
        Div ask = fact("leader.ask." + matter.kind(), matter.ask());
        ask.addClassName("ask");
        Div boxes = new Div();
        boxes.addClassName("boxes");
        for (Opinion opinion : List.of(Opinion.AGREE, Opinion.DISAGREE, Opinion.STUDY)) {
            boxes.add(new Span(BOX + Translations.label(opinion)));
        }
        boxes.add(new Span(BOX + Translations.text("leader.note")));
        Div write = new Div(
                new Span(Translations.text("leader.sheet.words")),
                new Span(),
                new Span(Translations.text("leader.sheet.term")));
        write.addClassName("write");
        section.add(ask, boxes, write);
        return section;
    }

    private static Div fact(String key, String words) {
        Span label = new Span(Translations.text(key));
        label.addClassName("label");
        Span text = new Span(words);
        text.addClassName("text");
        Div fact = new Div(label, text);
        fact.addClassName("fact");
        return fact;
    }

    private static Div row(com.vaadin.flow.component.Component light, String words, String right) {
        Span middle = new Span(words);
        middle.addClassNames("grow", "cut");
        Span end = new Span(right);
        end.addClassName("end");
        Div row = new Div(light, middle, end);
        row.addClassName("sheet-row");
        return row;
    }
}
