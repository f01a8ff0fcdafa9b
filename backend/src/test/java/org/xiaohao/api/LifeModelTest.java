package org.xiaohao.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.xiaohao.shared.Actor;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Random legal and illegal acts of random people on one entry, over REST, against a plain model of its life: what the
 * model forbids is refused and changes nothing, what it allows happens. More runs by {@code -Dxiaohao.life.runs=100}, other
 * ones by {@code -Dxiaohao.life.seed=N}.
 */
@BackendTest
@Tag("slow")
class LifeModelTest {

    private static final int STEPS = 80;
    private static final int RUNS = Integer.getInteger("xiaohao.life.runs", 3);
    private static final long SEED = Long.getLong("xiaohao.life.seed", 20_261_130);

    /** What people try. */
    private enum Act {
        WRITE,
        SUBMIT,
        WITHDRAW,
        APPROVE,
        RETURN,
        SEND_BACK
    }

    /** One revision in the model. */
    private static final class Revision {
        private final String id;
        private String content;
        private String state = "DRAFT";
        private Actor author;
        private @Nullable Actor submitter;

        Revision(String id, String content, Actor author) {
            this.id = id;
            this.content = content;
            this.author = author;
        }
    }

    private final JsonMapper json = JsonMapper.builder().build();
    private final List<Revision> model = new ArrayList<>();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private PlanFixture plans;

    private String part;
    private Actor clerk;
    private Actor colleague;
    private Actor head;
    private List<Actor> everybody;

    static Stream<Long> seeds() {
        return IntStream.range(0, RUNS).mapToObj(run -> SEED + run);
    }

    @BeforeEach
    void aDutyIsReceived() {
        TestJurisdiction here = fixtures.jurisdiction();
        IssuedPlan plan = plans.plan(here)
                .task("1", task -> task.lead("甲局").responsible("乙局"))
                .issue();
        plan.receive("1", "甲局", "乙局");
        part = "/api/assignments/" + plan.partId("1", "甲局");
        clerk = here.clerk("甲局");
        head = here.head("甲局");
        colleague = here.clerk("乙局");
        everybody = List.of(
                clerk,
                clerk,
                clerk,
                head,
                head,
                here.office(),
                colleague,
                here.head("乙局"),
                here.leader(),
                here.admin(),
                fixtures.jurisdiction().head("甲局"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatTheModelAllowsHappensAndNothingElse(long seed) throws Exception {
        Random random = new Random(seed);
        int done = 0;
        for (int step = 0; step < STEPS; step++) {
            Actor actor = everybody.get(random.nextInt(everybody.size()));
            Act act = Act.values()[random.nextInt(Act.values().length)];
            String words = "第" + step + "步";
            boolean allowed = isAllowed(act, actor);
            MockHttpServletResponse answer = send(act, actor, words);
            String told = "seed %d, step %d: %s by %s in %s".formatted(seed, step, act, actor.username(), states());
            if (allowed) {
                assertThat(answer.getStatus()).as(told).isBetween(200, 201);
                happen(act, actor, words, answer);
                done++;
            } else {
                assertThat(answer.getStatus()).as(told).isBetween(400, 499);
            }
            compare(told);
        }
        assertThat(done).as("acts that were allowed").isGreaterThan(STEPS / 10);
    }

    private @Nullable Revision newest() {
        return model.isEmpty() ? null : model.getLast();
    }

    private String state() {
        Revision newest = newest();
        return newest == null ? "NONE" : newest.state;
    }

    private List<String> states() {
        return model.stream().map(revision -> revision.state).toList();
    }

    private boolean isAllowed(Act act, Actor actor) {
        boolean own = actor.equals(clerk) || actor.equals(head);
        Revision newest = newest();
        return switch (act) {
            case WRITE -> own && !state().equals("SUBMITTED");
            case SUBMIT -> own && state().equals("DRAFT");
            case WITHDRAW -> own && state().equals("SUBMITTED");
            case APPROVE ->
                actor.equals(head)
                        && newest != null
                        && newest.state.equals("SUBMITTED")
                        && !head.equals(newest.author)
                        && !head.equals(newest.submitter);
            case RETURN -> actor.equals(head) && state().equals("SUBMITTED");
            case SEND_BACK -> isOffice(actor) && state().equals("APPROVED");
        };
    }

    private static boolean isOffice(Actor actor) {
        return actor.has(org.xiaohao.shared.Role.OFFICE);
    }

    private void happen(Act act, Actor actor, String words, MockHttpServletResponse answer) throws Exception {
        Revision newest = newest();
        if (act == Act.WRITE && (newest == null || !newest.state.equals("DRAFT"))) {
            model.add(new Revision(
                    json.readTree(answer.getContentAsByteArray()).get("id").asString(), words, actor));
            return;
        }
        Revision changed = java.util.Objects.requireNonNull(newest);
        switch (act) {
            case WRITE -> {
                changed.content = words;
                changed.author = actor;
            }
            case SUBMIT -> {
                changed.state = "SUBMITTED";
                changed.submitter = actor;
            }
            case WITHDRAW -> {
                changed.state = "DRAFT";
                changed.submitter = null;
            }
            case APPROVE -> changed.state = "APPROVED";
            case RETURN, SEND_BACK -> changed.state = "RETURNED";
        }
    }

    /** What the server says is what the model says: each revision, and which one is in force. */
    private void compare(String told) throws Exception {
        for (int i = 0; i < model.size(); i++) {
            Revision revision = model.get(i);
            JsonNode there = read(revision.id);
            assertThat(there.get("state").asString()).as(told).isEqualTo(revision.state);
            assertThat(there.at("/text/content").asString()).as(told).isEqualTo(revision.content);
            assertThat(there.get("revision").asInt()).as(told).isEqualTo(i + 1);
        }
        long inForce = 0;
        for (Revision revision : model) {
            inForce += read(revision.id).get("inForce").asBoolean() ? 1 : 0;
        }
        boolean any = states().contains("APPROVED");
        assertThat(inForce).as(told).isEqualTo(any ? 1 : 0);
    }

    private JsonNode read(String id) throws Exception {
        return json.readTree(perform(clerk, get("/api/entries/" + id)).getContentAsByteArray());
    }

    private MockHttpServletResponse send(Act act, Actor actor, String words) throws Exception {
        Revision newest = newest();
        if (newest == null) {
            return act == Act.WRITE
                    ? perform(actor, body(post(part + "/entries"), Map.of("content", words)))
                    : perform(actor, body(post("/api/entries/1/submit"), Map.of("version", 0)));
        }
        String entry = "/api/entries/" + newest.id;
        Map<String, Object> version =
                Map.of("version", read(newest.id).get("version").asInt());
        return switch (act) {
            case WRITE ->
                perform(actor, body(patch(entry), Map.of("version", version.get("version"), "content", words)));
            case SUBMIT -> perform(actor, body(post(entry + "/submit"), version));
            case WITHDRAW -> perform(actor, body(post(entry + "/withdraw"), Map.of()));
            case APPROVE -> perform(actor, body(post(entry + "/approve"), version));
            case RETURN -> perform(actor, body(post(entry + "/return"), Map.of("reason", words)));
            case SEND_BACK -> perform(actor, body(post(entry + "/return-approved"), Map.of("reason", words)));
        };
    }

    private AbstractMockHttpServletRequestBuilder<?> body(
            AbstractMockHttpServletRequestBuilder<?> request, Map<String, ?> content) {
        request.contentType("application/json");
        request.content(json.writeValueAsString(content).getBytes(StandardCharsets.UTF_8));
        return request;
    }

    private MockHttpServletResponse perform(Actor actor, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return mvc.perform(request.with(httpBasic(actor.username(), Fixtures.PASSWORD)))
                .andReturn()
                .getResponse();
    }
}
