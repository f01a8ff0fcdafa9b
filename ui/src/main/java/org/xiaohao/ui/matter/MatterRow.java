package org.xiaohao.ui.matter;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import org.xiaohao.matter.MatterDetails;
import org.xiaohao.matter.MatterStep;
import org.xiaohao.plan.TaskState;
import org.xiaohao.shared.Link;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Translations;

/** A matter with its steps. */
class MatterRow extends NativeTableRow {

    MatterRow(MatterDetails matter) {
        Anchor title = new Anchor(
                Link.toTask(matter.taskId()).path(), new Span(matter.number() + " "), new Span(matter.title()));
        Span basis = new Span(Translations.text("matters.basis", matter.basis()));
        basis.addClassName("basis");
        NativeTableCell what = new NativeTableCell();
        what.addClassName("title");
        what.add(title, basis);
        if (matter.state() == TaskState.SUSPENDED || matter.state() == TaskState.CANCELLED) {
            Span state = new Span(Translations.label(matter.state()));
            state.addClassNames("badge", "quiet");
            title.addComponentAsFirst(state);
        }
        if (matter.isAnswered()) {
            Span answer = new Span(matter.answer());
            answer.addClassName("basis");
            what.add(answer);
        }
        NativeTableCell unit = new NativeTableCell(matter.unitName());
        unit.addClassName("unit");
        add(what, unit);
        for (MatterStep step : matter.steps()) {
            NativeTableCell cell = new NativeTableCell();
            cell.getElement().setAttribute("data-label", Translations.text("matters.column." + step.kind()));
            cell.add(new StepBadge(step));
            if (step.kind() == MatterStep.Kind.SETTLE && matter.complex()) {
                Span complex = new Span(Translations.text("matters.complex", Dates.day(step.due())));
                complex.addClassName("basis");
                cell.add(complex);
            }
            add(cell);
        }
    }
}
