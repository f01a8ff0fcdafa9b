package org.xiaohao.repetition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.xiaohao.shared.Actor;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;

/** A POST with a key is done once, however often it is sent. */
@BackendTest
class RepeatedRequestsTest {

    private static final String BODY = "{\"year\": 2026, \"content\": \"做法被推广。\"}";

    private final MockMvc mvc;
    private final Fixtures fixtures;
    private final PlanFixture plans;
    private final KeptAnswers answers;
    private final JdbcClient jdbc;
    private final MutableClock clock;

    private TestJurisdiction here;
    private Actor clerk;

    @Autowired
    RepeatedRequestsTest(
            MockMvc mvc,
            Fixtures fixtures,
            PlanFixture plans,
            KeptAnswers answers,
            JdbcClient jdbc,
            MutableClock clock) {
        this.plans = plans;
        this.answers = answers;
        this.mvc = mvc;
        this.fixtures = fixtures;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void aClerkIsThere() {
        here = fixtures.jurisdiction();
        clerk = here.clerk("甲局");
    }

    private MockHttpServletResponse send(Actor who, String key, String body) throws Exception {
        return send("/api/highlights", who, key, body);
    }

    private MockHttpServletResponse send(String address, Actor who, String key, String body) throws Exception {
        return mvc.perform(post(address)
                        .with(httpBasic(who.username(), Fixtures.PASSWORD))
                        .header("Idempotency-Key", key)
                        .contentType("application/json")
                        .content(body))
                .andReturn()
                .getResponse();
    }

    private long highlights() {
        return jdbc.sql("select count(*) from highlight where jurisdiction_id = ?")
                .param(here.id())
                .query(Long.class)
                .single();
    }

    @Test
    void aRepeatedRequestAnswersAsBeforeAndDoesNothing() throws Exception {
        MockHttpServletResponse first = send(clerk, "a-1", BODY);
        MockHttpServletResponse second = send(clerk, "a-1", BODY);

        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(second.getStatus()).isEqualTo(201);
        assertThat(second.getContentAsByteArray())
                .isEqualTo(first.getContentAsByteArray())
                .isNotEmpty();
        assertThat(second.getContentType()).isEqualTo(first.getContentType());
        assertThat(second.getHeader("Location")).isEqualTo(first.getHeader("Location"));
        assertThat(highlights()).isEqualTo(1);
    }

    @Test
    void aRefusalIsRepeatedToo() throws Exception {
        MockHttpServletResponse first = send(clerk, "a-1", "{\"year\": 2026}");

        assertThat(first.getStatus()).isEqualTo(400);
        assertThat(send(clerk, "a-1", "{\"year\": 2026}").getContentAsByteArray())
                .isEqualTo(first.getContentAsByteArray());
    }

    @Test
    void anotherBodyOrAddressUnderTheSameKeyIsRefused() throws Exception {
        send(clerk, "a-1", BODY);

        MockHttpServletResponse other = send(clerk, "a-1", BODY.replace("2026", "2025"));

        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(other.getContentAsString()).contains("idempotency-other-request");
        assertThat(highlights()).isEqualTo(1);
    }

    @Test
    void keysAreEachPersonsOwnAndTellCapitals() throws Exception {
        send(clerk, "a-1", BODY);
        send(here.head("甲局"), "a-1", BODY);
        send(clerk, "A-1", BODY);

        assertThat(highlights()).isEqualTo(3);
    }

    @Test
    void afterADayTheKeyIsFree() throws Exception {
        send(clerk, "a-1", BODY);
        clock.advance(Duration.ofHours(23));
        send(clerk, "a-1", BODY);
        assertThat(highlights()).isEqualTo(1);

        clock.advance(Duration.ofHours(2));
        send(clerk, "a-1", BODY);

        assertThat(highlights()).isEqualTo(2);
    }

    @Test
    void oldAnswersGoWhenNewRequestsCome() throws Exception {
        for (int i = 0; i < 5; i++) {
            send(clerk, "a-" + i, BODY);
        }
        clock.advance(Duration.ofHours(25));
        send(clerk, "b", BODY);

        assertThat(jdbc.sql("select count(*) from kept_answer where account_id = ?")
                        .param(clerk.accountId())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aKeyThatIsNoneIsRefused() throws Exception {
        assertThat(send(clerk, "with space", BODY).getStatus()).isEqualTo(400);
        assertThat(send(clerk, "x".repeat(201), BODY).getStatus()).isEqualTo(400);
        assertThat(highlights()).isZero();
    }

    @Test
    void ofManyAtOnceOneIsDone() throws Exception {
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            calls.add(() -> send(clerk, "a-1", BODY).getStatus());
        }
        try (var pool = Executors.newFixedThreadPool(6)) {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : pool.invokeAll(calls)) {
                statuses.add(answer.get());
            }
            assertThat(statuses).contains(201).containsAnyOf(201, 409).doesNotContain(500, 503);
            assertThat(statuses.stream().filter(status -> status != 201 && status != 409))
                    .isEmpty();
        }
        assertThat(highlights()).isEqualTo(1);
    }

    @Test
    void whatIsBeingDoneIsNotBegunAgain() throws Exception {
        send(clerk, "a-1", BODY);
        unanswer("null");

        MockHttpServletResponse second = send(clerk, "a-1", BODY);

        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(second.getHeader("Retry-After")).isEqualTo("1");
    }

    @Test
    void whatEndedWithItsProcessIsDoneAgainUnlessItHadActed() throws Exception {
        send(clerk, "a-1", BODY);
        unanswer("acted_at");
        clock.advance(Duration.ofMinutes(3));
        MockHttpServletResponse lost = send(clerk, "a-1", BODY);
        assertThat(lost.getStatus()).isEqualTo(409);
        assertThat(lost.getContentAsString()).contains("idempotency-answer-lost");
        assertThat(highlights()).isEqualTo(1);

        unanswer("null");
        assertThat(send(clerk, "a-1", BODY).getStatus()).isEqualTo(201);
        assertThat(highlights()).isEqualTo(2);
    }

    @Test
    void aSavedDraftIsAnActToo() throws Exception {
        IssuedPlan plan = plans.plan(here).task("1", task -> task.lead("甲局")).issue();
        plan.receive("1", "甲局");
        String address = "/api/assignments/" + plan.partId("1", "甲局") + "/entries";
        MockHttpServletResponse first = send(address, clerk, "d-1", "{\"content\": \"走访企业。\"}");
        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(send(address, clerk, "d-1", "{\"content\": \"走访企业。\"}").getContentAsByteArray())
                .isEqualTo(first.getContentAsByteArray());

        unanswer("acted_at");
        clock.advance(Duration.ofMinutes(3));

        assertThat(send(address, clerk, "d-1", "{\"content\": \"走访企业。\"}").getContentAsString())
                .contains("idempotency-answer-lost");
    }

    @Test
    void whatOnlyAnswersIsNotKept() throws Exception {
        MockHttpServletResponse answer = mvc.perform(post("/api/figures/find")
                        .with(httpBasic(clerk.username(), Fixtures.PASSWORD))
                        .header("Idempotency-Key", "f-1")
                        .contentType("text/plain;charset=UTF-8")
                        .content("走访企业40家次。"))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from kept_answer where account_id = ?")
                        .param(clerk.accountId())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anActWhoseRequestWasTakenAwayIsTakenBack() {
        assertThatThrownBy(() -> answers.acted(-1)).isInstanceOf(RequestOvertakenException.class);
    }

    @Test
    void aFormThatCannotBeReadIsRefusedWithWords() {
        for (Map.Entry<Exception, String> refused : Map.<Exception, String>of(
                        new IllegalStateException("size"), "form-too-large",
                        new ServletException("cut off"), "form-unreadable",
                        new IOException("cut off"), "form-unreadable")
                .entrySet()) {
            MockHttpServletRequest form = new MockHttpServletRequest("POST", "/api/ledger") {
                @Override
                public Collection<Part> getParts() throws IOException, ServletException {
                    switch (refused.getKey()) {
                        case IOException cut -> throw cut;
                        case ServletException broken -> throw broken;
                        default -> throw (RuntimeException) refused.getKey();
                    }
                }
            };
            form.setContentType("multipart/form-data; boundary=x");

            assertThatThrownBy(() -> HashedRequest.of(form))
                    .isInstanceOfSatisfying(
                            UnreadableFormException.class,
                            error -> assertThat(error.code()).isEqualTo(refused.getValue()));
        }
    }

    /** As a process leaves it that ended before it answered. */
    private void unanswer(String acted) {
        jdbc.sql("update kept_answer set status = null, answer = null, acted_at = " + acted + " where account_id = ?")
                .param(clerk.accountId())
                .update();
    }
}
