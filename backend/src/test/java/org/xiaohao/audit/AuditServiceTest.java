package org.xiaohao.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.AuditNote;
import org.xiaohao.shared.AuditOutcome;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.Role;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestJurisdiction;

@BackendTest
@Tag("slow")
class AuditServiceTest {

    private static final PageRequest FIRST_PAGE = PageRequest.of(0, 100);

    @Autowired
    private AuditService audit;

    @Autowired
    private DomainEvents events;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MutableClock clock;

    @Autowired
    private PlanFixture plans;

    private final TransactionTemplate transaction;
    private final TestJurisdiction district;
    private final Actor auditor;
    private final Actor clerk;

    AuditServiceTest(@Autowired PlatformTransactionManager transactionManager, @Autowired Fixtures fixtures) {
        transaction = new TransactionTemplate(transactionManager);
        district = fixtures.jurisdiction();
        auditor = district.auditor();
        clerk = district.clerk("区司法局");
    }

    @BeforeEach
    void actAsClerk() {
        fixtures.actingAs(clerk);
    }

    @Test
    void keepsWhoDidWhatAndWhen() {
        happened(AuditAction.TASK_SUSPEND, "第4项");

        assertThat(entries(AuditAction.TASK_SUSPEND)).singleElement().satisfies(entry -> {
            assertThat(entry.username()).isEqualTo(clerk.username());
            assertThat(entry.displayName()).isEqualTo(clerk.displayName());
            assertThat(entry.accountId()).isEqualTo(clerk.accountId());
            assertThat(entry.occurredAt()).isEqualTo(clock.instant());
            assertThat(entry.subjectType()).isEqualTo("Task");
            assertThat(entry.subjectId()).isEqualTo(42);
            assertThat(entry.detail()).isEqualTo("第4项");
            assertThat(entry.outcome()).isEqualTo(AuditOutcome.SUCCESS);
        });
    }

    @Test
    void keepsWhereARequestCameFrom() {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("192.0.2.7");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            happened(AuditAction.TASK_SUSPEND, "");
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }

        assertThat(entries(AuditAction.TASK_SUSPEND))
                .extracting(AuditEntrySummary::sourceAddress)
                .containsExactly("192.0.2.7");
    }

    @Test
    void cleansAndCutsWhatPeopleTyped() {
        happened(AuditAction.TASK_SUSPEND, "a\nb\u202E" + "x".repeat(3000));

        assertThat(entries(AuditAction.TASK_SUSPEND))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail())
                        .hasSize(2000)
                        .startsWith("a b x")
                        .endsWith("x\u2026"));
    }

    @Test
    void aChangeThatIsRolledBackLeavesNoEntry() {
        transaction.executeWithoutResult(status -> {
            happened(AuditAction.TASK_SUSPEND, "");
            status.setRollbackOnly();
        });

        assertThat(entries(AuditAction.TASK_SUSPEND)).isEmpty();
    }

    @Test
    void aFailureStaysWhenTheAttemptIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            events.publish(() -> new AuditNote(AuditAction.TASK_SUSPEND, 1L, "", AuditOutcome.FAILURE, null));
            status.setRollbackOnly();
        });

        assertThat(entries(AuditAction.TASK_SUSPEND))
                .extracting(AuditEntrySummary::outcome)
                .containsExactly(AuditOutcome.FAILURE);
    }

    @Test
    void aReadOnlyTransactionLosesNoEntry() {
        transaction.setReadOnly(true);
        transaction.executeWithoutResult(status -> happened(AuditAction.REPORT_EXPORT, ""));

        assertThat(entries(AuditAction.REPORT_EXPORT)).hasSize(1);
    }

    @Test
    void aStatedPersonReplacesTheActingOne() {
        events.publish(() -> new AuditNote(
                AuditAction.ACCOUNT_SIGN_IN,
                null,
                "",
                AuditOutcome.FAILURE,
                new AuditNote.Person(district.id(), 5L, "typed", "")));

        assertThat(entries(AuditAction.ACCOUNT_SIGN_IN)).singleElement().satisfies(entry -> {
            assertThat(entry.username()).isEqualTo("typed");
            assertThat(entry.accountId()).isEqualTo(5);
        });
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "AUDITOR")
    void othersMayNotReadAndLeaveATrace(Role role) {
        fixtures.actingAs(district.person(role));

        assertThatThrownBy(() -> audit.find(AuditFilter.none(), FIRST_PAGE)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(audit::actions).isInstanceOf(AccessDeniedException.class);

        assertThat(entries(AuditAction.ACCESS_DENIED))
                .allSatisfy(entry -> assertThat(entry.outcome()).isEqualTo(AuditOutcome.DENIED))
                .extracting(AuditEntrySummary::detail)
                .containsExactlyInAnyOrder("AuditService.find", "AuditService.actions");
    }

    @Test
    void nobodyMayNotRead() {
        fixtures.actingAsNobody();

        assertThatThrownBy(() -> audit.find(AuditFilter.none(), FIRST_PAGE))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        assertThatThrownBy(audit::actions).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void anotherJurisdictionSeesNothing() {
        happened(AuditAction.TASK_SUSPEND, "");
        fixtures.actingAs(fixtures.jurisdiction().auditor());

        assertThat(audit.find(filter(AuditAction.TASK_SUSPEND, null), FIRST_PAGE))
                .isEmpty();
        assertThat(audit.actions()).doesNotContain(AuditAction.TASK_SUSPEND);
    }

    @Test
    void newestComesFirstWhateverOrderIsAskedFor() {
        happened(AuditAction.TASK_SUSPEND, "one");
        clock.advance(Duration.ofSeconds(1));
        happened(AuditAction.TASK_SUSPEND, "two");

        fixtures.actingAs(auditor);
        var page = audit.find(filter(AuditAction.TASK_SUSPEND, null), PageRequest.of(0, 1, Sort.by("detail")));

        assertThat(page.getTotalElements()).isEqualTo(2);
        assertThat(page.getContent()).extracting(AuditEntrySummary::detail).containsExactly("two");
    }

    @Test
    void filtersByTimePersonAndText() {
        happened(AuditAction.TASK_SUSPEND, "50%_done Ä!");
        clock.advance(Duration.ofHours(1));
        fixtures.actingAs(district.office());
        happened(AuditAction.PLAN_ISSUE, "500 done");
        fixtures.actingAs(auditor);
        var later = clock.instant();

        assertThat(details(new AuditFilter(null, null, clerk.username(), AuditAction.TASK_SUSPEND, null)))
                .containsExactly("50%_done Ä!");
        assertThat(details(new AuditFilter(null, later, null, AuditAction.PLAN_ISSUE, null)))
                .isEmpty();
        assertThat(details(new AuditFilter(later, null, null, AuditAction.PLAN_ISSUE, null)))
                .containsExactly("500 done");
        assertThat(details(new AuditFilter(later, null, null, AuditAction.TASK_SUSPEND, null)))
                .isEmpty();
        assertThat(details(filter(AuditAction.TASK_SUSPEND, "50%_D"))).hasSize(1);
        assertThat(details(filter(AuditAction.PLAN_ISSUE, "0%"))).isEmpty();
        assertThat(details(filter(AuditAction.TASK_SUSPEND, "Ä!"))).hasSize(1);
        assertThat(details(filter(AuditAction.TASK_SUSPEND, clerk.username().substring(2))))
                .hasSize(1);
        assertThat(audit.actions()).contains(AuditAction.TASK_SUSPEND, AuditAction.PLAN_ISSUE);
    }

    @Test
    void aPageTakesTheSameStatementsForManyRows() {
        happened(AuditAction.TASK_SUSPEND, "");
        happened(AuditAction.TASK_SUSPEND, "");
        fixtures.actingAs(auditor);
        var page = PageRequest.of(0, 2);
        int few = StatementCount.of(() -> audit.find(filter(AuditAction.TASK_SUSPEND, null), page));
        fixtures.actingAs(clerk);
        for (int i = 0; i < 20; i++) {
            happened(AuditAction.TASK_SUSPEND, "");
        }

        fixtures.actingAs(auditor);
        assertThat(StatementCount.of(() -> audit.find(filter(AuditAction.TASK_SUSPEND, null), PageRequest.of(0, 20))))
                .isEqualTo(few);
    }

    @Test
    void anActionOfANewerVersionIsShownAsUnknown() {
        happened(AuditAction.TASK_SUSPEND, "第4项");
        jdbc.update("update audit_entry set action = 'task.divide' where jurisdiction_id = ?", district.id());

        fixtures.actingAs(auditor);
        assertThat(audit.find(AuditFilter.none(), FIRST_PAGE))
                .extracting(AuditEntrySummary::action)
                .containsOnly(AuditAction.UNKNOWN);
        assertThat(audit.actions()).isEmpty();
    }

    @Test
    void aRowNamesTaskUnitAndPlanAsTheyWereCalled() {
        plans.plan(district)
                .titled("法治建设工作要点", 2026)
                .task("1", task -> task.lead("区司法局"))
                .issue()
                .receive("1", "区司法局");

        assertThat(entries(AuditAction.ASSIGNMENT_RECEIVE)).singleElement().satisfies(entry -> {
            assertThat(entry.planTitle()).isEqualTo("法治建设工作要点");
            assertThat(entry.taskTitle()).startsWith("1 ");
            assertThat(entry.unitName()).isEqualTo("区司法局");
        });
        fixtures.actingAs(auditor);
        assertThat(audit.find(filter(AuditAction.ASSIGNMENT_RECEIVE, "法治建设"), FIRST_PAGE))
                .hasSize(1);
    }

    @Test
    void whatLeavesAsATableIsNoFormulaAndStandsOnTheTrail() throws IOException {
        happened(AuditAction.TASK_SUSPEND, "=HYPERLINK(\"http://x\")");
        fixtures.actingAs(auditor);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        audit.export(filter(AuditAction.TASK_SUSPEND, null), out);

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("\"task.suspend\"", "\"'=HYPERLINK(\"\"http://x\"\")\"");
        assertThat(entries(AuditAction.AUDIT_EXPORT)).hasSize(1);
    }

    private void happened(AuditAction action, String detail) {
        events.publish(() -> new AuditNote(action, 42L, detail));
    }

    private List<AuditEntrySummary> entries(AuditAction action) {
        fixtures.actingAs(auditor);
        return audit.find(filter(action, null), FIRST_PAGE).getContent();
    }

    private List<String> details(AuditFilter filter) {
        return audit.find(filter, FIRST_PAGE).map(AuditEntrySummary::detail).getContent();
    }

    private static AuditFilter filter(AuditAction action, @Nullable String text) {
        return new AuditFilter(null, null, null, action, text);
    }
}
