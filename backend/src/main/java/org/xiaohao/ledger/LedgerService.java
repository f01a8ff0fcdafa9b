package org.xiaohao.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.stereotype.Service;
import org.xiaohao.plan.TaskFilter;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.TaskSort;
import org.xiaohao.plan.TaskSummary;
import org.xiaohao.progress.EntryText;
import org.xiaohao.progress.Figure;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.progress.SaveEntry;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Allowances;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.DomainException;
import org.xiaohao.shared.ErrorTexts;
import org.xiaohao.shared.ForReaders;
import org.xiaohao.shared.ForUnits;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.StaleDataException;

/**
 * The ledger leaves as an Excel sheet, and comes back after a unit has filled it in somewhere else. Only what the unit
 * itself says is ever taken from it, as drafts, by the same rules as on the page.
 */
@Service
public class LedgerService {

    private final TaskService tasks;
    private final ProgressService progress;
    private final LedgerRows rows;
    private final LedgerMatching matching;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Allowances allowances;
    private final ErrorTexts words;

    LedgerService(
            TaskService tasks,
            ProgressService progress,
            LedgerRows rows,
            LedgerMatching matching,
            CurrentActor currentActor,
            DomainEvents events,
            Allowances allowances,
            ErrorTexts words) {
        this.tasks = tasks;
        this.progress = progress;
        this.rows = rows;
        this.matching = matching;
        this.currentActor = currentActor;
        this.events = events;
        this.allowances = allowances;
        this.words = words;
    }

    /**
     * Writes the tasks that a filter finds, as an Excel workbook, piece by piece.
     *
     * @param locale of the head and of the names of lights
     * @throws NotFoundException when the plan is none that the person may see
     */
    @ForReaders
    public void write(TaskFilter filter, TaskSort sort, Locale locale, OutputStream out) throws IOException {
        Actor actor = currentActor.get();
        Pageable page = PageRequest.of(0, LedgerMatching.PIECE);
        Slice<TaskSummary> found = tasks.slice(filter, sort, page);
        allowances.use(Allowances.Work.EXPORT);
        events.publish(LedgerLeft.of(filter.planId(), null, String.valueOf(filter.text())));
        try (LedgerWriter writer = new LedgerWriter(
                out,
                LedgerForm.LEDGER,
                words.text("ledger.title", locale),
                column -> words.text("LedgerColumn." + column, locale))) {
            writer.add(rows.of(actor, found.getContent(), filter.planId() == null, locale));
            while (found.hasNext()) {
                page = page.next();
                found = tasks.slice(filter, sort, page);
                writer.add(rows.of(actor, found.getContent(), filter.planId() == null, locale));
            }
        }
    }

    /**
     * What each row of a ledger that came back would do; nothing is changed.
     *
     * @throws LedgerUnreadableException when the file is no ledger, or too large
     */
    @ForUnits
    public List<LedgerChange> preview(Path file) {
        Actor actor = currentActor.get();
        return matching.compare(
                LedgerSheet.read(file, LedgerForm.LEDGER),
                LedgerForm.LEDGER,
                actor.jurisdictionId(),
                actor.orgUnitId());
    }

    /**
     * Saves rows as drafts, each for itself: one that is refused, because somebody saved something newer meanwhile, keeps
     * no other from being taken.
     */
    @ForUnits
    public List<TakenRow> take(List<TakeRow> commands) {
        requireWhole(commands);
        return commands.stream().map(this::take).toList();
    }

    /** The REST API takes any list. */
    static void requireWhole(List<TakeRow> commands) {
        if (commands.size() > LedgerSheet.MAX_ROWS) {
            throw new InvalidInputException("rows", "too-many", LedgerSheet.MAX_ROWS);
        }
        for (TakeRow command : commands) {
            require(command);
        }
    }

    private static void require(@Nullable TakeRow command) {
        if (command == null || Objects.isNull(command.text())) {
            throw new InvalidInputException("rows", "required");
        }
    }

    private TakenRow take(TakeRow command) {
        try {
            Long entry = command.entryId();
            EntryText before =
                    entry == null ? EntryText.of("") : progress.details(entry).text();
            progress.save(new SaveEntry(
                    command.assignmentId(),
                    command.periodId(),
                    entry,
                    command.version(),
                    new EntryText(
                            command.text().content(),
                            command.text().problem(),
                            before.cause(),
                            before.help(),
                            command.text().nextStep(),
                            before.forNextYear(),
                            before.partDone(),
                            figures(before, command.text().content()))));
            return new TakenRow(command.assignmentId(), command.periodId(), null);
        } catch (DomainException refusal) {
            return new TakenRow(command.assignmentId(), command.periodId(), refusal);
        } catch (OptimisticLockingFailureException overtaken) {
            return new TakenRow(command.assignmentId(), command.periodId(), new StaleDataException());
        }
    }

    /** In another content nobody knows where they stand. */
    private static List<Figure> figures(EntryText before, String content) {
        return before.content().equals(content)
                ? before.figures()
                : before.figures().stream().map(figure -> figure.at(null, null)).toList();
    }
}
