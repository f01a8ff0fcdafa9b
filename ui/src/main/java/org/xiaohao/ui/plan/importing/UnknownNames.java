package org.xiaohao.ui.plan.importing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.xiaohao.ui.shared.Translations;

/** The printed names that mean nobody yet, each once. */
class UnknownNames extends Div {

    private final Consumer<String> onSettle;

    UnknownNames(Consumer<String> onSettle) {
        this.onSettle = onSettle;
        addClassName("unknown-names");
    }

    void show(ImportWork work) {
        removeAll();
        var names = work.unknownNames();
        Paragraph intro = new Paragraph(
                Translations.text(names.isEmpty() ? "import.unknown.none" : "import.unknown.intro", names.size()));
        intro.addClassNames("s", "t2");
        add(intro);
        names.forEach((name, tasks) -> add(row(work, name, tasks)));
    }

    private Div row(ImportWork work, String name, Set<Integer> tasks) {
        Span printed = new Span(name);
        printed.addClassName("doubt");
        String numbers = tasks.stream()
                .map(task -> work.tasks().get(task).number())
                .filter(number -> number != null)
                .collect(Collectors.joining(Translations.text("plan.list.separator")));
        Span where = new Span(Translations.text("import.unknown.where", numbers));
        where.addClassNames("s", "t2", "grow");
        Button settle = new Button(Translations.text("import.unknown.settle"), event -> onSettle.accept(name));
        settle.setAriaLabel(Translations.text("import.unknown.settle.name", name));
        settle.addClassName("edit-only");
        Div row = new Div(printed, where, settle);
        row.addClassNames("row", "unknown-row");
        return row;
    }
}
