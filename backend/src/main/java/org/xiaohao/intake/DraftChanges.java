package org.xiaohao.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xiaohao.orgunit.RegisterMatch;
import org.xiaohao.parsing.result.UnitMention;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.DueDateSource;
import org.xiaohao.plan.PlanDraft;
import org.xiaohao.plan.PlanDraft.DraftParty;
import org.xiaohao.plan.PlanDraft.DraftTask;

/**
 * What people changed in a draft: its head, units that they named or took off, and due dates. The worksheet that the draft
 * was made of has the same tasks in the same order.
 */
final class DraftChanges {

    private final PlanDraft draft;

    DraftChanges(PlanDraft draft) {
        this.draft = draft;
    }

    /** @param register what the register knows of names; asked once */
    Worksheet on(Worksheet sheet, Function<Set<String>, Map<String, RegisterMatch>> register) {
        Worksheet result = sheet.withHead(draft.head());
        List<SheetTask> tasks = sheet.tasks();
        for (int i = 0; i < tasks.size(); i++) {
            DraftTask changed = draft.tasks().get(i);
            for (AssignmentRole role : AssignmentRole.values()) {
                result = withUnits(result, tasks.get(i), role, changed);
            }
            boolean withoutEnd = changed.longTerm() && !tasks.get(i).task().longTerm();
            if (withoutEnd || changed.dueDateSource() == DueDateSource.OFFICE) {
                result = result.change(tasks.get(i).key(), dated(tasks.get(i).words(), changed));
            }
        }
        return new DraftNames(draft).in(result, register);
    }

    private static Worksheet withUnits(Worksheet sheet, SheetTask task, AssignmentRole role, DraftTask changed) {
        Set<String> now = changed.parties().stream()
                .filter(party -> party.role() == role)
                .map(DraftParty::printedName)
                .collect(Collectors.toSet());
        Set<String> before = TaskEdits.units(task.task(), role).stream()
                .map(UnitMention::name)
                .collect(Collectors.toSet());
        Worksheet result = sheet;
        for (String name : before) {
            NameDecision decision = sheet.decisions().get(name);
            if (!now.contains(name) && (decision == null || !decision.isNobody())) {
                result = result.removeUnit(task.key(), role, name);
            }
        }
        for (DraftParty party : changed.parties()) {
            if (party.role() == role && !before.contains(party.printedName())) {
                result = result.addUnit(task.key(), role, party.printedName());
            }
        }
        return result;
    }

    private static TaskChange dated(TaskChange words, DraftTask changed) {
        return new TaskChange(
                words.number(),
                words.section(),
                words.title(),
                words.body(),
                changed.longTerm() ? null : changed.dueDate(),
                words.deadlineText(),
                changed.longTerm(),
                words.recurrence(),
                words.rectification());
    }
}
