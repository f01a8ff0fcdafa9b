package org.xiaohao.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.xiaohao.account.AccountDetails;
import org.xiaohao.account.AccountService;
import org.xiaohao.account.ActivationService;
import org.xiaohao.account.UpdateAccount;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Role;
import org.xiaohao.shared.Sha256;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;

/** What a calendar program is answered that knows an address and nobody's password. */
@BackendTest
@ExtendWith(OutputCaptureExtension.class)
@Tag("slow")
class CalendarFeedTest {

    private final CalendarFeedService feeds;
    private final AccountService accounts;
    private final ActivationService slips;
    private final Fixtures fixtures;
    private final MockMvc mvc;
    private final MutableClock clock;
    private final JdbcClient jdbc;
    private final TestJurisdiction here;
    private final IssuedPlan plan;
    private String address = "";

    @Autowired
    CalendarFeedTest(
            CalendarFeedService feeds,
            AccountService accounts,
            ActivationService slips,
            Fixtures fixtures,
            PlanFixture plans,
            MockMvc mvc,
            MutableClock clock,
            JdbcClient jdbc) {
        this.feeds = feeds;
        this.accounts = accounts;
        this.slips = slips;
        this.fixtures = fixtures;
        this.mvc = mvc;
        this.clock = clock;
        this.jdbc = jdbc;
        this.here = fixtures.jurisdiction();
        this.plan = plans.plan(here)
                .task("1", task -> task.lead("甲局").responsible("乙局").titled("完善制度；修订\\办法,第一批", ""))
                .task("2", task -> task.lead("丙局"))
                .issue();
    }

    @BeforeEach
    void anAddressIsMade() {
        plan.receive("1", "甲局", "乙局");
        address = renew(here.clerk("甲局"));
    }

    @Test
    void itIsACalendarOfWhatTheOwnerIsStillToDo() throws Exception {
        MockHttpServletResponse answer = read(address);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("text/calendar");
        List<VEvent> events = events(answer);
        assertThat(events)
                .anySatisfy(event -> {
                    assertThat(summary(event)).contains("报送", "1 完善制度；修订\\办法,第一批", "工作要点");
                    assertThat(start(event)).isEqualTo(LocalDate.of(2026, 7, 10));
                    assertThat(event.toString()).contains("DTSTART;VALUE=DATE:20260710", "/tasks/" + plan.task("1"));
                })
                .anySatisfy(event -> assertThat(start(event)).isEqualTo(LocalDate.of(2026, 11, 30)))
                .noneSatisfy(event -> assertThat(summary(event)).contains("事项2"));
        assertThat(text(answer).lines())
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    }

    @Test
    void whatIsDoneIsInItNoMore() throws Exception {
        plan.report("1", "甲局", 2, "已报送");
        assertThat(events(read(address)))
                .noneSatisfy(event -> assertThat(start(event)).isEqualTo(LocalDate.of(2026, 7, 10)));
    }

    @Test
    void theOfficeReadsOneEventForAPlanAndDay() throws Exception {
        List<VEvent> reports = events(read(renew(here.office()))).stream()
                .filter(event -> start(event).equals(LocalDate.of(2026, 7, 10)))
                .toList();
        assertThat(reports)
                .singleElement()
                .satisfies(event -> assertThat(summary(event)).contains("报送：2 项任务（工作要点）"));
    }

    @Test
    void nothingChangedIsAnsweredSoByTagAndByTime() throws Exception {
        MockHttpServletResponse first = read(address);
        String tag = Objects.requireNonNull(first.getHeader(HttpHeaders.ETAG));
        String time = Objects.requireNonNull(first.getHeader(HttpHeaders.LAST_MODIFIED));
        clock.advance(Duration.ofHours(1));
        assertThat(read(address).getContentAsByteArray()).isEqualTo(first.getContentAsByteArray());
        assertThat(mvc.perform(get(address).header(HttpHeaders.IF_NONE_MATCH, tag))
                        .andReturn()
                        .getResponse())
                .returns(304, MockHttpServletResponse::getStatus);
        assertThat(mvc.perform(get(address).header(HttpHeaders.IF_MODIFIED_SINCE, time))
                        .andReturn()
                        .getResponse())
                .returns(304, MockHttpServletResponse::getStatus);

        plan.report("1", "甲局", 2, "已报送");
        assertThat(mvc.perform(get(address).header(HttpHeaders.IF_NONE_MATCH, tag))
                        .andReturn()
                        .getResponse())
                .returns(200, MockHttpServletResponse::getStatus);
        assertThat(mvc.perform(get(address).header(HttpHeaders.IF_MODIFIED_SINCE, time))
                        .andReturn()
                        .getResponse())
                .returns(200, MockHttpServletResponse::getStatus);
    }

    @Test
    void anotherAddressEndsTheOneBefore() throws Exception {
        String other = renew(here.clerk("甲局"));
        assertThat(read(address).getStatus()).isEqualTo(404);
        assertThat(read(other).getStatus()).isEqualTo(200);
        fixtures.callAs(here.clerk("甲局"), () -> {
            feeds.revoke();
            return true;
        });
        assertThat(read(other).getStatus()).isEqualTo(404);
    }

    @Test
    void aDeactivatedAccountIsAnsweredNothingAlsoWhenItIsActiveAgain() throws Exception {
        AccountDetails account = details(here.clerk("甲局"));
        AccountDetails left = fixtures.callAs(here.admin(), () -> accounts.deactivate(account.id(), account.version()));
        assertThat(read(address).getStatus()).isEqualTo(404);
        fixtures.callAs(here.admin(), () -> accounts.activate(left.id(), left.version()));
        assertThat(read(address).getStatus()).isEqualTo(404);
    }

    @Test
    void aPasswordThatIsResetEndsTheAddress() throws Exception {
        fixtures.callAs(here.admin(), () -> slips.issue(List.of(here.clerk("甲局").accountId()), 7));
        assertThat(read(address).getStatus()).isEqualTo(404);
    }

    @Test
    void whoNoLongerReadsPlansIsAnsweredNothing() throws Exception {
        AccountDetails account = details(here.clerk("甲局"));
        fixtures.callAs(
                here.admin(),
                () -> accounts.update(new UpdateAccount(
                        account.id(), account.version(), account.displayName(), null, Set.of(Role.AUDITOR), null)));
        assertThat(read(address).getStatus()).isEqualTo(404);
    }

    @Test
    void whoCameToAnotherUnitReadsWhatIsOfThatUnit() throws Exception {
        AccountDetails account = details(here.clerk("甲局"));
        fixtures.callAs(
                here.admin(),
                () -> accounts.update(new UpdateAccount(
                        account.id(),
                        account.version(),
                        account.displayName(),
                        here.unit("丙局"),
                        Set.of(Role.CLERK),
                        null)));
        assertThat(events(read(address)))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(summary(event)).contains("事项2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feeds/calendar/x.ics",
                "/feeds/calendar/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics",
                "/feeds/calendar/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "/feeds/calendar/'or'1'='1.ics"
            })
    void whatLeadsNowhereIsAnsweredWithoutAWord(String wrong) throws Exception {
        MockHttpServletResponse answer = read(wrong);
        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsByteArray()).isEmpty();
    }

    @Test
    void anAddressIsAnsweredSoOftenOnly() throws Exception {
        for (int reading = 0; reading < FeedLimits.MAX_ANSWERS; reading++) {
            assertThat(read(address).getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse refused = read(address);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader(HttpHeaders.RETRY_AFTER)).isNotNull();
        clock.advance(FeedLimits.WINDOW);
        assertThat(read(address).getStatus()).isEqualTo(200);
    }

    @Test
    void theSecretIsStoredNowhereAndStandsInNoLog(CapturedOutput output) throws Exception {
        String secret = address.replaceAll(".*/|\\.ics", "");
        read(address);
        read(address.replace(".ics", ""));
        assertThat(secret).hasSize(43);
        assertThat(jdbc.sql("select count(*) from calendar_feed where secret_hash = :hash")
                        .param("hash", Sha256.of(secret))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from audit_entry where detail like :part")
                        .param("part", "%" + secret + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(output.getAll()).doesNotContain(secret);
    }

    private String renew(Actor actor) {
        return "/" + fixtures.callAs(actor, feeds::renew);
    }

    private AccountDetails details(Actor actor) {
        return fixtures.callAs(here.admin(), () -> accounts.details(actor.accountId()));
    }

    private MockHttpServletResponse read(String path) throws Exception {
        fixtures.actingAsNobody();
        return mvc.perform(get(path)).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static List<VEvent> events(MockHttpServletResponse answer) throws Exception {
        return new CalendarBuilder().build(new StringReader(text(answer))).getComponents("VEVENT");
    }

    private static String summary(VEvent event) {
        return Objects.requireNonNull(event.getSummary()).getValue();
    }

    private static LocalDate start(VEvent event) {
        return event.<LocalDate>getStartDate().map(DtStart::getDate).orElseThrow();
    }
}
