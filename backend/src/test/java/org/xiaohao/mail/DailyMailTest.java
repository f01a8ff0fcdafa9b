package org.xiaohao.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.xiaohao.account.AccountService;
import org.xiaohao.account.MailChoice;
import org.xiaohao.account.MailChoiceService;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Ids;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.MailServer;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;

/** One mail a day to each person for whom something is due, seen arriving at a mail server. */
@BackendTest
class DailyMailTest {

    /** A Monday after the day of the second quarter's reports, which is 10 July. */
    private static final LocalDate DAY = LocalDate.of(2026, 7, 13);

    private static final String LEAD = "司法局";
    private static final String OTHER = "公安局";

    private final MailRunner runner;
    private final MailService mails;
    private final MailChoiceService choices;
    private final AccountService accounts;
    private final JavaMailSenderImpl sender;
    private final Fixtures fixtures;
    private final PlanFixture plans;
    private final MutableClock clock;
    private final JdbcClient jdbc;
    private TestJurisdiction place;

    @Autowired
    DailyMailTest(
            MailRunner runner,
            MailService mails,
            MailChoiceService choices,
            AccountService accounts,
            JavaMailSenderImpl sender,
            Fixtures fixtures,
            PlanFixture plans,
            MutableClock clock,
            JdbcClient jdbc) {
        this.runner = runner;
        this.mails = mails;
        this.choices = choices;
        this.accounts = accounts;
        this.sender = sender;
        this.fixtures = fixtures;
        this.plans = plans;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        MailServer.configure(properties);
    }

    @BeforeEach
    void begin() {
        place = fixtures.jurisdiction();
    }

    private IssuedPlan issued(String title) {
        IssuedPlan plan = plans.plan(place)
                .titled(title, 2026)
                .task("1", named -> named.lead(LEAD).responsible(OTHER).titled("清理<b>旧</b>案", "，全部办完"))
                .task("2", named -> named.lead(LEAD).titled("办好新案", "").due(LocalDate.of(2026, 7, 20)))
                .issue();
        plan.receive("1", LEAD, OTHER);
        plan.receive("2", LEAD);
        return plan;
    }

    private String mailTo(Actor person) {
        String address = "a" + Ids.next() + "@example.org";
        place.mail(person, address);
        return address;
    }

    private int rows(Actor person, String state) {
        return jdbc.sql("select count(*) from daily_mail where account_id = :account and state = :state")
                .param("account", person.accountId())
                .param("state", state)
                .query(Integer.class)
                .single();
    }

    @Test
    void tellsAClerkOfEverythingThatIsDueOnceADay() throws Exception {
        IssuedPlan plan = issued("法治<工作>要点");
        String address = mailTo(place.clerk(LEAD));
        clock.setDate(DAY);

        runner.run();
        runner.run();

        List<MimeMessage> came = MailServer.to(address);
        assertThat(came).hasSize(1);
        MimeMessage mail = came.getFirst();
        assertThat(mail.getSubject()).isEqualTo("【销号】逾期2项、临期1项（7月13日）");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(MailServer.text(mail))
                .contains("法治<工作>要点")
                .contains("[逾期] 1 清理<b>旧</b>案：司法局；待填报；应于7月10日，已逾期3天")
                .contains("[逾期] 2 办好新案")
                .contains(MailServer.ADDRESS + "tasks/" + plan.task("1"))
                .contains(MailServer.ADDRESS + "tasks/" + plan.task("2"));
        assertThat(MailServer.html(mail))
                .contains("法治&lt;工作&gt;要点")
                .contains("清理&lt;b&gt;旧&lt;/b&gt;案")
                .doesNotContain("<b>")
                .contains("href=\"" + MailServer.ADDRESS + "tasks/" + plan.task("1") + "\"");

        clock.setDate(DAY.plusDays(1));
        runner.run();

        assertThat(MailServer.to(address)).hasSize(2);
        assertThat(MailServer.to(address).getLast().getMessageID()).isNotEqualTo(mail.getMessageID());
    }

    @Test
    void everyLateItemStandsInIt() {
        PlanFixture.Draft draft = plans.plan(place);
        for (int number = 1; number <= 40; number++) {
            draft.task("N" + number + "N", named -> named.lead(LEAD));
        }
        IssuedPlan plan = draft.issue();
        for (int number = 1; number <= 40; number++) {
            plan.receive("N" + number + "N", LEAD);
        }
        String address = mailTo(place.clerk(LEAD));
        String ofOffice = mailTo(place.office());
        clock.setDate(DAY);

        runner.run();

        for (String to : List.of(address, ofOffice)) {
            String text = MailServer.text(MailServer.to(to).getFirst());
            for (int number = 1; number <= 40; number++) {
                assertThat(text).contains("[逾期] N" + number + "N ");
            }
        }
    }

    @Test
    void tellsEachOfWhatIsTheirs() throws Exception {
        IssuedPlan plan = issued("要点");
        plan.submit("1", OTHER, 2, "办了一半。", false);
        String ofHead = mailTo(place.head(OTHER));
        String ofOffice = mailTo(place.office());
        String ofLeader = mailTo(place.leader());
        String ofAdmin = mailTo(place.admin());
        clock.set(
                LocalDate.of(2026, 7, 8).atTime(9, 0).atZone(MutableClock.ZONE).toInstant());

        runner.run();

        assertThat(MailServer.to(ofHead)).hasSize(1);
        assertThat(MailServer.to(ofHead).getFirst().getSubject()).isEqualTo("【销号】待审1项（7月8日）");
        assertThat(MailServer.text(MailServer.to(ofHead).getFirst())).contains("待您审核");
        assertThat(MailServer.text(MailServer.to(ofOffice).getFirst())).contains("[临期] 2 办好新案");
        assertThat(MailServer.to(ofLeader)).isEmpty();
        assertThat(MailServer.to(ofAdmin)).isEmpty();
        assertThat(rows(place.leader(), "NOTHING")).isEqualTo(1);

        clock.setDate(DAY);
        runner.run();

        assertThat(MailServer.text(MailServer.to(ofOffice).getLast()))
                .contains("[逾期] 1 清理<b>旧</b>案：司法局、公安局；未完成；应于7月10日，已逾期3天");
        assertThat(MailServer.to(ofLeader)).hasSize(1);
    }

    @Test
    void noneIsSentWhereNothingIsDueAndNoneToWhoWantsNone() {
        issued("要点");
        Actor busy = place.clerk(LEAD);
        Actor idle = place.clerk("民政局");
        Actor gone = place.head(LEAD);
        String ofIdle = mailTo(idle);
        String ofBusy = mailTo(busy);
        String ofGone = mailTo(gone);
        fixtures.callAs(busy, () -> choices.choose(MailChoice.NONE));
        fixtures.callAs(
                place.admin(),
                () -> accounts.deactivate(
                        gone.accountId(), accounts.details(gone.accountId()).version()));
        clock.setDate(DAY);

        runner.run();

        assertThat(MailServer.to(ofIdle)).isEmpty();
        assertThat(MailServer.to(ofBusy)).isEmpty();
        assertThat(MailServer.to(ofGone)).isEmpty();
        assertThat(rows(idle, "NOTHING")).isEqualTo(1);
        assertThat(rows(busy, "NOTHING")).isZero();

        fixtures.callAs(busy, () -> choices.choose(MailChoice.DAILY));
        clock.advance(Duration.ofMinutes(10));
        runner.run();

        assertThat(MailServer.to(ofBusy)).hasSize(1);
    }

    @Test
    void waitsForTheHourOfAWorkingDayAndSendsTodaysOnlyAfterAStop() throws Exception {
        issued("要点");
        String address = mailTo(place.clerk(LEAD));

        at(DAY, LocalTime.of(8, 29));
        assertThat(MailServer.to(address)).isEmpty();
        at(DAY.minusDays(1), LocalTime.of(10, 0));
        assertThat(MailServer.to(address)).as("on Sunday").isEmpty();
        at(DAY, LocalTime.of(18, 30));
        assertThat(MailServer.to(address)).as("in the quiet hours").isEmpty();
        assertThat(rows(place.clerk(LEAD), "WAITING")).isZero();

        at(DAY.plusDays(10), LocalTime.of(15, 0));

        assertThat(MailServer.to(address)).hasSize(1);
        assertThat(MailServer.to(address).getFirst().getSubject()).contains("7月23日");
    }

    private void at(LocalDate day, LocalTime time) {
        clock.set(day.atTime(time).atZone(MutableClock.ZONE).toInstant());
        runner.run();
    }

    @Test
    void whatTheServerDoesNotTakeIsTriedAgainOnThatDayAndSeenByTheAdministrator() {
        issued("要点");
        Actor clerk = place.clerk(LEAD);
        Actor head = place.head(LEAD);
        String address = mailTo(clerk);
        mailTo(head);
        place.mail(head, null);
        int port = sender.getPort();
        clock.setDate(DAY);

        sender.setPort(1);
        try {
            runner.run();
            runner.run();
        } finally {
            sender.setPort(port);
        }

        assertThat(MailServer.to(address)).isEmpty();
        MailStanding standing = fixtures.callAs(place.admin(), mails::standing);
        assertThat(standing.on()).isTrue();
        assertThat(standing.readers()).isEqualTo(1);
        assertThat(standing.today()).containsExactly(java.util.Map.entry(MailState.WAITING, 1));
        assertThat(standing.failures())
                .extracting(
                        MailStanding.Failure::personName,
                        MailStanding.Failure::state,
                        MailStanding.Failure::failure,
                        MailStanding.Failure::attempts)
                .containsExactly(tuple(clerk.displayName(), MailState.WAITING, MailFailure.NO_SERVER, 1));
        MailStanding.Failure failure = standing.failures().getFirst();
        assertThat(failure.nextAttempt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
        assertThat(failure.reference()).isNotEmpty();

        clock.advance(Duration.ofMinutes(4));
        runner.run();
        assertThat(MailServer.to(address)).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        runner.run();

        assertThat(MailServer.to(address)).hasSize(1);
        assertThat(fixtures.callAs(place.admin(), mails::standing).failures()).isEmpty();
    }

    @Test
    void aServerThatIsAwayIsAskedOnceInARun() {
        issued("要点");
        mailTo(place.clerk(LEAD));
        TestJurisdiction first = place;
        place = fixtures.jurisdiction();
        issued("要点");
        mailTo(place.clerk(LEAD));
        int port = sender.getPort();
        clock.setDate(DAY);

        sender.setPort(1);
        try {
            runner.run();
        } finally {
            sender.setPort(port);
        }

        List<@Nullable String> references = new ArrayList<>();
        for (TestJurisdiction one : List.of(first, place)) {
            MailStanding.Failure failure =
                    fixtures.callAs(one.admin(), mails::standing).failures().getFirst();
            assertThat(failure.failure()).isEqualTo(MailFailure.NO_SERVER);
            references.add(failure.reference());
        }
        assertThat(references).containsNull();
    }

    @Test
    void noServerIsWaitedForWithoutAnEnd() {
        for (String protocol : List.of("smtp", "smtps")) {
            for (String wait : List.of("connectiontimeout", "timeout", "writetimeout")) {
                assertThat(sender.getJavaMailProperties()).containsKey("mail." + protocol + "." + wait);
            }
        }
    }

    @Test
    void whatCouldNotBeSentOnItsDayIsNotSentLater() {
        issued("要点");
        Actor clerk = place.clerk(LEAD);
        String address = mailTo(clerk);
        int port = sender.getPort();
        clock.setDate(DAY);
        sender.setPort(1);
        try {
            runner.run();
        } finally {
            sender.setPort(port);
        }

        clock.setDate(DAY.plusDays(1));
        runner.run();

        assertThat(MailServer.to(address)).hasSize(1);
        assertThat(rows(clerk, "FAILED")).isEqualTo(1);
        assertThat(rows(clerk, "SENT")).isEqualTo(1);
    }

    @Test
    void whatWasBeingSentWhenTheProcessDiedIsNotSentTwice() {
        issued("要点");
        Actor clerk = place.clerk(LEAD);
        String address = mailTo(clerk);
        clock.setDate(DAY);
        jdbc.sql("insert into daily_mail (id, jurisdiction_id, account_id, mail_day, state, attempts, next_attempt,"
                        + " changed_at, items) values (:id, :place, :account, :day, 'SENDING', 1, :now, :now, 0)")
                .param("id", Ids.next())
                .param("place", place.id())
                .param("account", clerk.accountId())
                .param("day", DAY)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC).toLocalDateTime())
                .update();

        runner.run();
        assertThat(rows(clerk, "SENDING")).isEqualTo(1);
        clock.advance(MailLedger.LONGEST.plusSeconds(1));
        runner.run();

        assertThat(MailServer.to(address)).isEmpty();
        assertThat(fixtures.callAs(place.admin(), mails::standing).failures())
                .extracting(MailStanding.Failure::state, MailStanding.Failure::failure)
                .containsExactly(tuple(MailState.FAILED, MailFailure.INTERRUPTED));
    }

    @Test
    void severalNodesAtOnceSendEachOnce() throws Exception {
        IssuedPlan plan = issued("要点");
        List<String> addresses = new ArrayList<>(List.of(mailTo(place.clerk(LEAD)), mailTo(place.clerk(OTHER))));
        addresses.add(mailTo(place.office()));
        addresses.add(mailTo(place.leader()));
        assertThat(plan.id()).isPositive();
        clock.setDate(DAY);

        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            Callable<Boolean> node = () -> {
                runner.run();
                return true;
            };
            for (Future<Boolean> done : nodes.invokeAll(List.of(node, node, node, node))) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            nodes.shutdown();
        }

        assertThat(addresses)
                .allSatisfy(address -> assertThat(MailServer.to(address)).hasSize(1));
    }
}
