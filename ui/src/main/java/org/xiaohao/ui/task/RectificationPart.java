package org.xiaohao.ui.task;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.Rectification;
import org.xiaohao.ui.shared.SectionCard;
import org.xiaohao.ui.shared.Translations;

/** What a rectification ledger says of the problem that a task does away with. */
class RectificationPart extends SectionCard {

    RectificationPart(Rectification ledger) {
        super(Translations.text("task.rectification"));
        DescriptionList fields = new DescriptionList();
        fields.addClassNames("facts", "ledger");
        add(fields, "task.rectification.problem", ledger.problem());
        add(fields, "task.rectification.goal", ledger.goal());
        add(fields, "task.rectification.measures", ledger.measures());
        add(fields, "task.rectification.state", ledger.state());
        body().add(fields);
    }

    private static void add(DescriptionList fields, String label, @Nullable String words) {
        if (words != null) {
            fields.add(
                    new DescriptionList.Term(Translations.text(label)),
                    new DescriptionList.Description(new Span(words)));
        }
    }
}
