package org.xiaohao.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.Role;
import org.xiaohao.shared.SecretKey;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.MutableClock;

/** A code of the authenticator is taken once, in its time, and from nobody else. */
@BackendTest
class SecondFactorTest {

    @Autowired
    private SecondFactorService secondFactor;

    @Autowired
    private ActivationService slips;

    @Autowired
    private AccessTokenService tokens;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SecretKey key;

    @Autowired
    private MockMvc mvc;

    private Actor admin;
    private Actor office;

    @BeforeEach
    void aPersonOfTheOffice() {
        var place = fixtures.jurisdiction();
        office = place.office();
        admin = place.admin();
        fixtures.actingAs(office);
    }

    @Test
    void whoeverHasNoneIsNotAskedUnlessTheRoleDemandsIt() {
        assertThat(secondFactor.isDemanded()).isFalse();
        assertThat(demanding(Role.ADMIN).isDemanded()).isFalse();
        assertThat(demanding(Role.ADMIN, Role.OFFICE).isDemanded()).isTrue();
    }

    @Test
    void aCodeIsTakenOnce() {
        enrol();
        assertThat(secondFactor.isDemanded()).isTrue();
        refused(code(0));
        clock.advance(Duration.ofSeconds(30));
        secondFactor.verify(code(0));
        refused(code(0));
        refused(code(-1));
        clock.advance(Duration.ofSeconds(90));
        refused(code(-2));
        secondFactor.verify(code(1));
        refused(code(0));
    }

    @Test
    void aRecoveryCodeServesOnce() {
        List<String> recovery = enrol();
        assertThat(recovery).hasSize(8).doesNotHaveDuplicates();
        secondFactor.verify(recovery.getFirst().toUpperCase(Locale.ROOT));
        refused(recovery.getFirst());
        assertThat(jdbc.sql("select count(*) from recovery_code where account_id = ? and code_hash like ?")
                        .param(office.accountId())
                        .param("%" + recovery.get(1) + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theSecretIsNotInTheDatabase() {
        String shown = secondFactor.begin().secret().replace(" ", "");
        assertThat(secondFactor.begin().secret().replace(" ", "")).isEqualTo(shown);
        assertThat(secondFactor.begin().address())
                .startsWith("otpauth://totp/Xiaohao:")
                .contains("secret=" + shown);
        assertThat(stored()).doesNotContain(shown);
        assertThatThrownBy(() -> key.decrypt(stored(), office.accountId() + 1))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void wrongCodesLockTheAccountAndARightPasswordDoesNotForgetThem() throws Exception {
        enrol();
        for (int i = 0; i < 3; i++) {
            refused("000000");
        }
        mvc.perform(get("/api/plans").with(httpBasic(office.username(), Fixtures.PASSWORD)));
        fixtures.actingAs(office);
        refused("000000");
        refused("000000");
        clock.advance(Duration.ofSeconds(30));
        refused(code(0));
        clock.advance(Account.LOCK);
        secondFactor.verify(code(0));
    }

    @Test
    void theApiTakesATokenThenAndNoPasswordAlone() throws Exception {
        mvc.perform(get("/api/plans").with(httpBasic(office.username(), Fixtures.PASSWORD)))
                .andExpect(status().isOk());
        fixtures.actingAs(office);
        String token =
                tokens.make(new MakeAccessToken("sync", AccessScope.READ, 7)).secret();
        enrol();
        mvc.perform(get("/api/plans").with(httpBasic(office.username(), Fixtures.PASSWORD)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/api/plans").header("Authorization", "Bearer " + token))
                .andExpect(status().isOk());
    }

    @Test
    void aResetTakesItAway() {
        enrol();
        assertThatThrownBy(secondFactor::begin).isInstanceOf(InvalidInputException.class);
        fixtures.callAs(admin, () -> slips.issue(List.of(office.accountId()), 7).getFirst());
        assertThat(secondFactor.isEnrolled()).isFalse();
    }

    @Test
    void nobodyEnrolsWithAWrongCode() {
        secondFactor.begin();
        assertThatThrownBy(() -> secondFactor.enrol("000000")).isInstanceOf(InvalidInputException.class);
        assertThat(secondFactor.isEnrolled()).isFalse();
        refused(code(0));
    }

    private List<String> enrol() {
        secondFactor.begin();
        return secondFactor.enrol(code(0));
    }

    private String code(int steps) {
        return Totp.code(key.decrypt(stored(), office.accountId()), Totp.step(clock.instant()) + steps);
    }

    private String stored() {
        return jdbc.sql("select secret from second_factor where account_id = ?")
                .param(office.accountId())
                .query(String.class)
                .single();
    }

    private void refused(String code) {
        assertThatThrownBy(() -> secondFactor.verify(code)).isInstanceOf(InvalidInputException.class);
    }

    @Autowired
    private SecondFactors factors;

    @Autowired
    private RecoveryCodes recovery;

    @Autowired
    private SignInRecord record;

    @Autowired
    private SignInTrail trail;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private DomainEvents events;

    private SecondFactorService demanding(Role first, Role... more) {
        Set<Role> roles = EnumSet.of(first, more);
        return new SecondFactorService(
                factors, recovery, key, record, trail, currentActor, events, (Clock) clock, transaction, roles);
    }
}
