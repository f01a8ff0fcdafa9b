package org.xiaohao.ui.workbench;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xiaohao.figures.FigureClass;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.progress.Figure;
import org.xiaohao.progress.FigureScope;
import org.xiaohao.progress.JointEventReference;
import org.xiaohao.ui.shared.Translations;

/** One line in which a figure is typed. It gives the figure away when it is complete and added, or left. */
class FigureLine extends Div {

    private static final String KEEP = """
            const fields = [$0, $1, $2];
            this.keptKey = 'xiaohao.typed.' + $3;
            let kept = null;
            try { kept = JSON.parse(sessionStorage.getItem(this.keptKey)); } catch { sessionStorage.removeItem(this.keptKey); }
            if (Array.isArray(kept) && fields.every(field => !field.value)) {
              fields.forEach((field, i) => {
                if (kept[i]) {
                  field.value = kept[i];
                  field.dispatchEvent(new CustomEvent('input', { bubbles: true }));
                  field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
                }
              });
            }
            if (!this.keepsTyped) {
              this.keepsTyped = true;
              this.addEventListener('input', () => {
                const typed = fields.map(field => field.value);
                try {
                  if (typed.some(value => value)) {
                    sessionStorage.setItem(this.keptKey, JSON.stringify(typed));
                  } else {
                    sessionStorage.removeItem(this.keptKey);
                  }
                } catch { /* full */ }
              });
            }
            """;

    private static final int MAX_NAME = 100;
    private static final int MAX_CLASSIFIER = 20;

    private final transient Consumer<Figure> onFigure;
    private final transient Consumer<String> onFail;
    private final TextField name = new TextField();
    private final Select<Qualifier> qualifier = new Select<>();
    private final BigDecimalField amount = new BigDecimalField();
    private final TextField classifier = new TextField();
    private final Select<FigureClass> figureClass = new Select<>();
    private final Select<FigureScope> scope = new Select<>();
    private final Checkbox whole = new Checkbox(Translations.text("entry.figure.whole"));
    private final Select<JointEventReference> event = new Select<>();
    private final Div more = new Div(figureClass, scope, whole, event);
    private transient @Nullable Figure changing;
    private final transient List<JointEventReference> events;
    private boolean inHand;
    private String key = "";

    /**
     * @param onFigure told a complete figure
     * @param onFail told what is missing or wrong, and an empty text when nothing is any more
     * @param events the events of the task that several units report
     * @param leads whether the unit leads the task, so that it can tell the whole jurisdiction's number
     */
    FigureLine(Consumer<Figure> onFigure, Consumer<String> onFail, List<JointEventReference> events, boolean leads) {
        this.onFigure = onFigure;
        this.onFail = onFail;
        name.setPlaceholder(Translations.text("entry.figure.name"));
        name.setAriaLabel(Translations.text("entry.figure.name"));
        name.setMaxLength(MAX_NAME);
        name.addClassName("grow");
        qualifier.setItems(Qualifier.values());
        qualifier.setItemLabelGenerator(Translations::label);
        qualifier.setValue(Qualifier.EXACT);
        qualifier.setAriaLabel(Translations.text("entry.figure.qualifier"));
        amount.setPlaceholder(Translations.text("entry.figure.amount"));
        amount.setAriaLabel(Translations.text("entry.figure.amount"));
        classifier.setPlaceholder(Translations.text("entry.figure.classifier"));
        classifier.setAriaLabel(Translations.text("entry.figure.classifier"));
        classifier.setMaxLength(MAX_CLASSIFIER);
        figureClass.setItems(FigureClass.values());
        figureClass.setItemLabelGenerator(
                one -> one == null ? Translations.text("entry.figure.class.none") : Translations.label(one));
        figureClass.setEmptySelectionAllowed(true);
        figureClass.setEmptySelectionCaption(Translations.text("entry.figure.class.none"));
        figureClass.setAriaLabel(Translations.text("entry.figure.class"));
        scope.setItems(FigureScope.values());
        scope.setItemLabelGenerator(Translations::label);
        scope.setValue(FigureScope.PERIOD);
        scope.setAriaLabel(Translations.text("entry.figure.scope"));
        whole.setVisible(leads);
        event.setItems(events);
        event.setItemLabelGenerator(one -> one == null ? Translations.text("joint.none") : one.name());
        event.setEmptySelectionAllowed(true);
        event.setEmptySelectionCaption(Translations.text("joint.none"));
        event.setAriaLabel(Translations.text("joint"));
        event.setVisible(!events.isEmpty());
        this.events = events;
        more.addClassNames("row", "wrap", "figure-more");
        Div first = new Div(
                name, qualifier, amount, classifier, new Button(Translations.text("entry.figure.add"), event -> add()));
        first.addClassNames("row", "figure-first");
        addClassName("figure-line");
        add(first, more);
        listen();
        showMore();
    }

    /** Class and scope stand there once there is something that has them. */
    private void showMore() {
        more.setVisible(inHand || changing != null || !isUntouched());
    }

    /**
     * Keeps what is typed in the browser's tab until it is taken or dropped: a restart of the server costs nothing. What
     * was kept comes back now.
     */
    void keep(String newKey) {
        key = newKey;
        getElement().executeJs(KEEP, name.getElement(), amount.getElement(), classifier.getElement(), key);
    }

    private void forgetKept() {
        UI ui = UI.getCurrent();
        if (ui != null && !key.isEmpty()) {
            ui.getPage().executeJs("sessionStorage.removeItem('xiaohao.typed.' + $0)", key);
        }
    }

    private void listen() {
        for (TextField field : List.of(name, classifier)) {
            field.addKeyPressListener(Key.ENTER, event -> add());
        }
        amount.addKeyPressListener(Key.ENTER, event -> add());
        // The key press arrives before the change that the same key brings about.
        name.setValueChangeMode(ValueChangeMode.EAGER);
        amount.setValueChangeMode(ValueChangeMode.EAGER);
        classifier.setValueChangeMode(ValueChangeMode.EAGER);
        getElement().addEventListener("focusin", event -> {
            inHand = true;
            showMore();
        });
        getElement()
                .addEventListener("focusout", event -> {
                    inHand = false;
                    settle();
                    showMore();
                })
                .setFilter("document.hasFocus() && !element.contains(event.relatedTarget)");
    }

    /** Whether a person is in the line. */
    boolean isInHand() {
        return inHand;
    }

    /** Gives away what is typed; false where something is missing or is no number, which is said and stays. */
    boolean settle() {
        return isUntouched() || take();
    }

    private boolean isUntouched() {
        return name.getValue().isBlank()
                && classifier.getValue().isBlank()
                && amount.getValue() == null
                && Numbers.isNumber(amount);
    }

    private void add() {
        if (take()) {
            name.focus();
        }
    }

    private boolean take() {
        BigDecimal value = amount.getValue();
        name.setInvalid(name.getValue().isBlank());
        amount.setInvalid(value == null);
        classifier.setInvalid(classifier.getValue().isBlank());
        if (name.isInvalid() || value == null || classifier.isInvalid()) {
            onFail.accept(
                    Translations.text(Numbers.isNumber(amount) ? "entry.figure.incomplete" : "entry.figure.badNumber"));
            return false;
        }
        String what = name.getValue().strip();
        String unit = classifier.getValue().strip();
        Figure figure = (changing == null
                        ? new Figure(what, value, unit, qualifier.getValue())
                        : changing.saying(what, value, unit, qualifier.getValue()))
                .of(figureClass.getValue(), scope.getValue(), whole.getValue())
                .ofEvent(event.getValue() == null ? null : event.getValue().id());
        drop();
        onFail.accept("");
        onFigure.accept(figure);
        return true;
    }

    /** Forgets what is typed. */
    void drop() {
        name.clear();
        amount.clear();
        classifier.clear();
        for (HasValidation field : List.<HasValidation>of(name, amount, classifier)) {
            field.setInvalid(false);
        }
        qualifier.setValue(Qualifier.EXACT);
        figureClass.clear();
        scope.setValue(FigureScope.PERIOD);
        whole.clear();
        event.clear();
        changing = null;
        forgetKept();
        showMore();
    }

    /** Shows a figure to be changed. */
    void edit(Figure figure) {
        changing = figure;
        figureClass.setValue(figure.figureClass());
        scope.setValue(figure.scope());
        whole.setValue(figure.whole());
        event.setValue(events.stream()
                .filter(one -> Objects.equals(one.id(), figure.jointEventId()))
                .findFirst()
                .orElse(null));
        name.setValue(figure.name());
        amount.setValue(figure.amount());
        classifier.setValue(figure.classifier());
        qualifier.setValue(figure.qualifier());
        showMore();
        amount.focus();
    }
}
