package org.xiaohao.report;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.progress.HighlightDetails;
import org.xiaohao.progress.HighlightService;
import org.xiaohao.progress.IndicatorTotal;
import org.xiaohao.progress.TotalsService;
import org.xiaohao.report.drafting.DraftFacts;
import org.xiaohao.report.drafting.DraftFacts.Closing;
import org.xiaohao.report.drafting.DraftFacts.Entry;
import org.xiaohao.report.drafting.DraftFacts.Exactness;
import org.xiaohao.report.drafting.DraftFacts.Figure;
import org.xiaohao.report.drafting.DraftFacts.Revision;
import org.xiaohao.report.drafting.DraftFacts.Task;
import org.xiaohao.report.drafting.DraftFacts.TaskStanding;
import org.xiaohao.report.drafting.DraftFacts.Unit;
import org.xiaohao.report.drafting.DraftFacts.YearValue;

/** Reads what a report is drafted from: a fixed number of statements for each plan, however much was reported. */
@Component
class FactsQueries {

    /** More than a plan can hold; what is beyond is not read. */
    private static final int MAX_ENTRIES = 50_000;

    private static final int LONGEST_PREAMBLE = 2000;

    private static final String TASKS = """
            select t.id, t.number, t.title, t.body, s.title as section_title, t.state, t.long_term, c.id as closing_id,
              c.summary
            from task t left join section s on s.id = t.section_id
              left join closing_request c on c.id = (select max(x.id) from closing_request x
                where x.task_id = t.id and x.state = 'APPROVED')
            where t.plan_id = :plan and t.jurisdiction_id = :jurisdiction
            order by t.position""";

    private static final String LEADS = """
            select a.task_id, a.org_unit_id from assignment a join task t on t.id = a.task_id
            where t.plan_id = :plan and t.jurisdiction_id = :jurisdiction and a.role = 'LEAD'
            order by a.task_id, a.primary_lead desc, a.position""";

    private static final String FROM_ENTRIES = """
            from progress_entry e join reporting_period p on p.id = e.period_id
            where e.plan_id = :plan and e.jurisdiction_id = :jurisdiction and p.start_date <= :day""";

    private static final String ENTRIES =
            "select e.id, e.revision, e.task_id, e.org_unit_id, p.sequence_number, e.content,"
                    + " e.problem, e.cause, e.next_step, e.for_next_year " + FROM_ENTRIES
                    + " and e.in_force = true order by e.task_id, e.org_unit_id, p.sequence_number limit "
                    + MAX_ENTRIES;

    private static final String RETURNED = "select e.id, e.revision " + FROM_ENTRIES
            + " and e.state in ('RETURNED', 'RETURNED_TO_HEAD', 'RETURNED_TO_LEAD') order by e.id limit " + MAX_ENTRIES;

    private static final String FIGURES =
            "select v.entry_id, v.name, v.amount, v.classifier, v.qualifier, v.indicator_id,"
                    + " v.text_start, v.text_end, v.withdrawn_at, j.lead_unit_id, o.org_unit_id, o.task_id"
                    + " from indicator_value v join progress_entry o on o.id = v.entry_id"
                    + " left join joint_event j on j.id = v.joint_event_id where v.entry_id in (select e.id "
                    + FROM_ENTRIES
                    + " and e.in_force = true) order by v.entry_id, v.position limit " + 10 * MAX_ENTRIES;

    private static final String UNITS =
            "select id, name, short_name, aliases, kind from org_unit where jurisdiction_id = :jurisdiction order by sort_order, id";

    private static final String PREAMBLE =
            "select substring(source_text, 1, " + LONGEST_PREAMBLE + ") from plan_source where plan_id = :plan";

    private static final Set<String> TOWNS = Set.of("TOWN", "SUBDISTRICT");

    private final JdbcClient jdbc;
    private final TotalsService totals;
    private final HighlightService highlights;

    FactsQueries(JdbcClient jdbc, TotalsService totals, HighlightService highlights) {
        this.jdbc = jdbc;
        this.totals = totals;
        this.highlights = highlights;
    }

    /** What the office entered for the year beside the plans. */
    record Entered(
            List<DraftFacts.Rectified> rectified,
            List<DraftFacts.Act> acts,
            DraftFacts.@Nullable LastReport lastReport) {}

    DraftFacts read(long jurisdictionId, String place, int year, List<Long> plans, LocalDate asOf, Entered entered) {
        List<Task> tasks = new ArrayList<>();
        List<YearValue> values = new ArrayList<>();
        List<Revision> returned = new ArrayList<>();
        for (long plan : plans) {
            List<IndicatorTotal> counted = totals.ofPlan(plan, asOf);
            Map<Long, List<Entry>> entries = entries(jurisdictionId, plan, asOf, counted);
            Map<Long, List<Long>> leads = leads(jurisdictionId, plan);
            ask(TASKS, jurisdictionId, plan).query(row -> {
                tasks.add(task(row, leads, entries));
            });
            ask(RETURNED, jurisdictionId, plan)
                    .param("day", asOf)
                    .query((row, index) -> new Revision(row.getLong("id"), row.getInt("revision")))
                    .list()
                    .forEach(returned::add);
            Set<String> doubled = YearValues.doubled(entries);
            counted.stream().map(total -> YearValues.of(total, doubled)).forEach(values::add);
        }
        return new DraftFacts(
                year,
                place,
                plans.isEmpty() ? "" : preamble(plans.getFirst()),
                List.copyOf(tasks),
                units(jurisdictionId),
                highlights.ofYear(year).stream().map(FactsQueries::highlight).toList(),
                List.copyOf(values),
                entered.rectified(),
                entered.acts(),
                entered.lastReport(),
                List.copyOf(returned));
    }

    private JdbcClient.StatementSpec ask(String sql, long jurisdictionId, long planId) {
        return jdbc.sql(sql).param("plan", planId).param("jurisdiction", jurisdictionId);
    }

    private Map<Long, List<Long>> leads(long jurisdictionId, long plan) {
        Map<Long, List<Long>> result = new HashMap<>();
        ask(LEADS, jurisdictionId, plan).query(row -> {
            result.computeIfAbsent(row.getLong("task_id"), id -> new ArrayList<>())
                    .add(row.getLong("org_unit_id"));
        });
        return result;
    }

    private Map<Long, List<Entry>> entries(
            long jurisdictionId, long plan, LocalDate asOf, List<IndicatorTotal> counted) {
        Map<Long, List<IndicatorTotal>> byTask = counted.stream()
                .collect(Collectors.groupingBy(total -> total.indicator().taskId()));
        Map<Long, List<Figure>> figures = new HashMap<>();
        ask(FIGURES, jurisdictionId, plan).param("day", asOf).query(row -> {
            figures.computeIfAbsent(row.getLong("entry_id"), id -> new ArrayList<>())
                    .add(figure(row, byTask));
        });
        Map<Long, List<Entry>> result = new HashMap<>();
        ask(ENTRIES, jurisdictionId, plan).param("day", asOf).query(row -> {
            result.computeIfAbsent(row.getLong("task_id"), id -> new ArrayList<>())
                    .add(entry(row, figures.getOrDefault(row.getLong("id"), List.of())));
        });
        return result;
    }

    private static Entry entry(ResultSet row, List<Figure> figures) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getInt("revision"),
                row.getLong("task_id"),
                row.getLong("org_unit_id"),
                row.getInt("sequence_number"),
                row.getString("content"),
                row.getString("problem"),
                row.getString("cause"),
                row.getString("next_step"),
                row.getBoolean("for_next_year"),
                List.copyOf(figures));
    }

    private static Figure figure(ResultSet row, Map<Long, List<IndicatorTotal>> byTask) throws SQLException {
        Long leadUnit = row.getObject("lead_unit_id", Long.class);
        Integer start = row.getObject("text_start", Integer.class);
        Integer end = row.getObject("text_end", Integer.class);
        BigDecimal amount = row.getBigDecimal("amount");
        return new Figure(
                row.getString("name"),
                amount.stripTrailingZeros(),
                row.getString("classifier"),
                exactness(Qualifier.valueOf(row.getString("qualifier"))),
                indicator(row, byTask),
                start == null ? -1 : start,
                end == null ? -1 : end,
                leadUnit == null || leadUnit == row.getLong("org_unit_id"),
                row.getObject("withdrawn_at") != null);
    }

    /** The indicator that it names, or the one of its task that has its name and classifier. */
    private static @Nullable Long indicator(ResultSet row, Map<Long, List<IndicatorTotal>> byTask) throws SQLException {
        Long named = row.getObject("indicator_id", Long.class);
        if (named != null) {
            return named;
        }
        long task = row.getLong("task_id");
        String name = row.getString("name");
        String classifier = row.getString("classifier");
        return byTask.getOrDefault(task, List.of()).stream()
                .map(IndicatorTotal::indicator)
                .filter(indicator -> indicator.name().equals(name)
                        && (indicator.classifier().equals(classifier)
                                || indicator.classifier().endsWith("元") && classifier.endsWith("元")))
                .map(indicator -> indicator.id())
                .findFirst()
                .orElse(null);
    }

    private static Exactness exactness(Qualifier qualifier) {
        return switch (qualifier) {
            case EXACT -> Exactness.EXACT;
            case AT_LEAST -> Exactness.AT_LEAST;
            case AT_MOST, ABOUT -> Exactness.ABOUT;
        };
    }

    private static Task task(ResultSet row, Map<Long, List<Long>> leads, Map<Long, List<Entry>> entries)
            throws SQLException {
        long id = row.getLong("id");
        long closing = row.getLong("closing_id");
        String section = row.getString("section_title");
        boolean closed = row.getString("state").equals("CLOSED");
        return new Task(
                id,
                row.getString("number"),
                row.getString("title"),
                row.getString("body"),
                section == null ? "" : section,
                standing(row.getString("state"), row.getBoolean("long_term")),
                leads.getOrDefault(id, List.of()),
                closed && closing != 0 ? new Closing(closing, row.getString("summary")) : null,
                entries.getOrDefault(id, List.of()));
    }

    private static TaskStanding standing(String state, boolean longTerm) {
        return switch (state) {
            case "CLOSED" -> TaskStanding.CLOSED;
            case "SUSPENDED" -> TaskStanding.SUSPENDED;
            case "CANCELLED" -> TaskStanding.CANCELLED;
            default -> longTerm ? TaskStanding.LONG_TERM : TaskStanding.UNDER_WAY;
        };
    }

    private List<Unit> units(long jurisdictionId) {
        return jdbc.sql(UNITS)
                .param("jurisdiction", jurisdictionId)
                .query((row, index) -> unit(row))
                .list();
    }

    private static Unit unit(ResultSet row) throws SQLException {
        List<String> names = new ArrayList<>(List.of(row.getString("name"), row.getString("short_name")));
        row.getString("aliases")
                .lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return new Unit(row.getLong("id"), List.copyOf(names), Set.of(), TOWNS.contains(row.getString("kind")));
    }

    private static Entry highlight(HighlightDetails highlight) {
        return new Entry(
                highlight.id(), 1, 0, highlight.orgUnitId(), 0, highlight.content(), "", "", "", false, List.of());
    }

    /** The first paragraph of the document before its first heading or point. */
    private String preamble(long plan) {
        return jdbc.sql(PREAMBLE)
                .param("plan", plan)
                .query(String.class)
                .optional()
                .orElse("")
                .lines()
                .map(String::strip)
                .takeWhile(line -> !line.matches("^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\\d+[.．、]).*"))
                .filter(line -> line.length() > 40 && line.indexOf('，') > 0)
                .findFirst()
                .orElse("");
    }
}
