package org.xiaohao.year;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.figures.FigureClass;
import org.xiaohao.intake.IntakeDetails;
import org.xiaohao.intake.IntakeService;
import org.xiaohao.intake.SheetDoubt;
import org.xiaohao.intake.SheetEdit;
import org.xiaohao.intake.SheetTask;
import org.xiaohao.intake.TaskChange;
import org.xiaohao.plan.Aggregation;
import org.xiaohao.plan.AssignmentService;
import org.xiaohao.plan.DefineIndicator;
import org.xiaohao.plan.IndicatorService;
import org.xiaohao.plan.IssuePlan;
import org.xiaohao.plan.PlanHead;
import org.xiaohao.plan.PlanKind;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.ReportingCycle;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.plan.TaskFilter;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.TaskSort;
import org.xiaohao.progress.JointEventService;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;

/** The plan of a year: read, accepted, issued, received by all units; with what is counted and the joint events. */
class YearPlan {

    private final IntakeService intakes;
    private final PlanService plans;
    private final TaskService tasks;
    private final AssignmentService assignments;
    private final IndicatorService indicators;
    private final JointEventService joint;
    private final CurrentActor currentActor;

    YearPlan(
            IntakeService intakes,
            PlanService plans,
            TaskService tasks,
            AssignmentService assignments,
            IndicatorService indicators,
            JointEventService joint,
            CurrentActor currentActor) {
        this.intakes = intakes;
        this.plans = plans;
        this.tasks = tasks;
        this.assignments = assignments;
        this.indicators = indicators;
        this.joint = joint;
        this.currentActor = currentActor;
    }

    /** @param parts the parts by number of the task and code of the unit, such as {@code 16/yjj} */
    record Issued(
            long planId,
            Map<String, Long> tasks,
            Map<String, Long> parts,
            List<Long> periods,
            Map<String, Long> indicators,
            Map<String, Long> events) {}

    Issued issue(YearFiles files, YearRegister.Register register, int year) {
        Actor office = Objects.requireNonNull(register.people().get("office"));
        long plan = currentActor.callAs(office, () -> draft(files, year));
        currentActor.runAs(office, () -> plans.issue(new IssuePlan(plan, ReportingCycle.QUARTER, 10)));
        Map<Long, String> codes =
                register.units().entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        Map<String, Long> numbers = new LinkedHashMap<>();
        Map<String, Long> parts = new LinkedHashMap<>();
        List<TaskDetails> details = currentActor.callAs(
                office,
                () -> tasks.list(TaskFilter.all(plan), TaskSort.NUMBER, PageRequest.of(0, 500))
                        .map(summary -> tasks.details(summary.id()))
                        .getContent());
        for (TaskDetails task : details) {
            String number = task.summary().number();
            numbers.put(number, task.summary().id());
            task.parts().forEach(part -> parts.put(number + "/" + codes.get(part.orgUnitId()), part.assignmentId()));
        }
        parts.forEach((key, part) -> {
            Actor clerk = register.people().get("clerk." + key.substring(key.indexOf('/') + 1));
            currentActor.runAs(Objects.requireNonNull(clerk), () -> assignments.receive(part));
        });
        List<Long> periods =
                details.getFirst().periods().stream().map(period -> period.id()).toList();
        return new Issued(
                plan,
                numbers,
                parts,
                periods,
                currentActor.callAs(office, () -> define(files, numbers)),
                currentActor.callAs(office, () -> name(files, numbers, register.units())));
    }

    private long draft(YearFiles files, int year) {
        IntakeDetails sheet = intakes.details(intakes.take(files.plan()));
        Set<String> longTerm = files.closings().stream()
                .filter(closing -> closing.state().equals("LONG_TERM"))
                .map(YearFiles.Closing::task)
                .collect(Collectors.toSet());
        for (SheetTask task : sheet.sheet().tasks()) {
            if (longTerm.contains(task.task().number())) {
                sheet = intakes.edit(
                        sheet.id(),
                        sheet.version(),
                        new SheetEdit.Change(
                                task.key(),
                                new TaskChange(
                                        task.task().number(),
                                        task.task().section(),
                                        task.task().title(),
                                        task.task().body(),
                                        null,
                                        null,
                                        true,
                                        null,
                                        null)));
            }
        }
        Set<Integer> open = sheet.sheet().doubts().stream()
                .filter(SheetDoubt::isOpen)
                .map(SheetDoubt::id)
                .collect(Collectors.toSet());
        sheet = intakes.edit(sheet.id(), sheet.version(), new SheetEdit.Settle(open, true));
        String title = files.plan().strip().lines().findFirst().orElseThrow();
        return intakes.confirm(
                sheet.id(),
                sheet.version(),
                new PlanHead(PlanKind.WORK_PLAN, title, "", "区委依法治区办", year, LocalDate.of(year, 12, 31)));
    }

    /** Counts before the rates that are computed from them. */
    private Map<String, Long> define(YearFiles files, Map<String, Long> numbers) {
        Map<String, Long> defined = new LinkedHashMap<>();
        for (boolean pairs : new boolean[] {false, true}) {
            for (YearFiles.CountedThing counted : files.indicators()) {
                if (counted.numerator().isEmpty() != pairs) {
                    defined.put(
                            counted.code(),
                            indicators
                                    .define(
                                            Objects.requireNonNull(numbers.get(counted.task())),
                                            definition(counted, defined))
                                    .id());
                }
            }
        }
        return defined;
    }

    private static DefineIndicator definition(YearFiles.CountedThing counted, Map<String, Long> defined) {
        return new DefineIndicator(
                counted.name(),
                counted.classifier(),
                FigureClass.valueOf(counted.figureClass()),
                Aggregation.valueOf(counted.operation()),
                counted.headline(),
                defined.get(counted.numerator()),
                defined.get(counted.denominator()),
                null,
                null);
    }

    /** An event belongs to the task on which its lead reports it. */
    private Map<String, Long> name(YearFiles files, Map<String, Long> numbers, Map<String, Long> units) {
        Map<String, Long> named = new LinkedHashMap<>();
        for (YearFiles.Event event : files.events()) {
            String task = taskOf(files, event);
            if (task != null) {
                named.put(
                        event.key(),
                        joint.name(
                                        Objects.requireNonNull(numbers.get(task)),
                                        event.name(),
                                        Objects.requireNonNull(units.get(event.lead())))
                                .id());
            }
        }
        return named;
    }

    private static @Nullable String taskOf(YearFiles files, YearFiles.Event event) {
        return files.entries().stream()
                .filter(entry ->
                        entry.figures().stream().anyMatch(figure -> event.key().equals(figure.event())))
                .map(YearFiles.Entry::task)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
