package org.xiaohao.ui.workbench;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiaohao.figures.FigureClass;
import org.xiaohao.plan.IndicatorTarget;
import org.xiaohao.progress.Figure;
import org.xiaohao.progress.FigureScope;
import org.xiaohao.progress.JointEventReference;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Translations;

/**
 * 数据: figures as chips, and one line to add or change one. Enter in the line adds, and so does leaving it where it is
 * complete; where it is not, what is missing is said and what was typed stays.
 */
class FiguresField extends Div {

    private static final int MAX_DECIMALS = 4;

    private final transient Runnable onChange;
    private final List<Figure> figures = new ArrayList<>();
    private final transient List<TargetFigure> targets;
    private final Div targetLines = new Div();
    private final Div chips = new Div();
    private final FigureLine line;
    private final Div error = new Div();
    private boolean readOnly;
    private transient @Nullable Figure changing;
    private transient Runnable onMended = () -> {};

    /**
     * @param indicators what the task wants to know; each has a line of its own, where an empty one says nothing
     * @param events the events of the task that several units report
     * @param leads whether the unit leads the task
     */
    FiguresField(List<IndicatorTarget> indicators, List<JointEventReference> events, boolean leads, Runnable onChange) {
        this.onChange = onChange;
        line = new FigureLine(this::put, this::fail, events, leads);
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
        error.addClassName("field-error");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        add(head, targetLines, chips, line, error);
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

    /** What kind of number a figure is, and what stretch of time it tells of. */
    static Span kind(Figure figure) {
        FigureClass figureClass = figure.figureClass();
        String words =
                figureClass == null ? Translations.text("entry.figure.class.none") : Translations.label(figureClass);
        if (figure.scope() == FigureScope.CUMULATIVE) {
            words = Translations.text("entry.figure.kind", words, Translations.label(figure.scope()));
        }
        if (figure.whole()) {
            words = Translations.text("entry.figure.kind", words, Translations.text("entry.figure.whole"));
        }
        if (figure.jointEventId() != null) {
            words = Translations.text("entry.figure.kind", words, Translations.text("joint"));
        }
        Span kind = new Span(words);
        kind.addClassNames("xs", "t2");
        return kind;
    }

    /** A figure as it is read: 培训 6 场, 约 30 人. */
    static String words(Figure figure) {
        NumberFormat number = NumberFormat.getNumberInstance(Translations.locale());
        number.setMaximumFractionDigits(MAX_DECIMALS);
        return Translations.text(
                "entry.figure." + figure.qualifier(), figure.name(), range(figure, number), figure.classifier());
    }

    private static String range(Figure figure, NumberFormat number) {
        BigDecimal max = figure.max();
        String amount = number.format(figure.amount());
        return max == null ? amount : Translations.text("entry.figure.range", amount, number.format(max));
    }

    /** Like {@link #settle}, but leaves the line alone while a person is in it. */
    void settleUnlessInHand() {
        if (!line.isInHand()) {
            settle();
        }
    }

    /**
     * Takes what stands in the line.
     *
     * @return false where something is missing or is no number; that is said at its field, and what was typed stays
     */
    boolean settle() {
        return readOnly || (line.settle() && targets.stream().allMatch(TargetFigure::isNumber));
    }

    /** Keeps a figure that is typed by half in the browser, under this key, until it is taken or dropped. */
    void keep(String key) {
        line.keep(key);
    }

    /** Forgets what stands in the line and what is no number. */
    void drop() {
        line.drop();
        targets.forEach(TargetFigure::dropWhatIsNoNumber);
        fail("");
    }

    private void put(Figure figure) {
        int place = changing == null ? -1 : figures.indexOf(changing);
        changing = null;
        onMended.run();
        onMended = () -> {};
        if (place < 0) {
            figures.add(figure);
        } else {
            figures.set(place, figure);
        }
        changed();
    }

    /** Takes figures that were found and are right as they are. */
    void addAll(List<Figure> more) {
        figures.addAll(more);
        changed();
    }

    /**
     * Shows a figure that was found in the line, to be mended and added.
     *
     * @param taken told when it was added
     */
    void mend(Figure figure, Runnable taken) {
        changing = null;
        onMended = taken;
        line.edit(figure);
    }

    private void type(TargetFigure target, @Nullable BigDecimal value) {
        int place = place(target);
        if (value == null) {
            figures.removeIf(target::shows);
        } else if (place < 0) {
            figures.add(target.figure(value));
        } else {
            Figure before = figures.get(place);
            figures.set(place, before.saying(before.name(), value, before.classifier(), before.qualifier()));
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

    private void edit(Figure figure) {
        changing = figure;
        onMended = () -> {};
        line.edit(figure);
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
                change.add(kind(figure));
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
