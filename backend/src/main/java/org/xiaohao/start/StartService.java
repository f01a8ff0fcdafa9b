package org.xiaohao.start;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.account.AccountDirectory;
import org.xiaohao.jurisdiction.JurisdictionDirectory;
import org.xiaohao.orgunit.OrgUnitDirectory;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.ForAdminOrOffice;
import org.xiaohao.shared.Role;

/** Tells the administrator and the office what is still to be done before units can report; counts and no content. */
@Service
@ForAdminOrOffice
@Transactional(readOnly = true)
public class StartService {

    private final JurisdictionDirectory jurisdictions;
    private final OrgUnitDirectory units;
    private final AccountDirectory accounts;
    private final CurrentActor currentActor;
    private final JdbcClient jdbc;

    StartService(
            JurisdictionDirectory jurisdictions,
            OrgUnitDirectory units,
            AccountDirectory accounts,
            CurrentActor currentActor,
            JdbcClient jdbc) {
        this.jurisdictions = jurisdictions;
        this.units = units;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.jdbc = jdbc;
    }

    /** How far the own jurisdiction is. */
    public StartState state() {
        long own = currentActor.get().jurisdictionId();
        int unitCount = units.activeUnits(own).size();
        Set<Long> served = accounts.unitsWithPeople(own, false);
        boolean office =
                !accounts.activeAccountIds(own, Set.of(), Set.of(Role.OFFICE)).isEmpty();
        Counts counts = counts(own);
        Set<StartStep> done = EnumSet.noneOf(StartStep.class);
        note(done, StartStep.JURISDICTION, jurisdictions.isNamed(own));
        note(done, StartStep.UNITS, unitCount > 0);
        note(done, StartStep.PEOPLE, office && !served.isEmpty());
        note(done, StartStep.PLAN, counts.plans() > 0);
        note(done, StartStep.ISSUE, counts.issued() > 0);
        return new StartState(
                done,
                unitCount,
                Math.max(0, unitCount - served.size()),
                counts.people(),
                counts.waiting(),
                counts.plans());
    }

    private record Counts(int plans, int issued, int people, int waiting) {}

    private Counts counts(long jurisdictionId) {
        return jdbc.sql("""
                        select (select count(*) from plan p where p.jurisdiction_id = :own) as plans,
                          (select count(*) from plan p where p.jurisdiction_id = :own and p.state <> 'DRAFT') as issued,
                          (select count(*) from account a where a.jurisdiction_id = :own and a.active = true) as people,
                          (select count(*) from account a where a.jurisdiction_id = :own and a.active = true
                            and a.password_hash is null) as waiting""")
                .param("own", jurisdictionId)
                .query((row, index) -> new Counts(
                        row.getInt("plans"), row.getInt("issued"), row.getInt("people"), row.getInt("waiting")))
                .single();
    }

    private static void note(Set<StartStep> done, StartStep step, boolean isDone) {
        if (isDone) {
            done.add(step);
        }
    }
}
