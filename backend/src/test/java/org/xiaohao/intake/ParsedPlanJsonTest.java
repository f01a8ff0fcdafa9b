package org.xiaohao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xiaohao.document.ground.SourceText;
import org.xiaohao.parsing.PlanParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ParsedPlanJsonTest {

    private static final JsonNode JSON = JsonMapper.shared()
            .valueToTree(ParsedPlanJson.of(new PlanParser()
                    .parse(SourceText.plain(
                            "示范区2023年工作要点\n一、总则\n1.甲事。做好。（牵头单位：区司法局，8月底前完成）\n2.乙事。（责任单位：区财政局等部门）\n3.丙事。（牵头单位：区水务局）"))));

    @Test
    void fieldsHaveTheNamesOfTheDocumentedForm() {
        JsonNode task = JSON.get("tasks").get(0);

        assertThat(JSON.get("title").asString()).isEqualTo("示范区2023年工作要点");
        assertThat(JSON.get("year").asInt()).isEqualTo(2023);
        assertThat(JSON.get("level").asString()).isEqualTo("区");
        assertThat(task.get("section").asString()).isEqualTo("一、总则");
        assertThat(task.get("lead").get(0).asString()).isEqualTo("区司法局");
        assertThat(task.get("deadline").asString()).isEqualTo("2023-08-31");
        assertThat(task.get("deadline_text").asString()).isEqualTo("8月底前完成");
        assertThat(task.get("deadline_kind").asString()).isEqualTo("explicit");
        assertThat(task.get("long_term").asBoolean()).isFalse();
        assertThat(task.has("part")).isFalse();
        assertThat(task.has("subsection")).isFalse();
    }

    @Test
    void whatIsNotPrintedIsNull() {
        JsonNode task = JSON.get("tasks").get(1);

        assertThat(task.get("deadline").isNull()).isTrue();
        assertThat(task.get("deadline_kind").isNull()).isTrue();
        assertThat(task.get("lead").size()).isZero();
        assertThat(task.get("and_others").asBoolean()).isTrue();
    }

    @Test
    void diagnosticsNameTaskFieldSeverityAndPlace() {
        List<JsonNode> blockers = new ArrayList<>();
        for (JsonNode note : JSON.get("diagnostics")) {
            if (note.get("severity").asString().equals("blocker")) {
                blockers.add(note);
            }
        }

        assertThat(blockers).hasSize(1);
        JsonNode blocker = blockers.getFirst();
        assertThat(blocker.get("task").asInt()).isEqualTo(1);
        assertThat(blocker.get("field").asString()).isEqualTo("lead");
        assertThat(blocker.get("code").asString()).isEqualTo("NO_LEAD");
        assertThat(blocker.get("message").asString()).contains("牵头单位");
        assertThat(blocker.get("end").asInt())
                .isGreaterThan(blocker.get("start").asInt());
    }

    @Test
    void onlyFieldsThatAreNotCertainAreListedWithTheTask() {
        assertThat(JSON.get("tasks").get(0).has("certainty")).isFalse();
        JsonNode certainty = JSON.get("tasks").get(1).get("certainty");
        assertThat(certainty.get("lead").asString()).isEqualTo("asks");
        assertThat(certainty.get("responsible").asString()).isEqualTo("likely");
        assertThat(certainty.has("title")).isFalse();
    }
}
