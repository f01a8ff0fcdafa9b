package org.xiaohao.ui.comment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xiaohao.comment.CommentService;
import org.xiaohao.comment.MentionCandidate;
import org.xiaohao.comment.WriteComment;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.KeepsTyped;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** Where something is said, and whom it names: units and people who may see what it is about. */
public class CommentForm extends Div {

    private final transient CommentService comments;
    private final long taskId;
    private final @Nullable Long entryId;
    private final transient Runnable onSent;
    private final TextArea text = new TextArea();
    private final MultiSelectComboBox<MentionCandidate> mentions = new MultiSelectComboBox<>();
    private final KeepsTyped kept;

    /**
     * @param personId who writes
     * @param entryId the entry that it is about; null for the task as a whole
     * @param onSent told when something was said
     */
    public CommentForm(CommentService comments, long personId, long taskId, @Nullable Long entryId, Runnable onSent) {
        this.comments = comments;
        this.taskId = taskId;
        this.entryId = entryId;
        this.onSent = onSent;
        addClassNames("comment-form", "stack", "no-print");
        text.setAriaLabel(Translations.text("comment.text"));
        text.setPlaceholder(Translations.text("comment.text.hint"));
        text.setMaxLength(CommentService.MAX_TEXT);
        text.setWidthFull();
        text.setMinRows(2);
        text.setMaxRows(8);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        mentions.setAriaLabel(Translations.text("comment.mentions"));
        mentions.setPlaceholder(Translations.text("comment.mentions"));
        mentions.setItemLabelGenerator(CommentForm::label);
        mentions.setItems(
                query -> comments.candidates(taskId, entryId, query.getFilter().orElse("")).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        mentions.addClassName("grow");
        kept = KeepsTyped.in(text, "comment-" + personId + "-" + taskId + "-" + (entryId == null ? "" : entryId), "");
        Button send = new Button(Translations.text("comment.send"), Icons.SEND.create(), click -> send());
        Div foot = new Div(mentions, send);
        foot.addClassName("row");
        add(text, kept, foot);
    }

    private static String label(MentionCandidate candidate) {
        return candidate.unit().isEmpty()
                ? "@" + candidate.name()
                : Translations.text("comment.person", candidate.name(), candidate.unit());
    }

    private void send() {
        text.setInvalid(false);
        try {
            comments.write(new WriteComment(
                    taskId, entryId, text.getValue(), ids(MentionCandidate::unitId), ids(MentionCandidate::accountId)));
        } catch (InvalidInputException refused) {
            text.setErrorMessage(Notices.text(refused));
            text.setInvalid(true);
            return;
        }
        text.clear();
        mentions.clear();
        kept.forget();
        onSent.run();
    }

    private Set<Long> ids(Function<MentionCandidate, @Nullable Long> id) {
        return mentions.getValue().stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
