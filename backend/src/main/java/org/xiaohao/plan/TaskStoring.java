package org.xiaohao.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xiaohao.orgunit.OrgUnitDirectory;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;

/** Stores tasks with whom they name; what they name must be of the jurisdiction. */
@Component
class TaskStoring {

    private final Tasks tasks;
    private final TaskParties parties;
    private final OrgUnitDirectory units;

    TaskStoring(Tasks tasks, TaskParties parties, OrgUnitDirectory units) {
        this.tasks = tasks;
        this.parties = parties;
        this.units = units;
    }

    void store(Task task, List<TaskToImport.Party> named, long jurisdictionId) {
        tasks.save(task);
        int position = 0;
        for (TaskToImport.Party party : named) {
            TaskParty row = new TaskParty(
                    task.getId(),
                    party.role(),
                    ++position,
                    InvalidInputException.requireText("printedName", party.printedName(), 200),
                    party.sourceStart(),
                    party.sourceEnd());
            resolve(row, jurisdictionId, party.orgUnitId(), party.orgUnitGroupId());
            parties.save(row);
        }
    }

    private void resolve(TaskParty row, long jurisdictionId, @Nullable Long unitId, @Nullable Long groupId) {
        if (unitId != null) {
            requireUnit(jurisdictionId, unitId);
            row.toUnit(unitId);
        } else if (groupId != null) {
            requireGroup(jurisdictionId, groupId);
            row.toGroup(groupId);
        }
    }

    void requireUnit(long jurisdictionId, long unitId) {
        if (units.activeUnits(jurisdictionId).stream().noneMatch(unit -> unit.id() == unitId)) {
            throw new NotFoundException();
        }
    }

    void requireGroup(long jurisdictionId, long groupId) {
        if (units.activeGroups(jurisdictionId).stream().noneMatch(group -> group.id() == groupId)) {
            throw new NotFoundException();
        }
    }
}
