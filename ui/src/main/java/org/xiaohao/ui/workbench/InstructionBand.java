package org.xiaohao.ui.workbench;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.instruction.InstructionDetails;
import org.xiaohao.instruction.InstructionService;
import org.xiaohao.shared.Light;
import org.xiaohao.shared.Link;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.LightBadge;
import org.xiaohao.ui.shared.Translations;

/** What leaders want the own unit to answer, the most urgent first; each leads to its task, where it is answered. */
class InstructionBand extends Div {

    private static final int SHOWN = 2;

    InstructionBand(InstructionService instructions, Clock clock) {
        addClassName("reminders");
        LocalDate today = LocalDate.now(clock);
        Page<InstructionDetails> open = instructions.open(PageRequest.of(0, SHOWN));
        open.forEach(said -> add(band(said, today)));
        long more = open.getTotalElements() - open.getNumberOfElements();
        if (more > 0) {
            Span rest = new Span(Translations.text("instruct.band.more", more));
            rest.addClassNames("xs", "t2", "more");
            add(rest);
        }
    }

    private static Div band(InstructionDetails said, LocalDate today) {
        Span text = new Span(Translations.text(
                "instruct.band", said.leaderName(), said.taskNumber(), said.taskTitle(), said.words()));
        text.addClassName("grow");
        Div band = new Div(Icons.PEN.create(), text);
        band.addClassName("band");
        LocalDate due = said.answerDue();
        Light light = said.light();
        band.setClassName("late", light == Light.OVERDUE);
        if (due != null && light != null) {
            band.add(new LightBadge(light, Dates.left(due, today)));
        }
        Anchor answer = new Anchor(Link.toTask(said.taskId()).path(), Translations.text("instruct.band.answer"));
        answer.addClassName("button-link");
        band.add(answer);
        band.getElement().setAttribute("role", "status");
        return band;
    }
}
