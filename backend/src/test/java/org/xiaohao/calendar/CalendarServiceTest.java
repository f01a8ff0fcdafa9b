package org.xiaohao.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.review.AskForExtension;
import org.xiaohao.review.CoordinationAddressee;
import org.xiaohao.review.CoordinationService;
import org.xiaohao.review.ExtensionService;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestJurisdiction;

/** On which day something falls due, for whom. Every test begins on 23 June 2026. */
@BackendTest
@Tag("slow")
class CalendarServiceTest {

    private static final LocalDate REPORTS = LocalDate.of(2026, 7, 10);
    private static final LocalDate COMPLETION = LocalDate.of(2026, 11, 30);

    private final CalendarService calendar;
    private final ExtensionService extensions;
    private final CoordinationService coordination;
    private final Fixtures fixtures;
    private final PlanFixture plans;
    private final TestJurisdiction here;
    private final IssuedPlan plan;

    @Autowired
    CalendarServiceTest(
            CalendarService calendar,
            ExtensionService extensions,
            CoordinationService coordination,
            Fixtures fixtures,
            PlanFixture plans) {
        this.calendar = calendar;
        this.extensions = extensions;
        this.coordination = coordination;
        this.fixtures = fixtures;
        this.plans = plans;
        this.here = fixtures.jurisdiction();
        this.plan = issue(here, "工作要点");
    }

    private IssuedPlan issue(TestJurisdiction place, String title) {
        return plans.plan(place)
                .titled(title, 2026)
                .task("1", task -> task.lead("甲局").responsible("乙局"))
                .task("2", task -> task.lead("丙局"))
                .issue();
    }

    @BeforeEach
    void partsAreReceived() {
        plan.receive("1", "甲局", "乙局");
    }

    @Test
    void theReportsOfAPeriodStandOnTheirDayWithThePlanAndHowManyAreOpen() {
        plan.report("1", "甲局", 2, "已报送");

        assertThat(line(here.office(), REPORTS, CalendarKind.REPORT))
                .returns("工作要点", CalendarLine::planTitle)
                .returns(2, CalendarLine::tasks)
                .returns(2, CalendarLine::openTasks);
        assertThat(line(here.clerk("甲局"), REPORTS, CalendarKind.REPORT))
                .returns(plan.task("1"), CalendarLine::taskId)
                .returns("1", CalendarLine::number)
                .returns(0, CalendarLine::openTasks);
        assertThat(line(here.clerk("乙局"), REPORTS, CalendarKind.REPORT)).returns(1, CalendarLine::openTasks);
        assertThat(entries(here.office(), REPORTS))
                .extracting(CalendarEntry::number, CalendarEntry::lead, CalendarEntry::parts, CalendarEntry::openParts)
                .containsExactly(tuple("1", "甲局", 2, 1), tuple("2", "丙局", 1, 1));
    }

    @Test
    void aTaskStandsOnTheDayByWhichItIsToBeDoneForEveryUnitWithAPart() {
        for (Actor actor : List.of(here.clerk("甲局"), here.head("乙局"))) {
            assertThat(line(actor, COMPLETION, CalendarKind.COMPLETION))
                    .returns(plan.task("1"), CalendarLine::taskId)
                    .returns(1, CalendarLine::openTasks);
        }
        assertThat(line(here.leader(), COMPLETION, CalendarKind.COMPLETION)).returns(2, CalendarLine::tasks);
    }

    @Test
    void whatIsNotReceivedStandsOnTheDayByWhichItIsToBe() {
        List<CalendarDay> june = days(here.clerk("丙局"), LocalDate.of(2026, 6, 23), LocalDate.of(2026, 6, 30));
        assertThat(june.stream().flatMap(day -> day.lines().stream()))
                .singleElement()
                .returns(CalendarKind.RECEIPT, CalendarLine::kind)
                .returns(1, CalendarLine::openTasks);
    }

    @Test
    void anExtensionThatIsAskedForStandsOnTheDayAskedForUntilItIsDecided() {
        LocalDate wanted = LocalDate.of(2026, 12, 15);
        long id = fixtures.callAs(
                here.head("甲局"), () -> extensions.ask(new AskForExtension(plan.task("1"), wanted, "招标推迟", "已发公告")));
        assertThat(line(here.office(), wanted, CalendarKind.EXTENSION)).returns("1", CalendarLine::number);
        assertThat(line(here.clerk("甲局"), wanted, CalendarKind.EXTENSION)).returns("1", CalendarLine::number);
        assertThat(lines(here.clerk("丙局"), wanted)).isEmpty();

        fixtures.callAs(here.office(), () -> {
            extensions.approve(id, wanted, "");
            return true;
        });
        assertThat(lines(here.office(), wanted))
                .extracting(CalendarLine::kind)
                .containsExactly(CalendarKind.COMPLETION);
    }

    @Test
    void aRequestForCoordinationStandsOnTheDayByWhichItIsToBeAnswered() {
        fixtures.callAs(
                here.clerk("乙局"),
                () -> coordination.ask(plan.partId("1", "乙局"), CoordinationAddressee.LEAD, "请牵头协调场地"));
        List<CalendarKind> kinds = days(here.clerk("甲局"), LocalDate.of(2026, 6, 24), LocalDate.of(2026, 7, 5)).stream()
                .flatMap(day -> day.lines().stream())
                .map(CalendarLine::kind)
                .toList();
        assertThat(kinds).contains(CalendarKind.COORDINATION);
    }

    @Test
    void nobodySeesWhatIsOfOtherUnitsOrOfAnotherJurisdiction() {
        TestJurisdiction there = fixtures.jurisdiction();
        issue(there, "别处的方案");
        for (LocalDate day : List.of(REPORTS, COMPLETION)) {
            assertThat(lines(here.office(), day)).allMatch(line -> line.planId() == plan.id());
            assertThat(entries(here.clerk("丙局"), day))
                    .extracting(CalendarEntry::number)
                    .containsOnly("2");
        }
        assertThat(fixtures.callAs(
                        here.office(),
                        () -> calendar.days(
                                REPORTS, REPORTS, issue(there, "另一个").id())))
                .allMatch(day -> day.lines().isEmpty());
    }

    @Test
    void aDraftPlanStandsNowhere() {
        plans.plan(here).titled("草稿", 2026).task("1", task -> task.lead("甲局")).create();
        assertThat(lines(here.office(), COMPLETION))
                .extracting(CalendarLine::planTitle)
                .containsExactly("工作要点");
    }

    @Test
    void daysOfRestAndMakeUpDaysAreTold() {
        List<CalendarDay> october = days(here.office(), LocalDate.of(2026, 9, 20), LocalDate.of(2026, 10, 10));
        assertThat(day(october, LocalDate.of(2026, 10, 1)))
                .returns(false, CalendarDay::working)
                .returns(true, CalendarDay::announced)
                .satisfies(day -> assertThat(day.holiday()).isNotEmpty());
        assertThat(october)
                .filteredOn(day -> day.working() && day.day().getDayOfWeek().getValue() > 5)
                .isNotEmpty()
                .allSatisfy(day -> assertThat(day.holiday()).isNotEmpty());
    }

    @Test
    void moreThanTwelveWeeksAreRefused() {
        fixtures.actingAs(here.office());
        assertThatThrownBy(() -> calendar.days(REPORTS, REPORTS.plusDays(CalendarService.MAX_DAYS), null))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> calendar.days(REPORTS, REPORTS.minusDays(1), null))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> calendar.days(LocalDate.of(1, 1, 1), LocalDate.of(1, 1, 2), null))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void moreTasksTakeNoMoreStatements() {
        fixtures.actingAs(here.office());
        int few = StatementCount.of(() -> calendar.days(REPORTS, COMPLETION.minusDays(120), null));
        issue(here, "第二个方案");
        fixtures.actingAs(here.office());
        assertThat(StatementCount.of(() -> calendar.days(REPORTS, COMPLETION.minusDays(120), null)))
                .isEqualTo(few);
        assertThat(StatementCount.of(() -> calendar.entries(REPORTS, null, PageRequest.of(0, 2))))
                .isLessThanOrEqualTo(2);
        assertThat(calendar.entries(REPORTS, null, PageRequest.of(0, 2)).getTotalElements())
                .isEqualTo(4);
    }

    private List<CalendarDay> days(Actor actor, LocalDate from, LocalDate to) {
        return fixtures.callAs(actor, () -> calendar.days(from, to, null));
    }

    private static CalendarDay day(List<CalendarDay> days, LocalDate wanted) {
        return days.stream().filter(day -> day.day().equals(wanted)).findFirst().orElseThrow();
    }

    private List<CalendarLine> lines(Actor actor, LocalDate day) {
        return days(actor, day, day).getFirst().lines();
    }

    private @Nullable CalendarLine line(Actor actor, LocalDate day, CalendarKind kind) {
        return lines(actor, day).stream()
                .filter(line -> line.kind() == kind)
                .findFirst()
                .orElse(null);
    }

    private List<CalendarEntry> entries(Actor actor, LocalDate day) {
        return fixtures.callAs(
                actor, () -> calendar.entries(day, null, PageRequest.of(0, 50)).getContent());
    }
}
