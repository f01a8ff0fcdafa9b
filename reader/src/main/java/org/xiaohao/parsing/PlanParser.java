package org.xiaohao.parsing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xiaohao.document.ground.NoteCode;
import org.xiaohao.document.ground.ReaderNote;
import org.xiaohao.document.ground.SourceText;
import org.xiaohao.parsing.outline.Mending;
import org.xiaohao.parsing.outline.Outline;
import org.xiaohao.parsing.outline.OutlineNode;
import org.xiaohao.parsing.outline.OutlineReader;
import org.xiaohao.parsing.outline.PreambleReader;
import org.xiaohao.parsing.outline.Removals;
import org.xiaohao.parsing.result.Diagnostic;
import org.xiaohao.parsing.result.DiagnosticCode;
import org.xiaohao.parsing.result.DocumentKind;
import org.xiaohao.parsing.result.ParsedPlan;
import org.xiaohao.parsing.result.ParsedSection;
import org.xiaohao.parsing.result.ParsedTask;
import org.xiaohao.parsing.task.Findings;
import org.xiaohao.parsing.task.HeadingDoubts;
import org.xiaohao.parsing.task.LeftOver;
import org.xiaohao.parsing.task.LevelRules;
import org.xiaohao.parsing.task.PlanChecks;
import org.xiaohao.parsing.task.ResidueDoubts;
import org.xiaohao.parsing.task.ShapeDoubts;
import org.xiaohao.parsing.task.TaskAssembler;
import org.xiaohao.parsing.task.TaskCollector;
import org.xiaohao.parsing.task.TaskDraft;
import org.xiaohao.parsing.task.UnitDoubts;
import org.xiaohao.parsing.task.WordDoubts;
import org.xiaohao.text.Span;

/**
 * Reads a plan document: its numbered tasks with the units that they name, their deadlines, and the title, year and
 * issuer of the whole. The parser guesses nothing in silence: what is doubtful or left over becomes a diagnostic.
 *
 * <p>It works in steps that each have their own rules: lines, responsibility statements, the tree of numbered points,
 * the choice of tasks, and their fields. Instances hold no state and may be shared between threads.
 */
public final class PlanParser {

    /** What was left out of a file that may well be part of the plan. */
    private static final Set<NoteCode> DOUBTFUL = EnumSet.of(
            NoteCode.CHANGES_ACCEPTED,
            NoteCode.HIDDEN_ROWS_READ,
            NoteCode.FORMULA_WITHOUT_VALUE,
            NoteCode.PAGES_WITHOUT_TEXT,
            NoteCode.TABLE_WITHOUT_BORDERS);

    /**
     * Parses a text.
     *
     * @param source the text; spans in the result are counted in it
     * @return the plan as read; without any numbered point it has no task and a blocker says so
     * @throws java.util.concurrent.CancellationException when the thread is interrupted
     */
    public ParsedPlan parse(SourceText source) {
        Findings findings = new Findings();
        Span whole = new Span(0, source.text().length());
        String mended = Mending.of(source.text());
        Outline outline = OutlineReader.read(mended);
        TaskCollector.Collected collected = TaskCollector.collect(outline);
        List<TaskDraft> drafts = collected.drafts();
        PreambleReader preamble = new PreambleReader(source, outline);
        List<ParsedTask> tasks = new TaskAssembler(outline, preamble.planYears(), drafts, findings).assemble();
        if (tasks.isEmpty()) {
            findings.blocker(null, null, DiagnosticCode.NO_NUMBERED_ITEM, whole);
        }
        PlanChecks checks = new PlanChecks(drafts, tasks, findings);
        checks.checkLeads(whole);
        checks.checkRoles(whole);
        checks.checkMissingNumbers(whole);
        checks.checkNumbering();
        checks.checkSpacing();
        checks.checkSimilarUnits();
        checks.notePassedOver(collected.passedOver());
        LeftOver leftOver = new LeftOver(outline, drafts, tasks, preamble.used, findings);
        leftOver.note(outline);
        new ShapeDoubts(drafts, tasks, findings).ask();
        new WordDoubts(drafts, tasks, findings).ask();
        new UnitDoubts(drafts, tasks, findings).ask();
        new ResidueDoubts(drafts, tasks, findings).ask();
        new HeadingDoubts(drafts, tasks, findings).ask(leftOver.lines(), outline.lines(), preamble.used);
        notePreamble(preamble, whole, findings);
        noteMending(source.text(), mended, outline, findings);
        noteReading(source, findings);
        List<Diagnostic> diagnostics = new ArrayList<>(findings.all());
        diagnostics.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return new ParsedPlan(
                preamble.titles,
                preamble.years,
                preamble.issuers,
                preamble.documentNumbers,
                preamble.issueDates,
                LevelRules.levels(preamble.titles, preamble.issuers, tasks),
                DocumentKind.offers(preamble.titles, tasks),
                sections(drafts),
                tasks,
                diagnostics);
    }

    private static void notePreamble(PreambleReader preamble, Span whole, Findings findings) {
        Span top = new Span(0, Math.min(whole.end(), 1));
        if (preamble.titles.isEmpty()) {
            findings.info(null, null, DiagnosticCode.TITLE_UNKNOWN, top);
        } else if (preamble.webPage && preamble.titles.size() > 1) {
            Span span = preamble.titles.getFirst().span();
            findings.info(null, null, DiagnosticCode.TITLE_FROM_PREAMBLE, span == null ? top : span);
        }
        if (preamble.years.isEmpty()) {
            findings.warning(null, null, DiagnosticCode.YEAR_UNKNOWN, top);
        }
    }

    /** Says what was left out with the marks of pages, and that line breaks were put back. */
    private static void noteMending(String text, String mended, Outline outline, Findings findings) {
        Span whole = new Span(0, text.length());
        if (outline.breaksAdded() > 0) {
            findings.warning(
                    null, null, DiagnosticCode.LINES_BROKEN_UP, whole, Integer.toString(outline.breaksAdded()));
        }
        Removals gone = Removals.of(text, mended);
        if (gone.first() != null) {
            findings.info(
                    null,
                    null,
                    DiagnosticCode.PAGE_MARKS_LEFT_OUT,
                    gone.first(),
                    Integer.toString(gone.characters()),
                    gone.words());
        }
    }

    private static void noteReading(SourceText source, Findings findings) {
        for (ReaderNote note : source.notes()) {
            String[] params = note.params().toArray(String[]::new);
            DiagnosticCode code = DiagnosticCode.of(note.code());
            if (DOUBTFUL.contains(note.code())) {
                findings.warning(null, null, code, note.span(), params);
            } else {
                findings.info(null, null, code, note.span(), params);
            }
        }
    }

    private static List<ParsedSection> sections(List<TaskDraft> drafts) {
        Map<OutlineNode, ParsedSection> sections = new LinkedHashMap<>();
        for (TaskDraft draft : drafts) {
            if (!draft.headings().isEmpty()) {
                OutlineNode node = draft.headings().getFirst();
                String number = node.number == null ? "" : node.number.text();
                sections.computeIfAbsent(node, key -> new ParsedSection(number, key.heading(), key.headingSpan()));
            }
        }
        return List.copyOf(sections.values());
    }
}
