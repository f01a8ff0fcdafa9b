package org.xiaohao.ui.workbench;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.xiaohao.progress.AskedFigure;
import org.xiaohao.progress.FigureQuestion;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Translations;

/** What looks wrong in the figures, each with a place for the unit's word. Nothing is refused because of it. */
class FigureQuestions extends Div {

    private static final int MAX_ANSWER = 500;

    private final transient BiConsumer<AskedFigure, String> onAnswer;
    private final Map<String, TextField> answers = new HashMap<>();
    private transient List<AskedFigure> shown = List.of();

    /** @param onAnswer told the figure and the word that it is right, which is not blank */
    FigureQuestions(BiConsumer<AskedFigure, String> onAnswer) {
        this.onAnswer = onAnswer;
        addClassName("figure-questions");
        setVisible(false);
    }

    /** Shows what is asked now; a word that is being typed stays while its question does. */
    void show(List<AskedFigure> asked) {
        List<AskedFigure> open =
                asked.stream().filter(figure -> !figure.questions().isEmpty()).toList();
        if (open.equals(shown)) {
            return;
        }
        Map<String, String> typed = new HashMap<>();
        answers.forEach((figure, field) -> typed.put(figure, field.getValue()));
        answers.clear();
        removeAll();
        open.forEach(figure -> add(line(figure)));
        answers.forEach((figure, field) -> field.setValue(typed.getOrDefault(figure, "")));
        shown = open;
        setVisible(!open.isEmpty());
    }

    private Div line(AskedFigure figure) {
        String words = figure.questions().stream().map(FigureQuestions::words).collect(Collectors.joining());
        Span question = new Span(Translations.text("entry.asked", figure.name(), words));
        question.addClassName("grow");
        Div line = new Div(Icons.LIGHT_SOON.create(), question);
        line.addClassNames("note", "soon", "row", "wrap");
        if (figure.answer().isEmpty()) {
            TextField answer = new TextField();
            answer.setPlaceholder(Translations.text("entry.asked.hint"));
            answer.setAriaLabel(Translations.text("entry.asked.label", figure.name()));
            answer.setMaxLength(MAX_ANSWER);
            answer.addKeyPressListener(Key.ENTER, event -> answer(figure, answer));
            answers.put(figure.name() + figure.questions(), answer);
            line.add(answer, new Button(Translations.text("entry.asked.send"), event -> answer(figure, answer)));
        } else {
            Span answer = new Span(Translations.text("entry.asked.answered", figure.answer()));
            answer.addClassName("t2");
            line.add(answer);
        }
        return line;
    }

    private void answer(AskedFigure figure, TextField field) {
        String words = field.getValue().strip();
        field.setInvalid(words.isEmpty());
        if (!words.isEmpty()) {
            onAnswer.accept(figure, words);
        }
    }

    private static String words(FigureQuestion question) {
        BigDecimal other = question.comparedWith();
        String number = other == null
                ? ""
                : NumberFormat.getNumberInstance(Translations.locale()).format(other);
        return Translations.text("entry.asked." + question.kind(), number);
    }
}
