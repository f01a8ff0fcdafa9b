package org.xiaohao.ledger;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xiaohao.ledger.LedgerQueries.LatestWord;
import org.xiaohao.ledger.LedgerQueries.Slot;
import org.xiaohao.ledger.LedgerQueries.Written;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.AssignmentSummary;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.TaskState;
import org.xiaohao.plan.TaskSummary;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.ErrorTexts;
import org.xiaohao.shared.Light;

/**
 * Makes the rows of a ledger: for a unit its own parts, to be filled in; for those who see the whole jurisdiction the
 * latest word of every unit.
 */
@Component
class LedgerRows {

    private final TaskService tasks;
    private final LedgerQueries queries;
    private final ErrorTexts words;

    LedgerRows(TaskService tasks, LedgerQueries queries, ErrorTexts words) {
        this.tasks = tasks;
        this.queries = queries;
        this.words = words;
    }

    /** @param plansNamed whether the section says of which plan it is, since numbers repeat between plans */
    List<LedgerRow> of(Actor actor, List<TaskSummary> tasksFound, boolean plansNamed, Locale locale) {
        if (tasksFound.isEmpty()) {
            return List.of();
        }
        List<TaskSummary> found = plansNamed ? withPlans(tasksFound) : tasksFound;
        List<Long> ids = found.stream().map(TaskSummary::id).toList();
        Map<Long, List<AssignmentSummary>> parts = tasks.assignments(ids);
        return actor.seesWholeJurisdiction()
                ? ofEverybody(found, ids, parts, locale)
                : ofUnit(actor, found, parts, locale);
    }

    private List<TaskSummary> withPlans(List<TaskSummary> found) {
        Map<Long, String> titles = queries.planTitles(
                found.stream().map(TaskSummary::planId).distinct().toList());
        return found.stream()
                .map(task -> {
                    String plan = titles.getOrDefault(task.planId(), "");
                    return task.withSection(task.section() == null ? plan : plan + "\n" + task.section());
                })
                .toList();
    }

    private List<LedgerRow> ofEverybody(
            List<TaskSummary> found, List<Long> ids, Map<Long, List<AssignmentSummary>> parts, Locale locale) {
        Map<Long, List<LatestWord>> latest = queries.latestWords(ids);
        Map<Long, List<String>> evidence = queries.evidence(latest.values().stream()
                .flatMap(List::stream)
                .map(LatestWord::entryId)
                .toList());
        Map<Long, String> receivers = queries.receivers(parts.values().stream()
                .flatMap(List::stream)
                .filter(AssignmentSummary::primaryLead)
                .map(AssignmentSummary::id)
                .toList());
        return found.stream()
                .map(task -> {
                    List<AssignmentSummary> units = parts.getOrDefault(task.id(), List.of());
                    List<LatestWord> said = latest.getOrDefault(task.id(), List.of());
                    Map<LedgerColumn, String> cells = cells(task, units, task.light(), locale);
                    cells.put(
                            LedgerColumn.RECEIVER,
                            units.stream()
                                    .filter(AssignmentSummary::primaryLead)
                                    .map(part -> receivers.getOrDefault(part.id(), ""))
                                    .collect(Collectors.joining()));
                    cells.put(LedgerColumn.CONTENT, said(said, LedgerText::content));
                    cells.put(LedgerColumn.PROBLEM, said(said, LedgerText::problem));
                    cells.put(LedgerColumn.NEXT_STEP, said(said, LedgerText::nextStep));
                    cells.put(LedgerColumn.EVIDENCE, evidence(said.stream().map(LatestWord::entryId), evidence));
                    return new LedgerRow(null, false, cells);
                })
                .toList();
    }

    private static String said(List<LatestWord> said, Function<LedgerText, String> field) {
        return said.stream()
                .filter(word -> !field.apply(word.text()).isEmpty())
                .map(word -> word.unit() + "：" + field.apply(word.text()))
                .collect(Collectors.joining("\n"));
    }

    private List<LedgerRow> ofUnit(
            Actor actor, List<TaskSummary> found, Map<Long, List<AssignmentSummary>> parts, Locale locale) {
        Map<Long, AssignmentSummary> own = parts.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .filter(part -> actor.belongsTo(part.orgUnitId()))
                        .map(part -> Map.entry(entry.getKey(), part)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Collection<Long> partIds =
                own.values().stream().map(AssignmentSummary::id).toList();
        if (partIds.isEmpty()) {
            return List.of();
        }
        Map<Long, String> receivers = queries.receivers(partIds);
        Map<Long, Slot> slots = queries.slots(partIds);
        Map<Slot, Written> newest = queries.newest(slots.values());
        Map<Long, List<String>> evidence =
                queries.evidence(newest.values().stream().map(Written::entryId).toList());
        return found.stream()
                .filter(task -> own.containsKey(task.id()))
                .map(task -> {
                    AssignmentSummary part = Objects.requireNonNull(own.get(task.id()));
                    Slot slot = slots.get(part.id());
                    Written written = slot == null ? null : newest.get(slot);
                    Map<LedgerColumn, String> cells =
                            cells(task, parts.getOrDefault(task.id(), List.of()), part.light(), locale);
                    LedgerText text = written == null ? LedgerText.NONE : written.text();
                    LedgerColumn.OPEN.forEach(column -> cells.put(column, text.of(column)));
                    cells.put(LedgerColumn.RECEIVER, receivers.getOrDefault(part.id(), ""));
                    cells.put(
                            LedgerColumn.EVIDENCE,
                            evidence(Stream.ofNullable(written).map(Written::entryId), evidence));
                    LedgerKey key = slot == null ? null : key(slot, written, text, cells);
                    boolean open =
                            task.state() == TaskState.OPEN && part.state().isUnderReport();
                    return new LedgerRow(key, key != null && open, cells);
                })
                .toList();
    }

    static LedgerKey key(Slot slot, @Nullable Written written, LedgerText text, Map<LedgerColumn, String> cells) {
        return LedgerKey.of(
                slot.assignmentId(),
                slot.periodId(),
                written == null ? null : written.entryId(),
                written == null ? 0 : written.version(),
                text,
                cells);
    }

    Map<LedgerColumn, String> cells(
            TaskSummary task, List<AssignmentSummary> parts, @Nullable Light light, Locale locale) {
        Map<LedgerColumn, String> cells = new EnumMap<>(LedgerColumn.class);
        cells.put(LedgerColumn.NUMBER, task.number());
        cells.put(LedgerColumn.SECTION, task.section() == null ? "" : task.section());
        cells.put(LedgerColumn.TASK, task.title());
        cells.put(LedgerColumn.LEAD, names(parts, true));
        cells.put(LedgerColumn.RESPONSIBLE, names(parts, false));
        cells.put(
                LedgerColumn.DUE,
                task.dueDate() != null
                        ? task.dueDate().toString()
                        : task.longTerm() ? words.text("ledger.longTerm", locale) : "");
        cells.put(LedgerColumn.LIGHT, light == null ? "" : words.text("Light." + light, locale));
        cells.put(
                LedgerColumn.CLOSED, words.text(task.state() == TaskState.CLOSED ? "ledger.yes" : "ledger.no", locale));
        return cells;
    }

    private static String names(List<AssignmentSummary> parts, boolean leads) {
        return parts.stream()
                .filter(part -> (part.role() == AssignmentRole.LEAD) == leads)
                .map(AssignmentSummary::unitName)
                .collect(Collectors.joining("、"));
    }

    private static String evidence(Stream<Long> entries, Map<Long, List<String>> names) {
        return entries.flatMap(entry -> names.getOrDefault(entry, List.of()).stream())
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
