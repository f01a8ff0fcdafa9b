package org.xiaohao.progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.ForUnits;
import org.xiaohao.shared.Role;

/** What a clerk or a unit's head must do next. */
@Service
@ForUnits
@Transactional(readOnly = true)
public class WorkbenchService {

    /** More than a unit can have in front of it; a list beyond it says that it is cut. */
    static final int LIMIT = 500;

    private final WorkbenchQueries queries;
    private final CurrentActor currentActor;

    WorkbenchService(WorkbenchQueries queries, CurrentActor currentActor) {
        this.queries = queries;
        this.currentActor = currentActor;
    }

    /** The own unit's list. Heads also see what waits for their approval. */
    public Workbench mine() {
        Actor actor = currentActor.get();
        Long unit = actor.orgUnitId();
        if (unit == null) {
            return new Workbench(List.of(), null, false);
        }
        var lists = List.of(
                actor.has(Role.UNIT_HEAD) ? queries.toApprove(unit) : List.<WorkItem>of(),
                queries.toReport(unit, actor.jurisdictionId()),
                queries.toReceive(unit),
                queries.toConfirm(unit),
                queries.toCheck(unit),
                queries.returnedOrToClose(unit));
        List<WorkItem> items = new ArrayList<>();
        lists.forEach(items::addAll);
        items.sort(Comparator.comparing(WorkItem::reason)
                .thenComparing(WorkItem::dueDate, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(WorkItem::planId)
                .thenComparing(WorkItem::taskId));
        return new Workbench(items, queries.nextDueDate(unit), lists.stream().anyMatch(list -> list.size() >= LIMIT));
    }
}
