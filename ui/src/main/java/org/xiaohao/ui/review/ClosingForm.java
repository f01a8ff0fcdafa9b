package org.xiaohao.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xiaohao.attachment.AttachmentReference;
import org.xiaohao.attachment.AttachmentService;
import org.xiaohao.progress.Figure;
import org.xiaohao.progress.IndicatorProgress;
import org.xiaohao.review.ApplyForClosing;
import org.xiaohao.review.ClosingDetails;
import org.xiaohao.review.ClosingPreparation;
import org.xiaohao.review.ClosingState;
import org.xiaohao.review.ReviewService;
import org.xiaohao.review.TargetResult;
import org.xiaohao.review.WordOnUnit;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.ui.attachment.EvidenceField;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.ParticularsText;
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
    private final Map<String, TextField> results = new LinkedHashMap<>();
    private final Map<Long, TextField> words = new LinkedHashMap<>();

    /**
     * @param taskId a task whose primary lead is the person's unit
     * @param head whether the person is the unit's head, who applies to the office; what a clerk writes waits for the head
     * @param onApplied told when the application is made
     */
    public ClosingForm(
            ReviewService reviews, AttachmentService attachments, long taskId, boolean head, Runnable onApplied) {
        this.reviews = reviews;
        this.taskId = taskId;
        this.onApplied = onApplied;
        addClassNames("closing-form", "stack");
        evidence = new EvidenceField(attachments, this::take, this::drop, null);
        ClosingPreparation preparation = reviews.preparation(taskId);
        summary.setValue(preparation.summary());
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
        Button apply = new Button(Translations.text(head ? "closing.apply" : "closing.prepare"), event -> apply(head));
        apply.addThemeName("primary");
        Div row = new Div(apply);
        row.addClassName("row");
        add(summary);
        addResults(preparation);
        addSilent(preparation);
        add(evidence, row);
    }

    private void addResults(ClosingPreparation preparation) {
        for (IndicatorProgress indicator : preparation.indicators()) {
            String target = ParticularsText.of(indicator.target());
            TextField field = new TextField(Translations.text("closing.result", target));
            Figure reported = indicator.reported();
            field.setValue(reported == null ? "" : ParticularsText.figure(reported));
            field.setWidthFull();
            results.put(target, field);
            add(field);
        }
    }

    /** Who has not reported is said before anybody applies. */
    private void addSilent(ClosingPreparation preparation) {
        List<ClosingPreparation.UnitStanding> silent = preparation.silent();
        if (silent.isEmpty()) {
            return;
        }
        add(note(Translations.text(
                "closing.silent",
                silent.size(),
                silent.stream()
                        .map(ClosingPreparation.UnitStanding::unitName)
                        .collect(Collectors.joining(Translations.text("task.names.separator"))))));
        for (ClosingPreparation.UnitStanding unit : silent) {
            TextField field = new TextField(Translations.text("closing.word", unit.unitName()));
            field.setWidthFull();
            words.put(unit.orgUnitId(), field);
            add(field);
        }
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

    private void apply(boolean head) {
        summary.setInvalid(false);
        try {
            reviews.apply(new ApplyForClosing(
                    taskId,
                    summary.getValue(),
                    files.stream().map(AttachmentReference::id).toList(),
                    results.entrySet().stream()
                            .filter(result -> !result.getValue().getValue().isBlank())
                            .map(result -> new TargetResult(
                                    result.getKey(), result.getValue().getValue()))
                            .toList(),
                    words.entrySet().stream()
                            .filter(word -> !word.getValue().getValue().isBlank())
                            .map(word -> new WordOnUnit(
                                    word.getKey(), word.getValue().getValue()))
                            .toList()));
        } catch (InvalidInputException refused) {
            summary.setErrorMessage(Notices.text(refused));
            summary.setInvalid(true);
            summary.focus();
            return;
        }
        Notices.done(Translations.text(head ? "closing.applied" : "closing.prepared"));
        onApplied.run();
    }
}
