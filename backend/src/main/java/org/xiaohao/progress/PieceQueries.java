package org.xiaohao.progress;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiaohao.plan.DutyDirectory;
import org.xiaohao.plan.PieceReference;
import org.xiaohao.progress.PieceStanding.HandedIn;

/** Reads how the required pieces of evidence stand, in two statements for so many tasks. */
@Component
class PieceQueries {

    /** Of one piece, more than anybody reads; the rest is found in the entries. */
    private static final int MAX_FILES = 200;

    private final DutyDirectory duties;
    private final JdbcClient jdbc;

    PieceQueries(DutyDirectory duties, JdbcClient jdbc) {
        this.duties = duties;
        this.jdbc = jdbc;
    }

    /** @param unit whose drafts count too, or null */
    List<PieceStanding> standings(Collection<Long> taskIds, @Nullable Long unit) {
        List<PieceReference> pieces = duties.requiredPieces(taskIds);
        if (pieces.isEmpty()) {
            return List.of();
        }
        Map<Long, List<HandedIn>> files =
                files(pieces.stream().map(PieceReference::id).toList(), unit);
        return pieces.stream()
                .map(piece -> new PieceStanding(piece, files.getOrDefault(piece.id(), List.of())))
                .toList();
    }

    /** What stands in several revisions is told once, from the one in force where there is one. */
    private Map<Long, List<HandedIn>> files(List<Long> pieces, @Nullable Long unit) {
        Map<Long, List<HandedIn>> files = new HashMap<>();
        Set<String> seen = new HashSet<>();
        jdbc.sql("select x.piece_id, x.attachment_id, x.id, x.org_unit_id, x.in_force, f.file_name, u.short_name"
                        + " from (select v.piece_id, v.attachment_id, v.position, e.id, e.org_unit_id, e.in_force,"
                        + " row_number() over (partition by v.piece_id order by e.in_force desc, e.id, v.position) as place"
                        + " from evidence v join progress_entry e on e.id = v.entry_id"
                        + " where v.piece_id in (:pieces) and (e.in_force = true"
                        + " or (e.org_unit_id = :unit and e.state in ('DRAFT', 'SUBMITTED', 'RETURNED_TO_HEAD')))) x"
                        + " join attachment f on f.id = x.attachment_id join org_unit u on u.id = x.org_unit_id"
                        + " where x.place <= " + MAX_FILES + " order by x.piece_id, x.place")
                .param("pieces", pieces)
                .param("unit", unit == null ? 0L : unit)
                .query(row -> {
                    long piece = row.getLong("piece_id");
                    long file = row.getLong("attachment_id");
                    if (seen.add(piece + "." + file + "." + row.getLong("org_unit_id"))) {
                        files.computeIfAbsent(piece, none -> new ArrayList<>())
                                .add(new HandedIn(
                                        row.getLong("id"),
                                        file,
                                        row.getString("file_name"),
                                        row.getString("short_name"),
                                        row.getBoolean("in_force")));
                    }
                });
        return files;
    }
}
