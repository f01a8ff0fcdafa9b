package org.xiaohao.progress;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.figures.FigureFinder;
import org.xiaohao.plan.DutyDirectory;
import org.xiaohao.plan.DutyReference;
import org.xiaohao.shared.ForReaders;
import org.xiaohao.shared.ForUnits;
import org.xiaohao.shared.NotFoundException;

/** Helps a person to say figures: finds them in what is typed, and asks about those that look wrong. */
@Service
@ForUnits
@Transactional(readOnly = true)
public class FigureService {

    private final EntryAccess access;
    private final DutyDirectory duties;
    private final TotalsQueries totals;
    private final JointEvents events;
    private final FigureFinder finder = new FigureFinder();

    FigureService(EntryAccess access, DutyDirectory duties, TotalsQueries totals, JointEvents events) {
        this.access = access;
        this.duties = duties;
        this.totals = totals;
        this.events = events;
    }

    /**
     * The figures of a text, each with the indicator of the task that it seems to belong to.
     *
     * @param assignmentId a part of the own unit
     */
    public List<FigureProposal> proposals(long assignmentId, String text) {
        DutyReference duty = duties.ownPart(assignmentId);
        return FigureProposals.of(
                finder.find(text),
                text,
                duties.indicators(duty.taskId()),
                events.findByTaskIdOrderById(duty.taskId()).stream()
                        .map(JointEvent::toReference)
                        .toList());
    }

    /**
     * What is to be asked about figures that are being typed; nothing is stored, and none is refused.
     *
     * @param assignmentId a part of the own unit
     */
    public List<AskedFigure> check(long assignmentId, long periodId, List<Figure> figures) {
        DutyReference duty = duties.ownPart(assignmentId);
        return asked(duty, periodId, 0, figures, List.of());
    }

    /** What is to be asked about the figures of an entry that the person may see, with what was answered. */
    @ForReaders
    public List<AskedFigure> questions(long entryId) {
        ProgressEntry entry = access.visible(entryId);
        DutyReference duty = duties.visiblePart(entry.getAssignmentId());
        return asked(duty, entry.getPeriodId(), entryId, entry.figures(), entry.figureRemarks());
    }

    private List<AskedFigure> asked(
            DutyReference duty, long periodId, long entryId, List<Figure> figures, List<FigureRemark> remarks) {
        FigurePeriod period = duties.allPeriods(duty.planId()).stream()
                .filter(candidate -> candidate.id() == periodId)
                .findFirst()
                .map(found -> new FigurePeriod(found.sequence(), found.startDate(), found.endDate()))
                .orElseThrow(NotFoundException::new);
        Map<FigureFact.Key, List<FigureQuestion>> found = totals.questions(duty, period, entryId, figures, remarks);
        return found.entrySet().stream()
                .map(question -> new AskedFigure(
                        question.getKey().position(),
                        figures.get(question.getKey().position() - 1).name(),
                        question.getValue(),
                        remarks.stream()
                                .filter(remark ->
                                        remark.position() == question.getKey().position())
                                .map(FigureRemark::answer)
                                .findFirst()
                                .orElse("")))
                .toList();
    }
}
