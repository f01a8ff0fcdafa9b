package org.xiaohao.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a light shows: by which rule, for which day, and who is waited for.
 *
 * @param rule which rule
 * @param day the day that has gone by, or that comes next; null where none does
 * @param days how many calendar days lie between it and today
 * @param limit how many days before its day the light turns yellow by this rule; 0 where the rule has no such days
 * @param waiting whose move it is
 * @param units short names of the leads that are waited for; empty where none is
 */
public record LightReason(
        Rule rule, @Nullable LocalDate day, long days, long limit, Waiting waiting, List<String> units) {

    public LightReason {
        units = List.copyOf(units);
    }

    LightReason(Rule rule, @Nullable LocalDate day, long days, long limit, Waiting waiting) {
        this(rule, day, days, limit, waiting, List.of());
    }

    LightReason waitingFor(List<String> leads) {
        return new LightReason(rule, day, days, limit, waiting, leads);
    }

    /** The rules of the lights. */
    public enum Rule {
        /** Open after its due date. */
        DUE_PAST,
        /** A report is missing after its day. */
        REPORT_PAST,
        /** The due date is near. */
        DUE_NEAR,
        /** The day of a report is near. */
        REPORT_NEAR,
        /** Nobody has received it yet. */
        NOT_RECEIVED,
        /** Nothing is late or near. */
        IN_TIME,
        /** It is done. */
        CLOSED
    }

    /** Who is waited for. */
    public enum Waiting {
        /** The lead is to receive the duty. */
        RECEIPT,
        /** The leads that owe a report are to report. */
        REPORT,
        /** The lead is to apply for closing. */
        CLOSING,
        /** The office is to review. */
        OFFICE_REVIEW,
        NOBODY
    }
}
