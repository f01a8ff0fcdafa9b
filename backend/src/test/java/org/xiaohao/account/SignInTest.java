package org.xiaohao.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.AuditNote;
import org.xiaohao.shared.AuditOutcome;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.TestJurisdiction;

@BackendTest
@RecordApplicationEvents
@Tag("slow")
class SignInTest {

    private static final String WRONG = "wrong-password";
    private static final String UNKNOWN_PATH = "/api/no-such-thing";

    private final MockMvc mvc;
    private final Fixtures fixtures;
    private final AccountService accounts;
    private final ActivationService slips;
    private final AccountActivation activation;
    private final UserDetailsService people;
    private final MutableClock clock;
    private TestJurisdiction here;
    private Actor leader;

    @Autowired
    SignInTest(
            MockMvc mvc,
            Fixtures fixtures,
            AccountService accounts,
            ActivationService slips,
            AccountActivation activation,
            UserDetailsService people,
            MutableClock clock) {
        this.slips = slips;
        this.activation = activation;
        this.mvc = mvc;
        this.fixtures = fixtures;
        this.accounts = accounts;
        this.people = people;
        this.clock = clock;
    }

    @BeforeEach
    void somebodyHasAnAccount() {
        here = fixtures.jurisdiction();
        leader = here.leader();
    }

    @Test
    void theApiIsClosedToStrangersAndSaysSoAsAProblem() throws Exception {
        mvc.perform(get(UNKNOWN_PATH))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(401));
        mvc.perform(get("/v3/api-docs")).andExpect(status().isUnauthorized());
    }

    @Test
    void aPersonReachesTheApiWithTheSamePassword() throws Exception {
        expect(Fixtures.PASSWORD, 404);
        expect(WRONG, 401);
        mvc.perform(get("/v3/api-docs").with(httpBasic(leader.username(), Fixtures.PASSWORD)))
                .andExpect(status().isOk());
    }

    @Test
    void fiveWrongPasswordsLockTheAccountForAQuarterOfAnHour(ApplicationEvents events) throws Exception {
        for (int i = 0; i < 5; i++) {
            expect(WRONG, 401);
        }
        expect(Fixtures.PASSWORD, 401);
        clock.advance(Duration.ofMinutes(15).minusSeconds(1));
        expect(Fixtures.PASSWORD, 401);
        clock.advance(Duration.ofSeconds(1));
        expect(Fixtures.PASSWORD, 404);
        assertThat(actions(events, AuditOutcome.FAILURE)).hasSize(7).containsOnly(AuditAction.ACCOUNT_SIGN_IN);
        assertThat(actions(events, AuditOutcome.SUCCESS))
                .contains(AuditAction.ACCOUNT_LOCK, AuditAction.ACCOUNT_SIGN_IN_API);
    }

    @Test
    void aRightPasswordForgetsTheWrongOnes() throws Exception {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                expect(WRONG, 401);
            }
            expect(Fixtures.PASSWORD, 404);
        }
    }

    @Test
    void aNewPasswordUnlocksTheAccount() throws Exception {
        for (int i = 0; i < 5; i++) {
            expect(WRONG, 401);
        }
        String code = fixtures.callAs(here.admin(), () -> slips.issue(List.of(leader.accountId()), 7))
                .getFirst()
                .code();
        expect(Fixtures.PASSWORD, 401);
        activation.activate(new ActivateAccount(leader.username(), code, "another-horse-2"));
        expect("another-horse-2", 404);
    }

    @Test
    void wrongPasswordsDoNotKeepTheAdministratorFromSaving() throws Exception {
        AccountDetails read = fixtures.callAs(here.admin(), () -> accounts.details(leader.accountId()));
        expect(WRONG, 401);
        AccountDetails saved = fixtures.callAs(
                here.admin(),
                () -> accounts.update(new UpdateAccount(read.id(), read.version(), "李四", null, read.roles(), null)));
        assertThat(saved.displayName()).isEqualTo("李四");
    }

    @Test
    void aDeactivatedPersonStaysOut() throws Exception {
        long id = leader.accountId();
        fixtures.callAs(
                here.admin(), () -> accounts.deactivate(id, accounts.details(id).version()));
        expect(Fixtures.PASSWORD, 401);
    }

    @Test
    void manyApiRequestsAreOneSignInForAnHour(ApplicationEvents events) throws Exception {
        expect(Fixtures.PASSWORD, 404);
        expect(Fixtures.PASSWORD, 404);
        assertThat(apiSignIns(events)).isEqualTo(1);
        clock.advance(Duration.ofHours(1));
        expect(Fixtures.PASSWORD, 404);
        assertThat(apiSignIns(events)).isEqualTo(2);
    }

    @Test
    void whatAStrangerTypesAsNameIsCutAndCleaned(ApplicationEvents events) throws Exception {
        String name = "evil\nline\u202e" + "x".repeat(500);
        mvc.perform(get(UNKNOWN_PATH).with(httpBasic(name, WRONG))).andExpect(status().isUnauthorized());
        assertThat(events.stream(SignInEvent.class))
                .extracting(SignInEvent::audit)
                .filteredOn(note -> note.outcome() == AuditOutcome.FAILURE)
                .singleElement()
                .satisfies(note -> assertThat(note.detail())
                        .startsWith("evilline")
                        .hasSize(64)
                        .doesNotContainPattern("\\p{Cntrl}"));
    }

    @Test
    void theSignedInPersonSurvivesASessionStore() throws Exception {
        var principal = (AccountPrincipal) people.loadUserByUsername(leader.username());
        principal.eraseCredentials();
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(principal);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            var read = (AccountPrincipal) in.readObject();
            assertThat(read.actor()).isEqualTo(principal.actor());
            assertThat(read.getPassword()).isNull();
        }
    }

    private void expect(String password, int status) throws Exception {
        mvc.perform(get(UNKNOWN_PATH).with(httpBasic(leader.username(), password)))
                .andExpect(status().is(status));
    }

    private List<AuditAction> actions(ApplicationEvents events, AuditOutcome outcome) {
        return events.stream(SignInEvent.class)
                .map(SignInEvent::audit)
                .filter(note -> note.outcome() == outcome
                        && Long.valueOf(leader.accountId()).equals(note.subjectId()))
                .map(AuditNote::action)
                .toList();
    }

    private static long apiSignIns(ApplicationEvents events) {
        return events.stream(SignInEvent.SignedInByApi.class).count();
    }
}
