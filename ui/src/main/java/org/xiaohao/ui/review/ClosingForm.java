package org.xiaohao.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import org.xiaohao.attachment.AttachmentReference;
import org.xiaohao.attachment.AttachmentService;
import org.xiaohao.review.ApplyForClosing;
import org.xiaohao.review.ClosingDetails;
import org.xiaohao.review.ClosingState;
import org.xiaohao.review.ReviewService;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.ui.attachment.EvidenceField;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** 办结申请: the summary and the files with which the head of the primary lead applies for the closing of a task. */
public class ClosingForm extends Div {

    private static final int MIN_ROWS = 5;

    private final transient ReviewService reviews;
    private final long taskId;
    private final transient Runnable onApplied;
    private final TextArea summary = new TextArea(Translations.text("closing.summary"));
    private final List<AttachmentReference> files = new ArrayList<>();
    private final EvidenceField evidence;

    /**
     * @param taskId a task whose primary lead is the person's unit
     * @param onApplied told when the application is made
     */
    public ClosingForm(ReviewService reviews, AttachmentService attachments, long taskId, Runnable onApplied) {
        this.reviews = reviews;
        this.taskId = taskId;
        this.onApplied = onApplied;
        addClassNames("closing-form", "stack");
        evidence = new EvidenceField(attachments, this::take, this::drop, null);
        ClosingDetails latest = reviews.latest(taskId).orElse(null);
        if (latest != null && latest.state() == ClosingState.REQUESTED) {
            add(note(Translations.text("closing.requested", latest.requestedBy())));
            return;
        }
        if (latest != null && latest.state() == ClosingState.RETURNED) {
            add(note(Translations.text("closing.returnedBecause", latest.returnReason())));
            summary.setValue(latest.summary());
            files.addAll(latest.evidence());
            evidence.setFiles(files);
        }
        summary.setHelperText(Translations.text("closing.summary.hint"));
        summary.setWidthFull();
        summary.setMinRows(MIN_ROWS);
        summary.setRequiredIndicatorVisible(true);
        Button apply = new Button(Translations.text("closing.apply"), event -> apply());
        apply.addThemeName("primary");
        Div row = new Div(apply);
        row.addClassName("row");
        add(summary, evidence, row);
    }

    private static Div note(String text) {
        Div note = new Div(Icons.INFO.create(), new Span(text));
        note.addClassName("note");
        return note;
    }

    private void take(AttachmentReference file) {
        files.add(file);
        evidence.setFiles(files);
    }

    private void drop(AttachmentReference file) {
        files.remove(file);
        evidence.setFiles(files);
    }

    private void apply() {
        summary.setInvalid(false);
        try {
            reviews.apply(new ApplyForClosing(
                    taskId,
                    summary.getValue(),
                    files.stream().map(AttachmentReference::id).toList()));
        } catch (InvalidInputException refused) {
            summary.setErrorMessage(Notices.text(refused));
            summary.setInvalid(true);
            summary.focus();
            return;
        }
        Notices.done(Translations.text("closing.applied"));
        onApplied.run();
    }
}
