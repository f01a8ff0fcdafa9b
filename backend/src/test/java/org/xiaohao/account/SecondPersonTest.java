package org.xiaohao.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.DomainException;
import org.xiaohao.shared.IllegalTransitionException;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.Role;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.TestJurisdiction;

/** Powers are given by two: one asks, another one confirms. */
@BackendTest
@Tag("slow")
class SecondPersonTest {

    @Autowired
    private AccountService accounts;

    @Autowired
    private ActivationService slips;

    @Autowired
    private AccountActivation activation;

    @Autowired
    private AccountLedger ledger;

    @Autowired
    private AccountDirectory directory;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AccountRequestService requests;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private MutableClock clock;

    private TestJurisdiction here;

    @BeforeEach
    void anAdministratorActs() {
        here = fixtures.jurisdiction();
        fixtures.actingAs(here.admin());
    }

    @Test
    void whoeverIsAloneSetsUpTheFirstOthers() {
        assertThat(create("second", Role.AUDITOR).active()).isTrue();
        assertThat(requests.waiting()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMIN", "OFFICE", "AUDITOR"})
    void anAccountWithPowersWaitsForTheSecondPerson(Role role) {
        Actor auditor = here.auditor();
        AccountDetails made = create("new", role);
        assertThat(made.active()).isFalse();
        assertThat(accounts.activate(made.id(), made.version()).active()).isFalse();

        AccountRequestDetails waiting = only();
        assertThat(waiting.kind()).isEqualTo(AccountRequestKind.ACTIVATE);
        assertThat(waiting.mine()).isTrue();
        refused("second-person", () -> requests.confirm(waiting.id()));
        fixtures.callAs(auditor, () -> {
            assertThat(only().mine()).isFalse();
            requests.confirm(waiting.id());
            return true;
        });

        assertThat(accounts.details(made.id()).active()).isTrue();
        assertThat(requests.waiting()).isEmpty();
        assertThatThrownBy(() -> requests.confirm(waiting.id())).isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void aPersonOfAUnitNeedsNoSecondOne() {
        here.auditor();
        assertThat(create("leader", Role.LEADER).active()).isTrue();
    }

    @Test
    void newPowersComeWhenTheyAreConfirmedAndNotWhenTheyAreRefused() {
        Actor auditor = here.auditor();
        AccountDetails leader = create("leader", Role.LEADER);
        AccountDetails after = update(leader, EnumSet.of(Role.LEADER, Role.OFFICE));
        assertThat(after.roles()).containsExactly(Role.LEADER);
        fixtures.callAs(auditor, () -> {
            requests.refuse(only().id());
            return true;
        });
        assertThat(accounts.details(leader.id()).roles()).containsExactly(Role.LEADER);

        update(after, EnumSet.of(Role.LEADER, Role.OFFICE));
        fixtures.confirmAll(here.id());
        assertThat(accounts.details(leader.id()).roles()).containsExactlyInAnyOrder(Role.LEADER, Role.OFFICE);
    }

    @Test
    void whomItIsAboutDoesNotConfirmIt() {
        Actor auditor = here.auditor();
        assertThat(slip(auditor.accountId())).isPresent();
        Actor other = here.person(Role.OFFICE);
        assertThat(slip(other.accountId())).isEmpty();
        long asked = only().id();
        fixtures.callAs(auditor, () -> {
            requests.confirm(asked);
            return true;
        });
        assertThat(slip(other.accountId())).isPresent();
    }

    @Test
    void theLeaveForANewPasswordIsGoodOnceForADayForWhoAsked() {
        here.auditor();
        long office = here.office().accountId();
        slip(office);
        fixtures.confirmAll(here.id());
        clock.advance(Duration.ofHours(25));
        assertThat(slip(office)).isEmpty();

        fixtures.confirmAll(here.id());
        String code = slip(office).orElseThrow().code();
        activation.activate(new ActivateAccount(accounts.details(office).username(), code, "another-horse-2"));
        assertThat(slip(office)).isEmpty();
    }

    @Test
    void whoeverHasNoPasswordYetHasASlipOnceLetIn() {
        here.auditor();
        long office = accounts.create(
                        new CreateAccount("fresh.j" + here.id(), "新人", null, null, EnumSet.of(Role.OFFICE), null))
                .id();
        assertThat(slip(office)).isEmpty();
        assertThat(only().kind()).isEqualTo(AccountRequestKind.ACTIVATE);
        fixtures.confirmAll(here.id());
        assertThat(slip(office)).isPresent();
        assertThat(slip(office)).isPresent();
        assertThat(requests.waiting()).isEmpty();
    }

    @Test
    void aSlipThatWaitsLeavesThePasswordAndDoesNotKeepTheOthersWaiting() {
        here.auditor();
        long office = here.office().accountId();
        long leader = here.leader().accountId();
        assertThat(slips.issue(List.of(office, leader), 7))
                .extracting(ActivationSlip::accountId)
                .containsExactly(leader);
        assertThat(accounts.details(office).activated()).isTrue();
        assertThat(accounts.details(leader).activated()).isFalse();
        AccountDetails read = accounts.details(leader);
        accounts.deactivate(leader, read.version());
        assertThatThrownBy(() -> slip(leader)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aListOfPeopleGivesNobodyPowersByTheWordOfOne() {
        here.auditor();
        long leader = here.leader().accountId();
        AccountDetails read = accounts.details(leader);
        String fresh = "listed.j" + here.id();
        take(new PersonRow("新人", fresh, null, "", EnumSet.of(Role.OFFICE)));
        take(new PersonRow(read.displayName(), read.username(), null, "", EnumSet.of(Role.LEADER, Role.OFFICE)));

        assertThat(directory.findActor(fresh)).isEmpty();
        assertThat(accounts.details(leader).roles()).containsExactly(Role.LEADER);
        assertThat(requests.waiting())
                .extracting(AccountRequestDetails::kind)
                .containsExactlyInAnyOrder(AccountRequestKind.ACTIVATE, AccountRequestKind.GRANT);
        fixtures.confirmAll(here.id());
        assertThat(directory.findActor(fresh)).isPresent();
        assertThat(accounts.details(leader).roles()).containsExactlyInAnyOrder(Role.LEADER, Role.OFFICE);
    }

    @Test
    void aListDoesNotTakeTheLastOneAwayWhoCouldConfirm() {
        AccountDetails read = accounts.details(here.auditor().accountId());
        TakenPerson taken = take(new PersonRow(read.displayName(), read.username(), null, "", EnumSet.of(Role.LEADER)));
        assertThat(taken.refusal())
                .isNotNull()
                .extracting(DomainException::code)
                .isEqualTo("last-second-person");
        assertThat(accounts.details(read.id()).roles()).containsExactly(Role.AUDITOR);
    }

    @Test
    void theLastOneWhoCouldConfirmStays() {
        Actor auditor = here.auditor();
        AccountDetails read = accounts.details(auditor.accountId());
        refused("last-second-person", () -> accounts.deactivate(read.id(), read.version()));
        refused("last-second-person", () -> update(read, Set.of(Role.LEADER)));
    }

    @Test
    void nobodyEditsOwnRoles() {
        AccountDetails self = accounts.details(here.admin().accountId());
        refused("own-account", () -> update(self, EnumSet.of(Role.ADMIN, Role.LEADER)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CLERK", "UNIT_HEAD", "OFFICE", "LEADER", "AUDITOR"})
    void anAdministratorIsNothingElse(Role other) {
        refused("roles-separate", () -> create("two-hats", Role.ADMIN, other));
    }

    @Test
    void requestsOfOthersAreSeenAndDecidedByNobodyElse() {
        here.auditor();
        create("new", Role.OFFICE);
        long asked = only().id();
        fixtures.callAs(fixtures.jurisdiction().admin(), () -> {
            assertThat(requests.waiting()).isEmpty();
            assertThatThrownBy(() -> requests.confirm(asked)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> requests.refuse(asked)).isInstanceOf(NotFoundException.class);
            return true;
        });
        for (Role role : EnumSet.of(Role.CLERK, Role.UNIT_HEAD, Role.OFFICE, Role.LEADER)) {
            fixtures.callAs(here.person(role), () -> {
                assertThatThrownBy(requests::waiting).isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> requests.confirm(asked)).isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> requests.refuse(asked)).isInstanceOf(AccessDeniedException.class);
                return true;
            });
        }
    }

    private Optional<ActivationSlip> slip(long id) {
        return slips.issue(List.of(id), 7).stream().findFirst();
    }

    private TakenPerson take(PersonRow row) {
        return transaction
                .execute(status -> ledger.take(here.id(), here.admin().accountId(), List.of(row)))
                .getFirst();
    }

    private AccountRequestDetails only() {
        assertThat(requests.waiting()).hasSize(1);
        return requests.waiting().getFirst();
    }

    private AccountDetails create(String name, Role first, Role... more) {
        return accounts.create(new CreateAccount(
                name + ".j" + here.id(), name, Fixtures.PASSWORD, here.unit("司法局"), EnumSet.of(first, more), null));
    }

    private AccountDetails update(AccountDetails read, Set<Role> roles) {
        return accounts.update(
                new UpdateAccount(read.id(), read.version(), read.displayName(), read.orgUnitId(), roles, null));
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refusal ->
                                assertThat(((DomainException) refusal).code()).isEqualTo(code));
    }
}
