package org.xiaohao.access;

import static org.xiaohao.access.AccessMatrix.OFFICE;
import static org.xiaohao.access.AccessMatrix.READERS;
import static org.xiaohao.access.AccessMatrix.SUPERVISORS;
import static org.xiaohao.access.AccessMatrix.UNITS;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.access.AccessMatrix.Scope;
import org.xiaohao.instruction.GiveInstruction;
import org.xiaohao.instruction.Opinion;
import org.xiaohao.jurisdiction.LightRuleDays;
import org.xiaohao.matter.EnterMatter;
import org.xiaohao.matter.MatterService;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.LightRuleService;
import org.xiaohao.plan.NamedUnit;
import org.xiaohao.supervision.ReviewClockService;

/** The rows of supervised matters. */
final class MatterAccess {

    private static final PageRequest PAGE = PageRequest.of(0, 20);

    private MatterAccess() {}

    static AccessMatrix matters(MatterService matters) {
        return new AccessMatrix(MatterService.class)
                .row("enter(EnterMatter)", OFFICE, Scope.JURISDICTION, world -> {
                    EnterMatter command = command(world);
                    return () -> matters.enter(command);
                })
                .row("enter(GiveInstruction)", SUPERVISORS, Scope.JURISDICTION, world -> {
                    long task = world.issued().task("1");
                    return () -> matters.enter(
                            new GiveInstruction(task, null, Opinion.AGREE, "同意", null, null, null, null, "沈立"));
                })
                .row("answer(long, String)", UNITS, Scope.UNIT, world -> {
                    long matter = entered(matters, world);
                    return () -> matters.answer(matter, "已安排");
                })
                .row("makeComplex(long, String, LocalDate)", OFFICE, Scope.JURISDICTION, world -> {
                    long matter = entered(matters, world);
                    LocalDate day = world.asOffice(() -> matters.details(matter))
                            .enteredOn()
                            .plusMonths(1);
                    return () -> matters.makeComplex(matter, "月底前完成", day);
                })
                .row("list(boolean, Pageable)", SUPERVISORS, Scope.NONE, world -> () -> matters.list(true, PAGE))
                .row("lateCount()", SUPERVISORS, Scope.NONE, world -> matters::lateCount)
                .row("ofTask(long)", READERS, Scope.UNIT, world -> {
                    long matter = entered(matters, world);
                    long task = world.asOffice(() -> matters.details(matter)).taskId();
                    return () -> matters.ofTask(task);
                })
                .row("details(long)", READERS, Scope.UNIT, world -> {
                    long matter = entered(matters, world);
                    return () -> matters.details(matter);
                });
    }

    static AccessMatrix reviewClocks(ReviewClockService reviews) {
        return new AccessMatrix(ReviewClockService.class)
                .row("late(Long)", SUPERVISORS, Scope.JURISDICTION, world -> {
                    long plan = world.issued().id();
                    return () -> reviews.late(plan);
                })
                .row("counts(Long)", SUPERVISORS, Scope.JURISDICTION, world -> {
                    long plan = world.issued().id();
                    return () -> reviews.counts(plan);
                });
    }

    static AccessMatrix lightRules(LightRuleService rules) {
        LightRuleDays days = new LightRuleDays(20, 7, true);
        return new AccessMatrix(LightRuleService.class)
                .row("present()", OFFICE, Scope.NONE, world -> rules::present)
                .row("history(Pageable)", OFFICE, Scope.NONE, world -> () -> rules.history(PAGE))
                .row("tryOut(LightRuleDays)", OFFICE, Scope.NONE, world -> () -> rules.tryOut(days))
                .row("take(int, LightRuleDays, String)", OFFICE, Scope.NONE, world -> {
                    int over = world.asOffice(() -> rules.present().number());
                    return () -> rules.take(over, days, "汛期提前预警");
                });
    }

    private static EnterMatter command(World world) {
        long unit = world.place().unit(world.unit());
        return new EnterMatter("占道经营", "三天内拿出方案", "区政府常务会", List.of(new NamedUnit(AssignmentRole.LEAD, unit)), true);
    }

    private static long entered(MatterService matters, World world) {
        EnterMatter command = command(world);
        return world.asOffice(() -> matters.enter(command));
    }
}
