package org.xiaohao.parsing.result;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xiaohao.text.Span;

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
 * @param posts leaders and persons in charge, who are never units
 * @param indicators figures that the task sets as targets
 * @param rectification what a rectification ledger says of the problem, else null
 * @param recurrence how often a recurring deadline comes round, else null
 * @param offeredDeadline the date that a relative deadline means, counted from the date of issue, to be confirmed
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
        List<PostMention> posts,
        List<ParsedIndicator> indicators,
        @Nullable ParsedRectification rectification,
        @Nullable Recurrence recurrence,
        @Nullable LocalDate offeredDeadline,
        Span span,
        Map<TaskField, Span> fieldSpans) {

    /** Most characters of a number. */
    public static final int LONGEST_NUMBER = 32;
    /** Most characters of a heading. */
    public static final int LONGEST_HEADING = 300;
    /** Most characters of a title. */
    public static final int LONGEST_TITLE = 1000;
    /** Most characters of the words of a deadline, or of the name of a unit. */
    public static final int LONGEST_WORDS = 200;

    public ParsedTask {
        lead = List.copyOf(lead);
        responsible = List.copyOf(responsible);
        supporting = List.copyOf(supporting);
        posts = List.copyOf(posts);
        indicators = List.copyOf(indicators);
        fieldSpans = Map.copyOf(fieldSpans);
    }

    /** The same task with other words. */
    public ParsedTask withWords(
            @Nullable String newNumber,
            @Nullable String newSection,
            @Nullable String newSubsection,
            String newTitle,
            String newBody) {
        return new ParsedTask(
                newNumber,
                part,
                newSection,
                newSubsection,
                newTitle,
                newBody,
                lead,
                responsible,
                supporting,
                deadline,
                deadlineText,
                deadlineKind,
                longTerm,
                andOthers,
                posts,
                indicators,
                rectification,
                recurrence,
                offeredDeadline,
                span,
                fieldSpans);
    }

    /** The same task as the n-th statement of its number; null for the only one. */
    public ParsedTask withPart(@Nullable Integer newPart) {
        return new ParsedTask(
                number,
                newPart,
                section,
                subsection,
                title,
                body,
                lead,
                responsible,
                supporting,
                deadline,
                deadlineText,
                deadlineKind,
                longTerm,
                andOthers,
                posts,
                indicators,
                rectification,
                recurrence,
                offeredDeadline,
                span,
                fieldSpans);
    }

    /** The same task of other units. */
    public ParsedTask withUnits(
            List<UnitMention> newLead, List<UnitMention> newResponsible, List<UnitMention> newSupporting) {
        return new ParsedTask(
                number,
                part,
                section,
                subsection,
                title,
                body,
                newLead,
                newResponsible,
                newSupporting,
                deadline,
                deadlineText,
                deadlineKind,
                longTerm,
                andOthers,
                posts,
                indicators,
                rectification,
                recurrence,
                offeredDeadline,
                span,
                fieldSpans);
    }

    /** The same task with another deadline. */
    public ParsedTask withDeadline(
            @Nullable LocalDate newDeadline,
            @Nullable String newText,
            @Nullable DeadlineKind newKind,
            boolean newLongTerm) {
        return new ParsedTask(
                number,
                part,
                section,
                subsection,
                title,
                body,
                lead,
                responsible,
                supporting,
                newDeadline,
                newText,
                newKind,
                newLongTerm,
                andOthers,
                posts,
                indicators,
                rectification,
                recurrence,
                offeredDeadline,
                span,
                fieldSpans);
    }

    /** The same task with other figures, posts, fields of a ledger, and recurrence. */
    public ParsedTask withParticulars(
            List<ParsedIndicator> newIndicators,
            List<PostMention> newPosts,
            @Nullable ParsedRectification newRectification,
            @Nullable Recurrence newRecurrence) {
        return new ParsedTask(
                number,
                part,
                section,
                subsection,
                title,
                body,
                lead,
                responsible,
                supporting,
                deadline,
                deadlineText,
                deadlineKind,
                longTerm,
                andOthers,
                newPosts,
                newIndicators,
                newRectification,
                newRecurrence,
                offeredDeadline,
                span,
                fieldSpans);
    }

    /** The same task at another place of the text. */
    public ParsedTask withPlace(Span newSpan, Map<TaskField, Span> newFieldSpans) {
        return new ParsedTask(
                number,
                part,
                section,
                subsection,
                title,
                body,
                lead,
                responsible,
                supporting,
                deadline,
                deadlineText,
                deadlineKind,
                longTerm,
                andOthers,
                posts,
                indicators,
                rectification,
                recurrence,
                offeredDeadline,
                newSpan,
                newFieldSpans);
    }
}
