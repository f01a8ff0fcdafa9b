package org.xiaohao.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.account.AccountDirectory;
import org.xiaohao.orgunit.OrgUnitDirectory;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.plan.UnattendedUnit.Reason;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.ForOffice;

/** Duties that nobody looks at: their unit has no active account, or none of its people has ever signed in. */
@Service
@ForOffice
@Transactional(readOnly = true)
public class UnattendedService {

    private final OrgUnitDirectory units;
    private final AccountDirectory accounts;
    private final CurrentActor currentActor;
    private final JdbcClient jdbc;

    UnattendedService(OrgUnitDirectory units, AccountDirectory accounts, CurrentActor currentActor, JdbcClient jdbc) {
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
     * Those of some units that would not look, in register order, as before a plan is issued to them.
     *
     * @param duties how many tasks each unit would have; units of other jurisdictions are left aside
     */
    public List<UnattendedUnit> among(Map<Long, Integer> duties) {
        Map<Long, Integer> own = new TreeMap<>(duties);
        own.keySet()
                .retainAll(units.activeUnits(currentActor.get().jurisdictionId()).stream()
                        .map(OrgUnitReference::id)
                        .toList());
        return unattended(own);
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
