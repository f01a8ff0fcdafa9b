package org.xiaohao.api;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.xiaohao.instruction.GiveInstruction;
import org.xiaohao.instruction.InstructionService;
import org.xiaohao.instruction.Opinion;
import org.xiaohao.instruction.ReferralService;
import org.xiaohao.matter.EnterMatter;
import org.xiaohao.matter.MatterService;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.AssignmentService;
import org.xiaohao.plan.NamedUnit;
import org.xiaohao.plan.ObjectionService;
import org.xiaohao.plan.TaskGrouping;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.TaskSort;
import org.xiaohao.review.ApplyForClosing;
import org.xiaohao.review.AskForExtension;
import org.xiaohao.review.CoordinationAddressee;
import org.xiaohao.review.CoordinationService;
import org.xiaohao.review.ExtensionService;
import org.xiaohao.review.ReviewService;
import org.xiaohao.savedview.ListSettings;
import org.xiaohao.savedview.SaveView;
import org.xiaohao.savedview.SavedViewDetails;
import org.xiaohao.savedview.SavedViewService;
import org.xiaohao.savedview.TaskColumn;
import org.xiaohao.shared.Actor;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;

/** A call of each address with which duties are received, objected to, changed, extended and closed. */
final class DutyCalls {

    private static final String REASON = "{\"reason\": \"x\"}";
    private static final String WORDS = "{\"words\": \"x\"}";

    private final Fixtures fixtures;
    private final TestJurisdiction here;
    private final IssuedPlan plan;
    private final TaskService tasks;
    private final AssignmentService assignments;
    private final Map<String, Call> calls = new LinkedHashMap<>();

    /** A call that succeeds. */
    record Call(Actor who, MockHttpServletRequestBuilder request) {}

    /**
     * @param plans makes a plan of many tasks, each led by the first unit with the second responsible; a task for each act
     */
    DutyCalls(
            Fixtures fixtures,
            PlanFixture plans,
            TestJurisdiction here,
            TaskService tasks,
            AssignmentService assignments) {
        this.fixtures = fixtures;
        this.here = here;
        this.tasks = tasks;
        this.assignments = assignments;
        PlanFixture.Draft draft = plans.plan(here);
        for (int number = 1; number <= 40; number++) {
            draft.task(Integer.toString(number), task -> task.lead("甲局").responsible("乙局"));
        }
        this.plan = draft.issue();
    }

    Map<String, Call> all(
            ObjectionService objections,
            ExtensionService extensions,
            ReviewService reviews,
            CoordinationService coordination,
            InstructionService instructions,
            ReferralService referrals,
            MatterService matters,
            SavedViewService views) {
        parts();
        objections(objections);
        amendments();
        extensions(extensions);
        closing(reviews);
        coordination(coordination);
        instructions(instructions, referrals);
        matters(matters);
        reorganisation();
        manyAtOnce();
        views(views);
        return calls;
    }

    private void parts() {
        Actor clerk = here.clerk("乙局");
        Actor lead = here.clerk("甲局");
        String part = "/api/assignments/{assignmentId}";
        add(part + "/receive", clerk, part("1"), "");
        add(part + "/not-applicable", clerk, part("2"), REASON);
        fixtures.callAs(clerk, () -> declare("3") && declare("4"));
        add(part + "/not-applicable/accept", lead, part("3"), "");
        add(part + "/not-applicable/refuse", lead, part("4"), REASON);
        plan.receive("5", "乙局");
        plan.receive("6", "乙局");
        plan.reportDone("5", "乙局", 2, "已办");
        plan.reportDone("6", "乙局", 2, "已办");
        add(part + "/confirm", lead, part("5"), "");
        add(part + "/return", lead, part("6"), REASON);
    }

    private boolean declare(String number) {
        assignments.declareNotApplicable(part(number), "不涉及");
        return true;
    }

    private void objections(ObjectionService objections) {
        Actor clerk = here.clerk("乙局");
        long withdrawn = fixtures.callAs(clerk, () -> objections.raise(part("7"), "非本局职责"));
        long insisted = fixtures.callAs(clerk, () -> objections.raise(part("8"), "非本局职责"));
        long upheld = fixtures.callAs(clerk, () -> objections.raise(part("9"), "非本局职责"));
        fixtures.callAs(clerk, () -> objections.raise(part("10"), "非本局职责"));
        read("/api/objections", here.office(), "/api/objections");
        read("/api/tasks/{taskId}/objections", here.office(), "/api/tasks/" + plan.task("10") + "/objections");
        add("/api/assignments/{assignmentId}/objections", clerk, part("11"), WORDS);
        String one = "/api/objections/{objectionId}";
        add(one + "/withdraw", clerk, withdrawn, "");
        add(one + "/insist", here.office(), insisted, WORDS);
        add(one + "/uphold", here.office(), upheld, anew("9"));
    }

    private String anew(String number) {
        return "{\"version\": " + version(number)
                + ", \"words\": \"x\", \"units\": [{\"role\": \"LEAD\", \"orgUnitId\": \"" + here.unit("甲局") + "\"}]}";
    }

    private void amendments() {
        Actor office = here.office();
        String task = "/api/tasks/{taskId}";
        read("/api/plans/{planId}/reporting", office, "/api/plans/" + plan.id() + "/reporting");
        add(
                "/api/plans/{planId}/reporting",
                office,
                plan.id(),
                "{\"cycle\": \"MONTH\", \"dueDay\": \"WORKING_DAY_AFTER\", \"number\": 3, \"reason\": \"x\"}");
        add(
                task + "/reporting",
                office,
                plan.task("12"),
                versioned("12", ", \"cycle\": \"ONCE\", \"dates\": [\"2026-12-01\"]"));
        add(task + "/units", office, plan.task("13"), anew("13"));
        add(
                task + "/required-evidence",
                office,
                plan.task("40"),
                versioned("40", ", \"pieces\": [{\"name\": \"验收表\", \"note\": \"盖章\"}]"));
        add(task + "/due-date", office, plan.task("14"), versioned("14", ", \"dueDate\": \"2026-12-01\""));
        add(task + "/suspend", office, plan.task("15"), versioned("15", ""));
        long suspended = plan.task("16");
        fixtures.callAs(office, () -> {
            tasks.suspend(suspended, tasks.details(suspended).version(), "缓办");
            return true;
        });
        add(task + "/resume", office, suspended, versioned("16", ""));
        add(task + "/cancel", office, plan.task("17"), versioned("17", ""));
        plan.close("18", "甲局", "完成");
        add(task + "/reopen", office, plan.task("18"), versioned("18", ""));
    }

    private void extensions(ExtensionService extensions) {
        Actor clerk = here.clerk("甲局");
        Actor head = here.head("甲局");
        String body = "{\"dueDate\": \"2026-12-20\", \"reason\": \"x\", \"progress\": \"y\"}";
        String one = "/api/extensions/{extensionId}";
        add("/api/tasks/{taskId}/extensions", clerk, plan.task("19"), body);
        add(one + "/send", head, ask(extensions, clerk, "20"), "");
        add(one + "/send-back", head, ask(extensions, clerk, "21"), WORDS);
        add(one + "/withdraw", clerk, ask(extensions, clerk, "22"), "");
        add(one + "/approve", here.office(), ask(extensions, head, "23"), "{\"dueDate\": \"2026-12-15\"}");
        add(one + "/refuse", here.office(), ask(extensions, head, "24"), WORDS);
        ask(extensions, head, "25");
        read("/api/extensions", here.office(), "/api/extensions");
        read("/api/tasks/{taskId}/extensions", clerk, "/api/tasks/" + plan.task("25") + "/extensions");
        add("/api/tasks/{taskId}/forecast", clerk, plan.task("25"), "{\"dueDate\": \"2026-12-24\"}");
    }

    private long ask(ExtensionService extensions, Actor who, String number) {
        long task = plan.task(number);
        return fixtures.callAs(
                who, () -> extensions.ask(new AskForExtension(task, LocalDate.of(2026, 12, 20), "招标晚", "七成")));
    }

    private void closing(ReviewService reviews) {
        Actor clerk = here.clerk("甲局");
        Actor head = here.head("甲局");
        String one = "/api/closings/{closingId}";
        add(
                "/api/tasks/{taskId}/closing",
                clerk,
                plan.task("26"),
                "{\"summary\": \"x\", \"results\": [{\"target\": \"a\", \"result\": \"b\"}]}");
        add(one + "/send", head, prepared(reviews, "27"), "");
        add(one + "/send-back", head, prepared(reviews, "28"), REASON);
        add(one + "/withdraw", clerk, plan.apply("29", "甲局", "完成"), "");
        add(one + "/approve", here.office(), plan.apply("31", "甲局", "完成"), "");
        add(one + "/return", here.office(), plan.apply("32", "甲局", "完成"), REASON);
        long approved = plan.apply("30", "甲局", "完成");
        int version = fixtures.callAs(here.office(), () -> {
            reviews.approve(approved);
            return reviews.details(approved).version();
        });
        add(
                one + "/correct",
                here.office(),
                approved,
                "{\"version\": " + version + ", \"summary\": \"y\", \"reason\": \"x\"}");
        read("/api/tasks/{taskId}/closing", here.office(), "/api/tasks/" + plan.task("30") + "/closing");
        plan.apply("33", "甲局", "完成");
        read("/api/closings", here.office(), "/api/closings");
    }

    private void coordination(CoordinationService coordination) {
        Actor clerk = here.clerk("乙局");
        String one = "/api/coordination/{requestId}";
        add(
                "/api/assignments/{assignmentId}/coordination",
                clerk,
                part("12"),
                "{\"addressee\": \"OFFICE\", \"words\": \"x\"}");
        add(one + "/withdraw", clerk, ask(coordination, "13", CoordinationAddressee.OFFICE), "");
        add(one + "/answer", here.office(), ask(coordination, "14", CoordinationAddressee.LEADER), WORDS);
        add(one + "/answer-as-lead", here.clerk("甲局"), ask(coordination, "19", CoordinationAddressee.LEAD), WORDS);
        ask(coordination, "20", CoordinationAddressee.OFFICE);
        read("/api/coordination", here.office(), "/api/coordination");
        read("/api/tasks/{taskId}/coordination", clerk, "/api/tasks/" + plan.task("20") + "/coordination");
    }

    private void instructions(InstructionService instructions, ReferralService referrals) {
        long task = plan.task("34");
        add("/api/tasks/{taskId}/instructions", here.leader(), task, """
                {"opinion": "AGREE", "words": "x", "answerDays": 3}\
                """);
        long given = fixtures.callAs(
                here.leader(),
                () -> instructions.give(GiveInstruction.on(plan.task("35"), Opinion.COMMENT, "x")
                        .answeredWithin(3)));
        add("/api/instructions/{instructionId}/answer", here.clerk("甲局"), given, WORDS);
        long waived = fixtures.callAs(
                here.leader(),
                () -> instructions.give(GiveInstruction.on(plan.task("35"), Opinion.COMMENT, "x")
                        .answeredWithin(3)));
        add("/api/instructions/{instructionId}/waive", here.leader(), waived, "{\"reason\": \"x\"}");
        read("/api/tasks/{taskId}/instructions", here.leader(), "/api/tasks/" + plan.task("35") + "/instructions");
        read("/api/instructions", here.leader(), "/api/instructions");
        read("/api/leader", here.leader(), "/api/leader");
        add("/api/tasks/{taskId}/referrals", here.office(), plan.task("36"), "{\"why\": \"x\", \"ask\": \"y\"}");
        add("/api/referrals/{referralId}/withdraw", here.office(), refer(referrals, "37"), "");
        add("/api/referrals/{referralId}/note", here.leader(), refer(referrals, "38"), "");
        long noted = refer(referrals, "39");
        fixtures.callAs(here.leader(), () -> {
            referrals.note(noted);
            return true;
        });
        add("/api/referrals/{referralId}/take-note-back", here.leader(), noted, "");
    }

    private void matters(MatterService matters) {
        String units = "[{\"role\": \"LEAD\", \"orgUnitId\": \"" + here.unit("甲局") + "\"}]";
        add("/api/matters", here.office(), 0, """
                {"title": "x", "words": "y", "basis": "z", "units": %s, "unclassified": true}\
                """.formatted(units));
        add("/api/tasks/{taskId}/supervised-instructions", here.leader(), plan.task("34"), WORDS);
        long matter = enter(matters);
        read("/api/matters", here.office(), "/api/matters");
        read("/api/matters/{matterId}", here.office(), "/api/matters/" + matter);
        add("/api/matters/{matterId}/answer", here.clerk("甲局"), matter, WORDS);
        add(
                "/api/matters/{matterId}/complex",
                here.office(),
                enter(matters),
                "{\"plan\": \"x\", \"day\": \"2026-07-20\"}");
    }

    private long enter(MatterService matters) {
        return fixtures.callAs(
                here.office(),
                () -> matters.enter(new EnterMatter(
                        "x", "y", "z", List.of(new NamedUnit(AssignmentRole.LEAD, here.unit("甲局"))), true)));
    }

    private long refer(ReferralService referrals, String number) {
        return fixtures.callAs(here.office(), () -> referrals.refer(plan.task(number), "x", "y"));
    }

    private long ask(CoordinationService coordination, String number, CoordinationAddressee whom) {
        return fixtures.callAs(here.clerk("乙局"), () -> coordination.ask(part(number), whom, "请协调"));
    }

    private void reorganisation() {
        read("/api/units/unattended", here.office(), "/api/units/unattended");
        add(
                "/api/units/{unitId}/succession",
                here.office(),
                here.unit("撤并局"),
                "{\"successorId\": \"" + here.unit("甲局") + "\", \"reason\": \"x\"}");
        read("/api/successions", here.office(), "/api/successions");
        read("/api/successions/sources", here.office(), "/api/successions/sources");
    }

    private void views(SavedViewService views) {
        Actor clerk = here.clerk("甲局");
        SavedViewDetails changed = fixtures.callAs(clerk, () -> views.save(view("改")));
        SavedViewDetails deleted = fixtures.callAs(clerk, () -> views.save(view("删")));
        String address = "/api/task-views";
        read(address, clerk, address);
        add(address, clerk, 0, "{\"name\": \"x\", \"columns\": [\"DUE\"]}");
        add(address + "/{viewId}", clerk, changed.id(), "{\"version\": " + changed.version() + ", \"name\": \"改了\"}");
        add(address + "/{viewId}/delete", clerk, deleted.id(), "");
    }

    private static SaveView view(String name) {
        return new SaveView(
                name,
                false,
                new ListSettings(
                        null,
                        null,
                        false,
                        null,
                        null,
                        "",
                        null,
                        TaskSort.NUMBER,
                        TaskGrouping.SECTION,
                        TaskColumn.USUAL));
    }

    private void manyAtOnce() {
        Actor clerk = here.clerk("甲局");
        String tasks = "{\"taskIds\": [\"" + plan.task("1") + "\", \"" + plan.task("2") + "\"]";
        read("/api/colleagues", clerk, "/api/colleagues");
        add("/api/task-handlers", clerk, 0, tasks + ", \"accountId\": \"" + clerk.accountId() + "\"}");
        add(
                "/api/task-handlers/back",
                clerk,
                0,
                "{\"accountId\": \"" + clerk.accountId() + "\", \"before\": [{\"assignmentId\": \""
                        + plan.partId("1", "甲局") + "\"}]}");
        read("/api/task-reminders", here.office(), "/api/task-reminders?taskId=" + plan.task("1"));
        add("/api/task-reminders", here.office(), 0, tasks + ", \"words\": \"x\"}");
    }

    private long prepared(ReviewService reviews, String number) {
        long task = plan.task(number);
        return fixtures.callAs(here.clerk("甲局"), () -> reviews.apply(new ApplyForClosing(task, "完成", List.of())));
    }

    private long part(String number) {
        return plan.partId(number, "乙局");
    }

    private int version(String number) {
        return plan.details(number).version();
    }

    private String versioned(String number, String more) {
        return "{\"version\": " + version(number) + ", \"reason\": \"x\"" + more + "}";
    }

    private void read(String template, Actor who, String address) {
        calls.put("GET " + template, new Call(who, get(address)));
    }

    private void add(String template, Actor who, long id, String body) {
        MockHttpServletRequestBuilder request = post(template.replaceAll("\\{.*?}", Long.toString(id)));
        calls.put(
                "POST " + template,
                new Call(
                        who,
                        body.isEmpty()
                                ? request
                                : request.contentType("application/json").content(body)));
    }
}
