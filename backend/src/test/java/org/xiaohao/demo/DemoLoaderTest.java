package org.xiaohao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.xiaohao.account.AccountDirectory;
import org.xiaohao.plan.DueDateSource;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.PlanState;
import org.xiaohao.plan.PlanSummary;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.plan.TaskFilter;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.TaskSort;
import org.xiaohao.plan.TaskSummary;
import org.xiaohao.progress.IndicatorProgress;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.Light;
import org.xiaohao.supervision.MonitorService;
import org.xiaohao.testing.BackendTestApplication;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.TestDatabase;

/** Loads the demo content on days of every awkwardness, each time into an empty database. */
@SpringBootTest(
        classes = {BackendTestApplication.class, DemoLoaderTest.FixedTime.class},
        properties = {
            "spring.config.name=backend",
            "spring.main.allow-bean-definition-overriding=true",
            "spring.flyway.clean-disabled=false",
            "db-scheduler.enabled=false"
        })
@ContextConfiguration(initializers = TestDatabase.class)
@ActiveProfiles("demo")
@DirtiesContext
@Tag("database")
@Tag("slow")
class DemoLoaderTest {

    @TempDir
    static Path data;

    @Autowired
    MutableClock clock;

    @Autowired
    Flyway flyway;

    @Autowired
    DemoLoader loader;

    @Autowired
    PlanService plans;

    @Autowired
    TaskService tasks;

    @Autowired
    ProgressService progress;

    @Autowired
    MonitorService monitor;

    @Autowired
    AccountDirectory accounts;

    @Autowired
    UserDetailsService people;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void ownFolder(DynamicPropertyRegistry registry) {
        registry.add("xiaohao.data-dir", data::toString);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class FixedTime {

        @Bean
        Clock clock() {
            return new MutableClock();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-23", "2027-01-05"})
    void showsWhatTheContentPromises(LocalDate today) {
        flyway.clean();
        flyway.migrate();
        clock.setDate(today);

        loader.load();

        assertThat(count("org_unit")).isEqualTo(39);
        assertThat(count("account")).isEqualTo(2 * 39 + 4);
        List<PlanSummary> all = asOffice(() -> plans.list(PageRequest.of(0, 10)).getContent());
        assertThat(all).extracting(PlanSummary::state).containsExactly(PlanState.ISSUED, PlanState.CLOSED);
        showsTheLights(all.getFirst().id(), today);
        showsFiguresAsTargets(all.getFirst().id());
        assertThat(asOffice(() ->
                                tasks.list(TaskFilter.all(all.getLast().id()), TaskSort.NUMBER, PageRequest.of(0, 99)))
                        .getContent())
                .hasSize(14)
                .allSatisfy(task -> assertThat(task.light()).isEqualTo(Light.DONE));
        assertThat(asOffice(() -> monitor.overdue(all.getFirst().id(), PageRequest.of(0, 99)))
                        .getContent())
                .isNotEmpty();
        nothingLiesInTheFuture();
        everybodyMaySignIn();
    }

    private void showsTheLights(long planId, LocalDate today) {
        DemoPlanFile file = DemoContent.currentPlan();
        Map<Integer, TaskSummary> shown =
                asOffice(() -> tasks.list(TaskFilter.all(planId), TaskSort.NUMBER, PageRequest.of(0, 99))).stream()
                        .collect(Collectors.toMap(task -> Integer.valueOf(task.number()), Function.identity()));
        assertThat(shown).hasSize(29);
        assertThat(asOffice(() -> tasks.sections(planId))).hasSize(8);
        boolean reportsFallDue = !today.plusDays(5).isBefore(endOfQuarter(today));
        for (DemoPlanFile.Item item : file.tasks()) {
            TaskSummary task = Objects.requireNonNull(shown.get(item.number()));
            Light light =
                    switch (item.light()) {
                        case "BLUE" -> Light.DONE;
                        case "RED" -> Light.OVERDUE;
                        case "YELLOW" -> Light.DUE_SOON;
                        case "GREY" -> Light.NOT_STARTED;
                        default -> Light.NORMAL;
                    };
            boolean mayBeSoon = reportsFallDue && (light == Light.NORMAL || light == Light.NOT_STARTED);
            assertThat(task.light()).as("light of %s", item.number()).isIn(light, mayBeSoon ? Light.DUE_SOON : light);
            TaskDetails details = asOffice(() -> tasks.details(task.id()));
            assertThat(details.dueDateSource())
                    .as("source of the due date of %s", item.number())
                    .isEqualTo(
                            item.due() == null
                                    ? DueDateSource.RULE
                                    : item.due().longTerm() ? null : item.due().source());
            if (item.due() != null && !item.due().longTerm()) {
                assertThat(task.dueDate()).isEqualTo(today.plusDays(item.due().inDays()));
            }
        }
    }

    private void showsFiguresAsTargets(long planId) {
        List<IndicatorProgress> reported =
                asOffice(() -> tasks.list(TaskFilter.all(planId), TaskSort.NUMBER, PageRequest.of(0, 99))).stream()
                        .flatMap(task -> asOffice(() -> progress.indicators(task.id())).stream())
                        .filter(indicator -> indicator.reported() != null)
                        .toList();
        assertThat(reported)
                .extracting(indicator -> indicator.target().name())
                .contains("区级培训", "建成应急队伍", "评查案卷", "案卷优秀率");
        assertThat(reported).extracting(IndicatorProgress::standing).contains(IndicatorProgress.Standing.NOT_REACHED);
    }

    private static LocalDate endOfQuarter(LocalDate day) {
        return day.withDayOfMonth(1)
                .plusMonths(3 - (day.getMonthValue() - 1) % 3)
                .minusDays(1);
    }

    private void nothingLiesInTheFuture() {
        for (String column : List.of(
                "trail_entry.occurred_at",
                "progress_entry.decided_at",
                "closing_request.reviewed_at",
                "reminder.answered_at",
                "audit_entry.occurred_at")) {
            String[] names = column.split("\\.", 2);
            assertThat(jdbc.sql("select max(" + names[1] + ") from " + names[0])
                            .query(java.time.LocalDateTime.class)
                            .single())
                    .as(column)
                    .isBeforeOrEqualTo(java.time.LocalDateTime.ofInstant(clock.instant(), java.time.ZoneOffset.UTC));
        }
    }

    private void everybodyMaySignIn() {
        List<String> names =
                jdbc.sql("select username from account").query(String.class).list();
        assertThat(names).contains("office", "leader", "admin", "auditor", "sfj.clerk", "sfj.head");
        String hash = people.loadUserByUsername("sfj.clerk").getPassword();
        assertThat(passwords.matches("xiaohao-demo", hash)).isTrue();
        assertThat(names).allSatisfy(name -> {
            var person = people.loadUserByUsername(name);
            assertThat(person.isEnabled()).isTrue();
            assertThat(person.getPassword()).isEqualTo(hash);
        });
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private <T> T asOffice(java.util.function.Supplier<T> work) {
        return currentActor.callAs(accounts.findActor("office").orElseThrow(), work);
    }
}
