package org.xiaohao.ui.workbench;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.IndicatorTarget;
import org.xiaohao.progress.Figure;
import org.xiaohao.progress.FigureQualifier;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Translations;

/** 数据: figures as chips, and one line to add or change one. Enter in the line adds. */
class FiguresField extends Div {

    private static final int MAX_DECIMALS = 4;
    private static final int MAX_NAME = 100;
    private static final int MAX_CLASSIFIER = 20;

    private final transient Runnable onChange;
    private final List<Figure> figures = new ArrayList<>();
    private final transient List<TargetFigure> targets;
    private final Div targetLines = new Div();
    private final Div chips = new Div();
    private final TextField name = new TextField();
    private final Select<FigureQualifier> qualifier = new Select<>();
    private final BigDecimalField amount = new BigDecimalField();
    private final TextField classifier = new TextField();
    private final Div line;
    private final Div error = new Div();
    private boolean readOnly;
    private transient @Nullable Figure changing;

    /** @param indicators what the task wants to know; each has a line of its own, where an empty one says nothing */
    FiguresField(List<IndicatorTarget> indicators, Runnable onChange) {
        this.onChange = onChange;
        this.targets = indicators.stream()
                .map(indicator -> new TargetFigure(indicator, this::type))
                .toList();
        targets.forEach(targetLines::add);
        targetLines.addClassName("target-figures");
        addClassName("figures");
        Span label = new Span(Translations.text("entry.figures"));
        label.addClassName("field-label");
        Span hint = new Span(Translations.text("entry.figures.hint"));
        hint.addClassNames("xs", "t2");
        Div head = new Div(label, hint);
        head.addClassName("row");
        chips.addClassNames("row", "wrap", "gap4");
        line = line();
        error.addClassName("field-error");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        add(head, targetLines, chips, line, error);
    }

    private Div line() {
        name.setPlaceholder(Translations.text("entry.figure.name"));
        name.setAriaLabel(Translations.text("entry.figure.name"));
        name.setMaxLength(MAX_NAME);
        name.addClassName("grow");
        qualifier.setItems(FigureQualifier.values());
        qualifier.setItemLabelGenerator(Translations::label);
        qualifier.setValue(FigureQualifier.EXACT);
        qualifier.setAriaLabel(Translations.text("entry.figure.qualifier"));
        amount.setPlaceholder(Translations.text("entry.figure.amount"));
        amount.setAriaLabel(Translations.text("entry.figure.amount"));
        classifier.setPlaceholder(Translations.text("entry.figure.classifier"));
        classifier.setAriaLabel(Translations.text("entry.figure.classifier"));
        classifier.setMaxLength(MAX_CLASSIFIER);
        Button add = new Button(Translations.text("entry.figure.add"), event -> take());
        for (var field : List.of(name, classifier)) {
            field.addKeyPressListener(Key.ENTER, event -> take());
        }
        amount.addKeyPressListener(Key.ENTER, event -> take());
        // The key press arrives before the change that the same key brings about.
        name.setValueChangeMode(ValueChangeMode.EAGER);
        amount.setValueChangeMode(ValueChangeMode.EAGER);
        classifier.setValueChangeMode(ValueChangeMode.EAGER);
        Div row = new Div(name, qualifier, amount, classifier, add);
        row.addClassNames("row", "figure-line");
        return row;
    }

    List<Figure> figures() {
        return List.copyOf(figures);
    }

    /** Shows these figures without telling anybody. */
    void setFigures(List<Figure> newFigures) {
        figures.clear();
        figures.addAll(newFigures);
        render();
    }

    void setReadOnly(boolean newReadOnly) {
        readOnly = newReadOnly;
        line.setVisible(!newReadOnly);
        targetLines.setVisible(!newReadOnly && !targets.isEmpty());
        setVisible(!newReadOnly || !figures.isEmpty());
        render();
    }

    void fail(String text) {
        error.setText(text);
        error.setVisible(!text.isEmpty());
    }

    /** A figure as it is read: 培训 6 场, 约 30 人. */
    static String words(Figure figure) {
        NumberFormat number = NumberFormat.getNumberInstance(Translations.locale());
        number.setMaximumFractionDigits(MAX_DECIMALS);
        return Translations.text(
                "entry.figure." + figure.qualifier(),
                figure.name(),
                number.format(figure.amount()),
                figure.classifier());
    }

    private void take() {
        BigDecimal value = amount.getValue();
        if (name.getValue().isBlank() || value == null || classifier.getValue().isBlank()) {
            fail(Translations.text("entry.figure.incomplete"));
            return;
        }
        fail("");
        Figure figure =
                new Figure(name.getValue().strip(), value, classifier.getValue().strip(), qualifier.getValue());
        int place = changing == null ? -1 : figures.indexOf(changing);
        if (place < 0) {
            figures.add(figure);
        } else {
            figures.set(place, figure);
        }
        clearLine();
        name.focus();
        changed();
    }

    private void type(TargetFigure target, @Nullable BigDecimal value) {
        int place = place(target);
        if (value == null) {
            figures.removeIf(target::shows);
        } else if (place < 0) {
            figures.add(target.figure(value));
        } else {
            figures.set(place, target.figure(value));
        }
        changed();
    }

    /** Where the figure of a line stands; -1 where it has none. */
    private int place(TargetFigure target) {
        for (int i = 0; i < figures.size(); i++) {
            if (target.shows(figures.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private void clearLine() {
        changing = null;
        name.clear();
        amount.clear();
        classifier.clear();
        qualifier.setValue(FigureQualifier.EXACT);
    }

    private void edit(Figure figure) {
        changing = figure;
        name.setValue(figure.name());
        amount.setValue(figure.amount());
        classifier.setValue(figure.classifier());
        qualifier.setValue(figure.qualifier());
        amount.focus();
    }

    private void changed() {
        render();
        onChange.run();
    }

    private void render() {
        chips.removeAll();
        Set<Integer> inLines = showInLines();
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            if (inLines.contains(i)) {
                continue;
            }
            Span chip = new Span();
            chip.addClassName("chip");
            if (readOnly) {
                chip.setText(words(figure));
            } else {
                NativeButton change = new NativeButton(words(figure), event -> edit(figure));
                change.setTitle(Translations.text("entry.figure.change"));
                NativeButton remove = new NativeButton("", event -> {
                    figures.remove(figure);
                    changed();
                });
                remove.add(Icons.X.create());
                remove.getElement().setAttribute("aria-label", Translations.text("entry.figure.remove", words(figure)));
                chip.add(change, remove);
            }
            chips.add(chip);
        }
    }

    /** Returns the places of the figures that stand in the lines of the task's targets. */
    private Set<Integer> showInLines() {
        Set<Integer> shown = new HashSet<>();
        if (readOnly) {
            return shown;
        }
        for (TargetFigure target : targets) {
            int place = place(target);
            target.show(place < 0 ? null : figures.get(place).amount());
            // A figure that is about right stays as it was typed.
            target.setVisible(place >= 0 || figures.stream().noneMatch(target::isOf));
            if (place >= 0) {
                shown.add(place);
            }
        }
        return shown;
    }
}
