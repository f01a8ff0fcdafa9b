package org.xiaohao.parsing.result;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xiaohao.text.Span;

/**
 * A task as read from a document; nothing is stored before a person confirms it.
 *
 * @param wording its number, headings, title and text
 * @param responsibilities the units that answer for it
 * @param timing by when
 * @param particulars figures, posts, fields of a ledger, recurrence
 * @param place where it stands in the text
 */
public record ParsedTask(
        Wording wording, Responsibilities responsibilities, Timing timing, Particulars particulars, Place place) {

    /** Most characters of a number. */
    public static final int MAX_NUMBER = 32;
    /** Most characters of a heading. */
    public static final int MAX_HEADING = 300;
    /** Most characters of a title. */
    public static final int MAX_TITLE = 1000;
    /** Most characters of the words of a deadline, or of the name of a unit. */
    public static final int MAX_WORDS = 200;

    /**
     * What a task is called and says.
     *
     * @param number as printed without closing dot or comma, brackets kept; null when the document prints none
     * @param part 1, 2, ... where one printed number carries several responsibility statements, else null
     * @param section the top-level heading over the task as printed, or null
     * @param subsection the headings below it joined by " / ", or null
     * @param title the words after the number up to the first full stop
     * @param body the words after the title up to the responsibility statement, may be empty
     */
    public record Wording(
            @Nullable String number,
            @Nullable Integer part,
            @Nullable String section,
            @Nullable String subsection,
            String title,
            String body) {}

    /**
     * Who answers for a task.
     *
     * @param lead lead units
     * @param responsible responsible units
     * @param supporting supporting units
     * @param andOthers whether further, unnamed units follow the named ones
     */
    public record Responsibilities(
            List<UnitMention> lead, List<UnitMention> responsible, List<UnitMention> supporting, boolean andOthers) {

        public Responsibilities {
            lead = List.copyOf(lead);
            responsible = List.copyOf(responsible);
            supporting = List.copyOf(supporting);
        }
    }

    /**
     * By when a task is to be done.
     *
     * @param deadline the date that the document prints, or null
     * @param deadlineText the words it was read from, or null
     * @param deadlineKind the sort of these words, or null
     * @param longTerm whether the document says that the task has no end within the year
     * @param offeredDeadline the date that a relative deadline means, counted from the date of issue, to be confirmed
     */
    public record Timing(
            @Nullable LocalDate deadline,
            @Nullable String deadlineText,
            @Nullable DeadlineKind deadlineKind,
            boolean longTerm,
            @Nullable LocalDate offeredDeadline) {

        /** Of a task of which nothing is said. */
        public static final Timing NONE = new Timing(null, null, null, false, null);
    }

    /**
     * What some tasks have besides.
     *
     * @param indicators figures that the task sets as targets
     * @param posts leaders and persons in charge, who are never units
     * @param rectification what a rectification ledger says of the problem, else null
     * @param recurrence how often a recurring deadline comes round, else null
     */
    public record Particulars(
            List<ParsedIndicator> indicators,
            List<PostMention> posts,
            @Nullable ParsedRectification rectification,
            @Nullable Recurrence recurrence) {

        public Particulars {
            indicators = List.copyOf(indicators);
            posts = List.copyOf(posts);
        }
    }

    /**
     * Where a task stands.
     *
     * @param span the task in the source text
     * @param fieldSpans where the fields stand, as far as they are printed
     */
    public record Place(Span span, Map<TaskField, Span> fieldSpans) {

        public Place {
            fieldSpans = Map.copyOf(fieldSpans);
        }
    }

    /** A task of which nothing is said yet, at a place in the text. */
    public static ParsedTask empty(int at) {
        return new ParsedTask(
                new Wording(null, null, null, null, "", ""),
                new Responsibilities(List.of(), List.of(), List.of(), false),
                Timing.NONE,
                new Particulars(List.of(), List.of(), null, null),
                new Place(new Span(at, at), Map.of()));
    }

    /** The same task with other words. */
    public ParsedTask with(Wording other) {
        return new ParsedTask(other, responsibilities, timing, particulars, place);
    }

    /** The same task of other units. */
    public ParsedTask with(Responsibilities other) {
        return new ParsedTask(wording, other, timing, particulars, place);
    }

    /** The same task by another time. */
    public ParsedTask with(Timing other) {
        return new ParsedTask(wording, responsibilities, other, particulars, place);
    }

    /** The same task with other figures, posts, fields of a ledger, and recurrence. */
    public ParsedTask with(Particulars other) {
        return new ParsedTask(wording, responsibilities, timing, other, place);
    }

    /** The same task at another place of the text. */
    public ParsedTask with(Place other) {
        return new ParsedTask(wording, responsibilities, timing, particulars, other);
    }

    public @Nullable String number() {
        return wording.number();
    }

    public @Nullable Integer part() {
        return wording.part();
    }

    public @Nullable String section() {
        return wording.section();
    }

    public @Nullable String subsection() {
        return wording.subsection();
    }

    public String title() {
        return wording.title();
    }

    public String body() {
        return wording.body();
    }

    public List<UnitMention> lead() {
        return responsibilities.lead();
    }

    public List<UnitMention> responsible() {
        return responsibilities.responsible();
    }

    public List<UnitMention> supporting() {
        return responsibilities.supporting();
    }

    public boolean andOthers() {
        return responsibilities.andOthers();
    }

    public @Nullable LocalDate deadline() {
        return timing.deadline();
    }

    public @Nullable String deadlineText() {
        return timing.deadlineText();
    }

    public @Nullable DeadlineKind deadlineKind() {
        return timing.deadlineKind();
    }

    public boolean longTerm() {
        return timing.longTerm();
    }

    public @Nullable LocalDate offeredDeadline() {
        return timing.offeredDeadline();
    }

    public List<ParsedIndicator> indicators() {
        return particulars.indicators();
    }

    public List<PostMention> posts() {
        return particulars.posts();
    }

    public @Nullable ParsedRectification rectification() {
        return particulars.rectification();
    }

    public @Nullable Recurrence recurrence() {
        return particulars.recurrence();
    }

    public Span span() {
        return place.span();
    }

    public Map<TaskField, Span> fieldSpans() {
        return place.fieldSpans();
    }
}
