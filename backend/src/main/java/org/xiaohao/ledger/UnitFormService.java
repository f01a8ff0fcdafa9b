package org.xiaohao.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.stereotype.Service;
import org.xiaohao.account.AccountDirectory;
import org.xiaohao.figures.FigureFinder;
import org.xiaohao.orgunit.OrgUnitDirectory;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.plan.DutyDirectory;
import org.xiaohao.plan.PeriodReference;
import org.xiaohao.plan.TaskFilter;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.TaskSort;
import org.xiaohao.plan.TaskSummary;
import org.xiaohao.progress.EnterForUnit;
import org.xiaohao.progress.EntryText;
import org.xiaohao.progress.Figure;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.progress.UnitEntryService;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Allowances;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.DomainException;
import org.xiaohao.shared.ErrorTexts;
import org.xiaohao.shared.ForOffice;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.StaleDataException;

/**
 * A unit without accounts is served: its form for a period leaves as an Excel sheet, and what comes back in it is
 * entered by the office as that unit's word.
 */
@Service
@ForOffice
public class UnitFormService {

    private final TaskService tasks;
    private final DutyDirectory duties;
    private final ProgressService progress;
    private final UnitEntryService entries;
    private final UnitFormRows rows;
    private final LedgerMatching matching;
    private final OrgUnitDirectory units;
    private final AccountDirectory accounts;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Allowances allowances;
    private final ErrorTexts words;
    private final FigureFinder finder = new FigureFinder();

    UnitFormService(
            TaskService tasks,
            DutyDirectory duties,
            ProgressService progress,
            UnitEntryService entries,
            UnitFormRows rows,
            LedgerMatching matching,
            OrgUnitDirectory units,
            AccountDirectory accounts,
            CurrentActor currentActor,
            DomainEvents events,
            Allowances allowances,
            ErrorTexts words) {
        this.tasks = tasks;
        this.duties = duties;
        this.progress = progress;
        this.entries = entries;
        this.rows = rows;
        this.matching = matching;
        this.units = units;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.events = events;
        this.allowances = allowances;
        this.words = words;
    }

    /**
     * Writes the form of a unit: its duties in a plan that report for a period, with what it has said so far.
     *
     * @param locale of the head
     * @throws NotFoundException when the jurisdiction has no such issued plan, period of it, or unit
     * @throws InvalidInputException when somebody of the unit can sign in
     */
    public void write(long planId, long unitId, long periodId, Locale locale, OutputStream out) throws IOException {
        OrgUnitReference unit = requireUnserved(unitId);
        duties.requireIssuedPlan(planId);
        PeriodReference period = duties.periods(planId).stream()
                .filter(candidate -> candidate.id() == periodId)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        TaskFilter filter = new TaskFilter(planId, Set.of(), unitId, false, null, "");
        Pageable page = PageRequest.of(0, LedgerMatching.PIECE);
        String title = words.text("unit-form.title", locale, unit.shortName());
        allowances.use(Allowances.Work.EXPORT);
        events.publish(LedgerLeft.of(planId, unitId, title));
        try (LedgerWriter writer = new LedgerWriter(
                out, LedgerForm.UNIT_FORM, sheetName(title), column -> words.text("LedgerColumn." + column, locale))) {
            Slice<TaskSummary> found = tasks.slice(filter, TaskSort.NUMBER, page);
            writer.add(rows.of(unitId, period, found.getContent(), locale));
            while (found.hasNext()) {
                page = page.next();
                found = tasks.slice(filter, TaskSort.NUMBER, page);
                writer.add(rows.of(unitId, period, found.getContent(), locale));
            }
        }
    }

    /** Excel takes 31 characters, and none of these. */
    private static String sheetName(String title) {
        String plain = title.replaceAll("[\\\\/*?:\\[\\]]", " ");
        return plain.length() <= 31 ? plain : plain.substring(0, 31);
    }

    private OrgUnitReference requireUnserved(long unitId) {
        Actor actor = currentActor.get();
        OrgUnitReference unit = units.byIds(List.of(unitId)).get(unitId);
        if (unit == null || !units.isActiveUnitOf(actor.jurisdictionId(), unitId)) {
            throw new NotFoundException();
        }
        if (accounts.unitsWithPeople(actor.jurisdictionId(), false).contains(unitId)) {
            throw new InvalidInputException("unitId", "unit-has-account");
        }
        return unit;
    }

    /**
     * What each row of a form that came back would do; nothing is changed.
     *
     * @throws LedgerUnreadableException when the file is no such form, or too large
     * @throws NotFoundException as {@link #write}
     */
    public List<LedgerChange> preview(long unitId, Path file) {
        requireUnserved(unitId);
        List<UploadedRow> uploaded = LedgerSheet.read(file, LedgerForm.UNIT_FORM);
        return matching
                .compare(uploaded, LedgerForm.UNIT_FORM, currentActor.get().jurisdictionId(), unitId)
                .stream()
                .map(this::checked)
                .toList();
    }

    /** A row that would go out must say something, and each of its figures be one. */
    private LedgerChange checked(LedgerChange change) {
        TakeRow command = change.command();
        if (command == null) {
            return change;
        }
        List<CellFault> faults = new ArrayList<>();
        if (command.text().content().isEmpty()) {
            faults.add(CellFault.at(LedgerColumn.CONTENT, "required"));
        }
        List<String> present = FigureWords.pieces(change.present().figuresInWords());
        FigureWords.pieces(command.text().figuresInWords()).stream()
                .filter(piece -> !present.contains(piece) && finder.find(piece).size() != 1)
                .forEach(piece -> faults.add(CellFault.at(LedgerColumn.FIGURES, "ledger-cell-figure", piece)));
        return faults.isEmpty() ? change : change.refused(faults);
    }

    /**
     * Enters rows as the unit's word, each for itself: one that is refused keeps no other from being taken.
     *
     * @throws NotFoundException as {@link #write}
     */
    public List<TakenRow> take(long unitId, List<TakeRow> commands) {
        requireUnserved(unitId);
        LedgerService.requireWhole(commands);
        return commands.stream().map(command -> take(unitId, command)).toList();
    }

    private TakenRow take(long unitId, TakeRow command) {
        try {
            EntryText before = seen(command.entryId());
            entries.enter(new EnterForUnit(
                    unitId,
                    command.assignmentId(),
                    command.periodId(),
                    command.entryId(),
                    command.version(),
                    new EntryText(
                            command.text().content(),
                            command.text().problem(),
                            before.cause(),
                            before.help(),
                            command.text().nextStep(),
                            before.forNextYear(),
                            before.partDone(),
                            figures(before, command))));
            return new TakenRow(command.assignmentId(), command.periodId(), null);
        } catch (DomainException refusal) {
            return new TakenRow(command.assignmentId(), command.periodId(), refusal);
        } catch (OptimisticLockingFailureException overtaken) {
            return new TakenRow(command.assignmentId(), command.periodId(), new StaleDataException());
        }
    }

    /** What a revision says beside the columns of the form, as far as the office may read it. */
    private EntryText seen(@Nullable Long entryId) {
        if (entryId == null) {
            return EntryText.of("");
        }
        try {
            return progress.details(entryId).text();
        } catch (NotFoundException onlyTheUnits) {
            return EntryText.of("");
        }
    }

    /**
     * The figures that a form says. One that stands there as it stood is the same; one of the same name and measure is the
     * same in another number. What was said of them otherwise, such as their scope, the form does not ask and so keeps.
     */
    private List<Figure> figures(EntryText before, TakeRow command) {
        boolean placed = before.content().equals(command.text().content());
        List<Figure> left = new ArrayList<>(before.figures().stream()
                .map(figure -> placed ? figure : figure.at(null, null))
                .toList());
        List<String> pieces = FigureWords.pieces(command.text().figuresInWords());
        List<@Nullable Figure> figures = new ArrayList<>();
        pieces.forEach(piece -> figures.add(
                taken(left, figure -> FigureWords.of(List.of(figure)).equals(piece))));
        for (int i = 0; i < pieces.size(); i++) {
            if (figures.get(i) == null) {
                figures.set(i, written(command.assignmentId(), pieces.get(i), left));
            }
        }
        return figures.stream().filter(Objects::nonNull).toList();
    }

    private Figure written(long assignmentId, String piece, List<Figure> left) {
        List<Figure> found = entries.figures(assignmentId, piece);
        if (found.size() != 1) {
            throw new InvalidInputException("figures", "ledger-cell-figure", piece);
        }
        Figure figure = found.getFirst();
        Figure old = taken(
                left,
                one -> one.name().equals(figure.name()) && one.classifier().equals(figure.classifier()));
        return old == null ? figure : old.counting(figure);
    }

    private static @Nullable Figure taken(List<Figure> left, Predicate<Figure> which) {
        Figure first = left.stream().filter(which).findFirst().orElse(null);
        left.remove(first);
        return first;
    }
}
