package org.xiaohao.ui.intake;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xiaohao.intake.SheetTask;
import org.xiaohao.parsing.result.TaskField;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** Asks where a task shall be cut in two: its words, with a place to cut between the sentences. */
class SplitDialog extends Dialog {

    private static final Pattern SENTENCE_END = Pattern.compile("[\u3002\uff1b;\uff01\\n]+\\s*");
    private static final Pattern CLAUSE_END = Pattern.compile("[\uff0c,\uff1a]\\s*");

    private final List<Span> sentences = new ArrayList<>();
    private final List<NativeButton> cuts = new ArrayList<>();
    private final Button split = new Button(Translations.text("import.task.split"));
    private int chosen = -1;

    /**
     * @param text the text of the document
     * @param onSplit told where the second task begins in the text; what it refuses is shown
     */
    SplitDialog(String text, SheetTask task, IntConsumer onSplit) {
        setHeaderTitle(Translations.text("import.split.title", SheetCard.number(task.task())));
        setWidth("640px");
        Paragraph how = new Paragraph(Translations.text("import.split.how"));
        how.addClassNames("s", "t2");
        Div words = new Div();
        words.addClassName("split-words");
        List<Integer> places = places(text, task);
        for (int i = 0; i + 1 < places.size(); i++) {
            if (i > 0) {
                words.add(cut(i, places.get(i)));
            }
            Span sentence = new Span(text.substring(places.get(i), places.get(i + 1)));
            sentences.add(sentence);
            words.add(sentence);
        }
        Div content = new Div(how, words);
        content.addClassName("stack");
        add(content);
        split.addThemeName("primary");
        split.setEnabled(false);
        split.addClickListener(event -> {
            try {
                onSplit.accept(chosen);
                close();
            } catch (InvalidInputException refused) {
                Notices.failed(refused);
            }
        });
        getFooter().add(new Button(Translations.text("import.form.cancel"), event -> close()), split);
        if (cuts.size() == 1) {
            choose(1, places.get(1));
        }
    }

    private NativeButton cut(int index, int offset) {
        NativeButton cut = new NativeButton();
        cut.add(Icons.SPLIT.create(), new Span(Translations.text("import.split.here")));
        cut.addClassName("cut-here");
        cut.getElement().setAttribute("aria-pressed", "false");
        cut.addClickListener(event -> choose(index, offset));
        cuts.add(cut);
        return cut;
    }

    private void choose(int index, int offset) {
        chosen = offset;
        split.setEnabled(true);
        for (int i = 0; i < sentences.size(); i++) {
            sentences.get(i).setClassName("second", i >= index);
        }
        for (int i = 0; i < cuts.size(); i++) {
            cuts.get(i).getElement().setAttribute("aria-pressed", Boolean.toString(i + 1 == index));
        }
    }

    /** Where sentences begin, and the end; of a single sentence, where clauses begin. */
    private static List<Integer> places(String text, SheetTask task) {
        org.xiaohao.text.Span words = words(task);
        if (words == null) {
            return List.of();
        }
        List<Integer> places = places(text, words.start(), words.end(), SENTENCE_END);
        return places.size() > 2 ? places : places(text, words.start(), words.end(), CLAUSE_END);
    }

    /** Title and body as printed, or null where the text has neither. */
    private static org.xiaohao.text.@Nullable Span words(SheetTask task) {
        var spans = task.task().fieldSpans();
        var title = spans.get(TaskField.TITLE);
        var body = spans.get(TaskField.BODY);
        if (title == null || body == null) {
            return title == null ? body : title;
        }
        return title.union(body);
    }

    private static List<Integer> places(String text, int start, int end, Pattern pattern) {
        List<Integer> places = new ArrayList<>(List.of(start));
        Matcher matcher = pattern.matcher(text).region(start, end);
        while (matcher.find()) {
            if (matcher.end() < end) {
                places.add(matcher.end());
            }
        }
        places.add(end);
        return places;
    }
}
