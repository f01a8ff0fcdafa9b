package org.xiaohao.progress;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xiaohao.plan.DutyDirectory;
import org.xiaohao.plan.DutyReference;
import org.xiaohao.plan.IndicatorReference;
import org.xiaohao.shared.InvalidInputException;

/** Refuses figures that name indicators or events of another task. */
@Component
class FigureReferences {

    private final DutyDirectory duties;
    private final JointEvents events;

    FigureReferences(DutyDirectory duties, JointEvents events) {
        this.duties = duties;
        this.events = events;
    }

    void require(DutyReference duty, List<Figure> figures) {
        Set<Long> indicators = named(figures, Figure::indicatorId);
        if (!indicators.isEmpty()
                && !duties.indicators(duty.taskId()).stream()
                        .map(IndicatorReference::id)
                        .collect(Collectors.toSet())
                        .containsAll(indicators)) {
            throw new InvalidInputException("figures", "figure-indicator");
        }
        Set<Long> joint = named(figures, Figure::jointEventId);
        if (!joint.isEmpty()
                && !events.findByTaskIdOrderById(duty.taskId()).stream()
                        .map(JointEvent::getId)
                        .collect(Collectors.toSet())
                        .containsAll(joint)) {
            throw new InvalidInputException("figures", "figure-joint-event");
        }
    }

    private static Set<Long> named(List<Figure> figures, Function<Figure, @Nullable Long> reference) {
        return figures.stream().map(reference).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
