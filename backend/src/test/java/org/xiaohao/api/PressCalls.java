package org.xiaohao.api;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.data.domain.PageRequest;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.xiaohao.shared.Actor;
import org.xiaohao.supervision.LetterFilter;
import org.xiaohao.supervision.LetterService;
import org.xiaohao.supervision.LetterSummary;
import org.xiaohao.supervision.PressLate;
import org.xiaohao.supervision.PressService;
import org.xiaohao.supervision.ReminderKind;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.LadderProposals;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;

/** A call of each address with which units are pressed, and of what becomes of letters. */
final class PressCalls {

    private static final List<String> UNITS = List.of("函一局", "函二局", "函三局", "函四局", "函五局");
    private static final String REASON = "{\"reason\": \"x\"}";
    private static final String WORDS = "{\"words\": \"x\"}";
    private static final LocalDate LATE = LocalDate.of(2026, 7, 20);

    private final Fixtures fixtures;
    private final TestJurisdiction here;
    private final LetterService letters;
    private final PlanFixture plans;
    private final LadderProposals proposals;
    private final IssuedPlan plan;
    private final Map<String, Call> calls = new LinkedHashMap<>();

    /** A call that succeeds. */
    record Call(Actor who, MockHttpServletRequestBuilder request) {}

    PressCalls(
            Fixtures fixtures,
            PlanFixture plans,
            TestJurisdiction here,
            PressService press,
            LetterService letters,
            LadderProposals proposals,
            MutableClock clock) {
        this.fixtures = fixtures;
        this.here = here;
        this.letters = letters;
        this.plans = plans;
        this.proposals = proposals;
        UNITS.forEach(here::clerk);
        this.plan = plans.plan(here)
                .task("1", task -> task.lead("函一局").responsible("函二局", "函三局", "函四局", "函五局", "无人局"))
                .issue();
        clock.setDate(LATE);
        fixtures.callAs(
                here.office(),
                () -> press.press(new PressLate(plan.id(), ReminderKind.SUPERVISION_LETTER, Set.of(), "")));
        clock.reset();
    }

    Map<String, Call> all() {
        Actor office = here.office();
        String reminders = "/api/plans/" + plan.id() + "/reminders";
        calls.put(
                "POST /api/plans/{planId}/reminders/preview",
                new Call(office, written(post(reminders + "/preview"), "{\"kind\": \"SUPERVISION_LETTER\"}")));
        calls.put(
                "POST /api/plans/{planId}/reminders",
                new Call(office, written(post(reminders), "{\"kind\": \"URGE\", \"words\": \"x\"}")));
        String quiet = "/api/plans/" + plan.id() + "/quiet-records";
        calls.put("GET /api/plans/{planId}/quiet-records", new Call(office, get(quiet)));
        calls.put("GET /api/letters", new Call(office, get("/api/letters?year=2026")));
        String one = "/api/letters/" + letter("函一局");
        calls.put("GET /api/letters/{letterId}", new Call(office, get(one)));
        calls.put("GET /api/letters/{letterId}/document", new Call(office, get(one + "/document")));
        act("open", here.clerk("函一局"), "函一局", "");
        act("answer", here.clerk("函二局"), "函二局", WORDS);
        long answered = letter("函三局");
        fixtures.callAs(here.clerk("函三局"), () -> {
            letters.answer(answered, "x");
            return true;
        });
        act("return", office, "函三局", REASON);
        act("close", office, "函四局", WORDS);
        act("withdraw", office, "函五局", REASON);
        act("deliver", office, "无人局", WORDS);
        calls.put("GET /api/letter-form", new Call(office, get("/api/letter-form")));
        calls.put("PUT /api/letter-form", new Call(office, written(put("/api/letter-form"), """
                {"version": -1, "issuer": "法治办", "numberForm": "督{号}", "title": "督办函", "opening": "x",
                 "request": "y", "contact": "", "copies": "", "answerDays": 3}\
                """)));
        calls.put("GET /api/ladder", new Call(office, get("/api/ladder")));
        calls.put("GET /api/ladder/editions", new Call(office, get("/api/ladder/editions")));
        calls.put("GET /api/ladder/proposals", new Call(office, get("/api/ladder/proposals")));
        calls.put("GET /api/ladder/forecast", new Call(office, get("/api/ladder/forecast?days=7")));
        calls.put("GET /api/ladder/failures", new Call(office, get("/api/ladder/failures")));
        calls.put("POST /api/ladder", new Call(office, written(post("/api/ladder"), """
                {"edition": 0, "rules": {"active": true, "nudge": {"count": 3, "working": false},
                 "urge": {"count": 1, "working": false}, "letter": {"count": 5, "working": true},
                 "letterAct": "PROPOSE", "copyHeads": true, "copyLeaders": true, "askFirst": true,
                 "quietFrom": 1080, "quietUntil": 510, "restDays": true, "escalateDays": 5}}\
                """)));
        calls.put(
                "POST /api/ladder/proposals/dismiss",
                new Call(
                        office,
                        written(
                                post("/api/ladder/proposals/dismiss"),
                                "{\"proposals\": [\"%d\"]}".formatted(proposal()))));
        return calls;
    }

    /** Of a plan of its own, for whoever presses settles what is proposed. */
    private long proposal() {
        IssuedPlan other = plans.plan(here).task("1", task -> task.lead("函一局")).issue();
        return proposals.put(other, other.partId("1", "函一局"));
    }

    private void act(String act, Actor who, String unit, String body) {
        calls.put(
                "POST /api/letters/{letterId}/" + act,
                new Call(who, written(post("/api/letters/" + letter(unit) + "/" + act), body)));
    }

    private long letter(String unit) {
        return fixtures.callAs(
                here.office(),
                () -> letters.list(new LetterFilter(2026, null), PageRequest.of(0, 20)).stream()
                        .filter(letter -> letter.unitName().equals(unit))
                        .findFirst()
                        .map(LetterSummary::id)
                        .orElseThrow());
    }

    private static MockHttpServletRequestBuilder written(MockHttpServletRequestBuilder request, String body) {
        return request.contentType("application/json").content(body);
    }
}
