package org.xiaohao.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.Light;

/**
 * The stored dates of a task or a part, and what they mean on a day: the rule of the lights (design: Lights) in Java.
 * {@link LightRule} says the same in SQL; a test holds the two together.
 *
 * @param standing how it stands
 * @param dueDate until when it is to be done; null when it is long-term
 * @param reportDue the day of the earliest report that is owed, of a task those of its leads; null when none is
 */
public record DueDays(
        Standing standing,
        @Nullable LocalDate dueDate,
        @Nullable LocalDate reportDue) {

    /** The stored day that never comes, for that on which nothing falls due. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** The earliest day on which something falls due, or fell due and is still owed; null when there is none. */
    public @Nullable LocalDate nextDue() {
        if (!isUnderWay()) {
            return null;
        }
        return dueDate == null || (reportDue != null && reportDue.isBefore(dueDate)) ? reportDue : dueDate;
    }

    /** The light on these days; null while there is none. */
    public @Nullable Light light(LightDays days) {
        return switch (standing) {
            case NONE -> null;
            case DONE -> Light.DONE;
            case WAITING -> open(days, Light.NOT_STARTED);
            case UNDER_WAY -> open(days, Light.NORMAL);
        };
    }

    private Light open(LightDays days, Light otherwise) {
        if (isPast(dueDate, days.today()) || isPast(reportDue, days.today())) {
            return Light.OVERDUE;
        }
        boolean soon = dueDate != null && !dueDate.isAfter(days.soon())
                || reportDue != null && !reportDue.isAfter(days.reportSoon());
        return soon ? Light.DUE_SOON : otherwise;
    }

    /**
     * Why the light of {@link #light} shows; null while there is none.
     *
     * @param inReview whether the office is to decide on closing
     */
    public @Nullable LightReason reason(LightDays days, boolean inReview) {
        Light light = light(days);
        if (light == null) {
            return null;
        }
        LocalDate today = days.today();
        LocalDate next = nextDue();
        return switch (light) {
            case DONE -> reason(LightReason.Rule.CLOSED, null, today, 0, LightReason.Waiting.NOBODY);
            case OVERDUE ->
                next == null || next.equals(dueDate)
                        ? reason(LightReason.Rule.DUE_PAST, next, today, 0, waiting(inReview, false))
                        : reason(LightReason.Rule.REPORT_PAST, next, today, 0, waiting(inReview, true));
            case DUE_SOON -> near(days, inReview);
            case NOT_STARTED -> reason(LightReason.Rule.NOT_RECEIVED, next, today, 0, LightReason.Waiting.RECEIPT);
            case NORMAL ->
                reason(
                        LightReason.Rule.IN_TIME,
                        next,
                        today,
                        0,
                        inReview ? LightReason.Waiting.OFFICE_REVIEW : LightReason.Waiting.NOBODY);
        };
    }

    private LightReason near(LightDays days, boolean inReview) {
        LocalDate today = days.today();
        LocalDate due = dueDate;
        LocalDate report = reportDue;
        boolean dueFirst = due != null
                && !due.isAfter(days.soon())
                && !(report != null && !report.isAfter(days.reportSoon()) && report.isBefore(due));
        return dueFirst
                ? reason(
                        LightReason.Rule.DUE_NEAR,
                        due,
                        today,
                        ChronoUnit.DAYS.between(today, days.soon()),
                        waiting(inReview, false))
                : reason(
                        LightReason.Rule.REPORT_NEAR,
                        report,
                        today,
                        ChronoUnit.DAYS.between(today, days.reportSoon()),
                        waiting(inReview, true));
    }

    private LightReason.Waiting waiting(boolean inReview, boolean report) {
        if (inReview) {
            return LightReason.Waiting.OFFICE_REVIEW;
        }
        if (standing == Standing.WAITING) {
            return LightReason.Waiting.RECEIPT;
        }
        return report ? LightReason.Waiting.REPORT : LightReason.Waiting.CLOSING;
    }

    private static LightReason reason(
            LightReason.Rule rule, @Nullable LocalDate day, LocalDate today, long limit, LightReason.Waiting waiting) {
        return new LightReason(
                rule, day, day == null ? 0 : Math.abs(ChronoUnit.DAYS.between(today, day)), limit, waiting);
    }

    /** How the due date stands by itself: red, yellow, or null. */
    public @Nullable Light dueLight(LightDays days) {
        Light light = new DueDays(standing, dueDate, null).light(days);
        return light == Light.OVERDUE || light == Light.DUE_SOON ? light : null;
    }

    private boolean isUnderWay() {
        return standing == Standing.WAITING || standing == Standing.UNDER_WAY;
    }

    /**
     * How the receipt of a part stands, apart from the part itself: red when its day has gone by, yellow on that day and
     * the one before; null once the part is received, or where no day was set.
     */
    public static @Nullable Light receiptLight(AssignmentState state, @Nullable LocalDate receiveBy, LocalDate today) {
        if (state != AssignmentState.PENDING || receiveBy == null) {
            return null;
        }
        return answerLight(receiveBy, today, Light.NOT_STARTED);
    }

    /**
     * How something stands that is to be answered by a day of its own: red when the day has gone by, yellow on it and on
     * the one before.
     *
     * @param inTime what shows until then
     */
    public static Light answerLight(LocalDate by, LocalDate today, Light inTime) {
        if (isPast(by, today)) {
            return Light.OVERDUE;
        }
        return by.isAfter(today.plusDays(1)) ? inTime : Light.DUE_SOON;
    }

    /** Whether a day by which something was due has gone by: the day itself is still in time. */
    public static boolean isPast(@Nullable LocalDate due, LocalDate today) {
        return due != null && due.isBefore(today);
    }

    /** How many calendar days past its day something is; 0 when it is in time. */
    public static long daysLate(@Nullable LocalDate due, LocalDate on) {
        return due == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(due, on));
    }
}
