package org.xiaohao.ui.task;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xiaohao.ledger.CellFault;
import org.xiaohao.ledger.LedgerChange;
import org.xiaohao.ledger.LedgerColumn;
import org.xiaohao.ledger.LedgerOutcome;
import org.xiaohao.ledger.LedgerText;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** What a row of a filled ledger says, beside what is there, and why it cannot be taken. */
final class LedgerRowFacts {

    private LedgerRowFacts() {}

    /** Which row it is and of which task, and what it would do. */
    private static Div head(LedgerChange change) {
        Span row = new Span(Translations.text("ledger.row", change.row()));
        row.addClassNames("xs", "t2");
        Span task = new Span(change.number() + " " + change.task());
        task.addClassName("task");
        Div head = new Div(row, outcome(change), task);
        head.addClassNames("row", "wrap", "gap4");
        return head;
    }

    private static Span outcome(LedgerChange change) {
        Span badge = new Span(Translations.label(change.outcome()));
        badge.addClassName("badge");
        if (change.outcome() == LedgerOutcome.UNCHANGED) {
            badge.addClassName("quiet");
        }
        return badge;
    }

    /**
     * @param words the start of the key that says what a correction is
     * @param refusal why it was not taken just now, or null
     */
    static Div of(String words, LedgerChange change, @Nullable String refusal) {
        Div facts = new Div();
        facts.addClassName("ledger-row");
        facts.add(head(change));
        change.faults().forEach(fault -> facts.add(problem(words(fault))));
        if (refusal != null) {
            facts.add(problem(refusal));
        }
        if (change.outcome() == LedgerOutcome.CONFLICT) {
            facts.add(problem(Translations.text("ledger.conflict")));
        }
        if (change.correction()) {
            facts.add(remark(Translations.text(words + ".correction")));
        }
        if (change.outcome() != LedgerOutcome.UNCHANGED) {
            text(facts, change, LedgerColumn.CONTENT, LedgerText::content);
            text(facts, change, LedgerColumn.FIGURES, text -> Objects.requireNonNullElse(text.figures(), ""));
            text(facts, change, LedgerColumn.PROBLEM, LedgerText::problem);
            text(facts, change, LedgerColumn.NEXT_STEP, LedgerText::nextStep);
        }
        if (!change.kept().isEmpty()) {
            facts.add(remark(Translations.text("ledger.kept", names(change.kept()))));
        }
        return facts;
    }

    private static void text(Div facts, LedgerChange change, LedgerColumn column, Function<LedgerText, String> field) {
        String uploaded = field.apply(change.uploaded());
        String present = field.apply(change.present());
        boolean faulty = change.faults().stream().anyMatch(fault -> fault.column() == column);
        if (faulty || uploaded.equals(present)) {
            return;
        }
        if (!present.isEmpty()) {
            Div before = remark(Translations.text("ledger.before", Translations.label(column), present));
            before.addClassName("prose");
            facts.add(before);
        }
        Div after = new Div(Translations.text("ledger.after", Translations.label(column), uploaded));
        after.addClassName("prose");
        facts.add(after);
    }

    private static String words(CellFault fault) {
        String why = Notices.text(fault.code(), fault.arguments());
        return fault.column() == null ? why : Translations.text("ledger.cell", Translations.label(fault.column()), why);
    }

    private static String names(List<LedgerColumn> columns) {
        return columns.stream().map(Translations::label).collect(Collectors.joining(Translations.text("ledger.and")));
    }

    private static Div problem(String text) {
        Div problem = new Div(text);
        problem.addClassName("field-error");
        return problem;
    }

    private static Div remark(String text) {
        Div remark = new Div(text);
        remark.addClassNames("s", "t2");
        return remark;
    }
}
