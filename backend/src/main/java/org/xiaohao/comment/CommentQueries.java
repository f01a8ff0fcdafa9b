package org.xiaohao.comment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiaohao.progress.EntriesOut;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Rows;

/** Reads the comments of a task: one statement for the comments, one for whom they name. */
@Component
class CommentQueries {

    /** What is said of an entry stays with those who read the entry. */
    private static final String READ = " (c.entry_id is null or e.org_unit_id = :own or " + EntriesOut.OUT + ")";

    private static final String TABLES = " from task_comment c left join progress_entry e on e.id = c.entry_id";

    private final JdbcClient jdbc;

    CommentQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The comments of a task that the person may see, newest first. */
    List<CommentDetails> ofTask(Actor actor, long taskId, Instant deletableSince, int limit, long offset) {
        return read(
                actor,
                " where c.task_id = :id and" + READ + " order by c.written_at desc, c.id desc limit " + limit
                        + " offset " + offset,
                taskId,
                deletableSince);
    }

    long count(Actor actor, long taskId) {
        return jdbc.sql("select count(*)" + TABLES + " where c.task_id = :id and" + READ)
                .param("id", taskId)
                .param("own", own(actor))
                .param("whole", actor.seesWholeJurisdiction())
                .query(Long.class)
                .single();
    }

    /** One comment, if the person may see it; who may see its task is asked by the caller. */
    List<CommentDetails> one(Actor actor, long commentId, Instant deletableSince) {
        return read(actor, " where c.id = :id and" + READ, commentId, deletableSince);
    }

    /** The title of the plan of a task. */
    String planTitle(long planId) {
        return jdbc.sql("select title from plan where id = :id")
                .param("id", planId)
                .query(String.class)
                .single();
    }

    private static long own(Actor actor) {
        Long unit = actor.orgUnitId();
        return unit == null ? 0 : unit;
    }

    private List<CommentDetails> read(Actor actor, String which, long id, Instant deletableSince) {
        Map<Long, List<String>> named = new HashMap<>();
        List<CommentDetails> found = jdbc.sql(
                        "select c.id, c.task_id, c.entry_id, c.author_id, c.content, c.written_at,"
                                + " c.deleted_at, coalesce(u.short_name, '') as unit_name, a.display_name,"
                                + " coalesce(eu.short_name, '') as entry_unit, r.end_date as entry_until" + TABLES
                                + " join account a on a.id = c.author_id left join org_unit u on u.id = c.org_unit_id"
                                + " left join org_unit eu on eu.id = e.org_unit_id"
                                + " left join reporting_period r on r.id = e.period_id" + which)
                .param("id", id)
                .param("own", own(actor))
                .param("whole", actor.seesWholeJurisdiction())
                .query((row, index) -> details(actor, row, deletableSince, named))
                .list();
        readMentions(named);
        return found;
    }

    private static CommentDetails details(
            Actor actor, ResultSet row, Instant deletableSince, Map<Long, List<String>> named) throws SQLException {
        Instant written = Rows.instant(row, "written_at");
        Instant deleted = Rows.instant(row, "deleted_at");
        long id = row.getLong("id");
        boolean standing = deleted == null;
        List<String> mentions = new ArrayList<>();
        if (standing) {
            named.put(id, mentions);
        }
        return new CommentDetails(
                id,
                row.getLong("task_id"),
                Rows.id(row, "entry_id"),
                row.getString("entry_unit"),
                Rows.date(row, "entry_until"),
                row.getString("unit_name"),
                row.getString("display_name"),
                written == null ? Instant.EPOCH : written,
                standing ? row.getString("content") : "",
                mentions,
                deleted,
                standing
                        && row.getLong("author_id") == actor.accountId()
                        && written != null
                        && !written.isBefore(deletableSince));
    }

    private void readMentions(Map<Long, List<String>> named) {
        if (named.isEmpty()) {
            return;
        }
        jdbc.sql("select m.comment_id, coalesce(u.short_name, a.display_name) as name from task_comment_mention m"
                        + " left join org_unit u on u.id = m.org_unit_id left join account a on a.id = m.account_id"
                        + " where m.comment_id in (:ids) order by m.comment_id, m.position")
                .param("ids", named.keySet())
                .query((ResultSet row) -> {
                    List<String> names = named.get(row.getLong("comment_id"));
                    if (names != null) {
                        names.add(row.getString("name"));
                    }
                });
    }
}
