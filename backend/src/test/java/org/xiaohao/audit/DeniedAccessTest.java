package org.xiaohao.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.ActorPrincipal;
import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.AuditNote;
import org.xiaohao.shared.AuditOutcome;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.Role;

class DeniedAccessTest {

    private final List<AccessDenied> written = new ArrayList<>();
    private final List<ObjectsProbed> probed = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-01T00:00:00Z");
    private final Clock clock = clockOf(() -> now);
    private final CurrentActor currentActor = new CurrentActor();
    private final DeniedAccess deniedAccess = new DeniedAccess(
            new DomainEvents(event -> {
                if (event instanceof AccessDenied denied) {
                    written.add(denied);
                } else {
                    probed.add((ObjectsProbed) event);
                }
            }),
            currentActor,
            clock);

    @Test
    void writesWhoWasRefusedWhat() {
        deniedAccess.on(refused(person(7), "/admin/units"));

        assertThat(written).singleElement().satisfies(event -> {
            AuditNote note = event.audit();
            assertThat(note.action()).isEqualTo(AuditAction.ACCESS_DENIED);
            assertThat(note.outcome()).isEqualTo(AuditOutcome.DENIED);
            assertThat(note.detail()).isEqualTo("GET /admin/units");
            assertThat(note.person()).isEqualTo(new AuditNote.Person(1L, 7L, "u7", "Person 7"));
        });
    }

    @Test
    void writesTheSameRefusalOncePerMinute() {
        deniedAccess.on(refused(person(7), "/a"));
        deniedAccess.on(refused(person(7), "/a"));
        deniedAccess.on(refused(person(7), "/b"));
        deniedAccess.on(refused(person(8), "/a"));
        assertThat(written).hasSize(3);

        now = now.plus(DeniedAccess.QUIET_TIME);
        deniedAccess.on(refused(person(7), "/a"));

        assertThat(written).hasSize(4);
    }

    @Test
    void limitsWhatOneAccountCanCause() {
        for (int i = 0; i < DeniedAccess.MAX_PER_ACCOUNT + 20; i++) {
            deniedAccess.on(refused(person(7), "/page/" + i));
        }
        assertThat(written).hasSize(DeniedAccess.MAX_PER_ACCOUNT);

        deniedAccess.on(refused(person(8), "/a"));

        assertThat(written).hasSize(DeniedAccess.MAX_PER_ACCOUNT + 1);
    }

    @Test
    void leavesOutPeopleWhoHaveNotSignedIn() {
        deniedAccess.on(refused(
                new AnonymousAuthenticationToken("key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_X")),
                "/admin"));

        assertThat(written).isEmpty();
    }

    @Test
    void aTrailThatCannotBeWrittenDoesNotReplaceTheRefusal() {
        var broken = new DeniedAccess(
                new DomainEvents(event -> {
                    throw new IllegalStateException("database gone");
                }),
                currentActor,
                clock);

        assertThatCode(() -> broken.on(refused(person(7), "/a"))).doesNotThrowAnyException();
    }

    @Test
    void whoeverLooksForManyThingsThatAreNotTheirsIsWrittenDownOnce() {
        Actor clerk = new Actor(7, "u7", "Person 7", 1, null, Set.of(Role.CLERK));
        for (int i = 1; i < DeniedAccess.MANY_MISSING; i++) {
            lookFor(clerk, i);
        }
        assertThat(probed).isEmpty();
        deniedAccess.missing("nobody is signed in");
        lookFor(clerk, 20);
        lookFor(clerk, 21);
        assertThat(probed).singleElement().satisfies(event -> {
            assertThat(event.audit().detail()).isEqualTo("20 GET /api/tasks/20");
            assertThat(event.audit().outcome()).isEqualTo(AuditOutcome.DENIED);
        });

        now = now.plus(DeniedAccess.MISSING_TIME).plusSeconds(1);
        lookFor(clerk, 22);
        assertThat(probed).hasSize(1);
    }

    private void lookFor(Actor actor, int id) {
        currentActor.callAs(actor, () -> {
            deniedAccess.missing("GET /api/tasks/" + id);
            return true;
        });
    }

    private static AuthorizationDeniedEvent<?> refused(Authentication who, String path) {
        return new AuthorizationDeniedEvent<>(
                () -> who, new MockHttpServletRequest("GET", path), new AuthorizationDecision(false));
    }

    private static Authentication person(long accountId) {
        Actor actor = new Actor(accountId, "u" + accountId, "Person " + accountId, 1, null, Set.of(Role.CLERK));
        ActorPrincipal principal = () -> actor;
        return new TestingAuthenticationToken(principal, null);
    }

    private static Clock clockOf(InstantSource source) {
        return source.withZone(ZoneOffset.UTC);
    }
}
