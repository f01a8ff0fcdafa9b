package org.xiaohao.plan;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.plan.IndicatorEvent.IndicatorDefined;
import org.xiaohao.plan.IndicatorEvent.IndicatorRemoved;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForOffice;
import org.xiaohao.shared.ForReaders;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;

/** What is counted in a task, and how the figures of its units become one value. */
@Service
@ForOffice
@Transactional
public class IndicatorService {

    /** More than a task can ask for. */
    private static final int MAX_INDICATORS = 50;

    private final Indicators indicators;
    private final Tasks tasks;
    private final DutyAccess access;
    private final DomainEvents events;

    IndicatorService(Indicators indicators, Tasks tasks, DutyAccess access, DomainEvents events) {
        this.indicators = indicators;
        this.tasks = tasks;
        this.access = access;
        this.events = events;
    }

    /**
     * What is counted in a task, in its order.
     *
     * @throws NotFoundException when the task may not be seen
     */
    @ForReaders
    @Transactional(readOnly = true)
    public List<IndicatorReference> ofTask(long taskId) {
        return indicators.findByTaskIdOrderByPosition(access.visibleTask(taskId).getId()).stream()
                .map(Indicator::toReference)
                .toList();
    }

    /**
     * Adds an indicator to a task, of a draft or an issued plan.
     *
     * @throws InvalidInputException when it cannot be as it is said
     */
    public IndicatorReference define(long taskId, DefineIndicator wanted) {
        Task task = task(taskId);
        List<Indicator> present = indicators.findByTaskIdOrderByPosition(taskId);
        if (present.size() >= MAX_INDICATORS) {
            throw new InvalidInputException("name", "too-many", MAX_INDICATORS);
        }
        requireBasePair(present, wanted);
        int last = present.stream().mapToInt(Indicator::getPosition).max().orElse(0);
        Indicator added = indicators.saveAndFlush(new Indicator(taskId, last + 1, wanted));
        events.publish(new IndicatorDefined(TaskReference.of(task), wanted.name()));
        return added.toReference();
    }

    /** Says an indicator anew; figures that belong to it stay with it. */
    public IndicatorReference change(long indicatorId, int version, DefineIndicator wanted) {
        Indicator indicator = indicators.findById(indicatorId).orElseThrow(NotFoundException::new);
        Task task = task(indicator.getTaskId());
        indicator.requireVersion(version);
        requireBasePair(
                indicators.findByTaskIdOrderByPosition(task.getId()).stream()
                        .filter(other -> !other.equals(indicator))
                        .toList(),
                wanted);
        indicator.define(wanted);
        events.publish(new IndicatorDefined(TaskReference.of(task), wanted.name()));
        return indicators.saveAndFlush(indicator).toReference();
    }

    /** Takes an indicator away; figures that belonged to it stay where they are and belong to none. */
    public void remove(long indicatorId) {
        Indicator indicator = indicators.findById(indicatorId).orElseThrow(NotFoundException::new);
        Task task = task(indicator.getTaskId());
        indicators.findByTaskIdOrderByPosition(task.getId()).forEach(other -> other.forget(indicatorId));
        indicators.delete(indicator);
        events.publish(new IndicatorRemoved(
                TaskReference.of(task), indicator.toReference().name()));
    }

    private Task task(long taskId) {
        return tasks.findByIdAndJurisdictionId(taskId, access.actor().jurisdictionId())
                .orElseThrow(NotFoundException::new);
    }

    private static void requireBasePair(List<Indicator> others, DefineIndicator wanted) {
        boolean known = Stream.of(wanted.numeratorId(), wanted.denominatorId())
                .filter(Objects::nonNull)
                .allMatch(id -> others.stream().anyMatch(other -> id == other.getId()));
        if (!known) {
            throw new InvalidInputException("numeratorId", "indicator-base-pair");
        }
    }
}
