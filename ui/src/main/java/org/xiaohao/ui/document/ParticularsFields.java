package org.xiaohao.ui.document;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.Rectification;
import org.xiaohao.plan.Recurrence;
import org.xiaohao.plan.TaskParticulars;
import org.xiaohao.ui.shared.ParticularsText;
import org.xiaohao.ui.shared.Translations;

/** Shows on a card what a document says of a task beside its words, units and date. */
public final class ParticularsFields {

    private ParticularsFields() {}

    /** Figures and posts, each as a chip. */
    public static void addFiguresAndPosts(TaskCard card, TaskParticulars of) {
        addChips(
                card,
                "plan.field.indicators",
                of.indicators().stream().map(ParticularsText::of).toList());
        addChips(
                card,
                "plan.field.posts",
                of.posts().stream().map(ParticularsText::of).toList());
    }

    /** The fields of a rectification ledger, and how often the task comes round. */
    public static void addLedger(TaskCard card, TaskParticulars of) {
        Recurrence recurrence = of.recurrence();
        if (recurrence != null) {
            card.withField(Translations.text("plan.field.recurrence"), new Span(Translations.label(recurrence)));
        }
        Rectification ledger = of.rectification();
        if (ledger != null) {
            addWords(card, "plan.field.problem", ledger.problem());
            addWords(card, "plan.field.goal", ledger.goal());
            addWords(card, "plan.field.measures", ledger.measures());
            addWords(card, "plan.field.state", ledger.state());
        }
    }

    private static void addWords(TaskCard card, String label, @Nullable String words) {
        if (words != null) {
            Span text = new Span(words);
            text.addClassName("task-body");
            card.withField(Translations.text(label), text);
        }
    }

    private static void addChips(TaskCard card, String label, List<String> words) {
        if (!words.isEmpty()) {
            card.withField(
                    Translations.text(label),
                    words.stream().map(ParticularsFields::chip).toArray(Span[]::new));
        }
    }

    private static Span chip(String words) {
        Span chip = new Span(words);
        chip.addClassNames("chip", "line");
        return chip;
    }
}
