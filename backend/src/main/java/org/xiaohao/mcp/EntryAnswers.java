package org.xiaohao.mcp;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.attachment.AttachmentReference;
import org.xiaohao.progress.EntryDetails;
import org.xiaohao.progress.EntryText;
import org.xiaohao.progress.Figure;

/** Entries as they are answered. */
final class EntryAnswers {

    private EntryAnswers() {}

    static Answers.@Nullable Entry ofNullable(@Nullable EntryDetails entry, Labels labels) {
        return entry == null ? null : of(entry, labels);
    }

    static Answers.Entry of(EntryDetails entry, Labels labels) {
        EntryText text = entry.text();
        return new Answers.Entry(
                entry.id(),
                entry.version(),
                entry.assignmentId(),
                entry.unitName(),
                entry.period(),
                entry.revision(),
                labels.of(entry.state()),
                entry.inForce(),
                text.content(),
                text.problem(),
                text.cause(),
                text.help(),
                text.nextStep(),
                text.forNextYear(),
                text.partDone(),
                counts(text.figures()),
                entry.evidence().stream().map(AttachmentReference::fileName).toList(),
                entry.author(),
                entry.savedAt(),
                entry.returnReason());
    }

    static List<Answers.Count> counts(List<Figure> figures) {
        return figures.stream()
                .map(figure -> new Answers.Count(figure.name(), figure.amount(), figure.classifier()))
                .toList();
    }
}
