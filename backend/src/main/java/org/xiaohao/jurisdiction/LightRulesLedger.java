package org.xiaohao.jurisdiction;

import java.time.Clock;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.StaleDataException;

/** Keeps the versions of the rules of the lights. Asks for no role: whoever calls has checked. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class LightRulesLedger {

    private final Jurisdictions jurisdictions;
    private final LightRulesVersions versions;
    private final Clock clock;

    LightRulesLedger(Jurisdictions jurisdictions, LightRulesVersions versions, Clock clock) {
        this.jurisdictions = jurisdictions;
        this.versions = versions;
        this.clock = clock;
    }

    /** The version that holds. */
    public LightRulesVersion present(long jurisdictionId) {
        return versions.findFirstByJurisdictionIdOrderByNumberDesc(jurisdictionId)
                .map(LightRules::toVersion)
                .orElseGet(() -> new LightRulesVersion(1, find(jurisdictionId).lightRuleDays(), "", null, null));
    }

    /** All versions, the newest first. */
    public Page<LightRulesVersion> all(long jurisdictionId, Pageable pageable) {
        return versions.findByJurisdictionIdOrderByNumberDesc(jurisdictionId, pageable)
                .map(LightRules::toVersion);
    }

    /**
     * Takes new rules, which hold from now on.
     *
     * @param over the number of the version that was looked at
     * @throws StaleDataException when a newer one was taken since
     * @throws org.xiaohao.shared.InvalidInputException when a number of days is out of range
     */
    public LightRulesVersion take(long jurisdictionId, int over, LightRuleDays days, String reason, long by) {
        LightRulesVersion present = present(jurisdictionId);
        if (present.number() != over) {
            throw new StaleDataException();
        }
        Jurisdiction jurisdiction = find(jurisdictionId);
        LightRuleDays before = jurisdiction.lightRuleDays();
        jurisdiction.take(days);
        return add(jurisdictionId, before, days, reason, by);
    }

    private LightRulesVersion add(
            long jurisdictionId, LightRuleDays before, LightRuleDays after, String reason, long by) {
        LightRules last = versions.findFirstByJurisdictionIdOrderByNumberDesc(jurisdictionId)
                .orElseGet(() -> versions.save(new LightRules(jurisdictionId, 1, before, "", null, null)));
        int number = last.toVersion().number() + 1;
        return versions.save(new LightRules(jurisdictionId, number, after, reason, by, clock.instant()))
                .toVersion();
    }

    private Jurisdiction find(long id) {
        return jurisdictions.findById(id).orElseThrow(NotFoundException::new);
    }
}
