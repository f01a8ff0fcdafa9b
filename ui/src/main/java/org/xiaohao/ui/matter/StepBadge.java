package org.xiaohao.ui.matter;

import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.xiaohao.matter.MatterStep;
import org.xiaohao.shared.Light;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.LightBadge;
import org.xiaohao.ui.shared.Translations;

/** How a step of the clock stands: done and when, or by when. */
class StepBadge extends Span {

    StepBadge(MatterStep step) {
        LocalDate done = step.done();
        add(new LightBadge(done == null ? step.light() : Light.DONE, Dates.day(done == null ? step.due() : done)));
        if (done != null && step.isLate()) {
            Span late = new Span(Translations.text("matters.step.late", ChronoUnit.DAYS.between(step.due(), done)));
            late.addClassNames("xs", "late-done");
            add(new Span(" "), late);
        }
    }
}
