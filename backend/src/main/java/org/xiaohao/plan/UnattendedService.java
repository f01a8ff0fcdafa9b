package org.xiaohao.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.account.AccountDirectory;
import org.xiaohao.orgunit.OrgUnitDirectory;
import org.xiaohao.plan.UnattendedUnit.Reason;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.ForOffice;

/** Duties that nobody looks at: their unit has no active account, or none of its people has ever signed in. */
@Service
@ForOffice
@Transactional(readOnly = true)
public class UnattendedService {

    private final DutyAccess access;
    private final TaskParties parties;
    private final PlanIssuing issuing;
    private final OrgUnitDirectory units;
    private final AccountDirectory accounts;
    private final CurrentActor currentActor;
    private final JdbcClient jdbc;

    UnattendedService(
            DutyAccess access,
            TaskParties parties,
            PlanIssuing issuing,
            OrgUnitDirectory units,
            AccountDirectory accounts,
            CurrentActor currentActor,
            JdbcClient jdbc) {
        this.access = access;
        this.parties = parties;
        this.issuing = issuing;
        this.units = units;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.jdbc = jdbc;
    }

    /** The units with open duties in all plans under way, in register order. */
    public List<UnattendedUnit> underWay() {
        Map<Long, Integer> duties = new TreeMap<>();
        jdbc.sql("select a.org_unit_id, count(*) as n from assignment a where a.jurisdiction_id = :jurisdiction"
                        + " and a.plan_issued = true and a.standing in ('WAITING', 'UNDER_WAY') group by a.org_unit_id")
                .param("jurisdiction", currentActor.get().jurisdictionId())
                .query(row -> {
                    duties.put(row.getLong("org_unit_id"), row.getInt("n"));
                });
        return unattended(duties);
    }

    /**
     * The units that a plan names, such as a draft before it is issued, in register order.
     *
     * @throws org.xiaohao.shared.NotFoundException when the jurisdiction has no such plan
     */
    public List<UnattendedUnit> ofPlan(long planId) {
        Plan plan = access.plan(planId);
        Map<Long, List<Long>> members = new HashMap<>();
        Map<Long, Integer> duties = new TreeMap<>();
        parties.findByPlan(plan.getId()).stream()
                .collect(Collectors.groupingBy(TaskParty::getTaskId))
                .values()
                .forEach(named ->
                        issuing.roles(named, members).keySet().forEach(unit -> duties.merge(unit, 1, Integer::sum)));
        return unattended(duties);
    }

    private List<UnattendedUnit> unattended(Map<Long, Integer> duties) {
        long jurisdiction = currentActor.get().jurisdictionId();
        Set<Long> withAccount = accounts.unitsWithPeople(jurisdiction, false);
        Set<Long> attended = accounts.unitsWithPeople(jurisdiction, true);
        List<Long> missing = duties.keySet().stream()
                .filter(unit -> !attended.contains(unit))
                .toList();
        var names = units.byIds(missing);
        return missing.stream()
                .filter(names::containsKey)
                .sorted((one, other) -> Integer.compare(
                        java.util.Objects.requireNonNull(names.get(one)).sortOrder(),
                        java.util.Objects.requireNonNull(names.get(other)).sortOrder()))
                .map(unit -> new UnattendedUnit(
                        unit,
                        java.util.Objects.requireNonNull(names.get(unit)).shortName(),
                        duties.getOrDefault(unit, 0),
                        withAccount.contains(unit) ? Reason.NEVER_SIGNED_IN : Reason.NO_ACCOUNT))
                .toList();
    }
}
