package org.xiaohao.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiaohao.account.AccountDirectory;
import org.xiaohao.plan.PeriodReference;
import org.xiaohao.plan.ReportingCycle;
import org.xiaohao.report.drafting.ReportDraft.SourceKind;
import org.xiaohao.shared.Rows;

/** Reads reports for people: a fixed number of statements, however long the report. */
@Component
class ReportQueries {

    private static final String SOURCES = """
            select f.statement_id, f.kind, f.source_id, f.revision, t.id as task_id, t.number, t.title, u.short_name,
              p.id as period_id, p.sequence_number, p.start_date, p.end_date, p.due_date, pl.plan_year,
              p.cycle, coalesce(e.decided_at, c.reviewed_at) as approved_at,
              coalesce(ra.actor, '') as actor,
              substring(coalesce(case when f.kind = 'PROBLEM' then concat(e.problem, ' ', e.cause) when f.kind = 'NEXT_STEP' then e.next_step else e.content end,
                c.summary, h.content, case when rp.id is not null then concat(rp.problem, ' ', rp.measures, ' ', rp.outcome) end, ra.content, lr.title, fp.title, ''), 1, 300) as excerpt
            from report_statement s join report_source f on f.statement_id = s.id
              left join progress_entry e on f.kind in ('ENTRY', 'PROBLEM', 'NEXT_STEP') and e.id = f.source_id
              left join closing_request c on f.kind = 'CLOSING' and c.id = f.source_id
              left join highlight h on f.kind = 'HIGHLIGHT' and h.id = f.source_id
              left join rectified_problem rp on f.kind = 'RECTIFICATION' and rp.id = f.source_id
              left join responsibility_act ra on f.kind = 'RESPONSIBILITY' and ra.id = f.source_id
              left join published_report lr on f.kind = 'LAST_REPORT' and lr.id = f.source_id
              left join annual_report ar on f.kind = 'PLAN' and ar.id = s.report_id
              left join plan fp on fp.id = ar.plan_id
              left join task t on t.id = coalesce(e.task_id, c.task_id, case when f.kind = 'TASK' then f.source_id end)
              left join plan pl on pl.id = t.plan_id
              left join assignment a on f.kind = 'TASK' and a.task_id = t.id and a.primary_lead = true
              left join org_unit u on u.id = coalesce(e.org_unit_id, c.org_unit_id, a.org_unit_id, h.org_unit_id)
              left join reporting_period p on p.id = e.period_id
            where s.report_id = :report and s.jurisdiction_id = :jurisdiction
            order by f.statement_id, f.position""";

    private final Statements statements;
    private final ReportCalendars calendars;
    private final AccountDirectory accounts;
    private final JdbcClient jdbc;

    ReportQueries(Statements statements, ReportCalendars calendars, AccountDirectory accounts, JdbcClient jdbc) {
        this.statements = statements;
        this.calendars = calendars;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    Page<ReportSummary> summaries(Page<AnnualReport> page) {
        Map<Long, String> people = accounts.displayNames(
                page.stream().map(AnnualReport::getEditedBy).distinct().toList());
        return page.map(report -> new ReportSummary(
                report.getId(),
                report.getPlanId(),
                report.getYear(),
                report.getTitle(),
                report.standing().state(),
                report.getCreatedAt(),
                people.getOrDefault(report.getEditedBy(), ""),
                report.getEditedAt()));
    }

    ReportDetails details(AnnualReport report) {
        Map<Long, String> people = accounts.displayNames(Stream.of(
                        report.getCreatedBy(),
                        report.getEditedBy(),
                        report.standing().by(),
                        report.standing().signedBy())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<Long, List<StatementSource>> sources = sources(report.getId(), report.getJurisdictionId());
        List<Statement> all = statements.findByReportIdOrderByPosition(report.getId());
        List<ReportStatement> shown = all.stream()
                .filter(Statement::isShown)
                .map(statement -> record(statement, sources.getOrDefault(statement.getId(), List.of())))
                .toList();
        List<ReportStatement> aside = all.stream()
                .filter(statement -> statement.isAside() && !statement.isRemoved())
                .map(statement -> record(statement, sources.getOrDefault(statement.getId(), List.of())))
                .toList();
        return new ReportDetails(
                report.getId(),
                report.getPlans(),
                report.getOutline(),
                report.getYear(),
                report.getAsOf(),
                report.getTitle(),
                people.getOrDefault(report.getCreatedBy(), ""),
                report.getCreatedAt(),
                people.getOrDefault(report.getEditedBy(), ""),
                report.getEditedAt(),
                shown,
                aside,
                all.size() - shown.size() - aside.size(),
                standing(report, shown.stream().map(Wording::of).toList(), people));
    }

    private ReportStanding standing(AnnualReport report, List<Wording> words, Map<Long, String> people) {
        Standing standing = report.standing();
        ReportDays days = calendars
                .findByJurisdictionId(report.getJurisdictionId())
                .map(ReportCalendar::toDays)
                .orElse(ReportCalendar.STATUTORY);
        return new ReportStanding(
                standing.state(),
                standing.lastVersion(),
                standing.since(),
                name(people, standing.by()),
                standing.reason(),
                CanonicalText.hash(report.getTitle(), words),
                standing.signedHash(),
                name(people, standing.signedBy()),
                standing.signedAt(),
                days.reportBefore().atYear(report.getYear() + 1),
                days.publishBefore().atYear(report.getYear() + 1));
    }

    private static String name(Map<Long, String> people, @Nullable Long id) {
        return id == null ? "" : people.getOrDefault(id, "");
    }

    static ReportStatement record(Statement statement, List<StatementSource> sources) {
        StatementSpans spans = StatementSpans.read(statement.getSpans());
        return new ReportStatement(
                statement.getId(),
                statement.getVersion(),
                statement.getDraftKey() == null ? "" : statement.getDraftKey(),
                statement.getPart(),
                statement.getKind(),
                statement.getLevel(),
                statement.getLead(),
                statement.getContent(),
                statement.isEdited(),
                statement.isStale(),
                statement.getKeepReason(),
                spans.figures(),
                spans.words(),
                sources);
    }

    private Map<Long, List<StatementSource>> sources(long reportId, long jurisdictionId) {
        Map<Long, List<StatementSource>> result = new HashMap<>();
        jdbc.sql(SOURCES)
                .param("report", reportId)
                .param("jurisdiction", jurisdictionId)
                .query(row -> {
                    result.computeIfAbsent(row.getLong("statement_id"), id -> new ArrayList<>())
                            .add(source(row));
                });
        return result;
    }

    private static StatementSource source(ResultSet row) throws SQLException {
        String unit = row.getString("short_name");
        return new StatementSource(
                SourceKind.valueOf(row.getString("kind")),
                row.getLong("source_id"),
                row.getInt("revision"),
                row.getLong("task_id"),
                text(row.getString("number")),
                text(row.getString("title")),
                unit == null ? row.getString("actor") : unit,
                period(row),
                Rows.instant(row, "approved_at"),
                row.getString("excerpt"));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable PeriodReference period(ResultSet row) throws SQLException {
        long id = row.getLong("period_id");
        return id == 0
                ? null
                : new PeriodReference(
                        id,
                        row.getInt("plan_year"),
                        ReportingCycle.valueOf(row.getString("cycle")),
                        row.getInt("sequence_number"),
                        row.getObject("start_date", LocalDate.class),
                        row.getObject("end_date", LocalDate.class),
                        row.getObject("due_date", LocalDate.class));
    }
}
