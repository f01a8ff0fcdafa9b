package org.xiaohao.api;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.xiaohao.progress.EntryReturnService;
import org.xiaohao.progress.EntryStep;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.shared.Actor;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;

/** A call of each address by which a period's entry is written, decided on, corrected and proved. */
final class EntryCalls {

    private static final String REASON = "{\"reason\": \"x\"}";
    private static final MockMultipartFile FILE =
            new MockMultipartFile("file", "a.txt", "text/plain", "x".getBytes(StandardCharsets.UTF_8));

    private final Fixtures fixtures;
    private final TestJurisdiction here;
    private final IssuedPlan plan;
    private final ProgressService progress;
    private final EntryReturnService returns;
    private final long file;
    private final Map<String, Call> calls = new LinkedHashMap<>();

    /** A call that succeeds. */
    record Call(Actor who, AbstractMockHttpServletRequestBuilder<?> request) {}

    /** @param file of the second unit, for evidence */
    EntryCalls(
            Fixtures fixtures,
            PlanFixture plans,
            TestJurisdiction here,
            ProgressService progress,
            EntryReturnService returns,
            long file) {
        this.fixtures = fixtures;
        this.here = here;
        this.progress = progress;
        this.returns = returns;
        this.file = file;
        PlanFixture.Draft draft = plans.plan(here);
        for (int number = 1; number <= 12; number++) {
            draft.task(Integer.toString(number), task -> task.lead("甲局").responsible("乙局"));
        }
        this.plan = draft.issue();
        for (int number = 1; number <= 12; number++) {
            plan.receive(Integer.toString(number), "乙局");
        }
    }

    Map<String, Call> all() {
        Actor clerk = here.clerk("乙局");
        Actor head = here.head("乙局");
        add("GET /api/workbench", clerk, get("/api/workbench"));
        add("GET /api/period-sheet", clerk, get("/api/period-sheet"));
        add("GET /api/approvals", head, get("/api/approvals"));
        add(
                "GET /api/assignments/{assignmentId}/entry",
                clerk,
                get("/api/assignments/" + plan.partId("1", "乙局") + "/entry"));
        long draft = plan.write("1", "乙局", 2, "情况", false).entryId();
        add(
                "PATCH /api/entries/{entryId}",
                clerk,
                patch("/api/entries/" + draft)
                        .contentType("application/json")
                        .content("{\"version\": 0, \"content\": \"改\"}"));
        act("submit", clerk, plan.write("2", "乙局", 2, "情况", false).entryId(), "{\"version\": 0}");
        act("withdraw", clerk, submitted("3"), "");
        act("approve", head, submitted("4"), "{\"version\": 1}");
        act("return", head, submitted("5"), REASON);
        act("return-approved", here.office(), plan.report("6", "乙局", 2, "情况"), REASON);
        long back = plan.report("11", "乙局", 2, "情况");
        add("GET /api/entries/{entryId}/return-steps", here.office(), get("/api/entries/" + back + "/return-steps"));
        long checked = plan.report("12", "乙局", 2, "情况");
        int lies = fixtures.callAs(here.office(), () -> {
            returns.sendBack(checked, EntryStep.LEAD, "请核实");
            return progress.details(checked).version();
        });
        act("pass-on", here.clerk("甲局"), checked, "{\"version\": " + lies + "}");
        long closed = plan.report("7", "乙局", 2, "情况");
        plan.close("7", "甲局", "完成");
        int version =
                fixtures.callAs(here.office(), () -> progress.details(closed).version());
        act("correct", here.office(), closed, "{\"version\": " + version + ", \"content\": \"改\", \"reason\": \"x\"}");
        String one = "/api/entries/{entryId}/evidence/{attachmentId}";
        long written = plan.write("8", "乙局", 2, "情况", false).entryId();
        add("POST " + one, clerk, post("/api/entries/" + written + "/evidence/" + file));
        long proved = plan.write("9", "乙局", 2, "情况", false).entryId();
        add("POST " + one + "/remove", clerk, post("/api/entries/" + proved + "/evidence/" + file + "/remove"));
        long kept = plan.write("10", "乙局", 2, "情况", false).entryId();
        fixtures.callAs(clerk, () -> {
            progress.attach(kept, file);
            return true;
        });
        add("GET " + one, clerk, get("/api/entries/" + kept + "/evidence/" + file));
        add(
                "POST " + one + "/piece",
                clerk,
                post("/api/entries/" + kept + "/evidence/" + file + "/piece")
                        .contentType("application/json")
                        .content("{}"));
        add(
                "GET /api/tasks/{taskId}/required-evidence",
                clerk,
                get("/api/tasks/" + plan.task("1") + "/required-evidence"));
        add("POST /api/attachments", clerk, multipart("/api/attachments").file(FILE));
        return calls;
    }

    private long submitted(String number) {
        return plan.submit(number, "乙局", 2, "情况", false);
    }

    private void act(String what, Actor who, long entry, String body) {
        add(
                "POST /api/entries/{entryId}/" + what,
                who,
                post("/api/entries/" + entry + "/" + what)
                        .contentType("application/json")
                        .content(body.isEmpty() ? "{}" : body));
    }

    private void add(String operation, Actor who, AbstractMockHttpServletRequestBuilder<?> request) {
        calls.put(operation, new Call(who, request));
    }
}
