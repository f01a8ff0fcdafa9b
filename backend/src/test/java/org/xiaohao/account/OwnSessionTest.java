package org.xiaohao.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.TestJurisdiction;

/** The browsers in which a person is signed in: few, for a time, and to be ended from any of them. */
@BackendTest
class OwnSessionTest {

    @Autowired
    private OwnSessionService own;

    @Autowired
    private RunningSessions running;

    @Autowired
    private SignInTrail trail;

    @Autowired
    private AccountService accounts;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    @Value("${xiaohao.session.most}")
    private int most;

    private TestJurisdiction here;
    private Actor office;

    @BeforeEach
    void somebodyHasAnAccount() {
        here = fixtures.jurisdiction();
        office = here.office();
    }

    /** As a browser does it: a principal of its own, and the event that Spring Security sends. */
    private Authentication signIn(Actor actor) {
        fixtures.actingAs(actor);
        Authentication session =
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        trail.on(new InteractiveAuthenticationSuccessEvent(session, getClass()));
        return session;
    }

    private void goOnIn(Authentication session) {
        SecurityContextHolder.getContext().setAuthentication(session);
    }

    @Test
    void eachBrowserIsListedAndTheOneThatAsksIsMarked() {
        Authentication first = signIn(office);
        clock.advance(Duration.ofMinutes(7));
        signIn(office);
        assertThat(own.list()).extracting(OwnSession::current).containsExactly(true, false);
        goOnIn(first);
        assertThat(own.list()).extracting(OwnSession::current).containsExactly(false, true);

        assertThat(running.goesOn(first)).isTrue();
        OwnSession asking =
                own.list().stream().filter(OwnSession::current).findFirst().orElseThrow();
        assertThat(asking.lastSeenAt()).isEqualTo(clock.instant());
        assertThat(asking.startedAt()).isEqualTo(clock.instant().minus(Duration.ofMinutes(7)));
    }

    @Test
    void whatIsEndedElsewhereIsOverAndOnTheTrail() {
        Authentication stolen = signIn(office);
        Authentication here = signIn(office);
        OwnSession other =
                own.list().stream().filter(one -> !one.current()).findFirst().orElseThrow();
        own.end(other.id());
        assertThat(running.goesOn(stolen)).isFalse();
        assertThat(running.goesOn(here)).isTrue();
        assertThatThrownBy(() -> own.end(other.id())).isInstanceOf(NotFoundException.class);
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'account.end-sessions' and account_id = ?")
                        .param(office.accountId())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void allOthersEndAtOnce() {
        List<Authentication> others = List.of(signIn(office), signIn(office));
        Authentication here = signIn(office);
        own.endOthers();
        assertThat(others).noneMatch(running::goesOn);
        assertThat(running.goesOn(here)).isTrue();
        assertThat(own.list()).hasSize(1);
    }

    @Test
    void nobodySeesOrEndsTheSessionOfSomebodyElse() {
        Authentication session = signIn(office);
        long id = own.list().getFirst().id();
        signIn(here.leader());
        assertThat(own.list()).extracting(OwnSession::id).doesNotContain(id);
        assertThatThrownBy(() -> own.end(id)).isInstanceOf(NotFoundException.class);
        own.endOthers();
        assertThat(running.goesOn(session)).isTrue();
    }

    @Test
    void withOneTooManyTheLeastUsedEnds() {
        Authentication first = signIn(office);
        Authentication second = null;
        for (int i = 1; i < most; i++) {
            clock.advance(Duration.ofMinutes(10));
            second = second == null ? signIn(office) : second;
            if (i > 1) {
                signIn(office);
            }
        }
        clock.advance(Duration.ofMinutes(10));
        assertThat(running.goesOn(first)).isTrue();
        signIn(office);
        assertThat(running.goesOn(first)).isTrue();
        assertThat(running.goesOn(Objects.requireNonNull(second))).isFalse();
        assertThat(own.list()).hasSize(most);
    }

    @Test
    void aSessionThatIsUsedAllTheTimeEndsAtLast() {
        Authentication session = signIn(office);
        for (int hour = 0; hour < 23; hour++) {
            clock.advance(Duration.ofHours(1));
            assertThat(running.goesOn(session)).isTrue();
        }
        clock.advance(Duration.ofHours(1));
        assertThat(running.goesOn(session)).isFalse();
        assertThat(own.list()).isEmpty();
    }

    @Test
    void whatWasNotUsedForLongIsNotListed() {
        signIn(office);
        clock.advance(Duration.ofHours(9));
        signIn(office);
        assertThat(own.list()).singleElement().matches(OwnSession::current);
    }

    @Test
    void signingOutEndsTheSession() {
        Authentication session = signIn(office);
        trail.on(new LogoutSuccessEvent(session));
        assertThat(running.goesOn(session)).isFalse();
    }

    @Test
    void anotherPasswordKeepsTheSessionThatChangedIt() {
        Authentication other = signIn(office);
        Authentication here = signIn(office);
        accounts.changeOwnPassword(new ChangeOwnPassword(Fixtures.PASSWORD, "another-horse-2"));
        assertThat(running.goesOn(here)).isTrue();
        assertThat(running.goesOn(other)).isFalse();
        assertThat(own.list()).singleElement().matches(OwnSession::current);
    }
}
