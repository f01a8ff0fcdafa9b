package org.xiaohao.report.drafting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xiaohao.outlines.PartKind;

/**
 * A drafted report, with what it rests on, what it left out and what a person must decide.
 *
 * @param unused every approved entry of which no words stand in the text
 */
public record ReportDraft(
        String title, int year, List<Statement> statements, List<Unused> unused, List<Question> questions) {

    /**
     * A heading or a paragraph.
     *
     * @param key finds it again in a later draft, see {@link StatementKey}
     * @param about what it tells of: tasks, records, themes; empty where the node of the outline says it
     * @param kinds what its part tells; two where one section holds both
     * @param level depth of a heading, 0 for a paragraph
     * @param heading with its number; empty for a paragraph
     * @param lead run-in title with number and mark; may be empty
     * @param spans places in {@code text}
     * @param indicators those whose values its numbers are or are made of
     */
    public record Statement(
            String key,
            List<String> about,
            List<PartKind> kinds,
            int level,
            String heading,
            String lead,
            String text,
            List<Source> sources,
            List<FigureSpan> figures,
            List<TextSpan> words,
            List<Long> indicators) {

        Statement with(List<Long> known) {
            return new Statement(key, about, kinds, level, heading, lead, text, sources, figures, words, known);
        }

        /** The node and the role in it, without what it is about. */
        public String place() {
            return placeOf(key);
        }

        /** The place of a key. */
        public static String placeOf(String key) {
            int end = key.indexOf(':');
            return end < 0 ? key : key.substring(0, end);
        }

        /** The kinds joined by {@code +}. */
        public String kind() {
            return kinds.stream().map(Enum::name).collect(Collectors.joining("+"));
        }
    }

    /** What a statement may rest on. */
    public enum SourceKind {
        ENTRY,
        CLOSING,
        TASK,
        /** What is worth telling beside the plans. */
        HIGHLIGHT,
        LAST_REPORT,
        RESPONSIBILITY,
        RECTIFICATION,
        PLAN,
        /** The problem or the cause that an entry names. */
        PROBLEM,
        /** The next step that an entry names. */
        NEXT_STEP,
        OUTLINE
    }

    /** @param revision of an entry, otherwise 0 */
    public record Source(SourceKind kind, long id, int revision) {}

    public enum SpanOperation {
        ONE,
        SUM,
        LATEST,
        RATIO,
        GROWTH
    }

    public enum SpanRole {
        NUMERATOR,
        DENOMINATOR,
        BASE,
        CURRENT
    }

    /**
     * A value that a figure is made of.
     *
     * @param figure its name among the figures of the entry; null for a number of the words, which is none of them
     */
    public record Operand(
            Source source,
            @Nullable String figure,
            BigDecimal amount,
            String classifier,
            @Nullable SpanRole role) {

        Operand as(SpanRole newRole) {
            return new Operand(source, figure, amount, classifier, newRole);
        }
    }

    /** A number of the text; places count characters (UTF-16) of it. */
    public record FigureSpan(
            int start, int end, SpanOperation operation, BigDecimal value, String classifier, List<Operand> operands) {}

    /** Words of the text and where they come from. */
    public record TextSpan(int start, int end, Source source) {}

    /** Why an entry stands nowhere in the text. */
    public enum UnusedReason {
        HELD_BY_TOTAL,
        TOLD_BY_LEAD,
        NO_ROOM,
        ONLY_PHRASES,
        OWN_MATTERS,
        NAMES,
        COPIED,
        ASKED,
        WITHDRAWN,
        SUSPENDED,
        CANCELLED,
        RETURNED,
        DESK
    }

    /**
     * What was approved and stands nowhere in the text.
     *
     * @param entryId an entry, or null for a highlight
     * @param highlightId what a unit wanted told beside the plans, or null for an entry
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Unused(@Nullable Long entryId, @Nullable Long highlightId, int revision, UnusedReason reason) {

        static Unused entry(long id, int revision, UnusedReason reason) {
            return new Unused(id, null, revision, reason);
        }

        static Unused highlight(long id, UnusedReason reason) {
            return new Unused(null, id, 0, reason);
        }
    }

    public enum DoubtKind {
        /** The closing summary and the entries disagree. */
        CONTRADICTION,
        /** The printed figure and the year's value disagree. */
        DISAGREES,
        MAGNITUDE,
        ESTIMATES,
        SAME_MEETING,
        COPIED,
        CAUSE_MISSING,
        NO_NODE,
        EMPTY_NODE,
        PART_EMPTY
    }

    /**
     * @param about what is asked of: an entry, a closing, a task
     * @param words the words that raised it
     */
    public record Question(DoubtKind kind, List<Source> about, String words) {}
}
