package org.xiaohao.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
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
 * A whole quarter without a browser: receive, write, prove, submit, return, approve, extend, close and correct. Every
 * POST is sent twice with its key, as by a client whose line broke: it answers as before and does nothing twice.
 */
@Tag("slow")
@BackendTest
class QuarterOverRestTest {

    private final MockMvc mvc;
    private final Fixtures fixtures;
    private final PlanFixture plans;
    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();
    private TestJurisdiction here;
    private IssuedPlan plan;
    private Actor clerk;
    private Actor head;
    private int keys;

    @Autowired
    QuarterOverRestTest(MockMvc mvc, Fixtures fixtures, PlanFixture plans, JdbcClient jdbc) {
        this.mvc = mvc;
        this.fixtures = fixtures;
        this.plans = plans;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aPlanIsIssued() {
        here = fixtures.jurisdiction();
        plan = plans.plan(here)
                .task("1", task -> task.lead("甲局").responsible("乙局"))
                .issue();
        clerk = here.clerk("甲局");
        head = here.head("甲局");
    }

    @Test
    void aQuarterIsPlayedOverRest() throws Exception {
        String part = "/api/assignments/" + plan.partId("1", "甲局");
        act(clerk, part + "/receive", Map.of());
        assertThat(read(clerk, "/api/workbench").get("items")).isNotEmpty();
        JsonNode form = read(clerk, part + "/entry");
        assertThat(form.get("current").isNull()).isTrue();

        String words = "开展法治培训12场，覆盖3,200人次。";
        JsonNode found = json.readTree(send(
                                clerk,
                                post("/api/figures/find")
                                        .contentType("text/plain;charset=UTF-8")
                                        .content(words))
                        .getContentAsByteArray())
                .get("figures");
        assertThat(found).hasSize(2);
        List<Map<String, Object>> figures =
                found.valueStream().map(QuarterOverRestTest::confirmed).toList();
        JsonNode draft = act(clerk, part + "/entries", Map.of("content", words, "figures", figures));
        String entry = "/api/entries/" + draft.get("id").asString();

        JsonNode written = answered(
                clerk,
                patch(entry)
                        .contentType("application/json")
                        .content(json.writeValueAsString(
                                Map.of("version", version(draft), "content", words + "成效明显。", "figures", figures))));
        assertThat(written.at("/text/content").asString()).endsWith("成效明显。");
        conflicts(
                clerk,
                patch(entry)
                        .contentType("application/json")
                        .content(json.writeValueAsString(Map.of("version", version(draft), "content", "别人写的"))));

        JsonNode file = upload();
        String evidence = entry + "/evidence/" + file.get("id").asString();
        assertThat(act(clerk, evidence, Map.of()).get("evidence")).hasSize(1);
        assertThat(send(clerk, get(evidence)).getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("签到表");

        act(clerk, entry + "/submit", Map.of("version", version(read(clerk, entry))));
        act(clerk, entry + "/withdraw", Map.of());
        act(clerk, entry + "/submit", Map.of("version", version(read(clerk, entry))));
        assertThat(read(head, "/api/approvals").get("items")).hasSize(1);
        act(head, entry + "/return", Map.of("reason", "写明时间"));
        JsonNode second = answered(
                clerk,
                patch(entry)
                        .contentType("application/json")
                        .content(json.writeValueAsString(Map.of(
                                "version",
                                version(read(clerk, entry)),
                                "content",
                                "二季度" + words,
                                "figures",
                                figures))));
        assertThat(second.get("revision").asInt()).isEqualTo(2);
        String revised = "/api/entries/" + second.get("id").asString();
        act(clerk, revised + "/submit", Map.of("version", version(second)));
        act(head, revised + "/approve", Map.of("version", version(read(head, revised))));
        assertThat(read(here.office(), revised).get("inForce").asBoolean()).isTrue();

        String task = "/api/tasks/" + plan.task("1");
        JsonNode extension =
                act(head, task + "/extensions", Map.of("dueDate", "2026-12-20", "reason", "招标推迟", "progress", "七成"));
        act(
                here.office(),
                "/api/extensions/" + extension.get("id").asString() + "/approve",
                Map.of("dueDate", "2026-12-15"));
        JsonNode closing = act(head, task + "/closing", Map.of("summary", "培训完成"));
        act(here.office(), "/api/closings/" + closing.get("id").asString() + "/approve", Map.of());
        JsonNode corrected = act(
                here.office(),
                revised + "/correct",
                Map.of(
                        "version", version(read(here.office(), revised)),
                        "content", "二季度开展法治培训11场。",
                        "reason", "1场重复统计"));
        assertThat(corrected.get("inForce").asBoolean()).isTrue();
        assertThat(corrected.get("revision").asInt()).isEqualTo(3);
        assertThat(rows("progress_entry")).isEqualTo(3);
        assertThat(rows("extension_request")).isEqualTo(1);
        assertThat(rows("closing_request")).isEqualTo(1);
    }

    /** A figure as it was found, taken as it is. */
    private static Map<String, Object> confirmed(JsonNode figure) {
        return Map.of(
                "name", figure.get("name"),
                "amount", figure.get("amount"),
                "classifier", figure.get("classifier"),
                "qualifier", figure.get("qualifier"),
                "class", figure.get("class"),
                "start", figure.get("start"),
                "end", figure.get("end"));
    }

    private JsonNode upload() throws Exception {
        var file = new MockMultipartFile("file", "签到.txt", "text/plain", "签到表".getBytes(StandardCharsets.UTF_8));
        MockHttpServletResponse first =
                send(clerk, multipart("/api/attachments").file(file).header("Idempotency-Key", "f"));
        MockHttpServletResponse again =
                send(clerk, multipart("/api/attachments").file(file).header("Idempotency-Key", "f"));
        assertThat(again.getContentAsByteArray()).isEqualTo(first.getContentAsByteArray());
        return json.readTree(first.getContentAsByteArray());
    }

    /** Sends twice with one key; the second answer is the first. */
    private JsonNode act(Actor who, String address, Map<String, ?> body) throws Exception {
        String key = "quarter-" + ++keys;
        MockHttpServletResponse first = keyed(who, address, body, key);
        MockHttpServletResponse again = keyed(who, address, body, key);
        assertThat(first.getStatus())
                .as(address + first.getContentAsString(StandardCharsets.UTF_8))
                .isIn(200, 201);
        assertThat(again.getStatus()).as(address).isEqualTo(first.getStatus());
        assertThat(again.getContentAsByteArray()).as(address).isEqualTo(first.getContentAsByteArray());
        byte[] answer = first.getContentAsByteArray();
        return answer.length == 0 ? json.createObjectNode() : json.readTree(answer);
    }

    private MockHttpServletResponse keyed(Actor who, String address, Map<String, ?> body, String key) throws Exception {
        return send(
                who,
                post(address)
                        .header("Idempotency-Key", key)
                        .contentType("application/json")
                        .content(json.writeValueAsString(body)));
    }

    private void conflicts(Actor who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        assertThat(send(who, request).getStatus()).isEqualTo(409);
    }

    private JsonNode answered(Actor who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse answer = send(who, request);
        assertThat(answer.getStatus())
                .as(answer.getContentAsString(StandardCharsets.UTF_8))
                .isIn(200, 201);
        return json.readTree(answer.getContentAsByteArray());
    }

    private JsonNode read(Actor who, String address) throws Exception {
        return answered(who, get(address));
    }

    private static int version(JsonNode entry) {
        return entry.get("version").asInt();
    }

    private MockHttpServletResponse send(Actor who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(httpBasic(who.username(), Fixtures.PASSWORD)))
                .andReturn()
                .getResponse();
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table + " where task_id = ?")
                .param(plan.task("1"))
                .query(Long.class)
                .single();
    }
}
