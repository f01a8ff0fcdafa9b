package org.xiaohao.parsing.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xiaohao.parsing.outline.Outline;
import org.xiaohao.parsing.outline.OutlineNode;
import org.xiaohao.parsing.outline.PlanYears;
import org.xiaohao.parsing.result.DeadlineKind;
import org.xiaohao.parsing.result.DiagnosticCode;
import org.xiaohao.parsing.result.ParsedIndicator;
import org.xiaohao.parsing.result.ParsedTask;
import org.xiaohao.parsing.result.ParsedTask.Particulars;
import org.xiaohao.parsing.result.ParsedTask.Place;
import org.xiaohao.parsing.result.ParsedTask.Responsibilities;
import org.xiaohao.parsing.result.ParsedTask.Timing;
import org.xiaohao.parsing.result.ParsedTask.Wording;
import org.xiaohao.parsing.result.Recurrence;
import org.xiaohao.parsing.result.TaskField;
import org.xiaohao.parsing.result.UnitMention;
import org.xiaohao.parsing.statement.Deadline;
import org.xiaohao.parsing.statement.ResponsibilityStatement;
import org.xiaohao.parsing.statement.UnitListSplitter;
import org.xiaohao.text.Interruption;
import org.xiaohao.text.Slice;
import org.xiaohao.text.Span;

/** Turns drafts into tasks: applies the order rule, reads deadlines and figures, and notes what is doubtful. */
public final class TaskAssembler {

    private final List<TaskDraft> drafts;
    private final Findings findings;
    private final TaskDeadlines deadlines;
    private final TaskNotes notes;
    private final List<ParsedTask> tasks = new ArrayList<>();
    private final boolean restAssists;
    private final boolean signedLead;
    private boolean firstLead;
    private boolean orderNoted;

    public TaskAssembler(Outline outline, PlanYears years, List<TaskDraft> drafts, Findings findings) {
        this.drafts = drafts;
        RunTogether.part(drafts);
        this.notes = new TaskNotes(findings, drafts);
        this.firstLead = outline.firstLead();
        this.restAssists = outline.restAssists();
        this.signedLead = outline.signedLead();
        this.deadlines = new TaskDeadlines(years, findings);
        this.findings = findings;
    }

    public List<ParsedTask> assemble() {
        for (TaskDraft draft : drafts) {
            Interruption.check();
            tasks.add(assemble(draft));
        }
        return tasks;
    }

    private ParsedTask assemble(TaskDraft draft) {
        int index = tasks.size();
        String label = label(draft);
        OutlineNode node = draft.node();
        ResponsibilityStatement tail = draft.tail() == null ? new ResponsibilityStatement(draft.span()) : draft.tail();
        readSigns(index, label, tail);
        Roles roles = roles(draft, tail);
        Deadline deadline = deadlines.choose(index, label, draft, draft.tail());
        LocalDate offered = deadlines.offer(index, label, deadline);
        notes.noteTitle(index, label, draft);
        notes.noteTail(index, label, draft, tail);
        return new ParsedTask(
                wording(index, label, draft),
                new Responsibilities(roles.lead, roles.responsible, tail.supporting, tail.andOthers),
                timing(index, label, draft, deadline, offered),
                particulars(index, label, draft, tail, deadline),
                new Place(draft.span(), spans(draft, roles, tail, deadline)));
    }

    private Wording wording(int index, String label, TaskDraft draft) {
        List<String> headings = new ArrayList<>(
                draft.headings().stream().map(OutlineNode::heading).toList());
        headings.addAll(draft.node().categories);
        String section = headings.isEmpty() ? null : headings.getFirst();
        String below = String.join(" / ", headings.stream().skip(1).toList());
        Slice number = draft.node().number;
        String title = draft.title().flow();
        return new Wording(
                number == null
                        ? null
                        : cut(index, label, draft.span(), TaskField.NUMBER, number.text(), ParsedTask.MAX_NUMBER),
                draft.part(),
                section == null
                        ? null
                        : cut(index, label, draft.span(), TaskField.SECTION, section, ParsedTask.MAX_HEADING),
                below.isEmpty()
                        ? null
                        : cut(index, label, draft.span(), TaskField.SECTION, below, ParsedTask.MAX_HEADING),
                cut(index, label, draft.span(), TaskField.TITLE, title, ParsedTask.MAX_TITLE),
                title.length() > ParsedTask.MAX_TITLE ? title + "\n" + body(draft) : body(draft));
    }

    private Timing timing(
            int index, String label, TaskDraft draft, @Nullable Deadline deadline, @Nullable LocalDate offered) {
        if (deadline == null) {
            return offered == null ? Timing.NONE : new Timing(null, null, null, false, offered);
        }
        String words = cut(
                index, label, draft.span(), TaskField.DEADLINE, deadline.words().flow(), ParsedTask.MAX_WORDS);
        return new Timing(deadline.date(), words, deadline.kind(), deadline.longTerm(), offered);
    }

    private Particulars particulars(
            int index, String label, TaskDraft draft, ResponsibilityStatement tail, @Nullable Deadline deadline) {
        OutlineNode node = draft.node();
        List<ParsedIndicator> indicators = new ArrayList<>();
        for (ParsedIndicator indicator : draft.words().stream()
                .flatMap(words -> IndicatorRules.in(words).stream())
                .toList()) {
            if (IndicatorRules.isNamed(indicator)) {
                indicators.add(indicator);
            } else {
                notes.noteFigure(index, label, indicator);
            }
        }
        return new Particulars(
                indicators,
                node.posts.isEmpty() ? tail.posts : node.posts,
                RectificationRules.in(node.paragraphs),
                deadline == null || deadline.kind() != DeadlineKind.RECURRING
                        ? null
                        : Recurrence.in(deadline.words().text()));
    }

    /** No more of a text than can be kept; a person is asked where that is not all of it. */
    private String cut(int task, String label, Span place, TaskField field, String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        findings.warning(task, field, DiagnosticCode.TEXT_CUT, place, label, Integer.toString(most));
        return text.substring(0, most);
    }

    private static String body(TaskDraft draft) {
        return String.join(
                "\n",
                draft.body().stream()
                        .map(Slice::flow)
                        .filter(text -> !text.isBlank())
                        .toList());
    }

    private static Map<TaskField, Span> spans(
            TaskDraft draft, Roles roles, ResponsibilityStatement tail, @Nullable Deadline deadline) {
        Map<TaskField, Span> spans = new EnumMap<>(TaskField.class);
        if (!draft.headings().isEmpty()) {
            spans.put(TaskField.SECTION, draft.headings().getFirst().headingSpan());
        }
        if (draft.node().number != null) {
            spans.put(TaskField.NUMBER, draft.node().number.span());
        }
        spans.put(TaskField.TITLE, draft.title().span());
        draft.body().stream()
                .filter(text -> !text.isEmpty())
                .map(Slice::span)
                .reduce(Span::union)
                .ifPresent(span -> spans.put(TaskField.BODY, span));
        unitSpan(roles.lead, TaskField.LEAD, spans);
        unitSpan(roles.responsible, TaskField.RESPONSIBLE, spans);
        unitSpan(tail.supporting, TaskField.SUPPORTING, spans);
        if (deadline != null) {
            spans.put(TaskField.DEADLINE, deadline.words().span());
        }
        return spans;
    }

    private static void unitSpan(List<UnitMention> units, TaskField field, Map<TaskField, Span> spans) {
        units.stream().map(UnitMention::span).reduce(Span::union).ifPresent(span -> spans.put(field, span));
    }

    /** Units with a sign lead where the document says so; else a person is asked what it means. */
    private void readSigns(int index, String label, ResponsibilityStatement tail) {
        if (tail.signed.isEmpty()) {
            return;
        }
        if (!signedLead) {
            notes.noteSigns(index, label, tail);
            return;
        }
        for (UnitMention unit : tail.signed) {
            tail.responsible.remove(unit);
            tail.supporting.remove(unit);
            if (!tail.lead.contains(unit)) {
                tail.lead.add(unit);
            }
        }
    }

    private record Roles(List<UnitMention> lead, List<UnitMention> responsible) {}

    /** A named lead counts; else, where the document says so, the first unit of the list. */
    private Roles roles(TaskDraft draft, ResponsibilityStatement tail) {
        boolean byOrder = firstLead || tail.orderRule;
        firstLead |= tail.orderRule && tail.orderRuleBelow;
        if (!tail.hasUnits()) {
            notes.takeLeadInBody(tasks.size(), label(draft), draft, tail);
        }
        if (!tail.lead.isEmpty() || tail.responsible.isEmpty()) {
            return new Roles(tail.lead, tail.responsible);
        }
        if (!byOrder) {
            notes.noteLeadInBody(tasks.size(), label(draft), draft, tail);
            return new Roles(tail.lead, tail.responsible);
        }
        tail.roleNotSaid = false;
        UnitMention first = tail.responsible.getFirst();
        if (UnitListSplitter.isCollective(first.name())) {
            findings.warning(
                    tasks.size(),
                    TaskField.LEAD,
                    DiagnosticCode.COLLECTIVE_FIRST,
                    first.span(),
                    label(draft),
                    first.name());
            return new Roles(List.of(), tail.responsible);
        }
        if (!orderNoted) {
            orderNoted = true;
            findings.info(
                    tasks.size(),
                    TaskField.LEAD,
                    DiagnosticCode.LEAD_BY_ORDER,
                    first.span(),
                    label(draft),
                    first.name());
        }
        List<UnitMention> rest = List.copyOf(tail.responsible.subList(1, tail.responsible.size()));
        if (restAssists) {
            tail.supporting.addAll(0, rest);
            return new Roles(List.of(first), List.of());
        }
        return new Roles(List.of(first), rest);
    }

    static String label(TaskDraft draft) {
        Slice number = draft.node().number;
        String label = number == null ? abbreviated(draft.title().text()) : number.text();
        return draft.part() == null ? label : label + "-" + draft.part();
    }

    static String abbreviated(String text) {
        String line = text.replaceAll("[\\s\u3000]+", " ").trim();
        return line.length() <= 30 ? line : line.substring(0, 30) + "\u2026";
    }
}
