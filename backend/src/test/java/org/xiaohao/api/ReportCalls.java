package org.xiaohao.api;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.xiaohao.report.DraftReport;
import org.xiaohao.report.EditStatement;
import org.xiaohao.report.ReportService;
import org.xiaohao.report.ReportState;
import org.xiaohao.report.ReportStateService;
import org.xiaohao.report.ReportStatement;
import org.xiaohao.report.ReportVersionService;
import org.xiaohao.report.SecrecyService;
import org.xiaohao.report.YearRecordService;
import org.xiaohao.shared.Actor;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;

/** A call of each address by which a report goes on its way, and by which one sees how it once read. */
final class ReportCalls {

    private static final String REASON = "{\"reason\": \"补充数据\"}";

    private final Fixtures fixtures;
    private final PlanFixture plans;
    private final TestJurisdiction here;
    private final ReportService reports;
    private final ReportStateService states;
    private final ReportVersionService versions;
    private final YearRecordService records;
    private final SecrecyService secrecy;
    private final Map<String, Call> calls = new LinkedHashMap<>();
    private int year = 2030;

    /** A call that succeeds. */
    record Call(Actor who, AbstractMockHttpServletRequestBuilder<?> request) {}

    ReportCalls(
            Fixtures fixtures,
            PlanFixture plans,
            TestJurisdiction here,
            ReportService reports,
            ReportStateService states,
            ReportVersionService versions,
            YearRecordService records,
            SecrecyService secrecy) {
        this.fixtures = fixtures;
        this.plans = plans;
        this.here = here;
        this.reports = reports;
        this.states = states;
        this.versions = versions;
        this.records = records;
        this.secrecy = secrecy;
    }

    Map<String, Call> all() {
        act("discuss", here.office(), report(ReportState.DRAFT), "");
        act("submit", here.office(), report(ReportState.DRAFT), "");
        act("withdraw", here.office(), report(ReportState.SUBMITTED), "");
        long submitted = report(ReportState.SUBMITTED);
        act("sign", here.leader(), submitted, "{\"hash\": \"" + hash(submitted) + "\"}");
        act("send-back", here.leader(), report(ReportState.SUBMITTED), REASON);
        act("report", here.office(), report(ReportState.SIGNED), "");
        long checked = report(ReportState.REPORTED);
        as(here.office(), () -> secrecy.check(checked, secrecy.review(checked).textHash()));
        act("publish", here.office(), checked, "");
        act("reopen", here.office(), report(ReportState.SIGNED), REASON);
        long kept = report(ReportState.DRAFT);
        String one = "/api/reports/" + kept;
        fixtures.callAs(here.office(), () -> versions.keep(kept, "处务会后"));
        add("GET", "/versions", here.office(), get(one + "/versions"));
        add("POST", "/versions", here.office(), json(one + "/versions", "{\"name\": \"送审前\"}"));
        add("GET", "/versions/{number}", here.leader(), get(one + "/versions/1"));
        add("GET", "/versions/{number}/diff", here.leader(), get(one + "/versions/1/diff?to=0"));
        add("POST", "/versions/{number}/restore", here.office(), json(one + "/versions/1/restore", ""));
        add("GET", "/versions/{number}/blackline", here.leader(), get(one + "/versions/1/blackline"));
        int before = year - 1;
        fixtures.callAs(here.office(), () -> records.publish(before, "引言说明情况。\n一、主要成效\n做了工作。\n二、存在问题\n还有不足。"));
        add("GET", "/blackline", here.leader(), get(one + "/blackline"));
        return calls;
    }

    private void act(String address, Actor who, long report, String body) {
        add("POST", "/" + address, who, json("/api/reports/" + report + "/" + address, body));
    }

    private void add(String method, String address, Actor who, AbstractMockHttpServletRequestBuilder<?> request) {
        calls.put(method + " /api/reports/{reportId}" + address, new Call(who, request));
    }

    private static AbstractMockHttpServletRequestBuilder<?> json(String address, String body) {
        return post(address).contentType("application/json").content(body);
    }

    /** A report of a year of its own, with something in each part, brought to a state. */
    private long report(ReportState state) {
        year++;
        int of = year;
        long plan = plans.plan(here)
                .titled("工作要点", of)
                .due(LocalDate.of(of, 11, 30))
                .section("一、整治")
                .task("1", task -> task.lead("甲局"))
                .issue()
                .id();
        long report = fixtures.callAs(
                here.office(), () -> reports.draft(new DraftReport(of, "five-parts", List.of(plan), null)));
        as(here.office(), () -> {
            for (ReportStatement statement : reports.find(report).statements()) {
                if (statement.missing()) {
                    reports.editStatement(new EditStatement(statement.id(), statement.version(), "", "由人补充。"));
                }
            }
            if (state != ReportState.DRAFT) {
                states.submit(report);
            }
        });
        if (state.isLocked()) {
            String hash = hash(report);
            as(here.leader(), () -> states.sign(report, hash));
        }
        if (state == ReportState.REPORTED) {
            as(here.office(), () -> states.report(report));
        }
        return report;
    }

    private String hash(long report) {
        return fixtures.callAs(
                here.office(), () -> reports.find(report).standing().hash());
    }

    private void as(Actor who, Runnable act) {
        fixtures.callAs(who, () -> {
            act.run();
            return true;
        });
    }
}
