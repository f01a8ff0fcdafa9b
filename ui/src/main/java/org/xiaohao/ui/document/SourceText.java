package org.xiaohao.ui.document;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.DueDateSource;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.ui.shared.Translations;

/** The point as the document prints it, units and time limit marked. It is text only, whatever the document holds. */
public class SourceText extends Paragraph {

    public SourceText(TaskDetails task) {
        addClassName("source");
        String text = task.source();
        int position = 0;
        for (Mark mark : marks(task)) {
            if (mark.start() < position || mark.end() > text.length()) {
                continue;
            }
            append(text.substring(position, mark.start()));
            Element marked = new Element("mark").setText(text.substring(mark.start(), mark.end()));
            marked.setAttribute("title", mark.title());
            marked.getClassList().add(mark.cssClass());
            getElement().appendChild(marked);
            position = mark.end();
        }
        append(text.substring(position));
    }

    private void append(String text) {
        if (!text.isEmpty()) {
            getElement().appendChild(Element.createText(text));
        }
    }

    private static List<Mark> marks(TaskDetails task) {
        List<Mark> marks = new ArrayList<>();
        for (TaskDetails.Span span : task.spans()) {
            marks.add(new Mark(
                    span.start(),
                    span.end(),
                    span.role() == AssignmentRole.LEAD ? "lead" : "resp",
                    Translations.label(span.role())));
        }
        String due = task.dueDateText();
        int at = due.isBlank() ? -1 : task.source().indexOf(due);
        if (at >= 0 && task.dueDateSource() != DueDateSource.RULE) {
            marks.add(new Mark(at, at + due.length(), "due", Translations.text("task.due")));
        }
        marks.sort(Comparator.comparingInt(Mark::start));
        return marks;
    }

    private record Mark(int start, int end, String cssClass, String title) {}
}
