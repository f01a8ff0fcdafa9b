package org.xiaohao.report;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.outlines.LearnedOutline;
import org.xiaohao.report.ReportEvent.YearRecordChanged;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForOffice;
import org.xiaohao.shared.ForSupervisors;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;

/**
 * What a year's report needs beside the plans: the report of the year before, what became of the problems it named, and
 * what the persons first responsible did.
 */
@Service
@ForOffice
@Transactional
public class YearRecordService {

    /** More than a report can tell. */
    private static final int MOST = 100;

    private final PublishedReports published;
    private final RectifiedProblems problems;
    private final ResponsibilityActs acts;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;

    YearRecordService(
            PublishedReports published,
            RectifiedProblems problems,
            ResponsibilityActs acts,
            CurrentActor currentActor,
            DomainEvents events,
            Clock clock) {
        this.published = published;
        this.problems = problems;
        this.acts = acts;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** The report of a year as it was published, or empty while nobody uploaded it. */
    @ForSupervisors
    @Transactional(readOnly = true)
    public Optional<PublishedDetails> published(int year) {
        return published
                .findByJurisdictionIdAndYear(currentActor.get().jurisdictionId(), year)
                .map(YearRecordService::details);
    }

    /**
     * Keeps the report of a year as it was published, in the place of one that was uploaded before. Its problems become
     * what is to be put right, where nobody entered any yet.
     *
     * @throws InvalidInputException when the text is empty, too long or has no parts
     */
    public PublishedDetails publish(int year, String text) {
        Actor actor = currentActor.get();
        PublishedReport report = published
                .findByJurisdictionIdAndYear(actor.jurisdictionId(), year)
                .orElseGet(() -> new PublishedReport(actor.jurisdictionId(), year));
        LearnedOutline learned = report.say(text, actor.accountId(), clock.instant());
        PublishedReport saved = published.saveAndFlush(report);
        if (rectified(year).isEmpty()) {
            learned.problems().stream()
                    .limit(MOST)
                    .forEach(item -> rectify(year, new RectifiedDetails(0, 0, item.title(), "", "", "", false, "")));
        }
        events.publish(new YearRecordChanged(saved.getId(), year, saved.getTitle()));
        return details(saved);
    }

    private static PublishedDetails details(PublishedReport report) {
        return new PublishedDetails(
                report.getId(), report.getYear(), report.getTitle(), report.getContent(), report.getUploadedAt());
    }

    /** The problems that the report of a year named, in order. */
    @ForSupervisors
    @Transactional(readOnly = true)
    public List<RectifiedDetails> rectified(int year) {
        return problems
                .findByJurisdictionIdAndYearOrderByPosition(currentActor.get().jurisdictionId(), year, Limit.of(MOST))
                .stream()
                .map(RectifiedProblem::toDetails)
                .toList();
    }

    /**
     * Adds a problem that the report of a year named, or says anew what became of it.
     *
     * @throws org.xiaohao.shared.StaleDataException when somebody changed it since it was read
     */
    public RectifiedDetails rectify(int year, RectifiedDetails words) {
        long jurisdiction = currentActor.get().jurisdictionId();
        RectifiedProblem problem;
        if (words.id() == 0) {
            problem = new RectifiedProblem(
                    jurisdiction, year, place(rectified(year).size()));
        } else {
            problem =
                    problems.findByIdAndJurisdictionId(words.id(), jurisdiction).orElseThrow(NotFoundException::new);
            problem.requireVersion(words.version());
        }
        problem.say(words);
        RectifiedDetails saved = problems.saveAndFlush(problem).toDetails();
        events.publish(new YearRecordChanged(saved.id(), year, saved.problem()));
        return saved;
    }

    public void removeRectified(long id) {
        RectifiedProblem problem = problems.findByIdAndJurisdictionId(
                        id, currentActor.get().jurisdictionId())
                .orElseThrow(NotFoundException::new);
        problems.delete(problem);
        events.publish(new YearRecordChanged(id, 0, problem.toDetails().problem()));
    }

    /** What the persons first responsible did in a year. */
    @ForSupervisors
    @Transactional(readOnly = true)
    public List<ActDetails> acts(int year) {
        return acts
                .findByJurisdictionIdAndYearOrderByPosition(currentActor.get().jurisdictionId(), year, Limit.of(MOST))
                .stream()
                .map(ResponsibilityAct::toDetails)
                .toList();
    }

    /**
     * Adds an act, or says it anew.
     *
     * @throws org.xiaohao.shared.StaleDataException when somebody changed it since it was read
     */
    public ActDetails act(int year, ActDetails words) {
        long jurisdiction = currentActor.get().jurisdictionId();
        ResponsibilityAct act;
        if (words.id() == 0) {
            act = new ResponsibilityAct(jurisdiction, year, place(acts(year).size()));
        } else {
            act = acts.findByIdAndJurisdictionId(words.id(), jurisdiction).orElseThrow(NotFoundException::new);
            act.requireVersion(words.version());
        }
        act.say(words);
        ActDetails saved = acts.saveAndFlush(act).toDetails();
        events.publish(new YearRecordChanged(saved.id(), year, saved.kind().name()));
        return saved;
    }

    public void removeAct(long id) {
        ResponsibilityAct act = acts.findByIdAndJurisdictionId(
                        id, currentActor.get().jurisdictionId())
                .orElseThrow(NotFoundException::new);
        acts.delete(act);
        events.publish(new YearRecordChanged(id, 0, act.toDetails().kind().name()));
    }

    private static int place(int already) {
        if (already >= MOST) {
            throw new InvalidInputException("text", "too-many", MOST);
        }
        return already + 1;
    }
}
