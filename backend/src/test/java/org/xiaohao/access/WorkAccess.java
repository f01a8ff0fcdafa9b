package org.xiaohao.access;

import static org.xiaohao.access.AccessMatrix.HEADS;
import static org.xiaohao.access.AccessMatrix.OFFICE;
import static org.xiaohao.access.AccessMatrix.READERS;
import static org.xiaohao.access.AccessMatrix.SUPERVISORS;
import static org.xiaohao.access.AccessMatrix.UNITS;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.access.AccessMatrix.Scope;
import org.xiaohao.ledger.LedgerService;
import org.xiaohao.ledger.UnitFormService;
import org.xiaohao.plan.NamedPiece;
import org.xiaohao.plan.PieceReference;
import org.xiaohao.plan.RequiredPieceService;
import org.xiaohao.plan.TaskFilter;
import org.xiaohao.plan.TaskSort;
import org.xiaohao.progress.CorrectEntry;
import org.xiaohao.progress.CorrectionService;
import org.xiaohao.progress.EnterForUnit;
import org.xiaohao.progress.EntryReturnService;
import org.xiaohao.progress.EntryStep;
import org.xiaohao.progress.EntryText;
import org.xiaohao.progress.PeriodSheetService;
import org.xiaohao.progress.PieceService;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.progress.SaveEntry;
import org.xiaohao.progress.SavedEntry;
import org.xiaohao.progress.UnitEntryService;
import org.xiaohao.progress.WorkbenchService;
import org.xiaohao.review.ApplyForClosing;
import org.xiaohao.review.CorrectClosing;
import org.xiaohao.review.ReviewService;
import org.xiaohao.shared.Role;
import org.xiaohao.supervision.MonitorService;
import org.xiaohao.supervision.RemindOfTasks;
import org.xiaohao.supervision.TaskReminderService;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.TestFile;

/** The rows of the services of progress, review and supervision. */
final class WorkAccess {

    private static final Set<Role> UNITS_OR_OFFICE = EnumSet.of(Role.CLERK, Role.UNIT_HEAD, Role.OFFICE);
    private static final PageRequest PAGE = PageRequest.of(0, 20);

    /** When the reports of the second quarter are late. */
    private static final LocalDate LATE = LocalDate.of(2026, 7, 20);

    private WorkAccess() {}

    static AccessMatrix progress(ProgressService progress) {
        return new AccessMatrix(ProgressService.class)
                .row("form(long, Long)", UNITS, Scope.UNIT, world -> {
                    long part = world.issued().partId("1", world.unit());
                    return () -> progress.form(part, null);
                })
                .row("save(SaveEntry)", UNITS, Scope.UNIT, world -> {
                    IssuedPlan plan = world.received();
                    SaveEntry command = new SaveEntry(
                            plan.partId("1", world.unit()), plan.period(2).id(), null, 0, EntryText.of("情况"));
                    return () -> progress.save(command);
                })
                .row("attach(long, long)", UNITS, Scope.UNIT, world -> {
                    long entry = draft(world).entryId();
                    long file = world.file();
                    return () -> progress.attach(entry, file);
                })
                .row("detach(long, long)", UNITS, Scope.UNIT, world -> {
                    long entry = draft(world).entryId();
                    return () -> progress.detach(entry, 1);
                })
                .row("submit(long, int)", UNITS, Scope.UNIT, world -> {
                    SavedEntry entry = draft(world);
                    return () -> progress.submit(entry.entryId(), entry.version());
                })
                .row("withdraw(long)", UNITS, Scope.UNIT, world -> {
                    long entry = submitted(world);
                    return () -> progress.withdraw(entry);
                })
                .row("approve(long, int)", HEADS, Scope.UNIT, world -> {
                    long entry = submitted(world);
                    int version = world.asClerk(
                            world.unit(), () -> progress.details(entry).version());
                    return () -> progress.approve(entry, version);
                })
                .row("returnForRework(long, String)", HEADS, Scope.UNIT, world -> {
                    long entry = submitted(world);
                    return () -> progress.returnForRework(entry, "数字不对");
                })
                .row("returnApproved(long, String)", OFFICE, Scope.JURISDICTION, world -> {
                    long entry = world.received().report("1", world.unit(), 2, "情况");
                    return () -> progress.returnApproved(entry, "缺佐证");
                })
                .row("awaitingApproval(Pageable)", HEADS, Scope.NONE, world -> () -> progress.awaitingApproval(PAGE))
                .row("details(long)", READERS, Scope.UNIT, world -> {
                    long entry = world.received().report("1", world.unit(), 2, "情况");
                    return () -> progress.details(entry);
                })
                .row("revisions(long, long)", READERS, Scope.UNIT, world -> {
                    IssuedPlan plan = world.received();
                    long part = plan.partId("1", world.unit());
                    long period = plan.period(2).id();
                    return () -> progress.revisions(part, period);
                })
                .row("approved(long, Pageable)", READERS, Scope.UNIT, world -> {
                    long task = world.issued().task("1");
                    return () -> progress.approved(task, PAGE);
                })
                .row("indicators(long)", READERS, Scope.UNIT, world -> {
                    long task = world.issued().task("1");
                    return () -> progress.indicators(task);
                })
                .row("openEvidence(long, long)", READERS, Scope.UNIT, world -> {
                    IssuedPlan plan = world.received();
                    long entry = plan.write("1", world.unit(), 2, "情况", false).entryId();
                    long file = world.file();
                    world.asClerk(world.unit(), () -> {
                        progress.attach(entry, file);
                        progress.submit(entry, progress.details(entry).version());
                        return true;
                    });
                    plan.approve(world.unit(), entry);
                    return () -> progress.openEvidence(entry, file);
                });
    }

    static AccessMatrix pieces(PieceService pieces, ProgressService progress, RequiredPieceService requirements) {
        return new AccessMatrix(PieceService.class)
                .row("ofTask(long)", READERS, Scope.UNIT, world -> {
                    long task = world.issued().task("1");
                    return () -> pieces.ofTask(task);
                })
                .row("mark(long, long, Long)", UNITS, Scope.UNIT, world -> {
                    IssuedPlan plan = world.received();
                    long entry = plan.write("1", world.unit(), 2, "情况", false).entryId();
                    long file = world.file();
                    world.asClerk(world.unit(), () -> {
                        progress.attach(entry, file);
                        return true;
                    });
                    long piece = required(requirements, world, plan).getFirst().id();
                    return () -> pieces.mark(entry, file, piece);
                });
    }

    static AccessMatrix requirements(RequiredPieceService requirements) {
        return new AccessMatrix(RequiredPieceService.class)
                .row("ofTask(long)", READERS, Scope.UNIT, world -> {
                    long task = world.issued().task("1");
                    return () -> requirements.ofTask(task);
                })
                .row("require(long, int, List, String)", OFFICE, Scope.JURISDICTION, world -> {
                    IssuedPlan plan = world.issued();
                    long task = plan.task("1");
                    int version = plan.details("1").version();
                    List<NamedPiece> named = List.of(new NamedPiece(null, "验收表", ""));
                    return () -> requirements.require(task, version, named, "便于核验");
                });
    }

    private static List<PieceReference> required(RequiredPieceService requirements, World world, IssuedPlan plan) {
        int version = plan.details("1").version();
        return world.asOffice(
                () -> requirements.require(plan.task("1"), version, List.of(new NamedPiece(null, "验收表", "")), "便于核验"));
    }

    /** What the unit leads and another one reported. */
    static AccessMatrix returns(EntryReturnService returns, ProgressService progress) {
        return new AccessMatrix(EntryReturnService.class)
                .row("steps(long)", UNITS_OR_OFFICE, Scope.UNIT, world -> {
                    long entry = world.received().report("1", world.led(), 2, "情况");
                    return () -> returns.steps(entry);
                })
                .row("sendBack(long, EntryStep, String)", UNITS_OR_OFFICE, Scope.UNIT, world -> {
                    long entry = world.received().report("1", world.led(), 2, "情况");
                    return () -> returns.sendBack(entry, EntryStep.HEAD, "数字不对");
                })
                .row("passOn(long, int)", UNITS, Scope.UNIT, world -> {
                    long entry = world.received().report("1", world.led(), 2, "情况");
                    int version = world.asOffice(() -> {
                        returns.sendBack(entry, EntryStep.LEAD, "请核实");
                        return progress.details(entry).version();
                    });
                    return () -> returns.passOn(entry, version);
                })
                .row("withLead(long)", READERS, Scope.UNIT, world -> {
                    long task = world.issued().task("1");
                    return () -> returns.withLead(task);
                });
    }

    private static final String UNSERVED = "无人局";

    /** A plan in which a unit without accounts has a part. */
    private static IssuedPlan unserved(World world) {
        return world.plans()
                .plan(world.place())
                .task("1", task -> task.lead(world.unit()).responsible(UNSERVED))
                .issue();
    }

    static AccessMatrix unitEntries(UnitEntryService entries) {
        return new AccessMatrix(UnitEntryService.class)
                .row("figures(long, String)", OFFICE, Scope.JURISDICTION, world -> {
                    long part = unserved(world).partId("1", UNSERVED);
                    return () -> entries.figures(part, "培训3场");
                })
                .row("enter(EnterForUnit)", OFFICE, Scope.JURISDICTION, world -> {
                    IssuedPlan plan = unserved(world);
                    EnterForUnit command = new EnterForUnit(
                            world.place().unit(UNSERVED),
                            plan.partId("1", UNSERVED),
                            plan.period(2).id(),
                            null,
                            0,
                            EntryText.of("情况"));
                    return () -> entries.enter(command);
                });
    }

    static AccessMatrix unitForms(UnitFormService forms) {
        return new AccessMatrix(UnitFormService.class)
                .row("write(long, long, long, Locale, OutputStream)", OFFICE, Scope.JURISDICTION, world -> {
                    IssuedPlan plan = unserved(world);
                    long unit = world.place().unit(UNSERVED);
                    long period = plan.period(2).id();
                    return () -> form(forms, plan.id(), unit, period);
                })
                .row("preview(long, Path)", OFFICE, Scope.JURISDICTION, world -> {
                    IssuedPlan plan = unserved(world);
                    long unit = world.place().unit(UNSERVED);
                    long period = plan.period(2).id();
                    Path file = TestFile.of(world.asOffice(() -> form(forms, plan.id(), unit, period)));
                    return () -> forms.preview(unit, file);
                })
                .row("take(long, List)", OFFICE, Scope.JURISDICTION, world -> {
                    unserved(world);
                    long unit = world.place().unit(UNSERVED);
                    return () -> forms.take(unit, List.of());
                });
    }

    private static byte[] form(UnitFormService forms, long plan, long unit, long period) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            forms.write(plan, unit, period, Locale.ENGLISH, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static AccessMatrix corrections(CorrectionService corrections, ProgressService progress, ReviewService reviews) {
        return new AccessMatrix(CorrectionService.class)
                .row("correct(CorrectEntry)", OFFICE, Scope.JURISDICTION, world -> {
                    IssuedPlan plan = world.received();
                    long entry = plan.report("1", world.unit(), 2, "情况");
                    long request = plan.apply("1", world.unit(), "完成");
                    int version = world.asOffice(() -> {
                        reviews.approve(request);
                        return progress.details(entry).version();
                    });
                    return () -> corrections.correct(new CorrectEntry(entry, version, EntryText.of("更正"), "数字有误"));
                });
    }

    private static SavedEntry draft(World world) {
        return world.received().write("1", world.unit(), 2, "情况", false);
    }

    private static long submitted(World world) {
        return world.received().submit("1", world.unit(), 2, "情况", false);
    }

    /** What a row of a ledger names is checked for each row; one that may not be written is refused by itself. */
    static AccessMatrix ledger(LedgerService ledger) {
        return new AccessMatrix(LedgerService.class)
                .row("write(TaskFilter, TaskSort, Locale, OutputStream)", READERS, Scope.JURISDICTION, world -> {
                    TaskFilter filter = TaskFilter.all(world.issued().id());
                    return () -> written(ledger, filter);
                })
                .row("preview(Path)", UNITS, Scope.NONE, world -> {
                    Path file = TestFile.of(world.asClerk(
                            world.unit(),
                            () -> written(ledger, TaskFilter.all(world.issued().id()))));
                    return () -> ledger.preview(file);
                })
                .row("take(List)", UNITS, Scope.NONE, world -> () -> ledger.take(List.of()));
    }

    private static byte[] written(LedgerService ledger, TaskFilter filter) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ledger.write(filter, TaskSort.NUMBER, Locale.ENGLISH, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static AccessMatrix periodSheet(PeriodSheetService sheet) {
        return new AccessMatrix(PeriodSheetService.class).row("mine()", UNITS, Scope.NONE, world -> sheet::mine);
    }

    static AccessMatrix workbench(WorkbenchService workbench) {
        return new AccessMatrix(WorkbenchService.class).row("mine()", UNITS, Scope.NONE, world -> workbench::mine);
    }

    static AccessMatrix reviews(ReviewService reviews) {
        return new AccessMatrix(ReviewService.class)
                .row("apply(ApplyForClosing)", UNITS, Scope.UNIT, world -> {
                    long task = world.issued().task("1");
                    return () -> reviews.apply(new ApplyForClosing(task, "完成", List.of()));
                })
                .row("approve(long)", OFFICE, Scope.JURISDICTION, world -> {
                    long request = world.issued().apply("1", world.unit(), "完成");
                    return () -> reviews.approve(request);
                })
                .row("returnForRework(long, String)", OFFICE, Scope.JURISDICTION, world -> {
                    long request = world.issued().apply("1", world.unit(), "完成");
                    return () -> reviews.returnForRework(request, "佐证不足");
                })
                .row("preparation(long)", UNITS, Scope.UNIT, world -> {
                    long task = world.issued().task("1");
                    return () -> reviews.preparation(task);
                })
                .row("send(long)", HEADS, Scope.UNIT, world -> {
                    long request = prepared(reviews, world);
                    return () -> reviews.send(request);
                })
                .row("sendBack(long, String)", HEADS, Scope.UNIT, world -> {
                    long request = prepared(reviews, world);
                    return () -> reviews.sendBack(request, "数字不对");
                })
                .row("withdraw(long)", UNITS, Scope.UNIT, world -> {
                    long request = world.issued().apply("1", world.unit(), "完成");
                    return () -> reviews.withdraw(request);
                })
                .row("correct(CorrectClosing)", OFFICE, Scope.JURISDICTION, world -> {
                    IssuedPlan plan = world.issued();
                    long request = plan.apply("1", world.unit(), "完成");
                    int version = world.asOffice(() -> {
                        reviews.approve(request);
                        return reviews.details(request).version();
                    });
                    return () -> reviews.correct(new CorrectClosing(request, version, "更正", List.of(), "数字有误"));
                })
                .row("details(long)", READERS, Scope.UNIT, world -> {
                    long request = world.issued().apply("1", world.unit(), "完成");
                    return () -> reviews.details(request);
                })
                .row("prepared(Pageable)", HEADS, Scope.NONE, world -> () -> reviews.prepared(PAGE))
                .row("pending(Pageable)", OFFICE, Scope.NONE, world -> () -> reviews.pending(PAGE))
                .row("latest(long)", READERS, Scope.UNIT, world -> {
                    long task = world.issued().task("1");
                    return () -> reviews.latest(task);
                })
                .row("openEvidence(long, long)", READERS, Scope.UNIT, world -> {
                    long task = world.issued().task("1");
                    long file = world.file();
                    long request = world.fixtures()
                            .callAs(
                                    world.place().head(world.unit()),
                                    () -> reviews.apply(new ApplyForClosing(task, "完成", List.of(file))));
                    return () -> reviews.openEvidence(request, file);
                });
    }

    private static long prepared(ReviewService reviews, World world) {
        long task = world.issued().task("1");
        return world.asClerk(world.unit(), () -> reviews.apply(new ApplyForClosing(task, "完成", List.of())));
    }

    static AccessMatrix monitor(MonitorService monitor) {
        return new AccessMatrix(MonitorService.class)
                .row("overdue(Long, Pageable)", SUPERVISORS, Scope.JURISDICTION, world -> {
                    long plan = world.issued().id();
                    return () -> monitor.overdue(plan, PAGE);
                })
                .row("overdueSlice(Long, Pageable)", SUPERVISORS, Scope.JURISDICTION, world -> {
                    long plan = world.issued().id();
                    return () -> monitor.overdueSlice(plan, PAGE);
                })
                .row("late(Long, Pageable)", SUPERVISORS, Scope.JURISDICTION, world -> {
                    long plan = world.issued().id();
                    return () -> monitor.late(plan, PAGE);
                })
                .row("unitPeriods(long)", SUPERVISORS, Scope.JURISDICTION, world -> {
                    long plan = world.issued().id();
                    return () -> monitor.unitPeriods(plan);
                })
                .row("periods(long)", SUPERVISORS, Scope.JURISDICTION, world -> {
                    long plan = world.issued().id();
                    return () -> monitor.periods(plan);
                })
                .row("burnUp(long)", SUPERVISORS, Scope.JURISDICTION, world -> {
                    long plan = world.issued().id();
                    return () -> monitor.burnUp(plan);
                })
                .row("totals(Long)", SUPERVISORS, Scope.JURISDICTION, world -> {
                    long plan = world.issued().id();
                    return () -> monitor.totals(plan);
                })
                .row("lateCount(Long)", SUPERVISORS, Scope.JURISDICTION, world -> {
                    long plan = world.issued().id();
                    return () -> monitor.lateCount(plan);
                })
                .row("upcoming(Long, int, Pageable)", SUPERVISORS, Scope.JURISDICTION, world -> {
                    long plan = world.issued().id();
                    return () -> monitor.upcoming(plan, 30, PAGE);
                });
    }

    static AccessMatrix taskReminders(TaskReminderService reminders, MutableClock clock) {
        return new AccessMatrix(TaskReminderService.class)
                .row("preview(Set)", OFFICE, Scope.JURISDICTION, world -> {
                    long task = world.issued().task("1");
                    return () -> reminders.preview(Set.of(task));
                })
                .row("remind(RemindOfTasks)", OFFICE, Scope.JURISDICTION, world -> {
                    long task = world.issued().task("1");
                    return () -> {
                        clock.setDate(LATE);
                        try {
                            reminders.remind(new RemindOfTasks(Set.of(task), ""));
                        } finally {
                            clock.reset();
                        }
                    };
                });
    }
}
