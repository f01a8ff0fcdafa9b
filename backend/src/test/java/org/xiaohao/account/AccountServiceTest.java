package org.xiaohao.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.DomainEvent;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.Role;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.RoleMatrix;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestJurisdiction;

@BackendTest
@RecordApplicationEvents
@Tag("slow")
class AccountServiceTest {

    private static final PageRequest PAGE = PageRequest.of(0, 50);

    private final AccountService accounts;
    private final ActivationService slips;
    private final AccountDirectory directory;
    private final Fixtures fixtures;
    private TestJurisdiction here;

    @Autowired
    AccountServiceTest(
            AccountService accounts, ActivationService slips, AccountDirectory directory, Fixtures fixtures) {
        this.accounts = accounts;
        this.slips = slips;
        this.directory = directory;
        this.fixtures = fixtures;
    }

    @BeforeEach
    void anAdministratorIsSignedIn() {
        here = fixtures.jurisdiction();
        fixtures.actingAs(here.admin());
    }

    @Test
    void theListShowsPeopleWithTheirUnitAndRoles() {
        Actor clerk = here.clerk("区司法局");
        here.office();
        assertThat(accounts.list(new AccountFilter(null, Role.CLERK, null, true), PAGE))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.username()).isEqualTo(clerk.username());
                    assertThat(row.orgUnitName()).isEqualTo("区司法局");
                    assertThat(row.roles()).containsExactly(Role.CLERK);
                    assertThat(row.locked()).isFalse();
                });
        assertThat(accounts.list(new AccountFilter(null, null, here.unit("区司法局"), null), PAGE))
                .hasSize(1);
        assertThat(accounts.list(AccountFilter.all(), PAGE)).hasSize(3);
    }

    @Test
    void aLongerListTakesNoMoreStatements() {
        here.clerk("甲局");
        int few = StatementCount.of(() -> accounts.list(AccountFilter.all(), PAGE));
        for (int i = 0; i < 8; i++) {
            here.clerk("局" + i);
        }
        assertThat(StatementCount.of(() -> accounts.list(AccountFilter.all(), PAGE)))
                .isEqualTo(few);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AUDITOR", "OFFICE"})
    void nobodyIsAdministratorAndAuditorOrOfficeAtOnce(Role other) {
        assertThatThrownBy(() -> accounts.create(account("two-hats", null, EnumSet.of(Role.ADMIN, other))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aClerkNeedsAUnitOfTheSameJurisdiction() {
        assertThatThrownBy(() -> accounts.create(account("c1", null, Set.of(Role.CLERK))))
                .isInstanceOf(InvalidInputException.class);
        long stranger = fixtures.jurisdiction().unit("区司法局");
        assertThatThrownBy(() -> accounts.create(account("c1", stranger, Set.of(Role.CLERK))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void userNamesAreUniqueWhateverTheCase() {
        String taken = here.office().username();
        assertThatThrownBy(() -> accounts.create(account(taken.toUpperCase(Locale.ROOT), null, Set.of(Role.LEADER))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> accounts.create(account("a b", null, Set.of(Role.LEADER))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aShortPasswordIsRefused() {
        assertThatThrownBy(() ->
                        accounts.create(new CreateAccount("short", "短", "123456789", null, Set.of(Role.LEADER), null)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void theAdministratorCannotLockHimselfOut() {
        Actor self = here.admin();
        assertThatThrownBy(() -> accounts.deactivate(self.accountId(), 0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() ->
                        accounts.update(new UpdateAccount(self.accountId(), 0, "x", null, Set.of(Role.LEADER), null)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void anEditOverAnOlderStateIsRefused() {
        Actor leader = here.leader();
        AccountDetails read = accounts.details(leader.accountId());
        accounts.update(new UpdateAccount(read.id(), read.version(), "张三", null, Set.of(Role.LEADER), null));
        assertThatThrownBy(() -> accounts.update(
                        new UpdateAccount(read.id(), read.version(), "李四", null, Set.of(Role.LEADER), null)))
                .isInstanceOf(StaleDataException.class);
        assertThat(directory.displayNames(Set.of(read.id()))).containsEntry(read.id(), "张三");
    }

    @Test
    void anAddressOfMailIsCheckedAndMayBeTakenAway() {
        Actor leader = here.leader();
        assertThat(accounts.details(leader.accountId()).mailAddress()).isNull();

        here.mail(leader, " li.ming@mail.example.org ");

        assertThat(accounts.details(leader.accountId()).mailAddress()).isEqualTo("li.ming@mail.example.org");
        for (String wrong : List.of(
                "li.ming",
                "li ming@example.org",
                "@example.org",
                "a@b@c",
                "a@example..org",
                "a@-example.org",
                "a@example.org\r\nBcc: b@example.org",
                "\u674e@example.org",
                "<a@example.org>",
                "a".repeat(65) + "@example.org")) {
            assertThatThrownBy(() -> here.mail(leader, wrong))
                    .as(wrong)
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            refused -> assertThat(refused.field()).isEqualTo("mailAddress"));
        }
        here.mail(leader, "");
        assertThat(accounts.details(leader.accountId()).mailAddress()).isNull();
    }

    @Test
    void theOwnPasswordIsChangedOnlyByWhoKnowsTheOldOne() {
        fixtures.actingAs(here.leader());
        assertThatThrownBy(() -> accounts.changeOwnPassword(new ChangeOwnPassword("wrong-password", "a-new-password")))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> accounts.changeOwnPassword(new ChangeOwnPassword(Fixtures.PASSWORD, "short")))
                .isInstanceOf(InvalidInputException.class);
        accounts.changeOwnPassword(new ChangeOwnPassword(Fixtures.PASSWORD, "a-new-password"));
        assertThatCode(() -> accounts.changeOwnPassword(new ChangeOwnPassword("a-new-password", "another-password")))
                .doesNotThrowAnyException();
    }

    @Test
    void fiveWrongPresentPasswordsLockTheAccountAndStandOnTheTrail(ApplicationEvents events) {
        fixtures.actingAs(here.leader());
        for (int i = 0; i < Account.MAX_FAILED_ATTEMPTS; i++) {
            assertThatThrownBy(
                            () -> accounts.changeOwnPassword(new ChangeOwnPassword("wrong-password", "a-new-password")))
                    .hasFieldOrPropertyWithValue("code", "password-wrong");
        }
        assertThatThrownBy(() -> accounts.changeOwnPassword(new ChangeOwnPassword(Fixtures.PASSWORD, "a-new-password")))
                .hasFieldOrPropertyWithValue("code", "password-locked");
        assertThat(events.stream(SignInEvent.SignInFailed.class)).hasSize(Account.MAX_FAILED_ATTEMPTS);
        assertThat(events.stream(SignInEvent.AccountLocked.class)).hasSize(1);
    }

    @Test
    void noPasswordReachesTheAuditTrail(ApplicationEvents events) {
        long id = accounts.create(account("newcomer" + here.id(), null, Set.of(Role.LEADER)))
                .id();
        String code = slips.issue(Set.of(id), 7).getFirst().code();
        assertThat(events.stream(DomainEvent.class))
                .extracting(event -> event.audit().action())
                .contains(AuditAction.ACCOUNT_CREATE, AuditAction.ACCOUNT_RESET_PASSWORD, AuditAction.ACCOUNT_SLIP);
        assertThat(events.stream(DomainEvent.class).map(event -> event.audit().detail()))
                .noneMatch(detail ->
                        detail.contains(code) || detail.contains(Fixtures.PASSWORD) || detail.contains("{bcrypt}"));
    }

    @Test
    void notificationsFindActivePeopleByUnitAndRole() {
        Actor clerk = here.clerk("区司法局");
        Actor head = here.head("区司法局");
        Actor other = here.clerk("区财政局");
        Actor office = here.office();
        long unit = here.unit("区司法局");
        assertThat(directory.activeAccountIds(here.id(), Set.of(unit), Set.of(Role.CLERK, Role.UNIT_HEAD)))
                .containsExactlyInAnyOrder(clerk.accountId(), head.accountId());
        assertThat(directory.activeAccountIds(here.id(), Set.of(), Set.of(Role.CLERK, Role.OFFICE)))
                .containsExactlyInAnyOrder(clerk.accountId(), other.accountId(), office.accountId());
        accounts.deactivate(
                clerk.accountId(), accounts.details(clerk.accountId()).version());
        assertThat(directory.activeAccountIds(here.id(), Set.of(unit), Set.of(Role.CLERK)))
                .isEmpty();
        assertThat(directory.findActor(clerk.username())).isEmpty();
    }

    @Test
    void anEmptyInstallationHasAFirstAdministrator() {
        assertThat(directory.findActor("admin"))
                .hasValueSatisfying(actor -> assertThat(actor.roles()).containsExactly(Role.ADMIN));
    }

    static Stream<Arguments> operations() {
        Set<Role> admin = EnumSet.of(Role.ADMIN);
        return new RoleMatrix<Target>()
                .own("list", admin, (f, t) -> t.accounts().list(AccountFilter.all(), PAGE))
                .own(
                        "create",
                        admin,
                        (f, t) -> t.accounts().create(account("created" + t.id(), null, Set.of(Role.LEADER))))
                .own(
                        "change the own password",
                        EnumSet.allOf(Role.class),
                        (f, t) -> t.accounts()
                                .changeOwnPassword(new ChangeOwnPassword(Fixtures.PASSWORD, "a-new-password")))
                .row("details", admin, (f, t) -> t.accounts().details(t.id()))
                .row(
                        "edit",
                        admin,
                        (f, t) -> t.accounts()
                                .update(new UpdateAccount(t.id(), t.version(), "改", null, Set.of(Role.LEADER), null)))
                .row("deactivate", admin, (f, t) -> t.accounts().deactivate(t.id(), t.version()))
                .row("activate", admin, (f, t) -> t.accounts().activate(t.id(), t.version()))
                .cases();
    }

    @ParameterizedTest(name = "{1}: {0}, own {2}")
    @MethodSource("operations")
    void onlyTheAdministratorReachesPeopleOfTheOwnJurisdiction(
            RoleMatrix.Operation<Target> operation, Role role, boolean own) {
        TestJurisdiction place = own ? here : fixtures.jurisdiction();
        long id = place.leader().accountId();
        int version = fixtures.callAs(place.admin(), () -> accounts.details(id)).version();
        Target target = new Target(accounts, id, version);
        RoleMatrix.check(fixtures, operation, role, here, target, own);
    }

    /** What the matrix operates on. */
    record Target(AccountService accounts, long id, int version) {}

    private static CreateAccount account(String username, @Nullable Long unitId, Set<Role> roles) {
        return new CreateAccount(username, "新人", Fixtures.PASSWORD, unitId, roles, null);
    }
}
