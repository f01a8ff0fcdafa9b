package org.xiaohao.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiaohao.ledger.LedgerQueries.Slot;
import org.xiaohao.ledger.LedgerQueries.Written;
import org.xiaohao.plan.AssignmentState;
import org.xiaohao.plan.AssignmentSummary;
import org.xiaohao.plan.PeriodReference;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.TaskState;
import org.xiaohao.plan.TaskSummary;

/** Makes the rows of a unit's form: a row for each duty that reports for the period. */
@Component
class UnitFormRows {

    private final TaskService tasks;
    private final LedgerRows ledger;
    private final LedgerQueries queries;

    UnitFormRows(TaskService tasks, LedgerRows ledger, LedgerQueries queries) {
        this.tasks = tasks;
        this.ledger = ledger;
        this.queries = queries;
    }

    List<LedgerRow> of(long unitId, PeriodReference period, List<TaskSummary> found, Locale locale) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Long, List<AssignmentSummary>> parts =
                tasks.assignments(found.stream().map(TaskSummary::id).toList());
        Map<Long, AssignmentSummary> own = parts.values().stream()
                .flatMap(List::stream)
                .filter(part -> part.orgUnitId() == unitId)
                .collect(Collectors.toMap(AssignmentSummary::id, Function.identity()));
        Collection<Long> partIds = own.keySet();
        if (partIds.isEmpty()) {
            return List.of();
        }
        Map<Long, Slot> slots = queries.slots(partIds, period);
        Map<Slot, Written> newest = queries.newestOut(slots.values());
        return found.stream()
                .flatMap(task -> parts.getOrDefault(task.id(), List.of()).stream()
                        .filter(part -> own.containsKey(part.id()) && slots.containsKey(part.id()))
                        .map(part -> row(
                                task,
                                part,
                                Objects.requireNonNull(slots.get(part.id())),
                                newest,
                                parts.getOrDefault(task.id(), List.of()),
                                locale)))
                .toList();
    }

    private LedgerRow row(
            TaskSummary task,
            AssignmentSummary part,
            Slot slot,
            Map<Slot, Written> newest,
            List<AssignmentSummary> units,
            Locale locale) {
        Written written = newest.get(slot);
        LedgerText text = written == null ? LedgerText.NONE : written.text();
        Map<LedgerColumn, String> cells = ledger.cells(task, units, part.light(), locale);
        cells.keySet().retainAll(LedgerForm.UNIT_FORM.columns());
        LedgerColumn.OPEN.forEach(column -> cells.put(column, text.of(column)));
        boolean open = task.state() == TaskState.OPEN
                && (part.state() == AssignmentState.PENDING || part.state().isUnderReport());
        return new LedgerRow(LedgerRows.key(slot, written, text, cells), open, cells);
    }
}
