package org.xiaohao.intake;

import java.util.ArrayList;
import java.util.List;
import org.xiaohao.orgunit.RegisterMatch;
import org.xiaohao.parsing.result.ParsedTask;
import org.xiaohao.parsing.result.UnitMention;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.TaskToImport;

/** Turns the tasks of a worksheet into those of a draft: each printed name becomes what was decided or known of it. */
final class SheetTasks {

    private final IntakeDetails details;

    SheetTasks(IntakeDetails details) {
        this.details = details;
    }

    List<TaskToImport> toImport() {
        return details.sheet().tasks().stream().map(this::toImport).toList();
    }

    private TaskToImport toImport(SheetTask of) {
        ParsedTask task = of.task();
        List<TaskToImport.Party> parties = new ArrayList<>();
        for (AssignmentRole role : AssignmentRole.values()) {
            TaskEdits.units(task, role).forEach(mention -> add(parties, role, mention));
        }
        return new TaskToImport(
                task.number() == null ? "" : task.number(),
                task.section(),
                task.title(),
                task.body(),
                task.deadline(),
                task.deadlineText() == null ? "" : task.deadlineText(),
                task.longTerm(),
                task.span().start(),
                task.span().end(),
                parties,
                of.particulars());
    }

    private void add(List<TaskToImport.Party> parties, AssignmentRole role, UnitMention mention) {
        NameDecision decision = details.sheet().decisions().get(mention.name());
        if (decision == null) {
            RegisterMatch match = details.match(mention.name());
            var unit = match.unit();
            var group = match.group();
            parties.add(party(
                    role, mention, unit == null ? null : unit.id(), group == null ? null : Long.valueOf(group.id())));
        } else if (decision.orgUnitGroupId() != null) {
            parties.add(party(role, mention, null, decision.orgUnitGroupId()));
        } else {
            decision.orgUnitIds().forEach(unit -> parties.add(party(role, mention, unit, null)));
        }
    }

    private static TaskToImport.Party party(
            AssignmentRole role,
            UnitMention mention,
            @org.jspecify.annotations.Nullable Long unit,
            @org.jspecify.annotations.Nullable Long group) {
        return new TaskToImport.Party(role, mention.name(), unit, group, mention.start(), mention.end());
    }
}
