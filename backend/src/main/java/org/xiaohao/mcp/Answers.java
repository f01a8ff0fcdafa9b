package org.xiaohao.mcp;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.mcp.Labels.Named;
import org.xiaohao.plan.PeriodReference;
import org.xiaohao.plan.PlanKind;
import org.xiaohao.search.SearchGroup;

/** What the tools answer. Ids leave as text, days and times in ISO 8601; every list and text has an end. */
final class Answers {

    private Answers() {}

    /** @param total how many rows there are in all */
    record Rows<T>(List<T> items, int page, int size, long total) {}

    /** @param more whether there is another page */
    record SomeRows<T>(List<T> items, int page, int size, boolean more) {}

    /**
     * What is before the unit of the acting person, most urgent first.
     *
     * @param nextDueDate the day by which the next report is due, or null
     */
    record Duties(
            List<Duty> items,
            int page,
            int size,
            int total,
            @Nullable LocalDate nextDueDate) {}

    /** @param daysLeft days until the due date, negative when late; null without one */
    record Duty(
            Named reason,
            long planId,
            long taskId,
            String number,
            String title,
            long partId,
            String unit,
            Named role,
            @Nullable Long periodId,
            @Nullable LocalDate dueDate,
            @Nullable Long daysLeft,
            @Nullable Long entryId,
            @Nullable Instant draftSavedAt,
            String words) {}

    record PlanLine(
            long planId,
            int year,
            String title,
            PlanKind kind,
            Named state,
            int tasks,
            @Nullable Instant issuedAt) {}

    /** @param light null while it is suspended or after it was cancelled */
    record TaskLine(
            long taskId,
            long planId,
            String number,
            String title,
            String section,
            Named state,
            @Nullable Named light,
            @Nullable Why why,
            String lead,
            int otherLeads,
            @Nullable LocalDate dueDate,
            boolean longTerm,
            int unitsEnded,
            int units,
            @Nullable Instant lastReportedAt) {}

    /**
     * Why a light shows.
     *
     * @param day the day that has gone by, or that comes next
     * @param days how many days lie between it and today
     * @param limit how many days before its day the light turns yellow by this rule; 0 where it does not
     */
    record Why(Named rule, @Nullable LocalDate day, long days, long limit, Named waiting, List<String> units) {}

    /**
     * @param bodyCut whether the text of the point was longer
     * @param parts the units' parts; the first ones where there are very many
     * @param entries the latest approved entries
     */
    record Task(
            TaskLine task,
            String plan,
            String documentNumber,
            Named planState,
            String body,
            boolean bodyCut,
            @Nullable LocalDate originalDueDate,
            String dueDateText,
            int extensions,
            @Nullable LocalDate forecast,
            String stateReason,
            List<PeriodReference> periods,
            List<Part> parts,
            int partsInAll,
            List<Entry> entries,
            long entriesInAll) {}

    /** @param owedPeriodIds the periods for which a report is missing or runs */
    record Part(
            long partId,
            String unit,
            Named role,
            boolean primaryLead,
            Named state,
            String handler,
            @Nullable LocalDate receiveBy,
            @Nullable Instant receivedAt,
            List<String> owedPeriodIds) {}

    record Entry(
            long entryId,
            int version,
            long partId,
            String unit,
            PeriodReference period,
            int revision,
            Named state,
            boolean inForce,
            String content,
            String problem,
            String cause,
            String help,
            String nextStep,
            boolean forNextYear,
            boolean partDone,
            List<Count> figures,
            List<String> evidence,
            String author,
            Instant savedAt,
            String returnReason) {}

    /** A figure of an entry. */
    record Count(String name, BigDecimal amount, String classifier) {}

    /**
     * @param mayDraft whether a draft may be written at once: nothing is there yet, a draft, or what was sent back
     * @param mayCorrect whether what was approved may be written anew
     * @param current the newest revision, or null
     * @param previous the entry in force of an earlier period, or null
     */
    record Form(
            long partId,
            long taskId,
            String number,
            String title,
            Named role,
            Named partState,
            PeriodReference period,
            boolean mayDraft,
            boolean mayCorrect,
            @Nullable Entry current,
            @Nullable Entry previous,
            List<PeriodReference> periods) {}

    /**
     * A draft as it was saved.
     *
     * @param figuresLeftOut figures that people had confirmed in the text before and whose words stand in it no more
     */
    record Draft(
            long entryId,
            int version,
            long partId,
            long periodId,
            Instant savedAt,
            Named state,
            List<Count> figuresLeftOut) {}

    record Found(List<SearchGroup> groups) {}
}
