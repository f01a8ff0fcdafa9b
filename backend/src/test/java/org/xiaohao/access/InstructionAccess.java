package org.xiaohao.access;

import static org.xiaohao.access.AccessMatrix.OFFICE;
import static org.xiaohao.access.AccessMatrix.READERS;
import static org.xiaohao.access.AccessMatrix.SUPERVISORS;
import static org.xiaohao.access.AccessMatrix.UNITS;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.access.AccessMatrix.Scope;
import org.xiaohao.instruction.GiveInstruction;
import org.xiaohao.instruction.InstructionService;
import org.xiaohao.instruction.LeaderService;
import org.xiaohao.instruction.Opinion;
import org.xiaohao.instruction.ReferralService;
import org.xiaohao.shared.Role;

/** The rows of the services between the leaders, the office and the units. */
final class InstructionAccess {

    private static final Set<Role> LEADERS = EnumSet.of(Role.LEADER);
    private static final PageRequest PAGE = PageRequest.of(0, 20);

    private InstructionAccess() {}

    static AccessMatrix instructions(InstructionService instructions) {
        return new AccessMatrix(InstructionService.class)
                .row("give(GiveInstruction)", SUPERVISORS, Scope.JURISDICTION, world -> {
                    long task = world.issued().task("1");
                    return () -> instructions.give(said(task));
                })
                .row("answer(long, String)", UNITS, Scope.UNIT, world -> {
                    long given = given(instructions, world);
                    return () -> instructions.answer(given, "已安排");
                })
                .row("waive(long, String)", SUPERVISORS, Scope.JURISDICTION, world -> {
                    long given = given(instructions, world);
                    return () -> instructions.waive(given, "不需要了");
                })
                .row("ofTask(long)", READERS, Scope.UNIT, world -> {
                    long task = world.issued().task("1");
                    return () -> instructions.ofTask(task);
                })
                .row("details(long)", READERS, Scope.UNIT, world -> {
                    long given = given(instructions, world);
                    return () -> instructions.details(given);
                })
                .row("open(Pageable)", READERS, Scope.NONE, world -> () -> instructions.open(PAGE))
                .row("all(Pageable)", SUPERVISORS, Scope.NONE, world -> () -> instructions.all(PAGE));
    }

    private static GiveInstruction said(long task) {
        return new GiveInstruction(task, null, Opinion.AGREE, "同意", 3, null, null, null, "沈立");
    }

    private static long given(InstructionService instructions, World world) {
        long task = world.issued().task("1");
        return world.asOffice(() -> instructions.give(said(task)));
    }

    static AccessMatrix referrals(ReferralService referrals) {
        return new AccessMatrix(ReferralService.class)
                .row("refer(long, String, String)", OFFICE, Scope.JURISDICTION, world -> {
                    long task = world.issued().task("1");
                    return () -> referrals.refer(task, "编制没有落实", "同意调剂编制");
                })
                .row("withdraw(long)", OFFICE, Scope.JURISDICTION, world -> {
                    long referral = referred(referrals, world);
                    return () -> referrals.withdraw(referral);
                })
                .row("note(long)", LEADERS, Scope.JURISDICTION, world -> {
                    long referral = referred(referrals, world);
                    return () -> referrals.note(referral);
                })
                .row("takeNoteBack(long)", LEADERS, Scope.JURISDICTION, world -> {
                    long referral = referred(referrals, world);
                    world.fixtures().callAs(world.place().leader(), () -> {
                        referrals.note(referral);
                        return true;
                    });
                    return () -> referrals.takeNoteBack(referral);
                })
                .row("openOf(long)", SUPERVISORS, Scope.JURISDICTION, world -> {
                    long task = world.issued().task("1");
                    return () -> referrals.openOf(task);
                })
                .row("details(long)", SUPERVISORS, Scope.JURISDICTION, world -> {
                    long referral = referred(referrals, world);
                    return () -> referrals.details(referral);
                });
    }

    private static long referred(ReferralService referrals, World world) {
        long task = world.issued().task("1");
        return world.asOffice(() -> referrals.refer(task, "编制没有落实", "同意调剂编制"));
    }

    static AccessMatrix leader(LeaderService leader) {
        return new AccessMatrix(LeaderService.class)
                .row("page()", SUPERVISORS, Scope.NONE, world -> leader::page)
                .row("waiting()", SUPERVISORS, Scope.NONE, world -> leader::waiting);
    }
}
