package org.xiaohao.ui.workbench;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.xiaohao.plan.IndicatorTarget;
import org.xiaohao.progress.AskedFigure;
import org.xiaohao.progress.EntryText;
import org.xiaohao.progress.Figure;
import org.xiaohao.progress.JointEventReference;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.ui.shared.KeepsTyped;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** What a person types into an entry. Tells of a change a moment after the last key. */
class EntryFields extends Div {

    private static final int IDLE_MILLISECONDS = 1_000;
    private static final int MAX_TEXT = 5_000;
    private static final int MAX_ROWS = 14;
    private static final int MIN_ROWS = 4;

    private final TextArea content = new TextArea();
    private final TextArea problem = new TextArea();
    private final TextArea cause = new TextArea();
    private final TextArea help = new TextArea();
    private final TextArea nextStep = new TextArea();
    private final Checkbox forNextYear = new Checkbox(Translations.text("entry.forNextYear"));
    private final Checkbox partDone = new Checkbox(Translations.text("entry.partDone"));
    private final Div causeAndHelp = new Div(cause, help);
    private final FiguresField figures;
    private final FoundFiguresBar foundBar = new FoundFiguresBar(this::confirm, this::mend, this::strike);
    private final FigureQuestions questions;
    private final transient FoundFigures found = new FoundFigures();
    private final transient Function<String, List<Figure>> finder;
    private final transient Runnable onChange;
    private transient List<KeepsTyped> kept = List.of();
    private boolean silent;

    /**
     * @param period the name of the period
     * @param mayBeDone whether the unit can say that its part of the task is done
     * @param indicators the figures that the task sets as targets
     * @param events the events of the task that several units report
     * @param finder the figures of a text as they would be reported
     * @param onAnswer told the unit's word on a figure that looks wrong
     */
    EntryFields(
            String period,
            boolean mayBeDone,
            List<IndicatorTarget> indicators,
            List<JointEventReference> events,
            Function<String, List<Figure>> finder,
            BiConsumer<AskedFigure, String> onAnswer,
            Runnable onChange) {
        this.onChange = onChange;
        this.finder = finder;
        questions = new FigureQuestions(onAnswer);
        addClassNames("entry-fields", "stack");
        figures = new FiguresField(indicators, events, !mayBeDone, this::figuresChanged);
        content.setLabel(Translations.text("entry.title", period));
        content.setMinRows(MIN_ROWS);
        content.addClassName("content");
        content.addThemeName("helper-above-field");
        problem.setLabel(Translations.text("entry.problem"));
        problem.setPlaceholder(Translations.text("entry.optional"));
        cause.setLabel(Translations.text("entry.cause"));
        cause.setPlaceholder(Translations.text("entry.cause.hint"));
        help.setLabel(Translations.text("entry.help"));
        help.setPlaceholder(Translations.text("entry.help.hint"));
        nextStep.setLabel(Translations.text("entry.nextStep"));
        nextStep.setPlaceholder(Translations.text("entry.nextStep.hint"));
        for (TextArea area : List.of(content, problem, cause, help, nextStep)) {
            area.setWidthFull();
            area.setMaxRows(MAX_ROWS);
            area.setValueChangeMode(ValueChangeMode.LAZY);
            area.setValueChangeTimeout(IDLE_MILLISECONDS);
        }
        content.addValueChangeListener(event -> {
            if (!silent) {
                look();
            }
        });
        for (TextArea area : List.of(content, problem, cause, help, nextStep)) {
            area.addValueChangeListener(event -> changed());
        }
        problem.addValueChangeListener(event -> showCause());
        forNextYear.addValueChangeListener(event -> changed());
        Div two = new Div(problem, nextStep);
        two.addClassName("two");
        causeAndHelp.addClassName("two");
        showCause();
        partDone.setVisible(mayBeDone);
        partDone.addValueChangeListener(event -> changed());
        add(content, foundBar, two, causeAndHelp, forNextYear, figures, questions, partDone);
        count();
    }

    EntryText text() {
        return new EntryText(
                content.getValue(),
                problem.getValue(),
                cause.getValue(),
                help.getValue(),
                nextStep.getValue(),
                forNextYear.getValue(),
                partDone.getValue(),
                figures.figures());
    }

    /** Only a problem has a cause; what was typed is never hidden. */
    private void showCause() {
        causeAndHelp.setVisible(!problem.isEmpty() || !cause.isEmpty() || !help.isEmpty());
    }

    /** Takes a figure that is typed and not added; false where it is not complete, which is said at its field. */
    boolean settleFigures() {
        return figures.settle();
    }

    /** The same, where nobody is about to type one. */
    void settleIdleFigures() {
        figures.settleUnlessInHand();
    }

    /** Forgets a figure that is typed and not complete. */
    void dropUnfinishedFigure() {
        figures.drop();
    }

    /** Looks for figures in what is typed, and places anew the ones that are reported. */
    private void look() {
        if (!content.isReadOnly()) {
            List<Figure> reported = found.take(finder.apply(content.getValue()), figures.figures());
            if (!reported.equals(figures.figures())) {
                figures.setFigures(reported);
            }
        }
        showFound();
    }

    private void showFound() {
        foundBar.show(content.isReadOnly() ? List.of() : found.open(figures.figures()));
    }

    /** Whether figures were found that nobody has confirmed or struck. */
    boolean hasFound() {
        return foundBar.isVisible();
    }

    /** Confirms all figures that were found. */
    void confirmFound() {
        foundBar.confirmAll();
    }

    private void confirm(List<Figure> right) {
        right.forEach(found::confirmed);
        figures.addAll(right);
    }

    private void mend(Figure figure) {
        figures.mend(figure, () -> found.strike(figure));
    }

    private void strike(Figure figure) {
        found.strike(figure);
        showFound();
    }

    private void figuresChanged() {
        showFound();
        changed();
    }

    /** Shows what looks wrong in the figures as they are stored. */
    void ask(List<AskedFigure> asked) {
        questions.show(asked);
    }

    /** Shows this text without telling anybody. */
    void setText(EntryText text) {
        silent = true;
        content.setValue(text.content());
        problem.setValue(text.problem());
        cause.setValue(text.cause());
        help.setValue(text.help());
        nextStep.setValue(text.nextStep());
        forNextYear.setValue(text.forNextYear());
        partDone.setValue(text.partDone());
        figures.setFigures(text.figures());
        showCause();
        silent = false;
        count();
        look();
    }

    /** Adds a text to the content; what is there stays. */
    void append(String text) {
        content.setValue(content.isEmpty() ? text : content.getValue() + "\n" + text);
        content.focus();
    }

    void setReadOnly(boolean readOnly) {
        content.setReadOnly(readOnly);
        problem.setReadOnly(readOnly);
        cause.setReadOnly(readOnly);
        help.setReadOnly(readOnly);
        nextStep.setReadOnly(readOnly);
        forNextYear.setReadOnly(readOnly);
        partDone.setReadOnly(readOnly);
        figures.setReadOnly(readOnly);
        look();
    }

    /**
     * Keeps what is typed in the browser until it is saved.
     *
     * @param version the state of the entry that is typed over
     */
    void keep(String key, String version) {
        kept.forEach(this::remove);
        kept = List.of(
                KeepsTyped.in(content, key + ".content", version),
                KeepsTyped.in(problem, key + ".problem", version),
                KeepsTyped.in(cause, key + ".cause", version),
                KeepsTyped.in(help, key + ".help", version),
                KeepsTyped.in(nextStep, key + ".nextStep", version));
        kept.forEach(this::addComponentAsFirst);
        figures.keep(key + ".figure");
    }

    /** The server has what is typed; it is this version there. */
    void saved(String version) {
        kept.forEach(field -> field.saved(version));
        clearErrors();
    }

    void forgetKept() {
        kept.forEach(KeepsTyped::forget);
    }

    private void clearErrors() {
        content.setInvalid(false);
        problem.setInvalid(false);
        cause.setInvalid(false);
        help.setInvalid(false);
        nextStep.setInvalid(false);
    }

    /** Puts a refusal at the field that it is about; false where there is no such field. */
    boolean show(InvalidInputException refused) {
        String text = Notices.text(refused);
        switch (refused.field()) {
            case "content" -> fail(content, text);
            case "problem" -> fail(problem, text);
            case "cause" -> fail(cause, text);
            case "help" -> fail(help, text);
            case "nextStep" -> fail(nextStep, text);
            case "figures" -> figures.fail(text);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void fail(TextArea field, String text) {
        field.setErrorMessage(text);
        field.setInvalid(true);
        field.focus();
    }

    private void changed() {
        count();
        if (!silent) {
            onChange.run();
        }
    }

    private void count() {
        content.setHelperText(
                Translations.text("entry.count", content.getValue().length(), MAX_TEXT));
    }
}
