package org.xiaohao.access;

import static org.xiaohao.access.AccessMatrix.OFFICE;
import static org.xiaohao.access.AccessMatrix.READERS;
import static org.xiaohao.access.AccessMatrix.SUPERVISORS;
import static org.xiaohao.access.AccessMatrix.UNITS;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.access.AccessMatrix.Scope;
import org.xiaohao.attachment.ReceivedFiles;
import org.xiaohao.intake.IntakeAmendments;
import org.xiaohao.intake.IntakeDetails;
import org.xiaohao.intake.IntakeNames;
import org.xiaohao.intake.IntakeReading;
import org.xiaohao.intake.IntakeService;
import org.xiaohao.intake.PlanImportService;
import org.xiaohao.intake.SheetEdit;
import org.xiaohao.plan.AddTask;
import org.xiaohao.plan.AmendPlan;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.AssignmentService;
import org.xiaohao.plan.CreatePlan;
import org.xiaohao.plan.IssuePlan;
import org.xiaohao.plan.PlanAmendmentService;
import org.xiaohao.plan.PlanHead;
import org.xiaohao.plan.PlanKind;
import org.xiaohao.plan.PlanOutlineService;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.ReportingCycle;
import org.xiaohao.plan.ReportingRule;
import org.xiaohao.plan.TaskFilter;
import org.xiaohao.plan.TaskParticulars;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.TaskSort;
import org.xiaohao.plan.TaskToImport;
import org.xiaohao.shared.Role;
import org.xiaohao.testing.IssuedPlan;

/** The rows of the services of plans, tasks and parts. */
final class PlanAccess {

    private static final PageRequest PAGE = PageRequest.of(0, 20);
    private static final LocalDate DUE = LocalDate.of(2026, 11, 30);
    private static final PlanHead HEAD = new PlanHead(PlanKind.WORK_PLAN, "计划", "", "", 2026, DUE);
    private static final Set<Role> UNITS_AND_OFFICE = EnumSet.of(Role.CLERK, Role.UNIT_HEAD, Role.OFFICE);
    private static final String TEXT = "2026年法治工作要点\n一、总则\n1.开展普法培训。（牵头单位：司法局）\n2.开展执法检查。（牵头单位：司法局）\n";

    private PlanAccess() {}

    static AccessMatrix plans(PlanService plans) {
        return new AccessMatrix(PlanService.class)
                .row("list(Pageable)", READERS, Scope.NONE, world -> () -> plans.list(PAGE))
                .row("create(CreatePlan)", OFFICE, Scope.NONE, world -> () -> plans.create(command()))
                .row("draft(long)", OFFICE, Scope.JURISDICTION, world -> {
                    long id = world.draft().id();
                    return () -> plans.draft(id);
                })
                .row("setDueDate(long, LocalDate)", OFFICE, Scope.JURISDICTION, world -> {
                    long task = world.draft().tasks().getFirst().id();
                    return () -> plans.setDueDate(task, null);
                })
                .row("deleteDraft(long)", OFFICE, Scope.JURISDICTION, world -> {
                    long id = world.draft().id();
                    return () -> plans.deleteDraft(id);
                })
                .row("issue(IssuePlan)", OFFICE, Scope.JURISDICTION, world -> {
                    long id = world.draft().id();
                    return () -> plans.issue(new IssuePlan(id, ReportingCycle.QUARTER, 10));
                })
                .row("closeYear(long)", OFFICE, Scope.JURISDICTION, world -> {
                    long id = world.issued().id();
                    return () -> plans.closeYear(id);
                })
                .row("archive(long)", OFFICE, Scope.JURISDICTION, world -> {
                    long id = world.issued().id();
                    world.asOffice(() -> {
                        plans.closeYear(id);
                        return true;
                    });
                    return () -> plans.archive(id);
                });
    }

    private static CreatePlan command() {
        return new CreatePlan(
                HEAD,
                "1.事项。",
                null,
                List.of(new TaskToImport(
                        "1", null, "事项", "事项。", null, "", false, 0, 5, List.of(), TaskParticulars.NONE)));
    }

    static AccessMatrix amendments(PlanAmendmentService amendments) {
        return new AccessMatrix(PlanAmendmentService.class)
                .row("addTask(AddTask)", OFFICE, Scope.JURISDICTION, world -> {
                    AddTask command = new AddTask(
                            world.issued().id(),
                            new TaskToImport(
                                    "2",
                                    null,
                                    "增补",
                                    "增补。",
                                    null,
                                    "",
                                    false,
                                    0,
                                    0,
                                    List.of(new TaskToImport.Party(
                                            AssignmentRole.LEAD,
                                            world.unit(),
                                            world.place().unit(world.unit()),
                                            null,
                                            0,
                                            0)),
                                    TaskParticulars.NONE),
                            "上级部署");
                    return () -> amendments.addTask(command);
                })
                .row("issuedTasks(long)", OFFICE, Scope.JURISDICTION, world -> {
                    long plan = world.issued().id();
                    return () -> amendments.issuedTasks(plan);
                })
                .row("amend(AmendPlan)", OFFICE, Scope.JURISDICTION, world -> {
                    AmendPlan command = new AmendPlan(world.issued().id(), "重新印发", "1.事项。", null, List.of(), List.of());
                    return () -> amendments.amend(command);
                });
    }

    static AccessMatrix imports(PlanImportService imports) {
        byte[] file = TEXT.getBytes(StandardCharsets.UTF_8);
        return new AccessMatrix(PlanImportService.class)
                .row("parse(String)", OFFICE, Scope.NONE, world -> () -> imports.parse(TEXT))
                .row("parse(byte[], String)", OFFICE, Scope.NONE, world -> () -> imports.parse(file, "要点.txt"));
    }

    static AccessMatrix intakes(IntakeService intakes) {
        byte[] file = TEXT.getBytes(StandardCharsets.UTF_8);
        return new AccessMatrix(IntakeService.class)
                .row("take(String)", OFFICE, Scope.NONE, world -> () -> intakes.take(TEXT))
                .row("take(byte[], String)", OFFICE, Scope.NONE, world -> () -> intakes.take(file, "要点.txt"))
                .row("open(Pageable)", OFFICE, Scope.NONE, world -> () -> intakes.open(PAGE))
                .row("copy(long)", OFFICE, Scope.JURISDICTION, world -> {
                    long plan = world.issued().id();
                    return () -> intakes.copy(plan);
                })
                .row("details(long)", OFFICE, Scope.JURISDICTION, world -> {
                    long id = intake(world, intakes).id();
                    return () -> intakes.details(id);
                })
                .row("edit(long, int, SheetEdit)", OFFICE, Scope.JURISDICTION, world -> {
                    IntakeDetails seen = intake(world, intakes);
                    return () -> intakes.edit(seen.id(), seen.version(), new SheetEdit.Remove(0));
                })
                .row("reread(long, int, String)", OFFICE, Scope.JURISDICTION, world -> {
                    IntakeDetails seen = intake(world, intakes);
                    return () -> intakes.reread(seen.id(), seen.version(), TEXT);
                })
                .row("confirm(long, int, PlanHead)", OFFICE, Scope.JURISDICTION, world -> {
                    IntakeDetails seen = intake(world, intakes);
                    return () -> intakes.confirm(seen.id(), seen.version(), HEAD);
                })
                .row("issue(long, int, PlanHead, ReportingRule)", OFFICE, Scope.JURISDICTION, world -> {
                    IntakeDetails seen = settled(world, intakes);
                    return () -> intakes.issue(
                            seen.id(), seen.version(), HEAD, ReportingRule.after(ReportingCycle.QUARTER, 10));
                })
                .row("resume(long)", OFFICE, Scope.JURISDICTION, world -> {
                    IntakeDetails seen = intake(world, intakes);
                    long plan = world.asOffice(() -> intakes.confirm(seen.id(), seen.version(), HEAD));
                    return () -> intakes.resume(plan);
                })
                .row("discard(long)", OFFICE, Scope.JURISDICTION, world -> {
                    long id = intake(world, intakes).id();
                    return () -> intakes.discard(id);
                });
    }

    static AccessMatrix intakeNames(IntakeNames names, IntakeService intakes) {
        return new AccessMatrix(IntakeNames.class)
                .row("proposals(IntakeDetails)", OFFICE, Scope.NONE, world -> {
                    IntakeDetails seen = intake(world, intakes);
                    return () -> names.proposals(seen);
                })
                .row("take(long, int, List)", OFFICE, Scope.JURISDICTION, world -> {
                    IntakeDetails seen = intake(world, intakes);
                    return () -> names.take(seen.id(), seen.version(), List.of());
                });
    }

    private static IntakeDetails intake(World world, IntakeService intakes) {
        return world.asOffice(() -> intakes.details(intakes.take(TEXT)));
    }

    private static IntakeDetails settled(World world, IntakeService intakes) {
        String text = "1.事项。（牵头单位：" + world.unit() + "）";
        return world.asOffice(() -> {
            IntakeDetails taken = intakes.details(intakes.take(text));
            return intakes.edit(taken.id(), taken.version(), new SheetEdit.Settle(Set.of(0, 1, 2, 3, 4), true));
        });
    }

    static AccessMatrix intakeAmendments(IntakeAmendments amendments, IntakeService intakes) {
        return new AccessMatrix(IntakeAmendments.class)
                .row("likelyPlan(IntakeDetails)", OFFICE, Scope.NONE, world -> {
                    IntakeDetails seen = intake(world, intakes);
                    return () -> amendments.likelyPlan(seen);
                })
                .row("difference(long, long)", OFFICE, Scope.JURISDICTION, world -> {
                    long id = intake(world, intakes).id();
                    long plan = world.issued().id();
                    return () -> amendments.difference(id, plan);
                })
                .row("amend(long, int, long, String)", OFFICE, Scope.JURISDICTION, world -> {
                    IntakeDetails seen = settled(world, intakes);
                    long plan = world.issued().id();
                    return () -> amendments.amend(seen.id(), seen.version(), plan, "重新印发");
                });
    }

    static AccessMatrix readings(IntakeReading reading) {
        byte[] file = TEXT.getBytes(StandardCharsets.UTF_8);
        return new AccessMatrix(IntakeReading.class)
                .row("start(String)", OFFICE, Scope.NONE, world -> () -> reading.start(TEXT))
                .row(
                        "start(ReceivedFile)",
                        OFFICE,
                        Scope.NONE,
                        world -> () -> reading.start(ReceivedFiles.planSource("要点.txt", file)))
                .row("unseen()", OFFICE, Scope.NONE, world -> reading::unseen)
                .row("details(long)", OFFICE, Scope.JURISDICTION, world -> {
                    long id = read(world, reading);
                    return () -> reading.details(id);
                })
                .row("await(long, Duration)", OFFICE, Scope.JURISDICTION, world -> {
                    long id = read(world, reading);
                    return () -> reading.await(id, Duration.ZERO);
                })
                .row("see(long)", OFFICE, Scope.JURISDICTION, world -> {
                    long id = read(world, reading);
                    return () -> reading.see(id);
                })
                .row("cancel(long)", OFFICE, Scope.JURISDICTION, world -> {
                    long id = read(world, reading);
                    return () -> reading.cancel(id);
                });
    }

    /** A reading that has ended, so that no row of the matrix waits for another one. */
    private static long read(World world, IntakeReading reading) {
        return world.asOffice(
                () -> reading.await(reading.start(TEXT), Duration.ofMinutes(5)).id());
    }

    static AccessMatrix outlines(PlanOutlineService outlines) {
        return new AccessMatrix(PlanOutlineService.class)
                .row("issued(int)", OFFICE, Scope.NONE, world -> () -> outlines.issued(5));
    }

    static AccessMatrix parts(AssignmentService parts) {
        return new AccessMatrix(AssignmentService.class)
                .row("receive(long)", UNITS, Scope.UNIT, world -> {
                    long part = world.issued().partId("1", world.unit());
                    return () -> parts.receive(part);
                })
                .row("declareNotApplicable(long, String)", UNITS, Scope.UNIT, world -> {
                    IssuedPlan plan = world.plans()
                            .plan(world.place())
                            .task("1", task -> task.lead(world.led()).responsible(world.unit()))
                            .issue();
                    long part = plan.partId("1", world.unit());
                    return () -> parts.declareNotApplicable(part, "不涉及");
                })
                .row("acceptNotApplicable(long)", UNITS_AND_OFFICE, Scope.UNIT, world -> {
                    long part = declared(parts, world);
                    return () -> parts.acceptNotApplicable(part);
                })
                .row("refuseNotApplicable(long, String)", UNITS_AND_OFFICE, Scope.UNIT, world -> {
                    long part = declared(parts, world);
                    return () -> parts.refuseNotApplicable(part, "涉及");
                })
                .row("confirm(long)", UNITS, Scope.UNIT, world -> {
                    long part = submitted(world);
                    return () -> parts.confirm(part);
                })
                .row("returnForRework(long, String)", UNITS, Scope.UNIT, world -> {
                    long part = submitted(world);
                    return () -> parts.returnForRework(part, "材料不全");
                });
    }

    private static long declared(AssignmentService parts, World world) {
        long part = world.received().partId("1", world.led());
        world.asClerk(world.led(), () -> {
            parts.declareNotApplicable(part, "不涉及");
            return true;
        });
        return part;
    }

    private static long submitted(World world) {
        IssuedPlan plan = world.received();
        plan.reportDone("1", world.led(), 2, "已完成");
        return plan.partId("1", world.led());
    }

    static AccessMatrix tasks(TaskService tasks) {
        return new AccessMatrix(TaskService.class)
                .row("list(TaskFilter, TaskSort, Pageable)", READERS, Scope.JURISDICTION, world -> {
                    TaskFilter filter = TaskFilter.all(world.issued().id());
                    return () -> tasks.list(filter, TaskSort.NUMBER, PAGE);
                })
                .row("slice(TaskFilter, TaskSort, Pageable)", READERS, Scope.JURISDICTION, world -> {
                    TaskFilter filter = TaskFilter.all(world.issued().id());
                    return () -> tasks.slice(filter, TaskSort.NUMBER, PAGE);
                })
                .row("assignments(Collection)", READERS, Scope.NONE, world -> {
                    List<Long> ids = List.of(world.issued().task("1"));
                    return () -> tasks.assignments(ids);
                })
                .row("counts(TaskFilter)", READERS, Scope.JURISDICTION, world -> {
                    TaskFilter filter = TaskFilter.all(world.issued().id());
                    return () -> tasks.counts(filter);
                })
                .row("countsByUnit(Long)", SUPERVISORS, Scope.JURISDICTION, world -> {
                    long plan = world.issued().id();
                    return () -> tasks.countsByUnit(plan);
                })
                .row("countsBySection(long)", SUPERVISORS, Scope.JURISDICTION, world -> {
                    long plan = world.issued().id();
                    return () -> tasks.countsBySection(plan);
                })
                .row("sections(long)", READERS, Scope.JURISDICTION, world -> {
                    long plan = world.issued().id();
                    return () -> tasks.sections(plan);
                })
                .row("details(long)", READERS, Scope.UNIT, world -> {
                    long task = world.issued().task("1");
                    return () -> tasks.details(task);
                })
                .row("trail(long, Set, Pageable)", READERS, Scope.UNIT, world -> {
                    long task = world.issued().task("1");
                    return () -> tasks.trail(task, Set.of(), PAGE);
                })
                .row("changeDueDate(long, int, LocalDate, String)", OFFICE, Scope.JURISDICTION, world -> {
                    IssuedPlan plan = world.issued();
                    long task = plan.task("1");
                    int version = plan.details("1").version();
                    return () -> tasks.changeDueDate(task, version, DUE, "顺延");
                })
                .row("suspend(long, int, String)", OFFICE, Scope.JURISDICTION, world -> {
                    IssuedPlan plan = world.issued();
                    long task = plan.task("1");
                    int version = plan.details("1").version();
                    return () -> tasks.suspend(task, version, "缓办");
                })
                .row("resume(long, int)", OFFICE, Scope.JURISDICTION, world -> {
                    IssuedPlan plan = world.issued();
                    long task = plan.task("1");
                    int before = plan.details("1").version();
                    world.asOffice(() -> {
                        tasks.suspend(task, before, "缓办");
                        return true;
                    });
                    int version = plan.details("1").version();
                    return () -> tasks.resume(task, version);
                })
                .row("cancel(long, int, String)", OFFICE, Scope.JURISDICTION, world -> {
                    IssuedPlan plan = world.issued();
                    long task = plan.task("1");
                    int version = plan.details("1").version();
                    return () -> tasks.cancel(task, version, "撤销");
                });
    }
}
