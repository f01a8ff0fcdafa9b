package org.xiaohao.plan.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task as read from a document; nothing is stored before a person confirms it.
 *
 * @param number as printed without closing dot or comma, brackets kept; null when the document prints none
 * @param part 1, 2, ... where one printed number carries several responsibility statements, else null
 * @param section the top-level heading over the task as printed, or null
 * @param subsection the headings below it joined by " / ", or null
 * @param title the words after the number up to the first full stop
 * @param body the words after the title up to the responsibility statement, may be empty
 * @param lead lead units
 * @param responsible responsible units
 * @param supporting supporting units
 * @param deadline the date that the document prints, or null
 * @param deadlineText the words it was read from, or null
 * @param deadlineKind the sort of these words, or null
 * @param longTerm whether the document says that the task has no end within the year
 * @param andOthers whether further, unnamed units follow the named ones
 * @param span the task in the source text
 * @param fieldSpans where the fields stand, as far as they are printed
 */
public record ParsedTask(
        @Nullable String number,
        @Nullable Integer part,
        @Nullable String section,
        @Nullable String subsection,
        String title,
        String body,
        List<UnitMention> lead,
        List<UnitMention> responsible,
        List<UnitMention> supporting,
        @Nullable LocalDate deadline,
        @Nullable String deadlineText,
        @Nullable DeadlineKind deadlineKind,
        boolean longTerm,
        boolean andOthers,
        Span span,
        Map<TaskField, Span> fieldSpans) {

    public ParsedTask {
        lead = List.copyOf(lead);
        responsible = List.copyOf(responsible);
        supporting = List.copyOf(supporting);
        fieldSpans = Map.copyOf(fieldSpans);
    }
}
