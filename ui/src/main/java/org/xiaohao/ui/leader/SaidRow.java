package org.xiaohao.ui.leader;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.xiaohao.instruction.InstructionDetails;
import org.xiaohao.instruction.InstructionState;
import org.xiaohao.shared.Light;
import org.xiaohao.shared.Link;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.LightBadge;
import org.xiaohao.ui.shared.Translations;

/** What was said, whether the answer is there, and what it says. */
class SaidRow extends ListItem {

    SaidRow(InstructionDetails said, LocalDate today, ZoneId zone) {
        Span standing = new Span(standing(said, today));
        standing.addClassName("standing");
        Anchor words = new Anchor(
                Link.toTask(said.taskId()).path(),
                Translations.text("leader.said.words", said.taskNumber(), said.taskTitle(), said.words()));
        words.addClassName("grow");
        Span answer = new Span(answer(said, zone));
        answer.addClassName("t2");
        add(standing, words, answer);
    }

    static Component standing(InstructionDetails said, LocalDate today) {
        LocalDate due = said.answerDue();
        Light light = said.light();
        if (due != null && light != null) {
            return new LightBadge(light, Dates.left(due, today));
        }
        return said.state() == InstructionState.ANSWERED
                ? new LightBadge(Light.DONE, Translations.text("InstructionState.ANSWERED"))
                : new Span(Translations.label(
                        said.state() == InstructionState.WAIVED ? InstructionState.WAIVED : InstructionState.GIVEN));
    }

    static String answer(InstructionDetails said, ZoneId zone) {
        Instant at = said.answeredAt();
        if (said.state() == InstructionState.WAIVED) {
            return Translations.text("leader.said.waived", said.unitName(), said.waivedWords());
        }
        if (at == null) {
            return said.answerDue() == null
                    ? said.unitName()
                    : Translations.text("leader.said.waits", said.unitName(), Dates.day(said.answerDue()));
        }
        return Translations.text(
                "leader.said.answer", said.unitName(), Dates.day(LocalDate.ofInstant(at, zone)), said.answer());
    }
}
