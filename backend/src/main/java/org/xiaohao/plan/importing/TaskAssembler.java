package org.xiaohao.plan.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns drafts into tasks: applies the order rule, reads deadlines, and notes what is doubtful. */
final class TaskAssembler {

    private static final int LONGEST_UNIT = 30;
    private static final Pattern NO_NAME =
            Pattern.compile("的|应当|要求|加强|完成|月底|年底|[0-9]月|20[0-9]{2}|[:\uFF1A\u201C\u201D]|^.$");
    private static final Pattern LED_BY = Pattern.compile("由([^\u3002\uFF0C,\uFF1B;由]{2,20}?)牵头");

    private final Findings findings;
    private final DeadlineRules deadlines;
    private final List<ParsedTask> tasks = new ArrayList<>();
    private boolean firstLead;
    private boolean orderNoted;

    TaskAssembler(boolean firstLead, @Nullable Integer year, Findings findings) {
        this.firstLead = firstLead;
        this.deadlines = new DeadlineRules(year);
        this.findings = findings;
    }

    List<ParsedTask> assemble(List<TaskDraft> drafts) {
        for (TaskDraft draft : drafts) {
            Interruption.check();
            tasks.add(assemble(draft));
        }
        return tasks;
    }

    private ParsedTask assemble(TaskDraft draft) {
        Map<TaskField, Span> spans = new EnumMap<>(TaskField.class);
        OutlineNode node = draft.node();
        List<OutlineNode> headings = draft.headings();
        String section =
                headings.isEmpty() ? node.sectionCell : headings.getFirst().heading();
        if (!headings.isEmpty()) {
            spans.put(TaskField.SECTION, headings.getFirst().headingSpan());
        }
        String below = String.join(
                " / ", headings.stream().skip(1).map(OutlineNode::heading).toList());
        String number = node.number == null ? null : node.number.text();
        if (node.number != null) {
            spans.put(TaskField.NUMBER, node.number.span());
        }
        spans.put(TaskField.TITLE, draft.title().span());
        String body = String.join(
                "\n",
                draft.body().stream()
                        .map(Slice::flow)
                        .filter(text -> !text.isBlank())
                        .toList());
        draft.body().stream()
                .filter(text -> !text.isEmpty())
                .map(Slice::span)
                .reduce(Span::union)
                .ifPresent(span -> spans.put(TaskField.BODY, span));
        Tail tail = draft.tail() == null ? new Tail(draft.span()) : draft.tail();
        Roles roles = roles(draft, tail);
        unitSpan(roles.lead, TaskField.LEAD, spans);
        unitSpan(roles.responsible, TaskField.RESPONSIBLE, spans);
        unitSpan(tail.supporting, TaskField.SUPPORTING, spans);
        Deadline deadline = deadline(draft, tail);
        if (deadline != null) {
            spans.put(TaskField.DEADLINE, deadline.words().span());
        }
        noteMarks(draft, tail);
        return new ParsedTask(
                number,
                draft.part(),
                section,
                below.isEmpty() ? null : below,
                draft.title().flow(),
                body,
                roles.lead,
                roles.responsible,
                tail.supporting,
                deadline == null ? null : deadline.date(),
                deadline == null ? null : deadline.words().flow(),
                deadline == null ? null : deadline.kind(),
                deadline != null && deadline.longTerm(),
                tail.andOthers,
                draft.span(),
                spans);
    }

    private record Roles(List<UnitMention> lead, List<UnitMention> responsible) {}

    /** A named lead counts; else, where the document says so, the first unit of the list. */
    private Roles roles(TaskDraft draft, Tail tail) {
        boolean byOrder = firstLead || tail.orderRule;
        firstLead |= tail.orderRule && tail.orderRuleBelow;
        if (!tail.lead.isEmpty() || tail.responsible.isEmpty() || !byOrder) {
            noteLeadInBody(draft, tail);
            return new Roles(tail.lead, tail.responsible);
        }
        UnitMention first = tail.responsible.getFirst();
        if (UnitListSplitter.isCollective(first.name())) {
            findings.warning(
                    index(), TaskField.LEAD, DiagnosticCode.COLLECTIVE_FIRST, first.span(), label(draft), first.name());
            return new Roles(List.of(), tail.responsible);
        }
        if (!orderNoted) {
            orderNoted = true;
            findings.info(
                    index(), TaskField.LEAD, DiagnosticCode.LEAD_BY_ORDER, first.span(), label(draft), first.name());
        }
        return new Roles(List.of(first), tail.responsible.subList(1, tail.responsible.size()));
    }

    private void noteLeadInBody(TaskDraft draft, Tail tail) {
        if (!tail.lead.isEmpty() || tail.responsible.isEmpty()) {
            return;
        }
        List<Slice> words = new ArrayList<>(draft.body());
        words.add(draft.title());
        for (Slice text : words) {
            Matcher matcher = LED_BY.matcher(text.source()).region(text.start(), text.end());
            while (matcher.find()) {
                String unit = matcher.group(1);
                if (tail.responsible.stream().anyMatch(known -> known.name().equals(unit))) {
                    Span span = new Span(matcher.start(1), matcher.end(1));
                    findings.warning(index(), TaskField.LEAD, DiagnosticCode.LEAD_IN_BODY, span, label(draft), unit);
                    return;
                }
            }
        }
    }

    private @Nullable Deadline deadline(TaskDraft draft, Tail tail) {
        Deadline deadline = tail.deadline == null ? null : deadlines.read(tail.deadline);
        if (deadline != null) {
            noteDeadline(draft, deadline);
            return deadline;
        }
        List<Deadline> found = new ArrayList<>(deadlines.inBody(draft.title()));
        for (Slice text : draft.body()) {
            found.addAll(deadlines.inBody(text));
        }
        if (found.isEmpty()) {
            return null;
        }
        Deadline last = found.getLast();
        String words = last.words().text();
        if (found.stream().map(Deadline::date).distinct().count() > 1) {
            findings.warning(
                    index(),
                    TaskField.DEADLINE,
                    DiagnosticCode.SEVERAL_DEADLINES,
                    last.words().span(),
                    label(draft),
                    words);
        } else {
            findings.info(
                    index(),
                    TaskField.DEADLINE,
                    DiagnosticCode.DEADLINE_IN_BODY,
                    last.words().span(),
                    label(draft),
                    words);
        }
        return last;
    }

    private void noteDeadline(TaskDraft draft, Deadline deadline) {
        Span span = deadline.words().span();
        String words = deadline.words().text();
        if (deadline.yearMissing()) {
            findings.warning(
                    index(), TaskField.DEADLINE, DiagnosticCode.DEADLINE_WITHOUT_YEAR, span, label(draft), words);
        } else if (deadline.kind() == null || deadline.kind() == DeadlineKind.EXPLICIT && deadline.date() == null) {
            findings.warning(index(), TaskField.DEADLINE, DiagnosticCode.DEADLINE_NOT_READ, span, label(draft), words);
        }
    }

    private void noteMarks(TaskDraft draft, Tail tail) {
        String label = label(draft);
        OutlineNode node = draft.node();
        if (node.number == null) {
            findings.warning(
                    index(),
                    TaskField.NUMBER,
                    DiagnosticCode.NUMBER_MISSING,
                    draft.span(),
                    abbreviated(draft.title().text()));
        }
        if (node.tailSharedFrom != null) {
            Slice number = node.tailSharedFrom.number;
            findings.warning(
                    index(),
                    null,
                    DiagnosticCode.SHARED_TAIL,
                    draft.span(),
                    label,
                    number == null ? "" : number.text());
        }
        if (tail.unbalanced) {
            findings.warning(index(), TaskField.RESPONSIBLE, DiagnosticCode.UNBALANCED_BRACKET, tail.span, label);
        }
        if (tail.roleNotSaid) {
            findings.warning(index(), null, DiagnosticCode.ROLE_NOT_SAID, tail.span, label);
        }
        if (tail.andOthers) {
            findings.info(index(), TaskField.RESPONSIBLE, DiagnosticCode.AND_OTHERS, tail.span, label);
        }
        for (Role role : Role.values()) {
            for (UnitMention unit : tail.of(role)) {
                noteUnit(label, TaskField.valueOf(role.name()), unit);
            }
        }
    }

    private void noteUnit(String label, TaskField field, UnitMention unit) {
        if (unit.name().length() > LONGEST_UNIT) {
            findings.warning(index(), field, DiagnosticCode.LONG_UNIT_NAME, unit.span(), label, unit.name());
        } else if (NO_NAME.matcher(unit.name()).find()) {
            findings.warning(index(), field, DiagnosticCode.DOUBTFUL_UNIT, unit.span(), label, unit.name());
        }
    }

    private static void unitSpan(List<UnitMention> units, TaskField field, Map<TaskField, Span> spans) {
        units.stream().map(UnitMention::span).reduce(Span::union).ifPresent(span -> spans.put(field, span));
    }

    private Integer index() {
        return tasks.size();
    }

    private static String label(TaskDraft draft) {
        Slice number = draft.node().number;
        String label = number == null ? abbreviated(draft.title().text()) : number.text();
        return draft.part() == null ? label : label + "-" + draft.part();
    }

    static String abbreviated(String text) {
        String line = text.replaceAll("[\\s\u3000]+", " ").trim();
        return line.length() <= 30 ? line : line.substring(0, 30) + "\u2026";
    }
}
