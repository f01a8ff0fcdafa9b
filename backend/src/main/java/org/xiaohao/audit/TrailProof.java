package org.xiaohao.audit;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.audit.SealChain.Seal;

/** Recomputes every seal and says where the trail is not what was sealed; changes nothing. */
final class TrailProof {

    /** A row is sealed within minutes; one that tells of an earlier time was put in afterwards. */
    private static final Duration LATE = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final SealChain chain;
    private final Consumer<String> out;
    private boolean good = true;

    /** @param out told each line of the report */
    TrailProof(JdbcClient jdbc, Consumer<String> out) {
        this.jdbc = jdbc;
        this.chain = new SealChain(jdbc);
        this.out = out;
    }

    /**
     * Returns whether all is as it was sealed.
     *
     * @param known a seal that was kept outside, as {@code number:hash}; null for none
     */
    boolean run(@Nullable String known) {
        Optional<Seal> before = Optional.empty();
        boolean found = known == null;
        for (Seal seal : chain.all()) {
            check(before, seal);
            found |= (seal.number() + ":" + seal.hash()).equals(known);
            before = Optional.of(seal);
        }
        if (!found) {
            bad("NO SUCH SEAL  " + known + " was kept outside and is not in the chain");
        }
        long open = jdbc.sql("select count(*) from audit_entry e left join audit_seal_entry s on s.entry_id = e.id"
                        + " where s.entry_id is null")
                .query(Long.class)
                .single();
        out.accept(before.map(seal -> "Newest " + seal.words()).orElse("There is no seal yet"));
        out.accept("%d rows wait for the next seal".formatted(open));
        return good;
    }

    private void check(Optional<Seal> before, Seal seal) {
        List<SealedRow> rows = chain.rows(seal.number());
        if (seal.number() != before.map(Seal::number).orElse(0) + 1) {
            bad("SEAL MISSING  before " + seal.words());
        }
        if (rows.size() != seal.entries()) {
            bad("OTHER ROWS    %d instead of %d under seal %d".formatted(rows.size(), seal.entries(), seal.number()));
        } else if (!SealChain.hash(before, seal.number(), seal.sealedAt(), rows).equals(seal.hash())) {
            bad("CHANGED       a row under " + seal.words());
        }
        before.ifPresent(earlier -> {
            LocalDateTime first = earlier.sealedAt().minus(LATE);
            rows.stream()
                    .filter(row -> row.occurredAt().isBefore(first))
                    .forEach(row -> bad("ADDED LATER   row %d tells of %s and came under seal %d"
                            .formatted(row.id(), row.occurredAt(), seal.number())));
        });
    }

    private void bad(String line) {
        good = false;
        out.accept(line);
    }
}
