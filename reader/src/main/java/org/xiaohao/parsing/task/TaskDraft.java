package org.xiaohao.parsing.task;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.parsing.outline.OutlineNode;
import org.xiaohao.parsing.statement.ResponsibilityStatement;
import org.xiaohao.text.Slice;
import org.xiaohao.text.Span;

/**
 * A task found in the outline, before deadlines and the order rule are applied.
 *
 * @param node the point it belongs to
 * @param part 1, 2, ... for one of several statements below the point, else null
 * @param title its title
 * @param body the words below the title
 * @param tail its responsibility statement, null when there is none
 * @param span all of it
 * @param headings the headings above, outermost first
 */
public record TaskDraft(
        OutlineNode node,
        @Nullable Integer part,
        Slice title,
        List<Slice> body,
        @Nullable ResponsibilityStatement tail,
        Span span,
        List<OutlineNode> headings) {

    /** Title and body. */
    List<Slice> words() {
        List<Slice> words = new ArrayList<>(List.of(title));
        words.addAll(body);
        return words;
    }
}
