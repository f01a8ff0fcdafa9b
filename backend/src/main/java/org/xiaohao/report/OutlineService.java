package org.xiaohao.report;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.jurisdiction.JurisdictionDirectory;
import org.xiaohao.report.ReportEvent.OutlineChanged;
import org.xiaohao.report.drafting.Outline;
import org.xiaohao.report.drafting.OutlineLine;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForOffice;
import org.xiaohao.shared.ForSupervisors;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;

/** 提纲: the outlines that reports are drafted in, and those that the office writes itself. */
@Service
@ForOffice
@Transactional
public class OutlineService {

    private final ReportOutlines outlines;
    private final OwnOutlines own;
    private final AnnualReports reports;
    private final JurisdictionDirectory jurisdictions;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;

    OutlineService(
            ReportOutlines outlines,
            OwnOutlines own,
            AnnualReports reports,
            JurisdictionDirectory jurisdictions,
            CurrentActor currentActor,
            DomainEvents events,
            Clock clock) {
        this.outlines = outlines;
        this.own = own;
        this.reports = reports;
        this.jurisdictions = jurisdictions;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** The outlines that a report can be drafted in: own ones first, then learned ones, then those of the product. */
    @ForSupervisors
    @Transactional(readOnly = true)
    public List<OutlineSummary> outlines() {
        return outlines.all(currentActor.get().jurisdictionId());
    }

    /** @throws NotFoundException when there is none of that code */
    @ForSupervisors
    @Transactional(readOnly = true)
    public OutlineDetails outline(String code) {
        long jurisdiction = currentActor.get().jurisdictionId();
        Outline outline;
        try {
            outline = outlines.get(jurisdiction, jurisdictions.get(jurisdiction).name(), code);
        } catch (InvalidInputException unknown) {
            throw new NotFoundException();
        }
        List<OutlineLine> lines = OutlineLine.of(outline);
        return outlines.own(jurisdiction, code)
                .map(kept ->
                        new OutlineDetails(kept.getId(), kept.getVersion(), kept.getName(), outline.title(), lines))
                .orElseGet(() -> new OutlineDetails(0, 0, null, outline.title(), lines));
    }

    /**
     * Keeps an outline: a new one where its id is 0, else the one of that id.
     *
     * @return its code
     * @throws InvalidInputException when it is not one that a report can be drafted in, or its name is taken
     * @throws org.xiaohao.shared.StaleDataException when somebody changed it since it was read
     */
    public String save(OutlineDetails words) {
        Actor actor = currentActor.get();
        long jurisdiction = actor.jurisdictionId();
        OwnOutline outline;
        if (words.id() == 0) {
            if (own.countByJurisdictionId(jurisdiction) >= ReportOutlines.MOST_OWN) {
                throw new InvalidInputException("name", "too-many", ReportOutlines.MOST_OWN);
            }
            outline = new OwnOutline(jurisdiction);
        } else {
            outline = own.findByIdAndJurisdictionId(words.id(), jurisdiction).orElseThrow(NotFoundException::new);
            outline.requireVersion(words.version());
        }
        outline.say(words, actor.accountId(), clock.instant());
        if (own.existsByJurisdictionIdAndNameAndIdNot(jurisdiction, outline.getName(), outline.getId())) {
            throw new InvalidInputException("name", "outline-name-taken");
        }
        OwnOutline saved = own.saveAndFlush(outline);
        events.publish(new OutlineChanged(saved.getId(), saved.getName()));
        return saved.code();
    }

    /**
     * Takes away an outline that no report is drafted in.
     *
     * @throws InvalidInputException when a report is
     * @throws org.xiaohao.shared.StaleDataException when somebody changed it since it was read
     */
    public void remove(long id, int version) {
        long jurisdiction = currentActor.get().jurisdictionId();
        OwnOutline outline = own.findByIdAndJurisdictionId(id, jurisdiction).orElseThrow(NotFoundException::new);
        outline.requireVersion(version);
        if (reports.existsByJurisdictionIdAndOutline(jurisdiction, outline.code())) {
            throw new InvalidInputException("outline", "outline-in-use");
        }
        own.delete(outline);
        events.publish(new OutlineChanged(id, outline.getName()));
    }
}
