package org.xiaohao.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiaohao.orgunit.OrgUnitDirectory;
import org.xiaohao.orgunit.OrgUnitGroupReference;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;

/** Stores tasks with whom they name; what they name must be of the jurisdiction. */
@Component
class TaskStoring {

    private final Tasks tasks;
    private final TaskParties parties;
    private final ParticularsStoring particulars;
    private final OrgUnitDirectory units;

    TaskStoring(Tasks tasks, TaskParties parties, ParticularsStoring particulars, OrgUnitDirectory units) {
        this.tasks = tasks;
        this.parties = parties;
        this.particulars = particulars;
        this.units = units;
    }

    /** Whom duties may go to; read once for a whole plan. */
    Addressees addressees(long jurisdictionId) {
        return new Addressees(
                units.activeUnits(jurisdictionId).stream()
                        .map(OrgUnitReference::id)
                        .collect(Collectors.toSet()),
                units.activeGroups(jurisdictionId).stream()
                        .map(OrgUnitGroupReference::id)
                        .collect(Collectors.toSet()));
    }

    /** The ids of the active units and groups of a jurisdiction. */
    record Addressees(Set<Long> units, Set<Long> groups) {

        /** @throws NotFoundException when the jurisdiction has no such active unit */
        void requireUnit(long id) {
            if (!units.contains(id)) {
                throw new NotFoundException();
            }
        }

        /** @throws NotFoundException when the jurisdiction has no such active group */
        void requireGroup(long id) {
            if (!groups.contains(id)) {
                throw new NotFoundException();
            }
        }
    }

    /** Stores a new task with all that the document says of it. */
    List<TaskParty> store(Task task, TaskToImport content, Addressees addressees) {
        tasks.save(task);
        particulars.store(task, content.particulars());
        return store(task, content.parties(), addressees);
    }

    /**
     * Gives a stored task these units as parties.
     *
     * @param before what it named; a unit that was named for itself keeps the words and the place of its name
     */
    List<TaskParty> name(Task task, List<NamedUnit> named, List<TaskParty> before) {
        var register = units.byIds(named.stream().map(NamedUnit::orgUnitId).toList());
        List<TaskParty> rows = new ArrayList<>();
        for (NamedUnit unit : named) {
            TaskParty printed = before.stream()
                    .filter(party -> Long.valueOf(unit.orgUnitId()).equals(party.getOrgUnitId()))
                    .findFirst()
                    .orElse(null);
            String name = printed == null
                    ? Objects.requireNonNull(register.get(unit.orgUnitId())).shortName()
                    : printed.getPrintedName();
            int start = printed == null ? 0 : printed.getSourceStart();
            int end = printed == null ? 0 : printed.getSourceEnd();
            rows.add(new TaskParty(task.getId(), unit.role(), rows.size() + 1, name, start, end)
                    .toUnit(unit.orgUnitId()));
        }
        return parties.saveAll(rows);
    }

    /** Gives a stored task parties. */
    List<TaskParty> store(Task task, List<TaskToImport.Party> named, Addressees addressees) {
        List<TaskParty> rows = new ArrayList<>();
        for (TaskToImport.Party party : named) {
            TaskParty row = new TaskParty(
                    task.getId(),
                    party.role(),
                    rows.size() + 1,
                    InvalidInputException.requireText("printedName", party.printedName(), 200),
                    party.sourceStart(),
                    party.sourceEnd());
            Long unit = party.orgUnitId();
            Long group = party.orgUnitGroupId();
            if (unit != null) {
                addressees.requireUnit(unit);
                row.toUnit(unit);
            } else if (group != null) {
                addressees.requireGroup(group);
                row.toGroup(group);
            }
            rows.add(row);
        }
        return parties.saveAll(rows);
    }
}
