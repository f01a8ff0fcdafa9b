package org.xiaohao.ui.task;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.xiaohao.plan.TrailItem;
import org.xiaohao.plan.TrailKind;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.shared.WordDiff;

/** What an act replaced and what took its place, side by side. */
class TrailChange extends Div {

    TrailChange(TrailItem item) {
        addClassName("trail-change");
        if (item.kind() == TrailKind.CLOSING_CORRECTED || item.kind() == TrailKind.PROGRESS_CORRECTED) {
            add(new WordDiff(words(item.kind(), item.before()), words(item.kind(), item.after())));
            return;
        }
        add(
                side("task.change.before", words(item.kind(), item.before())),
                side("task.change.after", words(item.kind(), item.after())));
    }

    private static Div side(String key, String words) {
        Span label = new Span(Translations.text(key));
        label.addClassNames("xs", "t2");
        Span text = new Span(words.isEmpty() ? "\u2014" : words);
        text.addClassNames("prose", "s");
        Div side = new Div(label, text);
        side.addClassName("stack");
        return side;
    }

    /** Units stand as lines of a role, a tab and names; results as lines of a target, a tab and a result. */
    private static String words(TrailKind kind, String stored) {
        if (kind != TrailKind.ASSIGNED) {
            return stored.replace("\t", Translations.text("task.change.result"));
        }
        return stored.lines()
                .map(line -> {
                    int tab = line.indexOf('\t');
                    return tab < 0
                            ? line
                            : Translations.text("task.role." + line.substring(0, tab)) + " " + line.substring(tab + 1);
                })
                .collect(Collectors.joining("\n"));
    }
}
