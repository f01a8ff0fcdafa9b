package org.xiaohao.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiaohao.account.SignInEvent.SignedInByApi;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.AuditNote;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.Role;
import org.xiaohao.shared.Rows;
import org.xiaohao.shared.Sha256;

/**
 * Whose token a request carries: one statement by the hash of its secret, outside of any transaction, so that a revoked token, a deactivated account
 * and other roles count with the next request. The hours in which it was used stand on the audit trail.
 */
@Component
class AccessTokenReader {

    private static final Duration QUIET_TIME = SignInTrail.QUIET_TIME;

    private final JdbcClient jdbc;
    private final DomainEvents events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AccessTokenReader(JdbcClient jdbc, DomainEvents events, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One role of the token's owner. */
    private record Row(
            long tokenId, AccessScope scope, @Nullable Instant lastUsedAt, Actor actor, int generation) {}

    /** The person in whose name the token is good at this moment; empty for any other. */
    Optional<AccessTokenAuthentication> find(String secret) {
        Instant now = clock.instant();
        List<Row> rows = jdbc.sql("""
                        select t.id, t.scope, t.last_used_at, a.id as account_id, a.username, a.display_name,
                          a.jurisdiction_id, a.org_unit_id, a.sign_in_generation, r.role
                        from access_token t join account a on a.id = t.account_id
                          join jurisdiction j on j.id = a.jurisdiction_id and j.active = true
                          join account_role r on r.account_id = a.id
                        where t.secret_hash = :hash and t.expires_at > :now and a.active = true""")
                .param("hash", Sha256.of(secret))
                .param("now", stored(now))
                .query((row, index) -> row(row))
                .list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Row first = rows.getFirst();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        rows.forEach(row -> roles.addAll(row.actor().roles()));
        Actor one = first.actor();
        Actor actor = new Actor(
                one.accountId(), one.username(), one.displayName(), one.jurisdictionId(), one.orgUnitId(), roles);
        Instant before = now.minus(QUIET_TIME);
        if (first.lastUsedAt() == null || !first.lastUsedAt().isAfter(before)) {
            transaction.executeWithoutResult(status -> noteUse(first, now, before));
        }
        return Optional.of(new AccessTokenAuthentication(
                new AccountPrincipal(actor, "", true, false, first.generation()), first.scope()));
    }

    private void noteUse(Row row, Instant now, Instant before) {
        int noted = jdbc.sql("update access_token set last_used_at = :now"
                        + " where id = :id and (last_used_at is null or last_used_at <= :before)")
                .param("now", stored(now))
                .param("before", stored(before))
                .param("id", row.tokenId())
                .update();
        if (noted == 1) {
            Actor actor = row.actor();
            events.publish(new SignedInByApi(new AuditNote.Person(
                    actor.jurisdictionId(), actor.accountId(), actor.username(), actor.displayName())));
        }
    }

    private static LocalDateTime stored(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                AccessScope.valueOf(row.getString("scope")),
                Rows.instant(row, "last_used_at"),
                new Actor(
                        row.getLong("account_id"),
                        row.getString("username"),
                        row.getString("display_name"),
                        row.getLong("jurisdiction_id"),
                        Rows.id(row, "org_unit_id"),
                        Set.of(Role.valueOf(row.getString("role")))),
                row.getInt("sign_in_generation"));
    }
}
