package org.xiaohao.ui.intake;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.xiaohao.intake.SheetEdit;
import org.xiaohao.intake.SheetTask;
import org.xiaohao.plan.Post;
import org.xiaohao.ui.shared.ParticularsText;

/** Leaders and persons in charge of the task in hand; who is none is taken away. */
class PostRow extends Div {

    PostRow(SheetTask task, CardActions actions) {
        addClassName("role-row");
        List<Post> posts = task.particulars().posts();
        for (int i = 0; i < posts.size(); i++) {
            int index = i;
            String words = ParticularsText.of(posts.get(i));
            Span chip = new Span(
                    new Span(words),
                    IndicatorRow.remover(words, () -> actions.apply(new SheetEdit.RemovePost(task.key(), index))));
            chip.addClassNames("chip", "line");
            add(chip);
        }
    }
}
