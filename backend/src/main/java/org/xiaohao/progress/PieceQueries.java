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

    /** More than anybody reads of one piece; the rest is found in the entries. */
    private static final int MAX_FILES = 2000;

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
        jdbc.sql("select v.piece_id, v.attachment_id, e.id, e.org_unit_id, e.in_force, f.file_name, u.short_name"
                        + " from evidence v join progress_entry e on e.id = v.entry_id"
                        + " join attachment f on f.id = v.attachment_id join org_unit u on u.id = e.org_unit_id"
                        + " where v.piece_id in (:pieces) and (e.in_force = true"
                        + " or (e.org_unit_id = :unit and e.state in ('DRAFT', 'SUBMITTED', 'RETURNED_TO_HEAD')))"
                        + " order by v.piece_id, e.in_force desc, e.id, v.position limit " + MAX_FILES)
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
