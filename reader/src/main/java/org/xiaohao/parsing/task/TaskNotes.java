package org.xiaohao.parsing.task;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xiaohao.parsing.outline.OutlineNode;
import org.xiaohao.parsing.outline.PointDoubt;
import org.xiaohao.parsing.result.DiagnosticCode;
import org.xiaohao.parsing.result.ParsedIndicator;
import org.xiaohao.parsing.result.TaskField;
import org.xiaohao.parsing.result.UnitMention;
import org.xiaohao.parsing.statement.ResponsibilityStatement;
import org.xiaohao.parsing.statement.StatementReader;
import org.xiaohao.parsing.statement.UnitListSplitter;
import org.xiaohao.text.NamedRole;
import org.xiaohao.text.Slice;
import org.xiaohao.text.Span;

/** Notes what is doubtful about a single task. */
final class TaskNotes {

    private static final int LONGEST_UNIT = 30;
    private static final int LONG_TITLE = 25;
    // rule K09
    private static final Pattern CLAUSES = Pattern.compile("[\uFF0C,]");
    // rule K09
    private static final Pattern LINE_BREAK = Pattern.compile("[ \\t\\r\u3000]*\\n");
    // rule U12
    private static final Pattern NO_NAME = Pattern.compile(
            "的|应当|要求|加强|完成|月底|年底|[0-9]月|20[0-9]{2}|[:\uFF1A\u201C\u201D/\uFF0F|\uFF5C=\u2014\u2015]|^.$|某|(?:主席|书记|主任|[镇乡区县市]长|同志)$|^(?:负责|落实|配合|牵头)");
    // rule S11
    private static final Pattern LED_BY = Pattern.compile("由([^\u3002\uFF0C,\uFF1B;由]{2,20}?)牵头");
    private static final List<TaskField> OF_TAIL =
            List.of(TaskField.LEAD, TaskField.RESPONSIBLE, TaskField.SUPPORTING, TaskField.DEADLINE);

    private static final int RAGGED = 2;
    private static final int FEWEST_LINES = 10;
    private static final int WIDEST = 50;

    private final Findings findings;
    private int usualWidth = -1;
    private final Set<String> standing = new HashSet<>();
    private final Map<String, Doubt> doubts = new HashMap<>();

    /** What is doubtful about a name. */
    private enum Doubt {
        NONE,
        LENGTH,
        WORDS
    }

    TaskNotes(Findings findings, List<TaskDraft> drafts) {
        this.findings = findings;
        Set<String> once = new HashSet<>();
        for (TaskDraft draft : drafts) {
            ResponsibilityStatement tail = draft.tail();
            if (tail != null) {
                for (NamedRole role : NamedRole.values()) {
                    tail.of(role).stream()
                            .filter(unit -> !tail.parted.contains(unit) || !once.add(unit.name()))
                            .forEach(unit -> standing.add(unit.name()));
                }
            }
        }
    }

    /** The text may name a lead that the statement does not mark. */
    void noteLeadInBody(int task, String label, TaskDraft draft, ResponsibilityStatement tail) {
        for (Slice text : draft.words()) {
            Matcher matcher = LED_BY.matcher(text.source()).region(text.start(), text.end());
            while (matcher.find()) {
                String unit = matcher.group(1);
                if (tail.responsible.stream().anyMatch(known -> known.name().equals(unit))) {
                    Span span = new Span(matcher.start(1), matcher.end(1));
                    findings.warning(task, TaskField.LEAD, DiagnosticCode.LEAD_IN_BODY, span, label, unit);
                    return;
                }
            }
        }
    }

    /** Where a task names nobody, the unit that its text says leads is taken. */
    void takeLeadInBody(int task, String label, TaskDraft draft, ResponsibilityStatement tail) {
        for (Slice text : draft.words()) {
            Matcher matcher = LED_BY.matcher(text.source()).region(text.start(), text.end());
            while (matcher.find()) {
                Slice unit = text.between(matcher.start(1), matcher.end(1));
                if (UnitListSplitter.listsUnits(unit)) {
                    tail.lead.addAll(StatementReader.read(unit, NamedRole.LEAD).lead);
                    findings.info(
                            task, TaskField.LEAD, DiagnosticCode.LEAD_TAKEN_FROM_BODY, unit.span(), label, unit.flow());
                    return;
                }
            }
        }
    }

    /** A figure whose words are no name. */
    void noteFigure(int task, String label, ParsedIndicator indicator) {
        String words = indicator.name() + indicator.number().toPlainString() + indicator.classifier();
        findings.info(task, TaskField.INDICATORS, DiagnosticCode.FIGURE_NOT_TAKEN, indicator.span(), label, words);
    }

    /** A title that ends in mid-sentence at the end of a long line may go on in the next. */
    void noteTitle(int task, String label, TaskDraft draft) {
        Slice title = draft.title();
        boolean sentence =
                title.length() >= LONG_TITLE && CLAUSES.matcher(title.text()).find();
        boolean broken = !draft.body().isEmpty()
                && LINE_BREAK
                        .matcher(title.between(
                                        title.end(), draft.body().getFirst().start())
                                .text())
                        .matches();
        if (broken && (sentence || fillsLine(title))) {
            findings.warning(task, TaskField.TITLE, DiagnosticCode.TITLE_MAY_GO_ON, title.span(), label);
        }
    }

    /** Whether the line that it ends is one of the widest of a text that was broken at a width. */
    private boolean fillsLine(Slice title) {
        if (usualWidth < 0) {
            usualWidth = usualWidth(title.source());
        }
        int line = title.source().lastIndexOf('\n', title.start()) + 1;
        int width = title.between(line, title.end()).trim().length();
        return usualWidth > 0 && width >= usualWidth - RAGGED && width <= usualWidth + RAGGED;
    }

    /** The width of most long lines, 0 where lines have no common width. */
    private static int usualWidth(String text) {
        int[] widths =
                text.lines().mapToInt(line -> line.strip().length()).sorted().toArray();
        int widest = widths.length < FEWEST_LINES ? 0 : widths[widths.length - 1 - widths.length / FEWEST_LINES];
        long full = IntStream.of(widths)
                .filter(width -> Math.abs(width - widest) <= RAGGED)
                .count();
        return widest <= WIDEST && full * 4 >= widths.length ? widest : 0;
    }

    /** A sign beside a unit that the document does not explain. */
    void noteSigns(int task, String label, ResponsibilityStatement tail) {
        UnitMention first = tail.signed.getFirst();
        for (TaskField field : List.of(TaskField.LEAD, TaskField.RESPONSIBLE, TaskField.SUPPORTING)) {
            findings.warning(task, field, DiagnosticCode.SIGNED_UNIT, first.span(), label, first.name());
        }
    }

    void noteTail(int task, String label, TaskDraft draft, ResponsibilityStatement tail) {
        noteDoubts(task, label, draft);
        noteSharing(task, label, draft);
        noteHeading(task, label, draft);
        if (draft.node().rowsTaken > 0) {
            String rows = Integer.toString(draft.node().rowsTaken + 1);
            findings.info(task, null, DiagnosticCode.ROWS_TAKEN_TOGETHER, draft.span(), label, rows);
        }
        if (tail.unbalanced) {
            findings.warning(task, TaskField.RESPONSIBLE, DiagnosticCode.UNBALANCED_BRACKET, tail.span, label);
        }
        if (tail.aligned) {
            findings.warning(task, TaskField.TITLE, DiagnosticCode.CELLS_PLACED_BY_CONTENT, tail.span, label);
            OF_TAIL.forEach(
                    field -> findings.warning(task, field, DiagnosticCode.CELLS_PLACED_BY_CONTENT, tail.span, label));
        }
        if (tail.andOthers) {
            findings.info(task, TaskField.RESPONSIBLE, DiagnosticCode.AND_OTHERS, tail.span, label);
        }
        for (NamedRole role : NamedRole.values()) {
            for (UnitMention unit : tail.of(role)) {
                TaskField field = TaskField.valueOf(role.name());
                noteUnit(task, label, field, unit);
                if (tail.parted.contains(unit)) {
                    notePart(task, label, field, unit);
                }
            }
        }
    }

    private void noteDoubts(int task, String label, TaskDraft draft) {
        for (PointDoubt doubt : draft.node().doubts) {
            if (doubt.fields().isEmpty()) {
                findings.warning(task, null, doubt.code(), draft.span(), label, doubt.words());
            }
            doubt.fields()
                    .forEach(field -> findings.warning(task, field, doubt.code(), draft.span(), label, doubt.words()));
        }
    }

    /** A statement for a whole heading is how the document is made; one that is found only behind other points is a doubt. */
    private void noteSharing(int task, String label, TaskDraft draft) {
        OutlineNode node = draft.node();
        OutlineNode source = node.tailSharedFrom;
        if (source == null) {
            return;
        }
        String from = source.number == null ? "" : source.number.text();
        if (source == node.parent || sharedByAll(node.parent, source)) {
            findings.info(task, TaskField.RESPONSIBLE, DiagnosticCode.SHARED_TAIL, draft.span(), label, from);
        } else {
            OF_TAIL.forEach(
                    field -> findings.warning(task, field, DiagnosticCode.SHARED_TAIL, draft.span(), label, from));
        }
    }

    private void noteHeading(int task, String label, TaskDraft draft) {
        OutlineNode heading = draft.node().unitsFrom;
        if (heading == null) {
            return;
        }
        String words = TaskAssembler.abbreviated(heading.heading());
        boolean lead = draft.tail() != null && !draft.tail().lead.isEmpty();
        if (lead) {
            findings.info(task, TaskField.LEAD, DiagnosticCode.LEAD_IN_HEADING, heading.headingSpan(), label, words);
        } else {
            findings.warning(
                    task, TaskField.RESPONSIBLE, DiagnosticCode.UNITS_IN_HEADING, heading.headingSpan(), label, words);
        }
    }

    private static boolean sharedByAll(@Nullable OutlineNode parent, OutlineNode source) {
        return parent != null
                && parent.children.getLast() == source
                && parent.children.getFirst().tailSharedFrom == source;
    }

    /** A name that ran into others is asked about, unless it stands elsewhere as well. */
    private void notePart(int task, String label, TaskField field, UnitMention unit) {
        if (standing.contains(unit.name())) {
            findings.info(task, field, DiagnosticCode.JOINED_UNITS, unit.span(), label, unit.name());
        } else {
            findings.warning(task, field, DiagnosticCode.JOINED_UNITS, unit.span(), label, unit.name());
        }
    }

    private void noteUnit(int task, String label, TaskField field, UnitMention unit) {
        Doubt doubt = doubts.computeIfAbsent(unit.name(), TaskNotes::doubt);
        if (doubt != Doubt.NONE) {
            DiagnosticCode code = doubt == Doubt.LENGTH ? DiagnosticCode.LONG_UNIT_NAME : DiagnosticCode.DOUBTFUL_UNIT;
            findings.warning(task, field, code, unit.span(), label, unit.name());
        }
    }

    private static Doubt doubt(String name) {
        if (name.length() > LONGEST_UNIT) {
            return Doubt.LENGTH;
        }
        return isOdd(name) ? Doubt.WORDS : Doubt.NONE;
    }

    /** Whether the words do not look like the name of a unit. */
    static boolean isOdd(String name) {
        return NO_NAME.matcher(name).find() || !UnitListSplitter.mayBeName(Slice.of(name));
    }
}
