package org.xiaohao.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.reset;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.stubbing.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.web.servlet.MockMvc;
import org.xiaohao.jurisdiction.JurisdictionService;
import org.xiaohao.shared.Actor;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.TestJurisdiction;

/** Whoever signs in needs one connection to the database at a time: here there is only one. */
@BackendTest
@TestPropertySource(properties = "spring.datasource.hikari.connection-timeout=5000")
@Tag("slow")
class OneConnectionTest {

    private static final int MANY = 30;
    private static final String WRONG = "wrong-password";

    private final MockMvc mvc;
    private final Fixtures fixtures;
    private final AccountService accounts;
    private final ActivationService slips;
    private final AccountActivation activation;
    private final JurisdictionService jurisdictions;
    private final DataSource database;
    private final JdbcClient sql;

    @MockitoSpyBean
    private PasswordEncoder encoder;

    private TestJurisdiction here;
    private Actor attacked;

    @Autowired
    OneConnectionTest(
            MockMvc mvc,
            Fixtures fixtures,
            AccountService accounts,
            ActivationService slips,
            AccountActivation activation,
            JurisdictionService jurisdictions,
            DataSource database) {
        this.mvc = mvc;
        this.fixtures = fixtures;
        this.accounts = accounts;
        this.slips = slips;
        this.activation = activation;
        this.jurisdictions = jurisdictions;
        this.database = database;
        this.sql = JdbcClient.create(database);
    }

    @BeforeEach
    void somebodyHasAnAccount() throws Exception {
        // Not from the start on: bringing the tables up to date takes two.
        HikariDataSource pool = database.unwrap(HikariDataSource.class);
        pool.setMaximumPoolSize(1);
        pool.getHikariPoolMXBean().softEvictConnections();
        here = fixtures.jurisdiction();
        attacked = here.leader();
    }

    @Test
    void manyWrongPasswordsAtOnceKeepNobodyWaiting() throws Exception {
        Actor other = here.office();
        List<Callable<Integer>> requests = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            requests.add(() -> request(attacked, WRONG));
        }
        requests.add(() -> request(other, Fixtures.PASSWORD));
        List<Integer> answers = atOnce(requests);
        assertThat(answers.subList(0, MANY)).containsOnly(401);
        assertThat(answers.getLast()).isEqualTo(404);
        assertThat(trail("account.sign-in", "FAILURE")).isEqualTo(MANY);
        assertThat(trail("account.lock", "SUCCESS")).isEqualTo(1);
        assertThat(request(attacked, Fixtures.PASSWORD)).isEqualTo(401);
    }

    @Test
    void noneOfSeveralWrongPasswordsAtOnceIsForgotten() throws Exception {
        atOnce(IntStream.range(1, Account.MAX_FAILED_ATTEMPTS)
                .<Callable<Integer>>mapToObj(i -> () -> request(attacked, WRONG))
                .toList());
        assertThat(trail("account.lock", "SUCCESS")).isZero();
        assertThat(request(attacked, WRONG)).isEqualTo(401);
        assertThat(trail("account.lock", "SUCCESS")).isEqualTo(1);
    }

    @AfterEach
    void passwordsAreComparedAsEver() {
        reset(encoder);
    }

    /** The last of the wrong passwords is counted while the right one is compared. */
    @Test
    void aRightPasswordAmongManyGuessesDoesNotOpenALockedAccount() throws Exception {
        doAnswer(invocation -> {
                    if (Fixtures.PASSWORD.equals(invocation.getArgument(0))) {
                        for (int i = 0; i < Account.MAX_FAILED_ATTEMPTS; i++) {
                            assertThat(request(attacked, WRONG)).isEqualTo(401);
                        }
                    }
                    return invocation.callRealMethod();
                })
                .when(encoder)
                .matches(any(), any());
        assertThat(request(attacked, Fixtures.PASSWORD)).isEqualTo(401);
        assertThat(trail("account.lock", "SUCCESS")).isEqualTo(1);
    }

    @Test
    void noConnectionIsHeldWhileAPasswordIsHashed() throws Exception {
        Answer<Object> takesAConnection = invocation -> {
            try (Connection connection = database.getConnection()) {
                assertThat(connection.isValid(1)).isTrue();
            }
            return invocation.callRealMethod();
        };
        doAnswer(takesAConnection).when(encoder).matches(any(), any());
        doAnswer(takesAConnection).when(encoder).encode(any());
        assertThat(request(attacked, Fixtures.PASSWORD)).isEqualTo(404);
        assertThat(request(attacked, WRONG)).isEqualTo(401);
        Actor created = here.clerk("甲局");
        String third = "a-third-horse-3";
        String code = fixtures.callAs(here.admin(), () -> slips.issue(List.of(created.accountId()), 7))
                .getFirst()
                .code();
        activation.activate(new ActivateAccount(created.username(), code, third));
        fixtures.callAs(created, () -> {
            accounts.changeOwnPassword(new ChangeOwnPassword(third, "another-horse-2"));
            return true;
        });
        assertThat(request(created, "another-horse-2")).isEqualTo(404);
    }

    @Test
    void aRefusedAccessIsWrittenDownAsWell() {
        fixtures.actingAs(attacked);
        assertThatThrownBy(jurisdictions::own).isInstanceOf(AccessDeniedException.class);
        assertThat(trail("access.denied", "DENIED")).isEqualTo(1);
    }

    private int request(Actor person, String password) throws Exception {
        return mvc.perform(get("/api/no-such-thing").with(httpBasic(person.username(), password)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private long trail(String action, String outcome) {
        return sql.sql("select count(*) from audit_entry where account_id = ? and action = ? and outcome = ?")
                .params(attacked.accountId(), action, outcome)
                .query(Long.class)
                .single();
    }

    private static List<Integer> atOnce(List<Callable<Integer>> requests) throws Exception {
        CyclicBarrier together = new CyclicBarrier(requests.size());
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(requests.size())) {
            List<Future<Integer>> running = requests.stream()
                    .map(request -> threads.submit(() -> {
                        together.await();
                        return request.call();
                    }))
                    .toList();
            for (Future<Integer> one : running) {
                answers.add(one.get());
            }
        }
        return answers;
    }
}
