package org.xiaohao.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.orgunit.OrgUnitDirectory;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.progress.ProgressEvent.HighlightAdded;
import org.xiaohao.progress.ProgressEvent.HighlightRemoved;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForReaders;
import org.xiaohao.shared.ForUnitsOrOffice;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.Role;

/** What units and the office want told of a year beside the plan. A unit sees its own, the office and leaders all. */
@Service
@ForUnitsOrOffice
@Transactional
public class HighlightService {

    /** More than a year's report can tell. */
    private static final Limit LIMIT = Limit.of(500);

    private final Highlights highlights;
    private final OrgUnitDirectory units;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;

    HighlightService(
            Highlights highlights,
            OrgUnitDirectory units,
            CurrentActor currentActor,
            DomainEvents events,
            Clock clock) {
        this.highlights = highlights;
        this.units = units;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Those of a year, oldest first.
     *
     * @param of the year; null for this one
     */
    @ForReaders
    @Transactional(readOnly = true)
    public List<HighlightDetails> ofYear(@Nullable Integer of) {
        int year = of == null ? LocalDate.now(clock).getYear() : of;
        Actor actor = currentActor.get();
        Long unit = actor.orgUnitId();
        List<Highlight> found;
        if (actor.seesWholeJurisdiction()) {
            found = highlights.findByJurisdictionIdAndYearOrderByAddedAtAscIdAsc(actor.jurisdictionId(), year, LIMIT);
        } else {
            found = unit == null
                    ? List.of()
                    : highlights.findByJurisdictionIdAndYearAndOrgUnitIdOrderByAddedAtAscIdAsc(
                            actor.jurisdictionId(), year, unit, LIMIT);
        }
        Map<Long, String> names =
                names(found.stream().map(Highlight::getOrgUnitId).collect(Collectors.toSet()));
        return found.stream()
                .map(highlight -> highlight.toDetails(names.getOrDefault(highlight.getOrgUnitId(), "")))
                .toList();
    }

    /**
     * Adds one.
     *
     * @param orgUnitId the unit that it tells of; null for the own one. Only the office may name another
     */
    public HighlightDetails add(int year, @Nullable Long orgUnitId, String content) {
        Actor actor = currentActor.get();
        Long unit = orgUnitId == null ? actor.orgUnitId() : orgUnitId;
        if (unit == null) {
            throw new InvalidInputException("orgUnitId", "required");
        }
        if (!actor.belongsTo(unit) && !actor.has(Role.OFFICE)) {
            throw new NotFoundException();
        }
        if (!units.isActiveUnitOf(actor.jurisdictionId(), unit)) {
            throw new NotFoundException();
        }
        Highlight added = highlights.save(new Highlight(actor, unit, year, content, clock.instant()));
        events.publish(new HighlightAdded(added.getId()));
        return added.toDetails(names(Set.of(unit)).getOrDefault(unit, ""));
    }

    /** Takes one away: the own unit's, or for the office any. */
    public void remove(long highlightId) {
        Actor actor = currentActor.get();
        Highlight highlight = highlights
                .findByIdAndJurisdictionId(highlightId, actor.jurisdictionId())
                .filter(found -> actor.has(Role.OFFICE) || actor.belongsTo(found.getOrgUnitId()))
                .orElseThrow(NotFoundException::new);
        highlights.delete(highlight);
        events.publish(new HighlightRemoved(highlightId));
    }

    private Map<Long, String> names(Set<Long> unitIds) {
        return units.byIds(unitIds).values().stream()
                .collect(Collectors.toMap(OrgUnitReference::id, OrgUnitReference::shortName));
    }
}
