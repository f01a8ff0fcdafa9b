package org.xiaohao.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;
import org.xiaohao.progress.EntriesOut;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Rows;

/**
 * Looks for words: the ids first, then the texts of those that are shown. On MySQL the full-text indexes over pairs of
 * characters say where the words can stand; whether they do, and on H2 all of it, is a comparison of the texts, so that
 * both databases find the same. Such an index knows no jurisdiction, and of a word that very many rows hold it has them
 * all to tell; so tasks and entries are first looked for among the newest, where such a word fills the page.
 */
@Component
class SearchQueries {

    /** Entries {@code e} that the person may read: what stands in the own unit's name, and what is in force. */
    private static final String ENTRY_IS_READ = """
             and (""" + EntriesOut.WITH_LEAD + """
              or (e.in_force = true and (:whole = true or exists (select 1 from assignment oa
                 where oa.task_id = e.task_id and oa.org_unit_id = :own)))
               or (e.org_unit_id = :own and not exists (select 1 from progress_entry n
                 where n.assignment_id = e.assignment_id and n.period_id = e.period_id and n.revision > e.revision)))""";

    private static final Map<SearchKind, Source> SOURCES = Map.of(
            SearchKind.PLAN,
            new Source(
                    "plan p",
                    "p.id",
                    List.of("p.title", "p.document_number"),
                    "p.jurisdiction_id = :jurisdiction and p.state <> 'DRAFT' and (:plan is null or p.id = :plan)"
                            + " and (:whole = true or exists (select 1 from assignment oa"
                            + " where oa.plan_id = p.id and oa.org_unit_id = :own))",
                    "p.plan_year desc, p.id desc",
                    null,
                    "select p.id, p.id as plan_id, null as task_id, '' as number, p.title as title, '' as unit,"
                            + " null as found_day, p.title as text1, p.document_number as text2, '' as text3 from plan p"
                            + " where p.id in (:ids)"),
            SearchKind.TASK,
            new Source(
                    "task x join plan p on p.id = x.plan_id and p.state <> 'DRAFT'",
                    "x.id",
                    List.of("x.title", "x.body"),
                    "x.jurisdiction_id = :jurisdiction and (:plan is null or x.plan_id = :plan)"
                            + " and (:whole = true or exists (select 1 from assignment oa"
                            + " where oa.task_id = x.id and oa.org_unit_id = :own))",
                    "p.plan_year desc, x.plan_id desc, x.position",
                    "select x.id from task x join plan p on p.id = x.plan_id and p.state <> 'DRAFT'"
                            + " where x.jurisdiction_id = :jurisdiction",
                    "select x.id, x.plan_id, x.id as task_id, x.number, x.title, coalesce(u.short_name, '') as unit,"
                            + " x.due_date as found_day, x.title as text1, x.body as text2, '' as text3 from task x"
                            + " left join assignment a on a.task_id = x.id and a.primary_lead = true"
                            + " left join org_unit u on u.id = a.org_unit_id where x.id in (:ids)"),
            SearchKind.ENTRY,
            new Source(
                    "progress_entry e",
                    "e.id",
                    List.of("e.content", "e.problem", "e.next_step"),
                    "e.jurisdiction_id = :jurisdiction and (:plan is null or e.plan_id = :plan)" + ENTRY_IS_READ,
                    "e.saved_at desc, e.id desc",
                    "select e.id from progress_entry e where e.jurisdiction_id = :jurisdiction",
                    "select e.id, e.plan_id, e.task_id, x.number, x.title, u.short_name as unit,"
                            + " r.end_date as found_day, e.content as text1, e.problem as text2, e.next_step as text3"
                            + " from progress_entry e join task x on x.id = e.task_id"
                            + " join org_unit u on u.id = e.org_unit_id"
                            + " join reporting_period r on r.id = e.period_id where e.id in (:ids)"),
            SearchKind.EVIDENCE,
            new Source(
                    "attachment f join evidence v on v.attachment_id = f.id join progress_entry e on e.id = v.entry_id",
                    "v.id",
                    List.of("f.file_name"),
                    "f.jurisdiction_id = :jurisdiction and (:plan is null or e.plan_id = :plan)" + ENTRY_IS_READ,
                    "f.id desc",
                    null,
                    "select v.id, f.id as file_id, e.plan_id, e.task_id, x.number, f.file_name as title,"
                            + " u.short_name as unit, r.end_date as found_day, f.file_name as text1, '' as text2,"
                            + " '' as text3 from evidence v join attachment f on f.id = v.attachment_id"
                            + " join progress_entry e on e.id = v.entry_id join task x on x.id = e.task_id"
                            + " join org_unit u on u.id = e.org_unit_id"
                            + " join reporting_period r on r.id = e.period_id where v.id in (:ids)"),
            SearchKind.CONTENT,
            new Source(
                    "attachment_text c join evidence v on v.attachment_id = c.attachment_id"
                            + " join progress_entry e on e.id = v.entry_id",
                    "v.id",
                    List.of("c.content"),
                    "e.jurisdiction_id = :jurisdiction and (:plan is null or e.plan_id = :plan)" + ENTRY_IS_READ,
                    "v.attachment_id desc, v.id desc",
                    null,
                    "select v.id, f.id as file_id, e.plan_id, e.task_id, x.number, f.file_name as title,"
                            + " u.short_name as unit, r.end_date as found_day, c.content as text1, '' as text2,"
                            + " '' as text3 from evidence v join attachment f on f.id = v.attachment_id"
                            + " join attachment_text c on c.attachment_id = f.id"
                            + " join progress_entry e on e.id = v.entry_id join task x on x.id = e.task_id"
                            + " join org_unit u on u.id = e.org_unit_id"
                            + " join reporting_period r on r.id = e.period_id where v.id in (:ids)"),
            SearchKind.COMMENT,
            new Source(
                    "task_comment c join task x on x.id = c.task_id left join progress_entry e on e.id = c.entry_id",
                    "c.id",
                    List.of("c.content"),
                    "c.jurisdiction_id = :jurisdiction and c.deleted_at is null"
                            + " and (:plan is null or c.plan_id = :plan)"
                            + " and (:whole = true or exists (select 1 from assignment oa"
                            + " where oa.task_id = c.task_id and oa.org_unit_id = :own))"
                            + " and (c.entry_id is null or e.org_unit_id = :own or " + EntriesOut.OUT + ")",
                    "c.written_at desc, c.id desc",
                    null,
                    "select c.id, c.plan_id, c.task_id, x.number, x.title, coalesce(u.short_name, '') as unit,"
                            + " null as found_day, c.content as text1, '' as text2, '' as text3 from task_comment c"
                            + " join task x on x.id = c.task_id left join org_unit u on u.id = c.org_unit_id"
                            + " where c.id in (:ids)"),
            SearchKind.UNIT,
            new Source(
                    "org_unit o",
                    "o.id",
                    List.of("o.name", "o.short_name", "o.aliases"),
                    "o.jurisdiction_id = :jurisdiction and :plan is null and :whole = true",
                    "o.sort_order, o.code",
                    null,
                    "select o.id, null as plan_id, null as task_id, '' as number, o.name as title, '' as unit,"
                            + " null as found_day, o.name as text1, o.short_name as text2, o.aliases as text3"
                            + " from org_unit o where o.id in (:ids)"));

    /** So many of the newest rows are looked through one by one; a word in one of twenty fills the page among them. */
    private static final int NEWEST = 2_000;

    /** So many characters before a word are shown. */
    private static final int AROUND = 20;

    private final JdbcClient jdbc;
    private final boolean indexed;

    SearchQueries(JdbcClient jdbc, DataSource dataSource) throws MetaDataAccessException {
        this.jdbc = jdbc;
        String url = JdbcUtils.extractDatabaseMetaData(dataSource, metaData -> metaData.getURL());
        this.indexed = DatabaseDriver.fromJdbcUrl(url) == DatabaseDriver.MYSQL;
    }

    SearchGroup find(Actor actor, SearchWords words, SearchKind kind, @Nullable Long planId, int limit) {
        Source source = SOURCES.get(kind);
        if (source == null) {
            throw new IllegalArgumentException("Nothing is known of " + kind);
        }
        List<Long> ids = ids(actor, words, source, planId);
        List<Long> counted = ids.subList(0, Math.min(SearchService.MAX_COUNT, ids.size()));
        List<Long> shown = counted.subList(0, Math.min(limit, counted.size()));
        return new SearchGroup(kind, counted.size(), ids.size() > counted.size(), hits(words, kind, source, shown));
    }

    private List<Long> ids(Actor actor, SearchWords words, Source source, @Nullable Long planId) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("jurisdiction", actor.jurisdictionId());
        values.put("own", actor.orgUnitId() == null ? 0L : actor.orgUnitId());
        values.put("whole", actor.seesWholeJurisdiction());
        values.put("plan", planId);
        List<String> patterns = words.patterns();
        for (int index = 0; index < patterns.size(); index++) {
            values.put("word" + index, patterns.get(index));
        }
        if (source.newest() != null) {
            List<Long> among = ids(source, source.amongNewest(), patterns.size(), values);
            if (among.size() > SearchService.MAX_COUNT) {
                return among;
            }
        }
        String phrases = words.phrases();
        boolean byIndex = indexed && !phrases.isEmpty();
        if (byIndex) {
            values.put("phrases", phrases);
        }
        return ids(source, byIndex ? source.indexed() : "", patterns.size(), values);
    }

    private List<Long> ids(Source source, String where, int words, Map<String, @Nullable Object> values) {
        return jdbc.sql("select " + source.id() + " as id from " + source.tables() + " where " + source.read() + where
                        + source.holds(words) + " order by " + source.order() + " limit "
                        + (SearchService.MAX_COUNT + 1))
                .params(values)
                .query(Long.class)
                .list();
    }

    private List<SearchHit> hits(SearchWords words, SearchKind kind, Source source, List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, SearchHit> found = jdbc
                .sql(source.shown())
                .param("ids", ids)
                .query((row, index) -> Map.entry(row.getLong("id"), hit(words, kind, row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return ids.stream().map(found::get).toList();
    }

    private static SearchHit hit(SearchWords words, SearchKind kind, ResultSet row) throws SQLException {
        String title = row.getString("title");
        Function<String, String> orEmpty = text -> text == null ? "" : text;
        List<String> texts = List.of(
                orEmpty.apply(row.getString("text1")),
                orEmpty.apply(row.getString("text2")),
                orEmpty.apply(row.getString("text3")));
        return new SearchHit(
                kind,
                row.getLong(kind == SearchKind.EVIDENCE || kind == SearchKind.CONTENT ? "file_id" : "id"),
                Rows.id(row, "plan_id"),
                Rows.id(row, "task_id"),
                row.getString("number"),
                title,
                words.excerpt(texts.stream().filter(text -> !text.equals(title)).toList(), AROUND),
                row.getString("unit"),
                Rows.date(row, "found_day"));
    }

    /**
     * Where one kind is found.
     *
     * @param tables what is read, joined
     * @param id what tells the hits apart
     * @param texts the columns that may hold the words, those of one full-text index
     * @param read what the person may read of them
     * @param order the newest first
     * @param newest all ids of the jurisdiction, of a kind with very many rows
     * @param shown reads what is shown of {@code :ids}
     */
    private record Source(
            String tables,
            String id,
            List<String> texts,
            String read,
            String order,
            @Nullable String newest,
            String shown) {

        String amongNewest() {
            return " and " + id + " in (select n.id from (" + newest + " order by " + order + " limit " + NEWEST
                    + ") n)";
        }

        String indexed() {
            return " and match(" + String.join(", ", texts) + ") against (:phrases in boolean mode)";
        }

        String holds(int words) {
            StringBuilder sql = new StringBuilder();
            for (int word = 0; word < words; word++) {
                String pattern = ":word" + word;
                sql.append(texts.stream()
                        .map(text -> "lower(" + text + ") like " + pattern + " escape '!'")
                        .collect(Collectors.joining(" or ", " and (", ")")));
            }
            return sql.toString();
        }
    }
}
