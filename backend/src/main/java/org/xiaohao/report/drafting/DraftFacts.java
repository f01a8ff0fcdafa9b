package org.xiaohao.report.drafting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiaohao.report.drafting.ReportDraft.Operand;

/**
 * Everything that a report of a year may say.
 *
 * @param year the year reported on
 * @param place name of the jurisdiction, 云岭县
 * @param preamble what stands before the first item of the plan; may be empty
 * @param tasks of all plans that feed the report, in order
 * @param highlights approved entries outside the plans
 * @param values of the indicators, as the rules of the year's value have them
 * @param returned revisions that were handed back, for the list of what is unused
 */
public record DraftFacts(
        int year,
        String place,
        String preamble,
        List<Task> tasks,
        List<Unit> units,
        List<Entry> highlights,
        List<YearValue> values,
        List<Rectified> rectified,
        List<Act> acts,
        @Nullable LastReport lastReport,
        List<Revision> returned) {

    /** How a task stands at the end of the year. */
    public enum TaskStanding {
        CLOSED,
        UNDER_WAY,
        LONG_TERM,
        SUSPENDED,
        CANCELLED
    }

    /**
     * @param title as printed; a report prints it with full-width marks, so that it is kept with them here
     * @param leads ids of the units that lead it, the primary one first
     * @param closing what the lead said when it was closed, or null
     * @param entries approved and in force, in order of unit and period
     */
    public record Task(
            long id,
            String number,
            String title,
            String body,
            String section,
            TaskStanding standing,
            List<Long> leads,
            @Nullable Closing closing,
            List<Entry> entries) {

        public Task {
            title = Marks.fullWidth(title);
        }

        boolean isTold() {
            return standing != TaskStanding.SUSPENDED && standing != TaskStanding.CANCELLED;
        }

        boolean isLead(long unit) {
            return leads.contains(unit);
        }
    }

    /** An approved application for closing. */
    public record Closing(long id, String summary) {}

    /**
     * @param names full name, short name, aliases and former names; what is printed of them is no subject of a clause
     * @param town whether it is a town or street of the jurisdiction
     * @param former names that are out of use, each with the name that took its place first in {@code names}
     */
    public record Unit(long id, List<String> names, Set<String> former, boolean town) {}

    /**
     * A revision of an entry, approved and in force.
     *
     * @param period number of its period in the year
     * @param problem may be empty, as may be the other texts
     * @param forNextYear whether the next step belongs to the next year
     */
    public record Entry(
            long id,
            int revision,
            long taskId,
            long unitId,
            int period,
            String text,
            String problem,
            String cause,
            String nextStep,
            boolean forNextYear,
            List<Figure> figures) {

        /** Whether another figure of its indicator speaks of more: 活动42场次，其中主会场活动1场次. */
        boolean holdsGreater(Figure figure) {
            return figures.stream()
                    .filter(other -> other != figure && Objects.equals(other.indicatorId(), figure.indicatorId()))
                    .anyMatch(other -> other.amount().compareTo(figure.amount()) > 0
                            || other.amount().compareTo(figure.amount()) == 0 && other.start() < figure.start());
        }
    }

    /** How exact a figure is. */
    public enum Exactness {
        EXACT,
        AT_LEAST,
        ABOUT
    }

    /**
     * A figure of an entry.
     *
     * @param indicatorId what it belongs to, or null
     * @param start of the place in the entry's text (UTF-16), -1 where it is not known
     * @param counts false where another unit's figure counts for the same event
     */
    public record Figure(
            String name,
            BigDecimal amount,
            String classifier,
            Exactness exactness,
            @Nullable Long indicatorId,
            int start,
            int end,
            boolean counts,
            boolean withdrawn) {}

    /** What is done with the figures of an indicator. */
    public enum Operation {
        ONE,
        SUM,
        LATEST,
        RATIO
    }

    /**
     * @param value in the classifier; null where a person has to be asked first
     * @param numerator of a rate: the indicator
     * @param question why a person has to be asked, or empty
     */
    public record YearValue(
            long indicatorId,
            long taskId,
            String name,
            String classifier,
            Operation operation,
            boolean headline,
            @Nullable BigDecimal value,
            boolean atLeast,
            List<Operand> operands,
            @Nullable Long numerator,
            @Nullable Long denominator,
            List<Revision> asked,
            String question) {}

    public record Revision(long entryId, int revision) {}

    /** A problem of last year with what became of it. */
    public record Rectified(long id, String problem, String measures, String result, boolean done, List<Long> tasks) {}

    /** What kind of act of the persons first responsible; the order is that of a report. */
    public enum ActKind {
        LIST,
        MEETING,
        STUDY,
        BRIEFING,
        INSTRUCTION,
        COURT,
        TRAINING,
        REVIEW,
        INSPECTION,
        OTHER;

        /** Which of the three points of the part tells of it: leading, learning, answering for it. */
        public int point() {
            return switch (this) {
                case LIST, MEETING, BRIEFING, INSTRUCTION -> 0;
                case STUDY, COURT, TRAINING -> 1;
                case REVIEW, INSPECTION, OTHER -> 2;
            };
        }
    }

    /** @param by who acted; may be empty */
    public record Act(long id, ActKind kind, String by, String text) {}

    /** @param text as published */
    public record LastReport(long id, int year, String text) {}
}
