package org.xiaohao.access;

import static org.xiaohao.access.AccessMatrix.HEADS;
import static org.xiaohao.access.AccessMatrix.OFFICE;
import static org.xiaohao.access.AccessMatrix.READERS;
import static org.xiaohao.access.AccessMatrix.SUPERVISORS;
import static org.xiaohao.access.AccessMatrix.UNITS;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.access.AccessMatrix.Scope;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.HandlerBefore;
import org.xiaohao.plan.HandoverService;
import org.xiaohao.plan.NameForTasks;
import org.xiaohao.plan.NamedUnit;
import org.xiaohao.plan.ObjectionService;
import org.xiaohao.plan.ReportingCycle;
import org.xiaohao.plan.ReportingRule;
import org.xiaohao.plan.ReportingService;
import org.xiaohao.plan.SuccessionService;
import org.xiaohao.plan.TakeNameBack;
import org.xiaohao.plan.TaskAmendmentService;
import org.xiaohao.plan.UnattendedService;
import org.xiaohao.review.AcknowledgementService;
import org.xiaohao.review.AskForExtension;
import org.xiaohao.review.CoordinationAddressee;
import org.xiaohao.review.CoordinationService;
import org.xiaohao.review.DecisionService;
import org.xiaohao.review.ExtensionService;
import org.xiaohao.shared.Role;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.workday.HolidayService;

/** The rows of the services that change duties after they were handed over. */
final class DutyAccessRows {

    private static final Set<Role> ADMIN_AND_OFFICE = EnumSet.of(Role.ADMIN, Role.OFFICE);
    private static final PageRequest PAGE = PageRequest.of(0, 20);
    private static final LocalDate LATER = LocalDate.of(2026, 12, 20);
    private static final ReportingRule MONTHLY = ReportingRule.after(ReportingCycle.MONTH, 5);

    private DutyAccessRows() {}

    static AccessMatrix reporting(ReportingService reporting) {
        return new AccessMatrix(ReportingService.class)
                .row("ofPlan(long)", OFFICE, Scope.JURISDICTION, world -> {
                    long plan = world.issued().id();
                    return () -> reporting.ofPlan(plan);
                })
                .row("changeOfPlan(long, ReportingRule, String)", OFFICE, Scope.JURISDICTION, world -> {
                    long plan = world.issued().id();
                    return () -> reporting.changeOfPlan(plan, MONTHLY, "上级要求按月调度");
                })
                .row("changeOfTask(long, int, ReportingRule, String)", OFFICE, Scope.JURISDICTION, world -> {
                    IssuedPlan plan = world.issued();
                    long task = plan.task("1");
                    int version = plan.details("1").version();
                    return () -> reporting.changeOfTask(task, version, MONTHLY, "本项按月调度");
                });
    }

    static AccessMatrix holidays(HolidayService holidays) {
        return new AccessMatrix(HolidayService.class)
                .row("years()", ADMIN_AND_OFFICE, Scope.NONE, world -> holidays::years)
                .row(
                        "take(String)",
                        ADMIN_AND_OFFICE,
                        Scope.NONE,
                        world -> () -> holidays.take("year,date,name,kind,source\n2027,2027-01-01,元旦,off,\n"))
                .row("remove(int)", ADMIN_AND_OFFICE, Scope.NONE, world -> () -> {
                    holidays.take("year,date,name,kind,source\n2028,2028-01-03,元旦,off,\n");
                    holidays.remove(2028);
                });
    }

    static AccessMatrix amendments(TaskAmendmentService amendments) {
        return new AccessMatrix(TaskAmendmentService.class)
                .row("assign(long, int, List, String)", OFFICE, Scope.JURISDICTION, world -> {
                    IssuedPlan plan = world.issued();
                    long task = plan.task("1");
                    int version = plan.details("1").version();
                    List<NamedUnit> units = List.of(
                            new NamedUnit(AssignmentRole.LEAD, world.place().unit(world.led())));
                    return () -> amendments.assign(task, version, units, "职责调整");
                })
                .row("reopen(long, int, String)", OFFICE, Scope.JURISDICTION, world -> {
                    IssuedPlan plan = world.issued();
                    plan.close("1", world.unit(), "完成");
                    long task = plan.task("1");
                    int version = plan.details("1").version();
                    return () -> amendments.reopen(task, version, "情况有变");
                });
    }

    static AccessMatrix objections(ObjectionService objections) {
        return new AccessMatrix(ObjectionService.class)
                .row("raise(long, String)", UNITS, Scope.UNIT, world -> {
                    long part = world.issued().partId("1", world.unit());
                    return () -> objections.raise(part, "不属本单位职责");
                })
                .row("withdraw(long)", UNITS, Scope.UNIT, world -> {
                    long objection = raised(objections, world, world.issued());
                    return () -> objections.withdraw(objection);
                })
                .row("uphold(long, int, List, String)", OFFICE, Scope.JURISDICTION, world -> {
                    IssuedPlan plan = world.issued();
                    long objection = raised(objections, world, plan);
                    int version = plan.details("1").version();
                    List<NamedUnit> units = List.of(
                            new NamedUnit(AssignmentRole.LEAD, world.place().unit(world.led())));
                    return () -> objections.uphold(objection, version, units, "改由牵头单位承担");
                })
                .row("insist(long, String)", OFFICE, Scope.JURISDICTION, world -> {
                    long objection = raised(objections, world, world.issued());
                    return () -> objections.insist(objection, "按三定规定办理");
                })
                .row("ofTask(long)", READERS, Scope.UNIT, world -> {
                    long task = world.issued().task("1");
                    return () -> objections.ofTask(task);
                })
                .row("details(long)", READERS, Scope.UNIT, world -> {
                    long objection = raised(objections, world, world.issued());
                    return () -> objections.details(objection);
                })
                .row("pending(Pageable)", OFFICE, Scope.NONE, world -> () -> objections.pending(PAGE));
    }

    private static long raised(ObjectionService objections, World world, IssuedPlan plan) {
        long part = plan.partId("1", world.unit());
        return world.asClerk(world.unit(), () -> objections.raise(part, "不属本单位职责"));
    }

    static AccessMatrix decisions(DecisionService decisions) {
        return new AccessMatrix(DecisionService.class)
                .row("mine()", READERS, Scope.NONE, world -> decisions::mine)
                .row("count()", READERS, Scope.NONE, world -> decisions::count);
    }

    static AccessMatrix extensions(ExtensionService extensions) {
        return new AccessMatrix(ExtensionService.class)
                .row("ask(AskForExtension)", UNITS, Scope.UNIT, world -> {
                    AskForExtension command = ask(world);
                    return () -> extensions.ask(command);
                })
                .row("send(long)", HEADS, Scope.UNIT, world -> {
                    long request = prepared(extensions, world);
                    return () -> extensions.send(request);
                })
                .row("sendBack(long, String)", HEADS, Scope.UNIT, world -> {
                    long request = prepared(extensions, world);
                    return () -> extensions.sendBack(request, "抓紧办理");
                })
                .row("withdraw(long)", UNITS, Scope.UNIT, world -> {
                    long request = prepared(extensions, world);
                    return () -> extensions.withdraw(request);
                })
                .row("approve(long, LocalDate, String)", OFFICE, Scope.JURISDICTION, world -> {
                    long request = requested(extensions, world);
                    return () -> extensions.approve(request, LATER, "");
                })
                .row("refuse(long, String)", OFFICE, Scope.JURISDICTION, world -> {
                    long request = requested(extensions, world);
                    return () -> extensions.refuse(request, "抓紧办理");
                })
                .row("forecast(long, LocalDate)", UNITS, Scope.UNIT, world -> {
                    long task = world.issued().task("1");
                    return () -> extensions.forecast(task, LATER);
                })
                .row("ofTask(long)", READERS, Scope.UNIT, world -> {
                    long task = world.issued().task("1");
                    return () -> extensions.ofTask(task);
                })
                .row("details(long)", READERS, Scope.UNIT, world -> {
                    long request = requested(extensions, world);
                    return () -> extensions.details(request);
                })
                .row("prepared(Pageable)", HEADS, Scope.NONE, world -> () -> extensions.prepared(PAGE))
                .row("pending(Pageable)", OFFICE, Scope.NONE, world -> () -> extensions.pending(PAGE));
    }

    private static AskForExtension ask(World world) {
        return new AskForExtension(world.issued().task("1"), LATER, "招标晚了一个月", "已完成七成");
    }

    private static long prepared(ExtensionService extensions, World world) {
        AskForExtension command = ask(world);
        return world.asClerk(world.unit(), () -> extensions.ask(command));
    }

    private static long requested(ExtensionService extensions, World world) {
        AskForExtension command = ask(world);
        return world.fixtures().callAs(world.place().head(world.unit()), () -> extensions.ask(command));
    }

    static AccessMatrix successions(SuccessionService successions) {
        return new AccessMatrix(SuccessionService.class)
                .row("sources()", OFFICE, Scope.NONE, world -> successions::sources)
                .row("openDuties(long)", OFFICE, Scope.JURISDICTION, world -> {
                    long unit = world.place().unit(world.unit());
                    return () -> successions.openDuties(unit);
                })
                .row("move(long, long, String)", OFFICE, Scope.JURISDICTION, world -> {
                    long from = world.place().unit("撤并局");
                    long to = world.place().unit(world.led());
                    return () -> successions.move(from, to, "机构改革");
                })
                .row("history(Pageable)", OFFICE, Scope.NONE, world -> () -> successions.history(PAGE));
    }

    static AccessMatrix unattended(UnattendedService unattended) {
        return new AccessMatrix(UnattendedService.class)
                .row("underWay()", OFFICE, Scope.NONE, world -> unattended::underWay)
                .row("among(Map)", OFFICE, Scope.NONE, world -> {
                    long unit = world.place().unit(world.unit());
                    return () -> unattended.among(Map.of(unit, 1));
                });
    }

    static AccessMatrix coordination(CoordinationService coordination) {
        return new AccessMatrix(CoordinationService.class)
                .row("ask(long, CoordinationAddressee, String)", UNITS, Scope.UNIT, world -> {
                    long part = world.issued().partId("1", world.unit());
                    return () -> coordination.ask(part, CoordinationAddressee.OFFICE, "请协调");
                })
                .row("withdraw(long)", UNITS, Scope.UNIT, world -> {
                    long request = asked(coordination, world, CoordinationAddressee.OFFICE, world.unit());
                    return () -> coordination.withdraw(request);
                })
                .row("answerAsLead(long, String)", UNITS, Scope.UNIT, world -> {
                    long request = asked(coordination, world, CoordinationAddressee.LEAD, world.led());
                    return () -> coordination.answerAsLead(request, "已协调");
                })
                .row("answer(long, String)", SUPERVISORS, Scope.JURISDICTION, world -> {
                    long request = asked(coordination, world, CoordinationAddressee.LEADER, world.unit());
                    return () -> coordination.answer(request, "已协调");
                })
                .row("ofTask(long)", READERS, Scope.UNIT, world -> {
                    long task = world.issued().task("1");
                    return () -> coordination.ofTask(task);
                })
                .row("details(long)", READERS, Scope.UNIT, world -> {
                    long request = asked(coordination, world, CoordinationAddressee.OFFICE, world.unit());
                    return () -> coordination.details(request);
                })
                .row("pending(Pageable)", READERS, Scope.NONE, world -> () -> coordination.pending(PAGE))
                .row("toLeaders(Pageable)", SUPERVISORS, Scope.NONE, world -> () -> coordination.toLeaders(PAGE));
    }

    private static long asked(CoordinationService coordination, World world, CoordinationAddressee whom, String unit) {
        long part = world.issued().partId("1", unit);
        return world.asClerk(unit, () -> coordination.ask(part, whom, "请协调"));
    }

    static AccessMatrix handovers(HandoverService handovers) {
        return new AccessMatrix(HandoverService.class)
                .row("colleagues()", UNITS, Scope.NONE, world -> handovers::colleagues)
                .row("handled(long)", UNITS, Scope.NONE, world -> () -> handovers.handled(1))
                .row("name(long, long, String)", UNITS, Scope.UNIT, world -> {
                    long part = world.issued().partId("1", world.unit());
                    long person = world.place().head(world.unit()).accountId();
                    return () -> handovers.name(part, person, "");
                })
                .row("nameForTasks(NameForTasks)", UNITS, Scope.UNIT, world -> {
                    long task = world.issued().task("1");
                    long person = world.place().head(world.unit()).accountId();
                    return () -> handovers.nameForTasks(new NameForTasks(Set.of(task), person, ""));
                })
                .row("takeNameBack(TakeNameBack)", UNITS, Scope.UNIT, world -> {
                    long task = world.issued().task("1");
                    long person = world.place().head(world.unit()).accountId();
                    List<HandlerBefore> before = world.asClerk(
                                    world.unit(),
                                    () -> handovers.nameForTasks(new NameForTasks(Set.of(task), person, "")))
                            .before();
                    return () -> handovers.takeNameBack(new TakeNameBack(person, before));
                })
                .row("handOver(long, long, String)", UNITS, Scope.UNIT, world -> {
                    world.received();
                    long from = world.place().clerk(world.unit()).accountId();
                    long to = world.place().head(world.unit()).accountId();
                    return () -> handovers.handOver(from, to, "岗位调整");
                });
    }

    static AccessMatrix acknowledgements(AcknowledgementService acknowledgements) {
        return new AccessMatrix(AcknowledgementService.class)
                .row("read(long)", READERS, Scope.UNIT, world -> {
                    long entry = world.received().report("1", world.unit(), 2, "情况");
                    return () -> acknowledgements.read(entry);
                })
                .row("readers(long)", READERS, Scope.UNIT, world -> {
                    long entry = world.received().report("1", world.unit(), 2, "情况");
                    return () -> acknowledgements.readers(entry);
                });
    }
}
