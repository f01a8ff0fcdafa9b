package org.xiaohao.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.xiaohao.account.AccessScope;
import org.xiaohao.account.AccessTokenService;
import org.xiaohao.account.MakeAccessToken;
import org.xiaohao.attachment.AttachmentPurpose;
import org.xiaohao.attachment.AttachmentService;
import org.xiaohao.attachment.UploadAttachment;
import org.xiaohao.figures.FigureClass;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.instruction.InstructionService;
import org.xiaohao.instruction.ReferralService;
import org.xiaohao.matter.MatterService;
import org.xiaohao.plan.Aggregation;
import org.xiaohao.plan.AssignmentService;
import org.xiaohao.plan.DefineIndicator;
import org.xiaohao.plan.IndicatorService;
import org.xiaohao.plan.ObjectionService;
import org.xiaohao.plan.TaskService;
import org.xiaohao.progress.EntryReturnService;
import org.xiaohao.progress.EntryText;
import org.xiaohao.progress.Figure;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.report.ActDetails;
import org.xiaohao.report.DraftFinding;
import org.xiaohao.report.DraftReport;
import org.xiaohao.report.OutlineService;
import org.xiaohao.report.RectifiedDetails;
import org.xiaohao.report.ReportFindingsService;
import org.xiaohao.report.ReportService;
import org.xiaohao.report.ReportStateService;
import org.xiaohao.report.ReportVersionService;
import org.xiaohao.report.ReturnedDocumentService;
import org.xiaohao.report.SecrecyService;
import org.xiaohao.report.YearRecordService;
import org.xiaohao.report.drafting.DraftFacts.ActKind;
import org.xiaohao.review.CoordinationService;
import org.xiaohao.review.ExtensionService;
import org.xiaohao.review.ReviewService;
import org.xiaohao.savedview.SavedViewService;
import org.xiaohao.shared.Actor;
import org.xiaohao.supervision.LetterService;
import org.xiaohao.supervision.PressService;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.LadderProposals;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the description of the API says, and what each of its addresses takes and gives, are the same. */
@BackendTest
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {

    private static final String PROBLEM = "application/problem+json";
    private static final String PARSE = "POST /api/plans/parse";
    private static final String LEARN = "POST /api/outlines/learn";
    private static final String CHECK = "POST /api/reports/check";

    /** What takes a text or a file. */
    private static final String RETURNED = "POST /api/reports/{reportId}/returned";

    private static final List<String> FILES = List.of(PARSE, LEARN, CHECK);

    private static final String ADD_ENTRY = "POST /api/assignments/{assignmentId}/entries";
    private static final String TEXT = "一、整治\n1.建立制度，6月30日前完成，培训3期。（责任单位：司法局）\n二、问题和下步打算\n一是人少；二是钱少。";

    private final MockMvc mvc;
    private final Fixtures fixtures;
    private final PlanFixture plans;
    private final AssignmentService assignments;
    private final TaskService tasks;
    private final ObjectionService objections;
    private final ExtensionService extensions;
    private final ReviewService reviews;
    private final CoordinationService coordination;
    private final InstructionService instructions;
    private final ReferralService referrals;
    private final MatterService matters;
    private final SavedViewService views;
    private final IndicatorService indicators;
    private final ReportService reports;
    private final SecrecyService secrecy;
    private final ReturnedDocumentService returned;
    private final ProgressService progress;
    private final EntryReturnService returns;
    private final AttachmentService attachments;
    private final YearRecordService yearRecords;
    private final ReportFindingsService findings;
    private final PressService press;
    private final LetterService letters;
    private final ApplicationContext context;
    private final ReportStateService reportStates;
    private final ReportVersionService reportVersions;
    private final AccessTokenService tokens;
    private final MutableClock clock;
    private final JsonMapper json = new JsonMapper();

    private Actor office;
    private Actor clerk;
    private ApiContract contract;
    private final Map<String, Call> calls = new LinkedHashMap<>();

    /** A call that succeeds. */
    private record Call(Actor who, AbstractMockHttpServletRequestBuilder<?> request) {}

    @Autowired
    OpenApiTest(
            MockMvc mvc,
            Fixtures fixtures,
            PlanFixture plans,
            AssignmentService assignments,
            TaskService tasks,
            ObjectionService objections,
            ExtensionService extensions,
            ReviewService reviews,
            CoordinationService coordination,
            InstructionService instructions,
            ReferralService referrals,
            MatterService matters,
            SavedViewService views,
            IndicatorService indicators,
            ReportService reports,
            SecrecyService secrecy,
            ReturnedDocumentService returned,
            ProgressService progress,
            EntryReturnService returns,
            AttachmentService attachments,
            YearRecordService yearRecords,
            ReportFindingsService findings,
            PressService press,
            LetterService letters,
            ApplicationContext context,
            ReportStateService reportStates,
            ReportVersionService reportVersions,
            AccessTokenService tokens,
            MutableClock clock) {
        this.mvc = mvc;
        this.fixtures = fixtures;
        this.plans = plans;
        this.assignments = assignments;
        this.tasks = tasks;
        this.objections = objections;
        this.extensions = extensions;
        this.reviews = reviews;
        this.coordination = coordination;
        this.instructions = instructions;
        this.referrals = referrals;
        this.matters = matters;
        this.views = views;
        this.indicators = indicators;
        this.reports = reports;
        this.secrecy = secrecy;
        this.returned = returned;
        this.progress = progress;
        this.returns = returns;
        this.attachments = attachments;
        this.yearRecords = yearRecords;
        this.findings = findings;
        this.press = press;
        this.letters = letters;
        this.context = context;
        this.reportStates = reportStates;
        this.reportVersions = reportVersions;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Once for all: it takes longer than what is asked of it. */
    @BeforeAll
    void aPlanIsUnderWay() throws Exception {
        var here = fixtures.jurisdiction();
        IssuedPlan plan = plans.plan(here)
                .section("一、整治")
                .task("1", named -> named.lead("甲局").responsible("乙局"))
                .issue();
        plan.receive("1", "甲局");
        var figure = new Figure("办件", BigDecimal.TEN, "件", Qualifier.EXACT);
        long entry = plan.report("1", "甲局", 2, new EntryText("已办10件", "人手不足", "增加人手", false, List.of(figure)));
        office = here.office();
        clerk = here.clerk("乙局");
        fixtures.callAs(clerk, () -> {
            assignments.receive(plan.partId("1", "乙局"));
            return true;
        });
        long report = fixtures.callAs(
                office, () -> reports.draft(new DraftReport(2026, "five-parts", List.of(plan.id()), null)));
        contract = new ApiContract(json.readTree(mvc.perform(get("/v3/api-docs").with(password(office)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray()));
        String ofPlan = "/api/plans/" + plan.id();
        calls.put("GET /api/plans", new Call(office, get("/api/plans")));
        calls.put("GET /api/plans/{planId}/tasks", new Call(office, get(ofPlan + "/tasks")));
        calls.put("GET /api/plans/{planId}/sections", new Call(office, get(ofPlan + "/sections")));
        calls.put("GET /api/plans/{planId}/overdue", new Call(office, get(ofPlan + "/overdue")));
        calls.put("GET /api/plans/{planId}/monitor", new Call(office, get(ofPlan + "/monitor")));
        calls.put("GET /api/light-rules", new Call(office, get("/api/light-rules")));
        calls.put(
                "GET /api/light-rules/dry-run",
                new Call(office, get("/api/light-rules/dry-run?dueSoonDays=20&reportSoonDays=7")));
        calls.put("POST /api/light-rules", new Call(office, json("/api/light-rules", """
            {"over": 1, "dueSoonDays": 20, "reportSoonDays": 7, "byWorkingDays": true, "reason": "x"}\
            """)));
        calls.put("GET /api/late-reviews", new Call(office, get("/api/late-reviews")));
        calls.put("GET /api/tasks/{taskId}", new Call(office, get("/api/tasks/" + plan.task("1"))));
        calls.put("GET /api/entries/{entryId}", new Call(office, get("/api/entries/" + entry)));
        putFacts(ofPlan, plan.task("1"), entry, here);
        calls.put("GET /api/working-days", new Call(office, get("/api/working-days?from=2026-09-30&to=2026-10-12")));
        calls.put("GET /api/access-tokens", new Call(office, get("/api/access-tokens")));
        calls.put(
                "PUT /api/access-tokens",
                new Call(
                        office,
                        written(put("/api/access-tokens"), "{\"name\": \"sync\", \"scope\": \"READ\", \"days\": 7}")));
        long token = fixtures.callAs(office, () -> tokens.make(new MakeAccessToken("old", AccessScope.READ, 1)))
                .token()
                .id();
        calls.put("DELETE /api/access-tokens/{tokenId}", new Call(office, delete("/api/access-tokens/" + token)));
        calls.put("GET /api/decisions", new Call(office, get("/api/decisions")));
        calls.put("GET /api/reports", new Call(office, get("/api/reports")));
        putReport(report, plan.id());
        putComments("/api/tasks/" + plan.task("1"));
        calls.put("GET /api/calendar", new Call(clerk, get("/api/calendar?from=2026-06-29&to=2026-08-02")));
        calls.put("GET /api/calendar/entries", new Call(clerk, get("/api/calendar/entries?day=2026-07-10")));
        new ReportCalls(fixtures, plans, here, reports, reportStates, reportVersions, yearRecords, secrecy)
                .all()
                .forEach((operation, call) -> calls.put(operation, new Call(call.who(), call.request())));
        calls.put("GET /api/search", new Call(clerk, get("/api/search?text=10")));
        calls.put(
                "GET /api/reports/{reportId}/document", new Call(office, get("/api/reports/" + report + "/document")));
        calls.put(PARSE, new Call(office, text("/api/plans/parse")));
        calls.put("POST /api/figures/find", new Call(clerk, text("/api/figures/find")));
        calls.put(LEARN, new Call(office, text("/api/outlines/learn")));
        calls.put(CHECK, new Call(office, text("/api/reports/check")));
        calls.put("GET /api/plans/{planId}/ledger", new Call(office, get(ofPlan + "/ledger")));
        byte[] ledger = send(clerk, get(ofPlan + "/ledger")).getContentAsByteArray();
        calls.put(
                "POST /api/ledger/preview",
                new Call(clerk, multipart("/api/ledger/preview").file("file", ledger)));
        calls.put(
                "POST /api/ledger/rows",
                new Call(
                        clerk,
                        post("/api/ledger/rows")
                                .contentType("application/json")
                                .content("{\"rows\": [{\"assignmentId\": \"1\", \"periodId\": \"1\", \"version\": 0,"
                                        + " \"text\": {\"content\": \"x\", \"problem\": \"\", \"nextStep\":"
                                        + " \"\"}}]}")));
        putForms(plans.plan(here)
                .task("1", named -> named.lead("甲局").responsible("无人局"))
                .issue());
        calls.put(ADD_ENTRY, new Call(clerk, entry(plan.partId("1", "乙局"), """
            {"content": "x", "problem": "", "nextStep": "", "partDone": false, "submit": false,
             "figures": [{"name": "f", "amount": 12, "classifier": "c", "qualifier": "EXACT"}]}\
            """)));
        new DutyCalls(fixtures, plans, here, tasks, assignments)
                .all(objections, extensions, reviews, coordination, instructions, referrals, matters, views)
                .forEach((operation, call) -> calls.put(operation, new Call(call.who(), call.request())));
        new PressCalls(fixtures, plans, here, press, letters, new LadderProposals(context), clock)
                .all()
                .forEach((operation, call) -> calls.put(operation, new Call(call.who(), call.request())));
        new OutlineCalls(fixtures, here, context.getBean(OutlineService.class))
                .all()
                .forEach((operation, call) -> calls.put(operation, new Call(office, call)));
        new EntryCalls(fixtures, plans, here, progress, returns, file())
                .all()
                .forEach((operation, call) -> calls.put(operation, new Call(call.who(), call.request())));
    }

    @BeforeEach
    void aReportOfTheFirstUnitIsLate() {
        clock.setDate(LocalDate.of(2026, 11, 30));
    }

    private long file() {
        byte[] words = "佐证".getBytes(StandardCharsets.UTF_8);
        return fixtures.callAs(
                clerk,
                () -> attachments
                        .store(new UploadAttachment("佐证.txt", words, AttachmentPurpose.EVIDENCE))
                        .id());
    }

    private static MockHttpServletRequestBuilder text(String address) {
        return post(address).contentType("text/plain;charset=UTF-8").content(TEXT);
    }

    private void putForms(IssuedPlan plan) throws Exception {
        long unit = plan.place().unit("无人局");
        String form = "/api/unit-forms/" + unit + "/plans/" + plan.id() + "/periods/"
                + plan.period(2).id();
        calls.put("GET /api/unit-forms/{unitId}/plans/{planId}/periods/{periodId}", new Call(office, get(form)));
        byte[] filled = send(office, get(form)).getContentAsByteArray();
        calls.put(
                "POST /api/unit-forms/preview",
                new Call(
                        office,
                        multipart("/api/unit-forms/preview")
                                .file("file", filled)
                                .param("unitId", Long.toString(unit))));
        calls.put(
                "POST /api/unit-forms/{unitId}/rows",
                new Call(
                        office,
                        json(
                                "/api/unit-forms/" + unit + "/rows",
                                "{\"rows\": [{\"assignmentId\": \"%d\", \"periodId\": \"%d\", \"version\": 0, \"text\":"
                                                .formatted(
                                                        plan.partId("1", "无人局"),
                                                        plan.period(2).id())
                                        + " {\"content\": \"x\", \"problem\": \"\", \"nextStep\": \"\"}}]}")));
    }

    private void putFacts(String ofPlan, long task, long entry, TestJurisdiction here) {
        String ofTask = "/api/tasks/" + task;
        String ofEntry = "/api/entries/" + entry;
        Actor unit = here.clerk("甲局");
        calls.put("GET /api/plans/{planId}/totals", new Call(office, get(ofPlan + "/totals")));
        calls.put("GET /api/tasks/{taskId}/totals", new Call(office, get(ofTask + "/totals")));
        calls.put("GET /api/tasks/{taskId}/indicators", new Call(office, get(ofTask + "/indicators")));
        calls.put("POST /api/tasks/{taskId}/indicators", new Call(office, json(ofTask + "/indicators", """
            {"name": "办件", "classifier": "件", "class": "EVENT_SUM", "operation": "SUM", "headline": true}\
            """)));
        calls.put(
                "POST /api/tasks/{taskId}/indicators/{indicatorId}/change",
                new Call(office, json(ofTask + "/indicators/" + indicator(task, "走访") + "/change", """
                    {"version": 0, "name": "走访企业", "classifier": "家次", "class": "EVENT_SUM",
                     "operation": "SUM", "headline": true}\
                    """)));
        calls.put(
                "POST /api/tasks/{taskId}/indicators/{indicatorId}/remove",
                new Call(office, json(ofTask + "/indicators/" + indicator(task, "检查") + "/remove", "")));
        calls.put("GET /api/tasks/{taskId}/joint-events", new Call(office, get(ofTask + "/joint-events")));
        calls.put(
                "POST /api/tasks/{taskId}/joint-events",
                new Call(
                        office,
                        json(
                                ofTask + "/joint-events",
                                "{\"name\": \"联合检查\", \"leadUnitId\": \"%d\"}".formatted(here.unit("甲局")))));
        calls.put("GET /api/entries/{entryId}/questions", new Call(office, get(ofEntry + "/questions")));
        calls.put(
                "POST /api/entries/{entryId}/figures/{position}/answer",
                new Call(unit, json(ofEntry + "/figures/1/answer", "{\"words\": \"属实\"}")));
        calls.put(
                "POST /api/entries/{entryId}/figures/{position}/withdraw",
                new Call(office, json(ofEntry + "/figures/1/withdraw", "{\"words\": \"重复\"}")));
        calls.put(
                "POST /api/entries/{entryId}/problem/settle",
                new Call(unit, json(ofEntry + "/problem/settle", "{\"day\": \"2026-06-01\"}")));
        calls.put(
                "POST /api/entries/{entryId}/next-step/settle",
                new Call(unit, json(ofEntry + "/next-step/settle", "{\"day\": \"2026-06-01\"}")));
        calls.put("GET /api/highlights", new Call(office, get("/api/highlights").param("year", "2026")));
        calls.put("POST /api/highlights", new Call(unit, json("/api/highlights", """
            {"year": 2026, "content": "做法被推广。"}\
            """)));
    }

    private long indicator(long task, String name) {
        return fixtures.callAs(
                office,
                () -> indicators
                        .define(task, new DefineIndicator(name, "次", FigureClass.EVENT_SUM, Aggregation.SUM, false))
                        .id());
    }

    private static MockHttpServletRequestBuilder json(String address, String body) {
        return post(address).contentType("application/json").content(body);
    }

    private static MockHttpServletRequestBuilder entry(long part, String body) {
        return post("/api/assignments/" + part + "/entries")
                .contentType("application/json")
                .content(body);
    }

    private static MockHttpServletRequestBuilder written(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private void putReport(long report, long plan) {
        var statements = fixtures.callAs(office, () -> reports.find(report)).statements();
        long statement = statements.getFirst().id();
        long last = statements.getLast().id();
        String one = "/api/reports/" + report;
        calls.put("GET /api/reports/{reportId}", new Call(office, get(one)));
        calls.put("GET /api/reports/{reportId}/unused", new Call(office, get(one + "/unused")));
        calls.put("GET /api/reports/{reportId}/questions", new Call(office, get(one + "/questions")));
        calls.put("GET /api/reports/{reportId}/proposals", new Call(office, get(one + "/proposals")));
        calls.put("POST /api/reports/{reportId}/proposals/taken", new Call(office, post(one + "/proposals/taken")));
        var noticed = fixtures.callAs(
                office, () -> findings.findings(report, DraftFinding.Typed.NOTHING, Locale.SIMPLIFIED_CHINESE));
        calls.put("GET /api/reports/{reportId}/findings", new Call(office, get(one + "/findings")));
        byte[] edited = "领导改过的一段话。".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        fixtures.callAs(office, () -> returned.take(report, edited, "改稿.txt"));
        calls.put("GET /api/reports/{reportId}/returned", new Call(office, get(one + "/returned")));
        calls.put(
                "POST /api/reports/{reportId}/returned/decision",
                new Call(office, written(post(one + "/returned/decision"), "{\"accept\": false}")));
        calls.put(
                RETURNED,
                new Call(
                        office,
                        multipart(one + "/returned")
                                .file(new org.springframework.mock.web.MockMultipartFile(
                                        "file", "改稿.txt", "text/plain", edited))));
        calls.put("GET /api/reports/{reportId}/secrecy", new Call(office, get(one + "/secrecy")));
        String hash = fixtures.callAs(office, () -> secrecy.review(report)).textHash();
        calls.put(
                "POST /api/reports/{reportId}/secrecy",
                new Call(office, written(post(one + "/secrecy"), "{\"textHash\": \"" + hash + "\"}")));
        calls.put(
                "POST /api/reports/{reportId}/findings/settled",
                new Call(
                        office,
                        written(
                                post(one + "/findings/settled"),
                                "{\"key\": \"" + noticed.getFirst().key() + "\", \"reason\": \"不改\"}")));
        calls.put("POST /api/reports/{reportId}/redraft", new Call(office, post(one + "/redraft")));
        calls.put(
                "POST /api/reports",
                new Call(
                        office,
                        written(
                                post("/api/reports"),
                                "{\"year\": 2026, \"outline\": \"five-parts\", \"plans\": [" + plan + "]}")));
        calls.put(
                "PATCH /api/reports/{reportId}/statements/{statementId}",
                new Call(
                        office,
                        written(patch(one + "/statements/" + statement), "{\"version\": 0, \"text\": \"引言\"}")));
        calls.put(
                "POST /api/reports/{reportId}/statements/{statementId}/decision",
                new Call(
                        office,
                        written(
                                post(one + "/statements/" + last + "/decision"),
                                "{\"version\": 0, \"reason\": \"不改\"}")));
        String records = "/api/year-records/2025";
        var problem = fixtures.callAs(
                office, () -> yearRecords.rectify(2025, new RectifiedDetails(0, 0, "检查多", "", "", "", false, "")));
        var act =
                fixtures.callAs(office, () -> yearRecords.act(2025, new ActDetails(0, 0, ActKind.MEETING, "", "研究议题")));
        calls.put(
                "PUT /api/year-records/{year}/published-report",
                new Call(
                        office,
                        written(
                                put(records + "/published-report"),
                                "{\"text\": \"引言说明情况。\\n一、主要成效\\n做了工作。\\n二、存在问题\\n还有不足。\"}")));
        calls.put(
                "GET /api/year-records/{year}/published-report", new Call(office, get(records + "/published-report")));
        calls.put(
                "GET /api/year-records/{year}/rectified-problems",
                new Call(office, get(records + "/rectified-problems")));
        calls.put(
                "PUT /api/year-records/{year}/rectified-problems",
                new Call(
                        office,
                        written(
                                put(records + "/rectified-problems"),
                                "{\"id\": 0, \"version\": 0, \"problem\": \"检查多\", \"cause\": \"\", \"measures\": \"\", \"result\": \"\", \"settled\": false, \"taskNumbers\": \"\"}")));
        calls.put(
                "DELETE /api/year-records/{year}/rectified-problems/{problemId}",
                new Call(office, delete(records + "/rectified-problems/" + problem.id() + "?version=0")));
        calls.put(
                "DELETE /api/year-records/{year}/responsibility-acts/{actId}",
                new Call(office, delete(records + "/responsibility-acts/" + act.id() + "?version=0")));
        calls.put(
                "GET /api/year-records/{year}/responsibility-acts",
                new Call(office, get(records + "/responsibility-acts")));
        calls.put(
                "PUT /api/year-records/{year}/responsibility-acts",
                new Call(
                        office,
                        written(
                                put(records + "/responsibility-acts"),
                                "{\"id\": 0, \"version\": 0, \"kind\": \"MEETING\", \"by\": \"\", \"text\": \"研究议题\"}")));
    }

    private void putComments(String ofTask) throws Exception {
        calls.put("GET /api/tasks/{taskId}/comments", new Call(clerk, get(ofTask + "/comments")));
        calls.put("GET /api/tasks/{taskId}/mentions", new Call(clerk, get(ofTask + "/mentions")));
        calls.put(
                "POST /api/tasks/{taskId}/comments",
                new Call(clerk, written(post(ofTask + "/comments"), "{\"text\": \"请说明\"}")));
        // Where the clock stands when the calls are made: a comment can only be taken back for a while.
        aReportOfTheFirstUnitIsLate();
        byte[] said = send(clerk, written(post(ofTask + "/comments"), "{\"text\": \"写错了\"}"))
                .getContentAsByteArray();
        clock.reset();
        String id = json.readTree(said).get("id").asString();
        calls.put("DELETE /api/comments/{commentId}", new Call(clerk, delete("/api/comments/" + id)));
    }

    @Test
    void everyAddressHasACallHere() {
        assertThat(contract.operations())
                .isEqualTo(calls.keySet().stream().collect(java.util.stream.Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyAnswerIsAsDescribed() throws Exception {
        for (var call : calls.entrySet()) {
            MockHttpServletResponse answer =
                    send(call.getValue().who(), call.getValue().request());
            assertThat(answer.getStatus()).as(call.getKey()).isIn(200, 201);
            assertThat(problemsOf(call.getKey(), answer)).as(call.getKey()).isEmpty();
        }
        var file = new org.springframework.mock.web.MockMultipartFile(
                "file", "plan.txt", "text/plain", TEXT.getBytes("UTF-8"));
        for (String operation : FILES) {
            String address = operation.substring(operation.indexOf(' ') + 1);
            assertThat(problemsOf(operation, send(office, multipart(address).file(file))))
                    .as(operation)
                    .isEmpty();
        }
    }

    @Test
    void everyListHasRows() throws Exception {
        for (String list : List.of(
                "GET /api/plans",
                "GET /api/plans/{planId}/tasks",
                "GET /api/plans/{planId}/overdue",
                "GET /api/reports")) {
            Call call = Objects.requireNonNull(calls.get(list));
            assertThat(json.readTree(send(call.who(), call.request()).getContentAsByteArray())
                            .get("items"))
                    .as(list)
                    .isNotEmpty();
        }
    }

    @Test
    void whatIsTakenIsAsDescribed() {
        for (String operation : FILES) {
            assertThat(contract.requestTypes(operation))
                    .as(operation)
                    .containsExactlyInAnyOrder("text/plain", "multipart/form-data");
        }
        assertThat(contract.requestTypes("POST /api/figures/find")).containsExactly("text/plain");
        assertThat(contract.requestTypes(ADD_ENTRY)).containsExactly("application/json");
        assertThat(contract.requestFields(ADD_ENTRY))
                .containsExactlyInAnyOrder(
                        "periodId",
                        "content",
                        "problem",
                        "cause",
                        "help",
                        "nextStep",
                        "forNextYear",
                        "partDone",
                        "figures",
                        "submit");
        for (String operation : contract.operations()) {
            if (operation.startsWith("GET")) {
                assertThat(contract.requestTypes(operation)).as(operation).isEmpty();
            }
        }
    }

    /** No password, a stranger's row, a wrong method, an answer that nobody gives, a page that is none. */
    /** Something that the address takes: a file, or JSON. */
    private static AbstractMockHttpServletRequestBuilder<?> body(String operation, String path, HttpMethod method) {
        return operation.equals(RETURNED)
                ? multipart(path)
                        .file(new org.springframework.mock.web.MockMultipartFile(
                                "file", "a.txt", "text/plain", new byte[] {'a'}))
                : body(request(method, path), method);
    }

    @Test
    void everyRefusalIsAProblemAsDescribed() throws Exception {
        for (var call : calls.entrySet()) {
            String operation = call.getKey();
            String path = operation.substring(operation.indexOf(' ') + 1);
            HttpMethod method = HttpMethod.valueOf(operation.substring(0, operation.indexOf(' ')));
            requireProblem(
                    operation,
                    mvc.perform(request(method, path.replaceAll("\\{.*?}", "1")))
                            .andReturn()
                            .getResponse(),
                    401);
            if (path.contains("{")) {
                requireProblem(
                        operation, send(clerk, body(operation, path.replaceAll("\\{.*?}", "1"), method)), 403, 404);
                requireProblem(
                        operation,
                        send(office, body(operation, path.replaceAll("\\{.*?}", "abc"), method)),
                        path.contains("{code}") ? 404 : 400);
            }
            HttpMethod unknown = method == HttpMethod.DELETE ? HttpMethod.PATCH : HttpMethod.DELETE;
            requireProblem(operation, send(office, request(unknown, path.replaceAll("\\{.*?}", "1"))), 405);
            requireProblem(
                    operation,
                    send(
                            office,
                            body(request(method, path.replaceAll("\\{.*?}", "1")), method)
                                    .accept("image/png")),
                    400,
                    403,
                    404,
                    406,
                    415);
        }
        requireProblem(
                PARSE,
                send(office, post("/api/plans/parse").contentType("image/png").content("x")),
                415);
        requireProblem(
                PARSE,
                send(clerk, post("/api/plans/parse").contentType("text/plain").content(TEXT)),
                403);
        requireProblem(
                PARSE,
                send(office, post("/api/plans/parse").contentType("text/plain").content(" ")),
                422);
        for (String broken :
                List.of("{not json", "[]", "{\"contents\": \"misspelt\"}", "{\"figures\": [{\"amount\": \"many\"}]}")) {
            requireProblem(ADD_ENTRY, send(clerk, entry(1, broken)), 400);
        }
        for (String address :
                List.of("/api", "/api/", "/api/no-such-thing", "/api/plans/1/no-such-thing", "/api/plans/")) {
            for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT)) {
                requireProblem("GET /api/plans", send(office, request(method, address)), 404);
            }
        }
    }

    private static MockHttpServletRequestBuilder body(MockHttpServletRequestBuilder request, HttpMethod method) {
        return !method.equals(HttpMethod.GET)
                ? request.contentType("application/json").content("{}")
                : request;
    }

    private void requireProblem(String operation, MockHttpServletResponse answer, Integer... statuses)
            throws Exception {
        assertThat(answer.getStatus()).as(operation).isIn((Object[]) statuses);
        assertThat(answer.getContentType())
                .as(operation + " " + answer.getStatus())
                .isEqualTo(PROBLEM);
        assertThat(problemsOf(operation, answer))
                .as(operation + " " + answer.getStatus())
                .isEmpty();
    }

    private List<String> problemsOf(String operation, MockHttpServletResponse answer) throws Exception {
        String type = String.valueOf(answer.getContentType()).replaceAll(";.*", "");
        JsonNode body = type.endsWith("json") ? json.readTree(answer.getContentAsByteArray()) : null;
        return contract.problems(operation, answer.getStatus(), type, body);
    }

    private MockHttpServletResponse send(Actor who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(password(who))).andReturn().getResponse();
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor password(Actor who) {
        return httpBasic(who.username(), Fixtures.PASSWORD);
    }
}
