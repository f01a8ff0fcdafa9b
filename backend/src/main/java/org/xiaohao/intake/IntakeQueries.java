package org.xiaohao.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.xiaohao.account.AccountDirectory;
import org.xiaohao.orgunit.OrgUnitDirectory;
import org.xiaohao.orgunit.RegisterMatch;

/** Reads documents in work for lists and pages, each in a number of statements that does not grow with the document. */
@Component
class IntakeQueries {

    private static final Set<IntakeState> STANDING = Set.of(IntakeState.OPEN, IntakeState.CONFIRMED);
    private static final int MAX_TWINS = 5;

    private final Intakes intakes;
    private final OrgUnitDirectory units;
    private final AccountDirectory accounts;

    IntakeQueries(Intakes intakes, OrgUnitDirectory units, AccountDirectory accounts) {
        this.intakes = intakes;
        this.units = units;
        this.accounts = accounts;
    }

    /** The documents in work, last touched first. */
    Page<IntakeSummary> open(long jurisdictionId, Pageable pageable) {
        Page<Intake> page =
                intakes.findByJurisdictionIdAndStateOrderByChangedAtDesc(jurisdictionId, IntakeState.OPEN, pageable);
        Map<Long, String> people = people(page.getContent());
        return page.map(intake -> summary(intake, people));
    }

    /** An intake with what the register says to its names. */
    IntakeDetails details(Intake intake, Worksheet sheet) {
        Map<String, RegisterMatch> matches =
                units.matchAll(intake.getJurisdictionId(), sheet.names().keySet());
        List<Intake> twins = intakes.findByJurisdictionIdAndFingerprintAndStateInAndIdNotOrderByChangedAtDesc(
                intake.getJurisdictionId(), intake.getFingerprint(), STANDING, intake.getId(), Limit.of(MAX_TWINS));
        Set<Intake> named = new HashSet<>(twins);
        named.add(intake);
        Map<Long, String> people = people(named);
        return new IntakeDetails(
                intake.getId(),
                intake.getVersion(),
                intake.getState(),
                intake.getFileName(),
                intake.isTextOnly(),
                sheet,
                matches,
                groupSizes(matches, sheet),
                twins.stream().map(twin -> summary(twin, people)).toList(),
                intake.getChangedAt(),
                people.getOrDefault(intake.getChangedBy(), ""));
    }

    private Map<Long, Integer> groupSizes(Map<String, RegisterMatch> matches, Worksheet sheet) {
        Set<Long> groups = new HashSet<>();
        matches.values().forEach(match -> {
            var group = match.group();
            if (group != null) {
                groups.add(group.id());
            }
        });
        sheet.decisions().values().forEach(decision -> {
            Long group = decision.orgUnitGroupId();
            if (group != null) {
                groups.add(group);
            }
        });
        Map<Long, Integer> sizes = new HashMap<>();
        units.activeMembers(groups).forEach((group, members) -> sizes.put(group, members.size()));
        return sizes;
    }

    private Map<Long, String> people(Iterable<Intake> all) {
        Set<Long> ids = new HashSet<>();
        all.forEach(intake -> ids.add(intake.getChangedBy()));
        return accounts.displayNames(ids);
    }

    private static IntakeSummary summary(Intake intake, Map<Long, String> people) {
        return new IntakeSummary(
                intake.getId(),
                intake.getState(),
                intake.getTitle(),
                intake.getFileName(),
                intake.getTaskCount(),
                intake.getPlanId(),
                intake.getChangedAt(),
                people.getOrDefault(intake.getChangedBy(), ""));
    }
}
