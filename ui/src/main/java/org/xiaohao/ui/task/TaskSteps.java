package org.xiaohao.ui.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.AssignmentState;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.plan.TaskState;
import org.xiaohao.review.ClosingDetails;
import org.xiaohao.review.ClosingState;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Translations;

/** 交办, 签收, 办理, 审核, 销号: how far a task has come. */
class TaskSteps extends OrderedList {

    private final transient Clock clock;

    TaskSteps(TaskDetails task, @Nullable ClosingDetails closing, Clock clock) {
        this.clock = clock;
        addClassName("steps");
        getElement().setAttribute("aria-label", Translations.text("task.steps"));
        TaskState state = task.summary().state();
        int units = task.parts().size();
        long received =
                task.parts().stream().filter(part -> part.receivedAt() != null).count();
        int ended = task.summary().unitsEnded();
        boolean leadReceived =
                task.parts().stream().noneMatch(part -> part.primaryLead() && part.state() == AssignmentState.PENDING);
        int current =
                switch (state) {
                    case OPEN -> leadReceived ? 3 : 2;
                    case IN_REVIEW -> 4;
                    case CLOSED -> 6;
                    case SUSPENDED, CANCELLED -> 0;
                };
        step(1, "issued", day(task.issuedAt()), current, true);
        boolean leftUnits = state == TaskState.IN_REVIEW || state == TaskState.CLOSED;
        step(2, "received", received(received, units, leftUnits), current, leftUnits || received == units);
        step(3, "worked", worked(ended, units, task), current, leftUnits);
        step(4, "reviewed", closing == null ? "" : review(closing), current, state == TaskState.CLOSED);
        step(5, "closed", day(task.closedAt()), current, state == TaskState.CLOSED);
    }

    /** A task that has left its units does so whether or not each of them received it: the silent ones are told of. */
    private static String received(long received, int units, boolean leftUnits) {
        return received < units && leftUnits
                ? Translations.text("task.step.silent", received, units, units - received)
                : Translations.text("task.step.units", received, units);
    }

    /** A task may be struck off while units never reported: that is said, for a tick alone would hide it. */
    private static String worked(int ended, int units, TaskDetails task) {
        long unreported = task.parts().stream()
                .filter(part -> part.state() == AssignmentState.UNREPORTED)
                .count();
        return unreported == 0
                ? Translations.text("task.step.ended", ended, units)
                : Translations.text("task.step.unreported", ended, units, unreported);
    }

    private String review(ClosingDetails closing) {
        return closing.state() == ClosingState.RETURNED
                ? Translations.text("task.step.returned", day(closing.reviewedAt()))
                : Translations.text("task.step.applied", day(closing.requestedAt()));
    }

    private String day(@Nullable Instant at) {
        return at == null ? "" : Dates.day(at.atZone(clock.getZone()).toLocalDate());
    }

    private void step(int number, String key, String words, int current, boolean done) {
        Span mark = new Span();
        mark.addClassName("mark");
        Component inside = done && current != number ? Icons.CHECK.create() : new Span(Integer.toString(number));
        mark.add(inside);
        Div text = new Div();
        text.getElement()
                .appendChild(
                        new Element("b").setText(Translations.text("task.step." + key)),
                        new Element("small").setText(words));
        ListItem item = new ListItem(mark, text);
        if (number == current) {
            item.addClassName("current");
            item.getElement().setAttribute("aria-current", "step");
        } else if (done) {
            item.addClassName("done");
        }
        add(item);
    }
}
