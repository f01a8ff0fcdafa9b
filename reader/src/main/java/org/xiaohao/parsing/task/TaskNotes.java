package org.xiaohao.parsing.task;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xiaohao.parsing.outline.OutlineNode;
import org.xiaohao.parsing.result.DiagnosticCode;
import org.xiaohao.parsing.result.TaskField;
import org.xiaohao.parsing.result.UnitMention;
import org.xiaohao.parsing.statement.ResponsibilityStatement;
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
            "的|应当|要求|加强|完成|月底|年底|[0-9]月|20[0-9]{2}|[:\uFF1A\u201C\u201D]|^.$|某|(?:主席|书记|主任|[镇乡区县市]长|同志)$|^(?:负责|落实|配合|牵头)");
    // rule S11
    private static final Pattern LED_BY = Pattern.compile("由([^\u3002\uFF0C,\uFF1B;由]{2,20}?)牵头");
    private static final List<TaskField> OF_TAIL =
            List.of(TaskField.LEAD, TaskField.RESPONSIBLE, TaskField.SUPPORTING, TaskField.DEADLINE);

    private final Findings findings;

    TaskNotes(Findings findings) {
        this.findings = findings;
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
        if (sentence && broken) {
            findings.warning(task, TaskField.TITLE, DiagnosticCode.TITLE_MAY_GO_ON, title.span(), label);
        }
    }

    /** A sign beside a unit that the document does not explain. */
    void noteSigns(int task, String label, ResponsibilityStatement tail) {
        UnitMention first = tail.signed.getFirst();
        for (TaskField field : List.of(TaskField.LEAD, TaskField.RESPONSIBLE, TaskField.SUPPORTING)) {
            findings.warning(task, field, DiagnosticCode.SIGNED_UNIT, first.span(), label, first.name());
        }
    }

    void noteTail(int task, String label, TaskDraft draft, ResponsibilityStatement tail) {
        noteSharing(task, label, draft);
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
                noteUnit(task, label, TaskField.valueOf(role.name()), unit);
            }
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

    private static boolean sharedByAll(@Nullable OutlineNode parent, OutlineNode source) {
        return parent != null
                && parent.children.getLast() == source
                && parent.children.getFirst().tailSharedFrom == source;
    }

    private void noteUnit(int task, String label, TaskField field, UnitMention unit) {
        if (unit.name().length() > LONGEST_UNIT) {
            findings.warning(task, field, DiagnosticCode.LONG_UNIT_NAME, unit.span(), label, unit.name());
        } else if (NO_NAME.matcher(unit.name()).find() || !UnitListSplitter.mayBeName(Slice.of(unit.name()))) {
            findings.warning(task, field, DiagnosticCode.DOUBTFUL_UNIT, unit.span(), label, unit.name());
        }
    }
}
