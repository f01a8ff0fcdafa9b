package org.xiaohao.ui.plan;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.xiaohao.plan.IssueBlocker;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Translations;

/** What keeps a draft from being issued, each with a way to its place. */
class BlockerList extends Div {

    private final Consumer<IssueBlocker> onShow;

    BlockerList(Consumer<IssueBlocker> onShow) {
        this.onShow = onShow;
        addClassName("hints");
    }

    void show(List<IssueBlocker> blockers) {
        removeAll();
        if (blockers.isEmpty()) {
            add(new Paragraph(Translations.text("plan.blockers.none")));
        }
        blockers.forEach(blocker -> {
            NativeButton show = new NativeButton(
                    Translations.text(
                            "plan.blocker.at", blocker.number(), blocker.title(), DraftTaskCard.words(blocker)),
                    event -> onShow.accept(blocker));
            Div row = new Div(Icons.STOP.create(), show);
            row.addClassNames("row", "top", "hint", "blocked");
            add(row);
        });
    }
}
