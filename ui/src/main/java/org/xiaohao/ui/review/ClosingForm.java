package org.xiaohao.ui.review;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xiaohao.attachment.AttachmentReference;
import org.xiaohao.attachment.AttachmentService;
import org.xiaohao.progress.Figure;
import org.xiaohao.progress.IndicatorProgress;
import org.xiaohao.progress.PieceStanding;
import org.xiaohao.review.ApplyForClosing;
import org.xiaohao.review.ClosingDetails;
import org.xiaohao.review.ClosingPreparation;
import org.xiaohao.review.ClosingState;
import org.xiaohao.review.ReviewService;
import org.xiaohao.review.TargetResult;
import org.xiaohao.review.WordOnUnit;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.Role;
import org.xiaohao.ui.attachment.EvidenceField;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.ParticularsText;
import org.xiaohao.ui.shared.Translations;

/** 办结申请: the summary and the files with which the head of the primary lead applies for the closing of a task. */
public class ClosingForm extends Div {

    private static final int MIN_ROWS = 5;

    /** Where a new application begins with what the last one said. */
    private static final Set<ClosingState> GOES_ON =
            EnumSet.of(ClosingState.PREPARED, ClosingState.RETURNED, ClosingState.WITHDRAWN);

    private final transient ReviewService reviews;
    private final long taskId;
    private final transient Runnable onApplied;
    private final TextArea summary = new TextArea(Translations.text("closing.summary"));
    private final List<AttachmentReference> files = new ArrayList<>();
    private final EvidenceField evidence;
    private final Map<String, TextField> results = new LinkedHashMap<>();
    private final Map<Long, TextField> words = new LinkedHashMap<>();
    /** Which of the files are required pieces of evidence. */
    private final Map<Long, Long> marks = new HashMap<>();

    private final MissingPieces missing;

    /**
     * @param taskId a task whose primary lead is the person's unit
     * @param actor of that unit: a head applies to the office, what a clerk writes waits for the head
     * @param onApplied told when the application is made
     */
    public ClosingForm(
            ReviewService reviews, AttachmentService attachments, long taskId, Actor actor, Runnable onApplied) {
        this.reviews = reviews;
        this.taskId = taskId;
        this.onApplied = onApplied;
        boolean head = actor.has(Role.UNIT_HEAD);
        addClassNames("closing-form", "stack");
        ClosingPreparation preparation = reviews.preparation(taskId);
        missing = new MissingPieces(preparation.pieces());
        evidence = new EvidenceField(attachments, this::take, this::drop, null)
                .withPieces(
                        preparation.pieces().stream().map(PieceStanding::piece).toList(), this::mark);
        summary.setValue(preparation.summary());
        ClosingDetails latest = reviews.latest(taskId).orElse(null);
        if (latest != null && latest.state() == ClosingState.REQUESTED) {
            add(note(Translations.text("closing.requested", latest.requestedBy())));
            return;
        }
        if (latest != null && latest.state() == ClosingState.RETURNED) {
            add(note(Translations.text("closing.returnedBecause", latest.returnReason())));
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
        if (latest != null && GOES_ON.contains(latest.state()) && actor.belongsTo(latest.orgUnitId())) {
            goOnWith(latest);
        }
        add(evidence, missing, row);
    }

    /** Nothing that the unit wrote before is typed again. */
    private void goOnWith(ClosingDetails latest) {
        summary.setValue(latest.summary());
        files.addAll(latest.evidence());
        latest.pieces().forEach(piece -> marks.put(piece.attachmentId(), piece.pieceId()));
        missing.setWords(latest.missing());
        showFiles();
        latest.results().forEach(written -> {
            TextField field = results.get(written.target());
            if (field != null) {
                field.setValue(written.result());
            }
        });
        latest.words().forEach(written -> {
            TextField field = words.get(written.orgUnitId());
            if (field != null) {
                field.setValue(written.words());
            }
        });
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

    private static <K> Map<K, TextField> filled(Map<K, TextField> fields) {
        Map<K, TextField> filled = new LinkedHashMap<>(fields);
        filled.values().removeIf(field -> field.getValue().isBlank());
        return filled;
    }

    /** A refusal stands at the field that it is about. */
    private static void refuse(@Nullable HasValidationProperties field, InvalidInputException refused) {
        if (field == null) {
            Notices.failed(refused);
            return;
        }
        field.setErrorMessage(Notices.text(refused));
        field.setInvalid(true);
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    private static Div note(String text) {
        Div note = new Div(Icons.INFO.create(), new Span(text));
        note.addClassName("note");
        return note;
    }

    private void take(AttachmentReference file) {
        files.add(file);
        showFiles();
    }

    private void drop(AttachmentReference file) {
        files.remove(file);
        marks.remove(file.id());
        showFiles();
    }

    private void mark(AttachmentReference file, @Nullable Long piece) {
        if (piece == null) {
            marks.remove(file.id());
        } else {
            marks.put(file.id(), piece);
        }
        missing.withFiles(marks.values());
    }

    private void showFiles() {
        evidence.setFiles(files, marks);
        missing.withFiles(marks.values());
    }

    private void apply(boolean head) {
        Map<String, HasValidationProperties> fields = new HashMap<>(Map.of("summary", summary));
        List<TargetResult> reached = new ArrayList<>();
        filled(results).forEach((target, field) -> {
            fields.put("results." + reached.size(), field);
            reached.add(new TargetResult(target, field.getValue()));
        });
        List<WordOnUnit> said = new ArrayList<>();
        filled(words).forEach((unit, field) -> {
            fields.put("words." + said.size(), field);
            said.add(new WordOnUnit(unit, field.getValue()));
        });
        fields.putAll(missing.fields());
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            reviews.apply(new ApplyForClosing(
                    taskId,
                    summary.getValue(),
                    files.stream().map(AttachmentReference::id).toList(),
                    reached,
                    said,
                    marks,
                    missing.words()));
        } catch (InvalidInputException refused) {
            refuse(fields.get(refused.field()), refused);
            return;
        }
        Notices.done(Translations.text(head ? "closing.applied" : "closing.prepared"));
        onApplied.run();
    }
}
