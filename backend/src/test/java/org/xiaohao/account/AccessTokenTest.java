package org.xiaohao.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.Role;
import org.xiaohao.shared.Sha256;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.TestJurisdiction;

@BackendTest
@RecordApplicationEvents
@Tag("slow")
class AccessTokenTest {

    private final MockMvc mvc;
    private final Fixtures fixtures;
    private final AccessTokenService tokens;
    private final AccountService accounts;
    private final ActivationService slips;
    private final JdbcClient jdbc;
    private final MutableClock clock;
    private TestJurisdiction here;
    private Actor office;

    @Autowired
    AccessTokenTest(
            MockMvc mvc,
            Fixtures fixtures,
            AccessTokenService tokens,
            AccountService accounts,
            ActivationService slips,
            JdbcClient jdbc,
            MutableClock clock) {
        this.mvc = mvc;
        this.fixtures = fixtures;
        this.tokens = tokens;
        this.accounts = accounts;
        this.slips = slips;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void somebodyHasAnAccount() {
        here = fixtures.jurisdiction();
        office = here.office();
    }

    @Test
    void aProgramCallsInTheNameOfItsOwner() throws Exception {
        String secret = make("导出", AccessScope.READ, 30).secret();
        mvc.perform(carrying(get("/api/plans"), secret)).andExpect(status().isOk());
    }

    @Test
    void aSecretIsKeptAsItsHashOnly() {
        NewAccessToken made = make("导出", AccessScope.READ, 30);
        String stored = jdbc.sql("select secret_hash from access_token where id = ?")
                .param(made.token().id())
                .query(String.class)
                .single();
        assertThat(stored).hasSize(64).doesNotContain(made.secret()).isEqualTo(Sha256.of(made.secret()));
        assertThat(made.toString()).doesNotContain(made.secret());
        assertThat(make("另一个", AccessScope.READ, 30).secret())
                .isNotEqualTo(made.secret())
                .hasSizeGreaterThanOrEqualTo(46);
    }

    @Test
    void aWrongTokenIsAStranger() throws Exception {
        mvc.perform(carrying(get("/api/plans"), "xh_wrong"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(header().string(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\""));
        mvc.perform(carrying(get("/api/plans"), "")).andExpect(status().isUnauthorized());
    }

    @Test
    void aTokenThatReadsChangesNothing() throws Exception {
        String reading = make("只读", AccessScope.READ, 30).secret();
        String writing = make("读写", AccessScope.WRITE, 30).secret();
        mvc.perform(carrying(parse(), reading)).andExpect(status().isForbidden());
        mvc.perform(carrying(parse(), writing)).andExpect(status().isOk());
    }

    private static MockHttpServletRequestBuilder parse() {
        return post("/api/plans/parse").contentType("text/plain;charset=UTF-8").content("1.培训3期。（责任单位：司法局）");
    }

    @Test
    void aTokenDoesNoMoreThanItsOwnerMay() throws Exception {
        Actor clerk = here.clerk("司法局");
        String secret = fixtures.callAs(clerk, () -> tokens.make(new MakeAccessToken("同步", AccessScope.WRITE, 1)))
                .secret();
        mvc.perform(carrying(get("/api/reports"), secret)).andExpect(status().isForbidden());
    }

    @Test
    void aTokenNeitherMakesNorShowsNorEndsAnother() throws Exception {
        NewAccessToken made = make("读写", AccessScope.WRITE, 30);
        String secret = made.secret();
        mvc.perform(carrying(get("/api/access-tokens"), secret)).andExpect(status().isForbidden());
        mvc.perform(carrying(
                        put("/api/access-tokens")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{}"),
                        secret))
                .andExpect(status().isForbidden());
        mvc.perform(carrying(delete("/api/access-tokens/" + made.token().id()), secret))
                .andExpect(status().isForbidden());
    }

    @Test
    void aTokenEndsOnItsDay() throws Exception {
        String secret = make("一天", AccessScope.READ, 1).secret();
        clock.advance(Duration.ofDays(1).minusSeconds(1));
        mvc.perform(carrying(get("/api/plans"), secret)).andExpect(status().isOk());
        clock.advance(Duration.ofSeconds(1));
        mvc.perform(carrying(get("/api/plans"), secret)).andExpect(status().isUnauthorized());
    }

    @Test
    void aRevokedTokenEndsAtOnce() throws Exception {
        NewAccessToken made = make("旧", AccessScope.READ, 30);
        fixtures.callAs(office, () -> {
            tokens.revoke(made.token().id());
            return true;
        });
        mvc.perform(carrying(get("/api/plans"), made.secret())).andExpect(status().isUnauthorized());
    }

    @Test
    void aTokenOfTheSameNameTakesThePlaceOfTheOneBefore() throws Exception {
        String before = make("同步", AccessScope.READ, 30).secret();
        String after = make("同步", AccessScope.READ, 30).secret();
        mvc.perform(carrying(get("/api/plans"), before)).andExpect(status().isUnauthorized());
        mvc.perform(carrying(get("/api/plans"), after)).andExpect(status().isOk());
        assertThat(fixtures.callAs(office, tokens::list)).hasSize(1);
    }

    @Test
    void aDeactivatedPersonsTokenIsAStranger() throws Exception {
        String secret = make("同步", AccessScope.READ, 30).secret();
        long id = office.accountId();
        fixtures.callAs(
                here.admin(), () -> accounts.deactivate(id, accounts.details(id).version()));
        mvc.perform(carrying(get("/api/plans"), secret)).andExpect(status().isUnauthorized());
        fixtures.callAs(
                here.admin(), () -> accounts.activate(id, accounts.details(id).version()));
        mvc.perform(carrying(get("/api/plans"), secret)).andExpect(status().isUnauthorized());
    }

    @Test
    void aPasswordThatIsResetEndsAllTokens() throws Exception {
        String secret = make("同步", AccessScope.READ, 30).secret();
        fixtures.callAs(here.admin(), () -> slips.issue(List.of(office.accountId()), 7));
        mvc.perform(carrying(get("/api/plans"), secret)).andExpect(status().isUnauthorized());
    }

    @Test
    void otherRolesCountWithTheNextRequest() throws Exception {
        String secret = make("同步", AccessScope.READ, 30).secret();
        long id = office.accountId();
        mvc.perform(carrying(get("/api/decisions"), secret)).andExpect(status().isOk());
        fixtures.callAs(
                here.admin(),
                () -> accounts.update(
                        new UpdateAccount(id, accounts.details(id).version(), "改任", null, Set.of(Role.AUDITOR), null)));
        mvc.perform(carrying(get("/api/decisions"), secret)).andExpect(status().isForbidden());
    }

    @Test
    void manyCallsAreOneSignInForAnHour(ApplicationEvents events) throws Exception {
        String secret = make("同步", AccessScope.READ, 30).secret();
        for (int i = 0; i < 3; i++) {
            mvc.perform(carrying(get("/api/plans"), secret));
        }
        assertThat(events.stream(SignInEvent.SignedInByApi.class)).hasSize(1);
        assertThat(fixtures.callAs(office, tokens::list).getFirst().lastUsedAt())
                .isNotNull();
        clock.advance(Duration.ofHours(1));
        mvc.perform(carrying(get("/api/plans"), secret));
        assertThat(events.stream(SignInEvent.SignedInByApi.class)).hasSize(2);
    }

    @Test
    void nobodySeesOrEndsAnothersToken() {
        NewAccessToken made = make("同步", AccessScope.READ, 30);
        Actor other = here.leader();
        assertThat(fixtures.callAs(other, tokens::list)).isEmpty();
        assertThatThrownBy(() -> fixtures.callAs(other, () -> {
                    tokens.revoke(made.token().id());
                    return true;
                }))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aTokenWithoutEndAndTooManyTokensAreRefused() {
        assertThatThrownBy(() -> make("永远", AccessScope.READ, 367)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> make("从不", AccessScope.READ, 0)).isInstanceOf(InvalidInputException.class);
        for (int i = 0; i < AccessTokenService.MAX_TOKENS; i++) {
            make("令牌" + i, AccessScope.READ, 1);
        }
        assertThatThrownBy(() -> make("再来一个", AccessScope.READ, 1))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.code()).isEqualTo("token-many"));
    }

    @Test
    void aPersonMakesAndEndsATokenWithThePassword() throws Exception {
        var password = httpBasic(office.username(), Fixtures.PASSWORD);
        mvc.perform(put("/api/access-tokens")
                        .with(password)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\": \"sync\", \"scope\": \"WRITE\", \"days\": 7}"))
                .andExpect(status().isOk())
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, "no-store"))
                .andExpect(jsonPath("$.secret").isString())
                .andExpect(jsonPath("$.token.scope").value("WRITE"));
        long id = fixtures.callAs(office, tokens::list).getFirst().id();
        mvc.perform(delete("/api/access-tokens/" + id).with(password))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$").isEmpty());
    }

    private NewAccessToken make(String name, AccessScope scope, int days) {
        return fixtures.callAs(office, () -> tokens.make(new MakeAccessToken(name, scope, days)));
    }

    private static MockHttpServletRequestBuilder carrying(MockHttpServletRequestBuilder request, String secret) {
        return request.header(HttpHeaders.AUTHORIZATION, "Bearer " + secret);
    }
}
