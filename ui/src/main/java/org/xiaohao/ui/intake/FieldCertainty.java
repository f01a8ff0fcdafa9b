package org.xiaohao.ui.intake;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.Tooltip;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xiaohao.intake.IntakeDetails;
import org.xiaohao.intake.SheetDoubt;
import org.xiaohao.intake.SheetTask;
import org.xiaohao.parsing.result.TaskField;
import org.xiaohao.ui.shared.Translations;

/**
 * How sure the fields of a task are, said at the field: nothing where one is certain, a small word where it was
 * inferred, the question itself where a person is asked.
 */
class FieldCertainty {

    private final IntakeDetails details;
    private final SheetTask task;
    private final CardActions actions;
    private final Set<Integer> asked = new HashSet<>();

    FieldCertainty(IntakeDetails details, SheetTask task, CardActions actions) {
        this.details = details;
        this.task = task;
        this.actions = actions;
    }

    /** What is shown at a field; what was asked there need not be asked again. */
    List<Component> at(TaskField field) {
        List<SheetDoubt> said = details.saidOf(task, field);
        if (said.isEmpty()) {
            return List.of();
        }
        if (!said.getFirst().isOpen()) {
            return List.of(mark("import.certainty.likely", said));
        }
        said.forEach(doubt -> asked.add(doubt.id()));
        return said.stream()
                .<Component>map(doubt -> SheetCard.question(doubt, actions))
                .toList();
    }

    /** The small word for the number, which has no row of its own; its questions stand below the others. */
    Optional<Span> ofNumber() {
        List<SheetDoubt> said = details.saidOf(task, TaskField.NUMBER);
        return said.isEmpty() || said.getFirst().isOpen()
                ? Optional.empty()
                : Optional.of(mark("import.certainty.likely.number", said));
    }

    /** The content of a field with what is to be said of it. */
    Component[] with(TaskField field, Component... content) {
        return Stream.concat(Stream.of(content), at(field).stream()).toArray(Component[]::new);
    }

    boolean isAsked(SheetDoubt doubt) {
        return asked.contains(doubt.id());
    }

    private static Span mark(String word, List<SheetDoubt> said) {
        String why = said.stream()
                .map(doubt -> DiagnosticText.of(doubt.diagnostic()))
                .collect(Collectors.joining("\n"));
        Span mark = new Span(Translations.text(word));
        mark.addClassName("certainty");
        mark.getElement().setAttribute("role", "note").setAttribute("tabindex", "0");
        Tooltip.forComponent(mark).setText(why);
        return mark;
    }
}
