package org.xiaohao.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xiaohao.notification.NotificationService;
import org.xiaohao.notification.UserNotificationSummary;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.TrailKind;
import org.xiaohao.progress.EntryReturnService;
import org.xiaohao.progress.EntryStep;
import org.xiaohao.search.SearchGroup;
import org.xiaohao.search.SearchKind;
import org.xiaohao.search.SearchService;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.Link;
import org.xiaohao.shared.MessageKind;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.EventDelivery;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestJurisdiction;

/** What people say to each other about a task or an entry, who reads it, and who is told. */
@Tag("slow")
@BackendTest
class CommentServiceTest {

    private final CommentService comments;
    private final EntryReturnService returns;
    private final NotificationService notifications;
    private final SearchService search;
    private final TaskService tasks;
    private final Fixtures fixtures;
    private final MutableClock clock;
    private final JdbcTemplate jdbc;
    private final TestJurisdiction here;
    private final IssuedPlan plan;

    @Autowired
    CommentServiceTest(
            CommentService comments,
            EntryReturnService returns,
            NotificationService notifications,
            SearchService search,
            TaskService tasks,
            Fixtures fixtures,
            PlanFixture plans,
            MutableClock clock,
            JdbcTemplate jdbc) {
        this.comments = comments;
        this.returns = returns;
        this.notifications = notifications;
        this.search = search;
        this.tasks = tasks;
        this.fixtures = fixtures;
        this.clock = clock;
        this.jdbc = jdbc;
        this.here = fixtures.jurisdiction();
        this.plan = plans.plan(here)
                .task("1", task -> task.lead("甲局").responsible("乙局", "丁局"))
                .task("2", task -> task.lead("丙局"))
                .issue();
    }

    @BeforeEach
    void partsAreReceived() {
        plan.receive("1", "甲局", "乙局");
        plan.receive("2", "丙局");
        new EventDelivery(jdbc).await();
    }

    @Test
    void allWhoSeeTheTaskReadWhatWasSaidAndNobodyElse() {
        say(here.office(), null, "请说明进度");
        say(here.clerk("乙局"), null, "月底前办完");
        for (Actor reader : List.of(here.office(), here.leader(), here.clerk("甲局"), here.head("乙局"))) {
            assertThat(read(reader)).extracting(CommentDetails::text).containsExactly("月底前办完", "请说明进度");
        }
        assertThat(read(here.leader()).getFirst()).returns("乙局", CommentDetails::unit);
        assertThatThrownBy(() -> read(here.clerk("丙局"))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> say(here.clerk("丙局"), null, "不相干")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> read(fixtures.jurisdiction().office())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatIsSaidOfADraftStaysInItsUnitUntilItIsApproved() {
        long entry = plan.write("1", "乙局", 2, "草稿", false).entryId();
        long comment = say(here.head("乙局"), entry, "数字再核一下密语");
        assertThat(read(here.clerk("乙局"))).hasSize(1);
        for (Actor other : List.of(here.office(), here.leader(), here.clerk("甲局"))) {
            assertThat(read(other)).isEmpty();
            assertThatThrownBy(() -> fixtures.callAs(other, () -> comments.details(comment)))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> say(other, entry, "想插话")).isInstanceOf(NotFoundException.class);
            assertThat(found(other, "密语")).isEmpty();
        }
        assertThat(found(here.clerk("乙局"), "密语")).hasSize(1);
        assertThatThrownBy(() -> write(here.head("乙局"), entry, "给牵头", Set.of(here.unit("甲局")), Set.of()))
                .isInstanceOf(NotFoundException.class);
        assertThat(names(here.head("乙局"), entry, "")).contains("乙局").doesNotContain("甲局");

        plan.submit("1", "乙局", 2, "草稿", false);
        plan.approve("乙局", entry);
        assertThat(read(here.office()))
                .singleElement()
                .returns("乙局", CommentDetails::entryUnit)
                .returns(plan.period(2).endDate(), CommentDetails::entryUntil);
        assertThat(found(here.office(), "密语")).hasSize(1);
    }

    @Test
    void whatIsSaidOfAnEntryThatLiesWithTheLeadIsBetweenTheUnitTheLeadAndTheOffice() {
        plan.receive("1", "丁局");
        long entry = plan.report("1", "乙局", 2, "情况");
        say(here.head("乙局"), entry, "场次的密语");
        fixtures.callAs(here.office(), () -> {
            returns.sendBack(entry, EntryStep.LEAD, "请核实场次");
            return true;
        });
        for (Actor reader : List.of(here.office(), here.leader(), here.clerk("甲局"), here.clerk("乙局"))) {
            assertThat(read(reader)).extracting(CommentDetails::text).contains("场次的密语");
            assertThat(found(reader, "密语")).hasSize(1);
        }
        write(here.clerk("甲局"), entry, "请乙局说明", Set.of(here.unit("乙局")), Set.of());
        assertThat(read(here.clerk("丁局"))).isEmpty();
        assertThat(found(here.clerk("丁局"), "密语")).isEmpty();
        assertThatThrownBy(() -> say(here.clerk("丁局"), entry, "想插话")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> write(here.head("乙局"), entry, "给丁局", Set.of(here.unit("丁局")), Set.of()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whoIsNamedTwiceIsToldOnceAndNobodyReadsWhatWasTakenBack() {
        Actor lead = here.clerk("甲局");
        new EventDelivery(jdbc).await();
        long other = write(here.office(), null, "另一句话", Set.of(here.unit("甲局")), Set.of());
        long comment = write(here.office(), null, "说错的密语", Set.of(here.unit("甲局")), Set.of(lead.accountId()));
        new EventDelivery(jdbc).await();
        assertThat(mentions(lead)).hasSize(2);
        fixtures.callAs(here.office(), () -> {
            comments.delete(comment);
            return true;
        });
        assertThat(mentions(lead))
                .singleElement()
                .satisfies(message -> assertThat(message.arguments()).contains("另一句话"));
        assertThat(other).isNotEqualTo(comment);
    }

    @Test
    void aNamedUnitAndANamedPersonAreToldWithUnitTaskAndPlanUntilTheTaskIsOpened() {
        Actor lead = here.clerk("甲局");
        Actor helper = here.clerk("乙局");
        Actor leader = here.leader();
        new EventDelivery(jdbc).await();
        write(here.office(), null, "请尽快", Set.of(here.unit("甲局")), Set.of(leader.accountId()));
        new EventDelivery(jdbc).await();
        for (Actor told : List.of(lead, leader)) {
            UserNotificationSummary message = mentions(told).getFirst();
            assertThat(message.link()).isEqualTo(Link.toTask(plan.task("1")));
            assertThat(message.arguments()).contains("1", "工作要点", "请尽快");
            assertThat(message.isUnread()).isTrue();
        }
        assertThat(mentions(helper)).isEmpty();

        fixtures.callAs(lead, () -> {
            notifications.settle(MessageKind.COMMENT_MENTIONED, Link.toTask(plan.task("2")));
            return true;
        });
        assertThat(mentions(lead).getFirst().isUnread()).isTrue();
        fixtures.callAs(lead, () -> {
            notifications.settle(MessageKind.COMMENT_MENTIONED, Link.toTask(plan.task("1")));
            return true;
        });
        assertThat(mentions(lead).getFirst().isUnread()).isFalse();
        assertThat(mentions(leader).getFirst().isUnread()).isTrue();
        assertThat(read(lead).getFirst().mentions()).containsExactly("甲局", leader.displayName());
    }

    @Test
    void nobodyIsNamedWhoMayNotSeeTheTask() {
        Actor stranger = here.clerk("丙局");
        Actor auditor = here.auditor();
        Actor elsewhere = fixtures.jurisdiction().office();
        for (Actor wrong : List.of(stranger, auditor, elsewhere)) {
            assertThatThrownBy(() -> write(here.office(), null, "看看", Set.of(), Set.of(wrong.accountId())))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> write(here.office(), null, "看看", Set.of(here.unit("丙局")), Set.of()))
                .isInstanceOf(NotFoundException.class);
        assertThat(names(here.clerk("甲局"), null, ""))
                .contains("甲局", "乙局")
                .doesNotContain("丙局", stranger.displayName(), auditor.displayName());
        assertThat(names(here.clerk("甲局"), null, "乙")).first().isEqualTo("乙局");
        assertThat(read(here.office())).isEmpty();
    }

    @Test
    void theAuthorTakesItBackWithinHalfAnHourAndTheTrailSaysSo() {
        long comment = say(here.clerk("乙局"), null, "说错了的话");
        assertThat(read(here.clerk("乙局")).getFirst().deletable()).isTrue();
        assertThat(read(here.office()).getFirst().deletable()).isFalse();
        for (Actor other : List.of(here.office(), here.head("乙局"), here.clerk("甲局"))) {
            assertThatThrownBy(() -> delete(other, comment)).isInstanceOf(NotFoundException.class);
        }
        clock.advance(Duration.ofMinutes(30));
        delete(here.clerk("乙局"), comment);
        assertThat(read(here.office())).singleElement().satisfies(gone -> {
            assertThat(gone.text()).isEmpty();
            assertThat(gone.deletedAt()).isNotNull();
        });
        assertThat(found(here.office(), "说错了")).isEmpty();
        assertThat(fixtures.callAs(
                        here.office(),
                        () -> tasks.trail(plan.task("1"), Set.of(TrailKind.COMMENT_DELETED), PageRequest.of(0, 5))))
                .hasSize(1);
        assertThatThrownBy(() -> delete(here.clerk("乙局"), comment)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void afterHalfAnHourItStays() {
        long comment = say(here.clerk("乙局"), null, "晚了");
        clock.advance(Duration.ofMinutes(30).plusSeconds(1));
        assertThat(read(here.clerk("乙局")).getFirst().deletable()).isFalse();
        assertThatThrownBy(() -> delete(here.clerk("乙局"), comment)).isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n"})
    void withoutWordsNothingIsSaid(String text) {
        assertThatThrownBy(() -> say(here.office(), null, text)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void wordsAndNamesHaveAnEnd() {
        assertThatThrownBy(() -> say(here.office(), null, "字".repeat(1001))).isInstanceOf(InvalidInputException.class);
        say(here.office(), null, "字".repeat(1000));
        Set<Long> many = new java.util.HashSet<>();
        for (long id = 1; id <= CommentService.MAX_MENTIONS + 1; id++) {
            many.add(id);
        }
        assertThatThrownBy(() -> write(here.office(), null, "太多", Set.of(), many))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void anEntryOfAnotherTaskIsNoPlaceForIt() {
        long entry = plan.report("2", "丙局", 2, "已报");
        assertThatThrownBy(() -> say(here.office(), entry, "错位")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void moreCommentsTakeNoMoreStatements() {
        write(here.office(), null, "一", Set.of(here.unit("甲局")), Set.of());
        fixtures.actingAs(here.office());
        int few = StatementCount.of(() -> comments.ofTask(plan.task("1"), PageRequest.of(0, 50)));
        for (int more = 0; more < 5; more++) {
            write(here.office(), null, "又" + more, Set.of(here.unit("乙局")), Set.of());
        }
        fixtures.actingAs(here.office());
        assertThat(StatementCount.of(() -> comments.ofTask(plan.task("1"), PageRequest.of(0, 50))))
                .isEqualTo(few);
    }

    private long say(Actor actor, @Nullable Long entry, String text) {
        clock.advance(Duration.ofSeconds(1));
        return write(actor, entry, text, Set.of(), Set.of());
    }

    private long write(Actor actor, @Nullable Long entry, String text, Set<Long> units, Set<Long> people) {
        return fixtures.callAs(
                actor, () -> comments.write(new WriteComment(plan.task("1"), entry, text, units, people)));
    }

    private void delete(Actor actor, long comment) {
        fixtures.callAs(actor, () -> {
            comments.delete(comment);
            return true;
        });
    }

    private List<CommentDetails> read(Actor actor) {
        return fixtures.callAs(
                actor,
                () -> comments.ofTask(plan.task("1"), PageRequest.of(0, 50)).getContent());
    }

    private List<String> names(Actor actor, @Nullable Long entry, String text) {
        return fixtures.callAs(actor, () -> comments.candidates(plan.task("1"), entry, text)).stream()
                .map(MentionCandidate::name)
                .toList();
    }

    private List<UserNotificationSummary> mentions(Actor actor) {
        return fixtures.callAs(actor, () -> notifications.list(PageRequest.of(0, 50))).stream()
                .filter(message -> message.kind() == MessageKind.COMMENT_MENTIONED)
                .toList();
    }

    private List<SearchGroup> found(Actor actor, String words) {
        return fixtures.callAs(actor, () -> search.search(words, Set.of(SearchKind.COMMENT), null, 10));
    }
}
