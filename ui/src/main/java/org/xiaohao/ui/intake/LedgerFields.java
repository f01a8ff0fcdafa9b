package org.xiaohao.ui.intake;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.Rectification;
import org.xiaohao.ui.shared.Translations;

/** What a rectification ledger says of a problem; folded away where a document says nothing of it. */
class LedgerFields extends Details {

    private static final String MAX_HEIGHT = "160px";

    private final TextArea problem = area("plan.field.problem");
    private final TextArea goal = area("plan.field.goal");
    private final TextArea measures = area("plan.field.measures");
    private final TextArea state = area("plan.field.state");

    LedgerFields() {
        super(Translations.text("import.field.ledger"));
        Div fields = new Div(problem, goal, measures, state);
        fields.addClassName("stack");
        add(fields);
        addClassName("wide");
    }

    private static TextArea area(String label) {
        TextArea area = new TextArea(Translations.text(label));
        area.setWidthFull();
        area.setMaxHeight(MAX_HEIGHT);
        return area;
    }

    void read(@Nullable Rectification ledger) {
        setOpened(ledger != null);
        if (ledger != null) {
            read(problem, ledger.problem());
            read(goal, ledger.goal());
            read(measures, ledger.measures());
            read(state, ledger.state());
        }
    }

    private static void read(TextArea area, @Nullable String words) {
        area.setValue(words == null ? "" : words);
    }

    /** What is typed; empty fields say nothing. */
    Rectification rectification() {
        return new Rectification(problem.getValue(), goal.getValue(), measures.getValue(), state.getValue());
    }
}
