package org.xiaohao.supervision;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.Rows;

/** For which units the rules could not be followed, from the first time until they could again. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LadderFailures {

    private final JdbcClient jdbc;
    private final Clock clock;

    LadderFailures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Set<Long> units(long jurisdictionId) {
        return Set.copyOf(jdbc.sql("select org_unit_id from ladder_failure where jurisdiction_id = :jurisdiction")
                .param("jurisdiction", jurisdictionId)
                .query(Long.class)
                .list());
    }

    List<LadderFailureDetails> list(long jurisdictionId) {
        return jdbc.sql("select f.*, u.short_name from ladder_failure f join org_unit u on u.id = f.org_unit_id"
                        + " where f.jurisdiction_id = :jurisdiction order by u.sort_order, u.id")
                .param("jurisdiction", jurisdictionId)
                .query((row, index) -> new LadderFailureDetails(
                        row.getLong("org_unit_id"),
                        row.getString("short_name"),
                        Objects.requireNonNull(Rows.instant(row, "failed_first")),
                        Objects.requireNonNull(Rows.instant(row, "failed_last")),
                        row.getInt("attempts"),
                        row.getString("reference")))
                .list();
    }

    /**
     * Keeps what came of a run; the jurisdiction is locked.
     *
     * @param failed the reference of each unit that failed
     */
    void keep(long jurisdictionId, Map<Long, String> failed) {
        Set<Long> before = units(jurisdictionId);
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        before.stream()
                .filter(unit -> !failed.containsKey(unit))
                .forEach(unit -> jdbc.sql("delete from ladder_failure where org_unit_id = :unit")
                        .param("unit", unit)
                        .update());
        failed.forEach((unit, reference) -> jdbc.sql(
                        before.contains(unit)
                                ? "update ladder_failure set failed_last = :now, attempts = attempts + 1,"
                                        + " reference = :reference where org_unit_id = :unit and jurisdiction_id = :jurisdiction"
                                : "insert into ladder_failure (org_unit_id, jurisdiction_id, failed_first, failed_last,"
                                        + " attempts, reference) values (:unit, :jurisdiction, :now, :now, 1, :reference)")
                .param("unit", unit)
                .param("jurisdiction", jurisdictionId)
                .param("now", now)
                .param("reference", reference)
                .update());
    }
}
