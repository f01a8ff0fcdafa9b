package org.xiaohao.report;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.intake.DocumentRefusedException;
import org.xiaohao.outlines.LearnedOutline;
import org.xiaohao.report.ReportEvent.YearRecordChanged;
import org.xiaohao.report.drafting.ReportDraft.SourceKind;
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
    private final ForeignReports foreign;
    private final RectifiedProblems problems;
    private final ResponsibilityActs acts;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;

    YearRecordService(
            PublishedReports published,
            ForeignReports foreign,
            RectifiedProblems problems,
            ResponsibilityActs acts,
            CurrentActor currentActor,
            DomainEvents events,
            Clock clock) {
        this.published = published;
        this.foreign = foreign;
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
        DraftReport.requireYear(year);
        Actor actor = currentActor.get();
        PublishedReport report = published
                .findByJurisdictionIdAndYear(actor.jurisdictionId(), year)
                .orElseGet(() -> new PublishedReport(actor.jurisdictionId(), year));
        LearnedOutline learned = report.say(text, actor.accountId(), clock.instant());
        PublishedReport saved = published.saveAndFlush(report);
        if (rectified(year).isEmpty()) {
            learned.problems().stream()
                    .limit(MOST)
                    .forEach(item ->
                            rectify(year, new RectifiedDetails(0, 0, problem(item.title()), "", "", "", false, "")));
        }
        events.publish(new YearRecordChanged(saved.getId(), year, SourceKind.LAST_REPORT, Set.of(), saved.getTitle()));
        return details(saved);
    }

    /**
     * Keeps the report of a year as it was published, from a file.
     *
     * @throws DocumentRefusedException when the file cannot be read
     * @throws InvalidInputException when its text is too long or has no parts
     */
    public PublishedDetails publish(int year, byte[] content, String fileName) {
        return publish(year, foreign.text(content, fileName));
    }

    /** As much of a learned problem as can be kept, by whole sentences where it has any. */
    private static String problem(String title) {
        if (title.length() <= RectifiedProblem.MAX_PROBLEM) {
            return title;
        }
        String cut = title.substring(0, RectifiedProblem.MAX_PROBLEM);
        int end = Math.max(cut.lastIndexOf('。'), cut.lastIndexOf('；'));
        return end > 0 ? cut.substring(0, end) : cut;
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
        DraftReport.requireYear(year);
        long jurisdiction = currentActor.get().jurisdictionId();
        RectifiedProblem problem;
        Set<Long> joins = Set.of();
        if (words.id() == 0) {
            joins = rectified(year).stream().map(RectifiedDetails::id).collect(Collectors.toSet());
            problem = new RectifiedProblem(jurisdiction, year, place(joins.size()));
        } else {
            problem =
                    problems.findByIdAndJurisdictionId(words.id(), jurisdiction).orElseThrow(NotFoundException::new);
            problem.requireVersion(words.version());
        }
        problem.say(words);
        RectifiedDetails saved = problems.saveAndFlush(problem).toDetails();
        events.publish(
                new YearRecordChanged(saved.id(), problem.getYear(), SourceKind.RECTIFICATION, joins, saved.problem()));
        return saved;
    }

    /**
     * Takes a problem away.
     *
     * @throws org.xiaohao.shared.StaleDataException when somebody changed it since it was read
     */
    public void removeRectified(long id, int version) {
        RectifiedProblem problem = problems.findByIdAndJurisdictionId(
                        id, currentActor.get().jurisdictionId())
                .orElseThrow(NotFoundException::new);
        problem.requireVersion(version);
        problems.delete(problem);
        events.publish(new YearRecordChanged(
                id,
                problem.getYear(),
                SourceKind.RECTIFICATION,
                Set.of(),
                problem.toDetails().problem()));
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
        DraftReport.requireYear(year);
        long jurisdiction = currentActor.get().jurisdictionId();
        ResponsibilityAct act;
        Set<Long> joins = Set.of();
        if (words.id() == 0) {
            List<ActDetails> present = acts(year);
            joins = present.stream()
                    .filter(other -> words.kind() != null
                            && other.kind().point() == words.kind().point())
                    .map(ActDetails::id)
                    .collect(Collectors.toSet());
            act = new ResponsibilityAct(jurisdiction, year, place(present.size()));
        } else {
            act = acts.findByIdAndJurisdictionId(words.id(), jurisdiction).orElseThrow(NotFoundException::new);
            act.requireVersion(words.version());
        }
        act.say(words);
        ActDetails saved = acts.saveAndFlush(act).toDetails();
        events.publish(new YearRecordChanged(
                saved.id(),
                act.getYear(),
                SourceKind.RESPONSIBILITY,
                joins,
                saved.kind().name()));
        return saved;
    }

    /**
     * Takes an act away.
     *
     * @throws org.xiaohao.shared.StaleDataException when somebody changed it since it was read
     */
    public void removeAct(long id, int version) {
        ResponsibilityAct act = acts.findByIdAndJurisdictionId(
                        id, currentActor.get().jurisdictionId())
                .orElseThrow(NotFoundException::new);
        act.requireVersion(version);
        acts.delete(act);
        events.publish(new YearRecordChanged(
                id,
                act.getYear(),
                SourceKind.RESPONSIBILITY,
                Set.of(),
                act.toDetails().kind().name()));
    }

    private static int place(int already) {
        if (already >= MOST) {
            throw new InvalidInputException("text", "too-many", MOST);
        }
        return already + 1;
    }
}
