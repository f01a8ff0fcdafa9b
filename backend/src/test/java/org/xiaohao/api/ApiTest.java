package org.xiaohao.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.xiaohao.document.ground.DocumentLimits;
import org.xiaohao.plan.Aggregation;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.AssignmentService;
import org.xiaohao.plan.Comparison;
import org.xiaohao.plan.CreatePlan;
import org.xiaohao.plan.IndicatorTarget;
import org.xiaohao.plan.IssuePlan;
import org.xiaohao.plan.PlanHead;
import org.xiaohao.plan.PlanKind;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.Post;
import org.xiaohao.plan.Rectification;
import org.xiaohao.plan.Recurrence;
import org.xiaohao.plan.ReportingCycle;
import org.xiaohao.plan.TaskFilter;
import org.xiaohao.plan.TaskParticulars;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.TaskSort;
import org.xiaohao.plan.TaskToImport;
import org.xiaohao.report.DraftReport;
import org.xiaohao.report.ReportService;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Role;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.TestJurisdiction;

@Tag("slow")
@BackendTest
class ApiTest {

    private static final String JUSTICE = "\u53f8\u6cd5\u5c40";
    private static final String PLANNING = "\u53d1\u6539\u5c40";
    private static final String STRANGER = "\u6c34\u52a1\u5c40";
    private static final String TEXT = """
            2026\u5e74\u793a\u8303\u533a\u6cd5\u6cbb\u653f\u5e9c\u5efa\u8bbe\u5de5\u4f5c\u8981\u70b9

            \u4e00\u3001\u89c4\u8303\u6267\u6cd5

            1.\u6574\u7406\u6267\u6cd5\u4f9d\u636e\u3002\u9010\u9879\u516c\u5e03\u3002(\u7275\u5934\u5355\u4f4d:\u533a\u53f8\u6cd5\u5c40,\u8d23\u4efb\u5355\u4f4d:\u533a\u53d1\u6539\u5c40)
            2.\u516c\u5f00\u6267\u6cd5\u7ed3\u679c\u3002\u9010\u9879\u516c\u5e03\u3002(\u7275\u5934\u5355\u4f4d:\u533a\u53f8\u6cd5\u5c40,\u8d23\u4efb\u5355\u4f4d:\u533a\u53d1\u6539\u5c40)
            3.\u8bc4\u67e5\u6848\u5377\u30026\u670830\u65e5\u524d\u5b8c\u6210\u3002(\u8d23\u4efb\u5355\u4f4d:\u533a\u53d1\u6539\u5c40)
            """;

    private final MockMvc mvc;
    private final Fixtures fixtures;
    private final PlanService plans;
    private final TaskService tasks;
    private final AssignmentService assignments;
    private final ReportService reports;
    private final MutableClock clock;
    private TestJurisdiction here;
    private long planId;
    private long taskId;
    private long assignmentId;

    @Autowired
    ApiTest(
            MockMvc mvc,
            Fixtures fixtures,
            PlanService plans,
            TaskService tasks,
            AssignmentService assignments,
            ReportService reports,
            MutableClock clock) {
        this.mvc = mvc;
        this.fixtures = fixtures;
        this.plans = plans;
        this.tasks = tasks;
        this.assignments = assignments;
        this.reports = reports;
        this.clock = clock;
    }

    @BeforeEach
    void aPlanIsUnderWay() {
        here = fixtures.jurisdiction();
        var lead = party(AssignmentRole.LEAD, here.unit(JUSTICE));
        var responsible = party(AssignmentRole.RESPONSIBLE, here.unit(PLANNING));
        var task = new TaskToImport(
                "1",
                "\u4e00\u3001\u89c4\u8303",
                "\u6574\u7406\u4f9d\u636e",
                "",
                null,
                "",
                false,
                0,
                4,
                List.of(lead, responsible),
                new TaskParticulars(
                        List.of(new IndicatorTarget(
                                "Training", Comparison.AT_LEAST, new BigDecimal("20"), "sessions", Aggregation.SUM)),
                        List.of(new Post("Leader", "Deputy head")),
                        new Rectification("Roads are dark", null, "Mend lamps", null),
                        Recurrence.QUARTER));
        var head =
                new PlanHead(PlanKind.WORK_PLAN, "\u5de5\u4f5c\u8981\u70b9", "", "", 2026, LocalDate.of(2026, 12, 31));
        planId = fixtures.callAs(here.office(), () -> {
            long id = plans.create(new CreatePlan(head, "1.\u6574\u7406\u4f9d\u636e", null, List.of(task)));
            plans.issue(new IssuePlan(id, ReportingCycle.QUARTER, 0));
            return id;
        });
        taskId = fixtures.callAs(
                here.office(),
                () -> tasks.list(TaskFilter.all(planId), TaskSort.NUMBER, PageRequest.of(0, 5))
                        .getContent()
                        .getFirst()
                        .id());
        assignmentId = fixtures.callAs(
                here.office(),
                () -> tasks.details(taskId).parts().stream()
                        .filter(part -> part.orgUnitId() == here.unit(JUSTICE))
                        .findFirst()
                        .orElseThrow()
                        .assignmentId());
        fixtures.callAs(here.clerk(JUSTICE), () -> {
            assignments.receive(assignmentId);
            return true;
        });
    }

    private static TaskToImport.Party party(AssignmentRole role, long unit) {
        return new TaskToImport.Party(role, "x", unit, null, 0, 0);
    }

    private ResultActions as(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(httpBasic(actor.username(), Fixtures.PASSWORD)));
    }

    private MockHttpServletRequestBuilder entry(String json) {
        return post("/api/assignments/" + assignmentId + "/entries")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json);
    }

    @Test
    void theOfficeReadsAPlanFromTextAndIsToldWhatIsDoubtful() throws Exception {
        as(
                        here.office(),
                        post("/api/plans/parse")
                                .contentType("text/plain;charset=UTF-8")
                                .content(TEXT))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.year").value(2026))
                .andExpect(jsonPath("$.tasks.length()").value(3))
                .andExpect(jsonPath("$.tasks[0].lead[0]").value("\u533a\u53f8\u6cd5\u5c40"))
                .andExpect(jsonPath("$.tasks[2].deadline").value("2026-06-30"))
                .andExpect(jsonPath("$.diagnostics[?(@.severity == 'blocker')].task")
                        .value(2));
    }

    @Test
    void theOfficeReadsAPlanFromAFile() throws Exception {
        var file = new MockMultipartFile("file", "plan.txt", "text/plain", TEXT.getBytes("GB18030"));
        mvc.perform(multipart("/api/plans/parse")
                        .file(file)
                        .with(httpBasic(here.office().username(), Fixtures.PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.tasks.length()").value(3));
    }

    @Test
    void whatCannotBeReadIsSaidAsAProblem() throws Exception {
        as(here.office(), post("/api/plans/parse").contentType("text/plain").content(new byte[0]))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("unreadable-document.empty"));
        as(
                        here.office(),
                        post("/api/plans/parse")
                                .contentType("text/plain")
                                .content("a".repeat(DocumentLimits.MAX_TEXT + 1)))
                .andExpect(status().isContentTooLarge())
                .andExpect(jsonPath("$.code").value("unreadable-document.too-large"));
    }

    @Test
    void tasksComeWithTheirAssignmentsFilteredAndPaged() throws Exception {
        as(
                        here.office(),
                        get("/api/plans/" + planId + "/tasks")
                                .param("light", "NORMAL")
                                .param("text", "\u6574\u7406"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].task.id").value(String.valueOf(taskId)))
                .andExpect(jsonPath("$.items[0].assignments.length()").value(2))
                .andExpect(jsonPath("$.items[0].assignments[0].state").value("IN_PROGRESS"));
        as(here.office(), get("/api/plans/" + planId + "/tasks").param("light", "OVERDUE"))
                .andExpect(jsonPath("$.total").value(0));
        as(here.office(), get("/api/plans/" + planId + "/tasks").param("size", "100000"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("size"));
        as(here.office(), get("/api/plans/" + planId + "/tasks").param("sort", "title;drop table task"))
                .andExpect(status().isBadRequest());
    }

    @Test
    void whatIsMissingInABodyIsNamed() throws Exception {
        String reminders = "/api/plans/" + planId + "/reminders";
        refused(reminders, "{\"keys\":[null]}", "keys");
        refused(reminders + "/preview", "{\"allTheSame\":[null]}", "allTheSame");
        refused(reminders, "{\"allTheSame\":[{\"orgUnitId\":\"1\",\"reason\":null}]}", "reason");
        refused("/api/ladder", "{\"edition\":0,\"rules\":null}", "rules");
        String rules = "{\"active\":false,\"nudge\":%s,\"urge\":{\"count\":1,\"working\":false},\"letter\":"
                + "{\"count\":5,\"working\":true},\"letterAct\":%s,\"copyHeads\":true,\"copyLeaders\":true,"
                + "\"askFirst\":true,\"quietFrom\":0,\"quietUntil\":0,\"restDays\":true,\"escalateDays\":0}";
        String days = "{\"count\":3,\"working\":false}";
        refused("/api/ladder", "{\"edition\":0,\"rules\":" + rules.formatted("null", "\"SEND\"") + "}", "nudge");
        refused("/api/ladder", "{\"edition\":0,\"rules\":" + rules.formatted(days, "null") + "}", "letterAct");
        refused("/api/ladder/proposals/dismiss", "{\"proposals\":[null]}", "proposals");
        refused("/api/task-reminders", "{\"taskIds\":[null]}", "taskIds");
    }

    private void refused(String address, String body, String field) throws Exception {
        as(here.office(), post(address).contentType("application/json").content(body))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value(field));
    }

    @Test
    void aClerkAddsAnEntryAndSubmitsIt() throws Exception {
        as(here.clerk(JUSTICE), entry("""
                {"content":"\u5df2\u6574\u7406","submit":true,
                 "figures":[{"name":"\u4f9d\u636e","amount":12,"classifier":"\u9879","qualifier":"EXACT"}]}"""))
                .andExpect(status().isCreated())
                .andExpect(header().exists("Location"))
                .andExpect(jsonPath("$.state").value("SUBMITTED"))
                .andExpect(jsonPath("$.text.figures[0].amount").value(12));
        as(here.clerk(JUSTICE), entry("{\"content\":\"x\"}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("stale-data"));
    }

    @Test
    void anEntryThatCannotBeSubmittedLeavesNothingBehind() throws Exception {
        as(here.clerk(JUSTICE), entry("{\"content\":\" \",\"submit\":true}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("content"));
        as(here.clerk(JUSTICE), entry("{\"content\":\"x\",\"submit\":true}")).andExpect(status().isCreated());
    }

    @Test
    void aTaskCarriesItsIndicatorsPostsAndLedgerFields() throws Exception {
        as(here.clerk(JUSTICE), get("/api/tasks/" + taskId))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.particulars.indicators[0].name").value("Training"))
                .andExpect(jsonPath("$.particulars.indicators[0].comparison").value("AT_LEAST"))
                .andExpect(jsonPath("$.particulars.indicators[0].number").value(20))
                .andExpect(jsonPath("$.particulars.indicators[0].aggregation").value("SUM"))
                .andExpect(jsonPath("$.particulars.posts[0].words").value("Deputy head"))
                .andExpect(jsonPath("$.particulars.rectification.measures").value("Mend lamps"))
                .andExpect(jsonPath("$.particulars.recurrence").value("QUARTER"));
    }

    @Test
    void brokenRequestsAreProblemsToo() throws Exception {
        for (var request :
                List.of(entry("{not json"), get("/api/tasks/abc"), get("/api/no-such-thing"), get("/api/tasks/1"))) {
            String body = as(here.clerk(JUSTICE), request)
                    .andExpect(status().is4xxClientError())
                    .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(body).doesNotContain("org.xiaohao", "Exception");
        }
    }

    @Test
    void theOverdueListSaysHowManyDays() throws Exception {
        clock.setDate(LocalDate.of(2026, 7, 3));
        as(here.office(), get("/api/plans/" + planId + "/overdue"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.items[0].daysLate").value(3))
                .andExpect(jsonPath("$.items[0].waitingFor").value("REPORT"));
    }

    @Test
    void theDescriptionOfTheApiNamesEveryPath() throws Exception {
        as(here.leader(), get("/v3/api-docs"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.paths['/api/plans/parse']").exists())
                .andExpect(jsonPath("$.paths['/api/plans/{planId}/overdue']").exists());
    }

    @Test
    void theReportComesAsAWordDocument() throws Exception {
        byte[] body = as(here.leader(), get("/api/reports/" + reportId() + "/document"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", startsWith("attachment;")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = new XWPFDocument(new ByteArrayInputStream(body))) {
            assertThat(document.getParagraphs()).isNotEmpty();
        }
    }

    private long reportId() {
        return fixtures.callAs(
                here.office(), () -> reports.draft(new DraftReport(2026, "five-parts", List.of(planId), null)));
    }

    private enum Who {
        OWN,
        OTHER_UNIT,
        OTHER_JURISDICTION
    }

    private record Endpoint(String name, Set<Role> allowed, boolean wholeJurisdictionOrOwnUnit) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final Set<Role> READERS = Set.of(Role.OFFICE, Role.LEADER, Role.CLERK, Role.UNIT_HEAD);
    private static final Set<Role> OF_UNIT = Set.of(Role.CLERK, Role.UNIT_HEAD);
    private static final Map<String, Endpoint> ENDPOINTS = Map.of(
            "plans", new Endpoint("plans", READERS, false),
            "parse", new Endpoint("parse", Set.of(Role.OFFICE), false),
            "tasks", new Endpoint("tasks", READERS, false),
            "sections", new Endpoint("sections", READERS, false),
            "task", new Endpoint("task", READERS, true),
            "entry", new Endpoint("entry", OF_UNIT, true),
            "report", new Endpoint("report", Set.of(Role.OFFICE, Role.LEADER), false),
            "overdue", new Endpoint("overdue", Set.of(Role.OFFICE, Role.LEADER), false));

    static Stream<Arguments> everybodyEverywhere() {
        return ENDPOINTS.values().stream()
                .flatMap(endpoint -> Stream.of(Role.values())
                        .flatMap(role -> Stream.of(Who.values()).map(who -> Arguments.of(endpoint, role, who))));
    }

    @ParameterizedTest(name = "{0} as {1}, {2}")
    @MethodSource("everybodyEverywhere")
    void onlyThoseWhoMayReachAnEndpoint(Endpoint endpoint, Role role, Who who) throws Exception {
        TestJurisdiction where = who == Who.OTHER_JURISDICTION ? fixtures.jurisdiction() : here;
        Actor actor = OF_UNIT.contains(role)
                ? (role == Role.CLERK
                        ? where.clerk(who == Who.OWN ? JUSTICE : STRANGER)
                        : where.head(who == Who.OWN ? JUSTICE : STRANGER))
                : where.person(role);
        int expected = expected(endpoint, role, who);
        as(actor, request(endpoint)).andExpect(status().is(expected));
    }

    private static int expected(Endpoint endpoint, Role role, Who who) {
        if (!endpoint.allowed().contains(role)) {
            return 403;
        }
        if (endpoint.name().equals("plans") || endpoint.name().equals("parse")) {
            return 200;
        }
        if (who == Who.OTHER_JURISDICTION) {
            return 404;
        }
        boolean stranger = who == Who.OTHER_UNIT && OF_UNIT.contains(role);
        if (stranger && endpoint.wholeJurisdictionOrOwnUnit()) {
            return 404;
        }
        return endpoint.name().equals("entry") ? 201 : 200;
    }

    private MockHttpServletRequestBuilder request(Endpoint endpoint) {
        return switch (endpoint.name()) {
            case "plans" -> get("/api/plans");
            case "parse" ->
                post("/api/plans/parse").contentType("text/plain;charset=UTF-8").content(TEXT);
            case "tasks" -> get("/api/plans/" + planId + "/tasks");
            case "sections" -> get("/api/plans/" + planId + "/sections");
            case "task" -> get("/api/tasks/" + taskId);
            case "entry" -> entry("{\"content\":\"x\"}");
            case "report" -> get("/api/reports/" + reportId() + "/document");
            case "overdue" -> get("/api/plans/" + planId + "/overdue");
            default -> throw new IllegalArgumentException(endpoint.name());
        };
    }
}
