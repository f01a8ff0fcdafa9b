package org.xiaohao.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.AuditOutcome;
import org.xiaohao.shared.DomainEvent;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.Role;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.RoleMatrix;
import org.xiaohao.testing.TestJurisdiction;

/** People set their passwords themselves, with a code that is good once and for some days. */
@BackendTest
@RecordApplicationEvents
@Tag("slow")
class ActivationServiceTest {

    private static final String PASSWORD = "another-horse-2";

    private final ActivationService slips;
    private final AccountActivation activation;
    private final AccountService accounts;
    private final Fixtures fixtures;
    private final MutableClock clock;
    private final MockMvc mvc;
    private final JdbcClient jdbc;
    private TestJurisdiction here;
    private AccountDetails newcomer;

    @Autowired
    ActivationServiceTest(
            ActivationService slips,
            AccountActivation activation,
            AccountService accounts,
            Fixtures fixtures,
            MutableClock clock,
            MockMvc mvc,
            JdbcClient jdbc) {
        this.slips = slips;
        this.activation = activation;
        this.accounts = accounts;
        this.fixtures = fixtures;
        this.clock = clock;
        this.mvc = mvc;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void somebodyWaitsForAPassword() {
        here = fixtures.jurisdiction();
        fixtures.actingAs(here.admin());
        newcomer = accounts.create(
                new CreateAccount("newcomer.j" + here.id(), "新人", null, null, Set.of(Role.LEADER), null));
    }

    @Test
    void thePersonSetsThePasswordAndSignsInWithIt() throws Exception {
        assertThat(newcomer.activated()).isFalse();
        assertThat(slips.waiting()).extracting(WaitingAccount::username).containsExactly(newcomer.username());
        ActivationSlip slip = issue();
        assertThat(slip.code()).matches("([A-HJ-NP-Z2-9]{4}-){3}[A-HJ-NP-Z2-9]{4}");
        assertThat(signIn("")).isEqualTo(401);
        fixtures.actingAsNobody();

        activation.activate(new ActivateAccount(
                " " + newcomer.username().toUpperCase(Locale.ROOT),
                slip.code().toLowerCase(Locale.ROOT).replace('-', ' '),
                PASSWORD));

        assertThat(signIn(PASSWORD)).isEqualTo(404);
        fixtures.actingAs(here.admin());
        assertThat(slips.waiting()).isEmpty();
    }

    @Test
    void aCodeIsGoodOnce() {
        ActivationSlip slip = issue();
        activate(slip.code(), PASSWORD);
        assertRefused(slip.code());
    }

    @Test
    void aCodeIsGoodUntilItsDay() {
        ActivationSlip slip = issue();
        clock.set(slip.expiresAt());
        assertRefused(slip.code());
        clock.set(slip.expiresAt().minus(Duration.ofSeconds(1)));
        activate(slip.code(), PASSWORD);
    }

    @Test
    void anotherSlipEndsTheOneBefore() {
        ActivationSlip first = issue();
        ActivationSlip second = issue();
        assertRefused(first.code());
        activate(second.code(), PASSWORD);
    }

    @Test
    void aWeakPasswordIsRefusedAndTheSlipStaysGood() {
        ActivationSlip slip = issue();
        assertThatThrownBy(() -> activate(slip.code(), "123456789012"))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("password"));
        activate(slip.code(), PASSWORD);
    }

    @Test
    void aDeactivatedAccountIsNotActivated() {
        ActivationSlip slip = issue();
        accounts.deactivate(newcomer.id(), accounts.details(newcomer.id()).version());
        assertRefused(slip.code());
    }

    @Test
    void strangersLearnNothingAndTheTrailKnows(ApplicationEvents events) {
        issue();
        assertRefused("AAAA-BBBB-CCCC-DDDD");
        assertThatThrownBy(() -> activation.activate(new ActivateAccount("nobody\n", "x", PASSWORD)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("activation-wrong"));
        assertThat(events.stream(DomainEvent.class)
                        .map(DomainEvent::audit)
                        .filter(note -> note.action() == AuditAction.ACCOUNT_SET_PASSWORD))
                .hasSize(2)
                .allSatisfy(note -> assertThat(note.outcome()).isEqualTo(AuditOutcome.FAILURE));
    }

    @Test
    void theCodeIsKeptAsASum() {
        ActivationSlip slip = issue();
        assertThat(slip.toString()).doesNotContain(slip.code());
        assertThat(jdbc.sql("select code_hash from activation where account_id = ?")
                        .param(newcomer.id())
                        .query(String.class)
                        .single())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void aSlipForWhoForgotThePasswordEndsItAtOnce() throws Exception {
        activate(issue().code(), PASSWORD);
        assertThat(signIn(PASSWORD)).isEqualTo(404);
        ActivationSlip slip = issue();
        assertThat(signIn(PASSWORD)).isEqualTo(401);
        activate(slip.code(), "a-third-horse-3");
        assertThat(signIn("a-third-horse-3")).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 91})
    void theDaysHaveLimits(int days) {
        assertThatThrownBy(() -> slips.issue(List.of(newcomer.id()), days)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void nobodyEndsTheOwnPassword() {
        assertThatThrownBy(() -> slips.issue(List.of(here.admin().accountId()), 7))
                .isInstanceOf(InvalidInputException.class);
    }

    static Stream<Arguments> operations() {
        Set<Role> admin = EnumSet.of(Role.ADMIN);
        return new RoleMatrix<Target>()
                .own("who waits", admin, (f, t) -> t.slips().waiting())
                .row("make a slip", admin, (f, t) -> t.slips().issue(List.of(t.id()), 7))
                .cases();
    }

    @ParameterizedTest(name = "{1}: {0}, own {2}")
    @MethodSource("operations")
    void onlyTheAdministratorMakesSlipsOfTheOwnJurisdiction(
            RoleMatrix.Operation<Target> operation, Role role, boolean own) {
        TestJurisdiction place = own ? here : fixtures.jurisdiction();
        Target target = new Target(slips, place.clerk("区司法局").accountId());
        RoleMatrix.check(fixtures, operation, role, here, target, own);
    }

    /** What the matrix operates on. */
    record Target(ActivationService slips, long id) {}

    private ActivationSlip issue() {
        return fixtures.callAs(here.admin(), () -> slips.issue(List.of(newcomer.id()), 7))
                .getFirst();
    }

    private void activate(String code, String password) {
        activation.activate(new ActivateAccount(newcomer.username(), code, password));
    }

    private void assertRefused(String code) {
        assertThatThrownBy(() -> activate(code, PASSWORD))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("activation-wrong"));
    }

    private int signIn(String password) throws Exception {
        return mvc.perform(get("/api/no-such-thing").with(httpBasic(newcomer.username(), password)))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
