package org.xiaohao.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.AuditEvent;
import org.xiaohao.shared.AuditOutcome;
import org.xiaohao.shared.Role;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestJurisdiction;

@BackendTest
class AuditServiceTest {

    private static final PageRequest FIRST_PAGE = PageRequest.of(0, 100);

    @Autowired
    private AuditService audit;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private MutableClock clock;

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
        happened("task.receive", "第4项");

        assertThat(entries("task.receive")).singleElement().satisfies(entry -> {
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
            happened("task.receive", "");
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }

        assertThat(entries("task.receive"))
                .extracting(AuditEntrySummary::sourceAddress)
                .containsExactly("192.0.2.7");
    }

    @Test
    void cleansAndCutsWhatPeopleTyped() {
        happened("task.receive", "a\nb\u202E" + "x".repeat(3000));

        assertThat(entries("task.receive"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail())
                        .hasSize(2000)
                        .startsWith("a b x")
                        .endsWith("x\u2026"));
    }

    @Test
    void aChangeThatIsRolledBackLeavesNoEntry() {
        transaction.executeWithoutResult(status -> {
            happened("task.receive", "");
            status.setRollbackOnly();
        });

        assertThat(entries("task.receive")).isEmpty();
    }

    @Test
    void aFailureStaysWhenTheAttemptIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new AuditEvent("task.receive", "Task", 1L, "", AuditOutcome.FAILURE, null));
            status.setRollbackOnly();
        });

        assertThat(entries("task.receive"))
                .extracting(AuditEntrySummary::outcome)
                .containsExactly(AuditOutcome.FAILURE);
    }

    @Test
    void aReadOnlyTransactionLosesNoEntry() {
        transaction.setReadOnly(true);
        transaction.executeWithoutResult(status -> happened("report.export", ""));

        assertThat(entries("report.export")).hasSize(1);
    }

    @Test
    void aStatedPersonReplacesTheActingOne() {
        events.publishEvent(new AuditEvent(
                "sign-in",
                "Account",
                null,
                "",
                AuditOutcome.FAILURE,
                new AuditEvent.Person(district.id(), 5L, "typed", "")));

        assertThat(entries("sign-in")).singleElement().satisfies(entry -> {
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

        assertThat(entries("access.denied"))
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
        happened("task.receive", "");
        fixtures.actingAs(fixtures.jurisdiction().auditor());

        assertThat(audit.find(filter("task.receive", null), FIRST_PAGE)).isEmpty();
        assertThat(audit.actions()).doesNotContain("task.receive");
    }

    @Test
    void newestComesFirstWhateverOrderIsAskedFor() {
        happened("task.receive", "one");
        clock.advance(Duration.ofSeconds(1));
        happened("task.receive", "two");

        fixtures.actingAs(auditor);
        var page = audit.find(filter("task.receive", null), PageRequest.of(0, 1, Sort.by("detail")));

        assertThat(page.getTotalElements()).isEqualTo(2);
        assertThat(page.getContent()).extracting(AuditEntrySummary::detail).containsExactly("two");
    }

    @Test
    void filtersByTimePersonAndText() {
        happened("task.receive", "50%_done Ä!");
        clock.advance(Duration.ofHours(1));
        fixtures.actingAs(district.office());
        happened("plan.issue", "500 done");
        fixtures.actingAs(auditor);
        var later = clock.instant();

        assertThat(details(new AuditFilter(null, null, clerk.username(), "task.receive", null)))
                .containsExactly("50%_done Ä!");
        assertThat(details(new AuditFilter(null, later, null, "plan.issue", null)))
                .isEmpty();
        assertThat(details(new AuditFilter(later, null, null, "plan.issue", null)))
                .containsExactly("500 done");
        assertThat(details(new AuditFilter(later, null, null, "task.receive", null)))
                .isEmpty();
        assertThat(details(filter("task.receive", "50%_D"))).hasSize(1);
        assertThat(details(filter("plan.issue", "0%"))).isEmpty();
        assertThat(details(filter("task.receive", "Ä!"))).hasSize(1);
        assertThat(details(filter("task.receive", clerk.username().substring(2))))
                .hasSize(1);
        assertThat(audit.actions()).contains("task.receive", "plan.issue").isSorted();
    }

    @Test
    void aPageTakesTheSameStatementsForManyRows() {
        happened("task.receive", "");
        happened("task.receive", "");
        fixtures.actingAs(auditor);
        var page = PageRequest.of(0, 2);
        int few = StatementCount.of(() -> audit.find(filter("task.receive", null), page));
        fixtures.actingAs(clerk);
        for (int i = 0; i < 20; i++) {
            happened("task.receive", "");
        }

        fixtures.actingAs(auditor);
        assertThat(StatementCount.of(() -> audit.find(filter("task.receive", null), PageRequest.of(0, 20))))
                .isEqualTo(few);
    }

    private void happened(String action, String detail) {
        events.publishEvent(new AuditEvent(action, "Task", 42L, detail));
    }

    private List<AuditEntrySummary> entries(String action) {
        fixtures.actingAs(auditor);
        return audit.find(filter(action, null), FIRST_PAGE).getContent();
    }

    private List<String> details(AuditFilter filter) {
        return audit.find(filter, FIRST_PAGE).map(AuditEntrySummary::detail).getContent();
    }

    private static AuditFilter filter(String action, @Nullable String text) {
        return new AuditFilter(null, null, null, action, text);
    }
}
