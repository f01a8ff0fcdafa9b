package org.xiaohao.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.shared.Sha256;

/** The seals, each over its rows and the hash of the one before it. */
final class SealChain {

    /** What the first seal follows. */
    private static final String BEGINNING = "0".repeat(64);

    private final JdbcClient jdbc;

    SealChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A seal.
     *
     * @param sealedAt in universal time
     */
    record Seal(int number, LocalDateTime sealedAt, int entries, String hash) {

        /** The line that is kept outside. */
        String words() {
            return "seal %d of %sZ over %d rows: %d:%s".formatted(number, sealedAt, entries, number, hash);
        }
    }

    Optional<Seal> newest() {
        return jdbc.sql("select seal_number, sealed_at, entry_count, seal_hash from audit_seal"
                        + " order by seal_number desc limit 1")
                .query((row, index) -> seal(row))
                .optional();
    }

    private static Seal seal(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Seal(row.getInt(1), row.getObject(2, LocalDateTime.class), row.getInt(3), row.getString(4));
    }

    List<Seal> all() {
        return jdbc.sql("select seal_number, sealed_at, entry_count, seal_hash from audit_seal order by seal_number")
                .query((row, index) -> seal(row))
                .list();
    }

    /** The rows that a seal is over. */
    List<SealedRow> rows(int seal) {
        return jdbc.sql("select " + SealedRow.COLUMNS
                        + " from audit_seal_entry s join audit_entry e on e.id = s.entry_id"
                        + " where s.seal_number = :seal order by e.id")
                .param("seal", seal)
                .query((row, index) -> SealedRow.of(row))
                .list();
    }

    /** Rows that no seal is over yet, of ids above {@code floor}, oldest first. */
    List<SealedRow> unsealed(long floor, int max) {
        return jdbc.sql("select " + SealedRow.COLUMNS
                        + " from audit_entry e left join audit_seal_entry s on s.entry_id = e.id"
                        + " where s.entry_id is null and e.id > :floor order by e.id limit " + max)
                .param("floor", floor)
                .query((row, index) -> SealedRow.of(row))
                .list();
    }

    /** The hash of a seal that follows {@code before}. */
    static String hash(Optional<Seal> before, int number, LocalDateTime sealedAt, List<SealedRow> rows) {
        MessageDigest digest = Sha256.digest();
        Consumer<String> add = text -> digest.update(text.getBytes(StandardCharsets.UTF_8));
        add.accept(before.map(Seal::hash).orElse(BEGINNING) + "\n" + number + " " + sealedAt + "\n");
        rows.forEach(row -> add.accept(row.text()));
        return Sha256.written(digest.digest());
    }
}
