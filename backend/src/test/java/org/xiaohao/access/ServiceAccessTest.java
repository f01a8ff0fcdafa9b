package org.xiaohao.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xiaohao.access.AccessMatrix.Whose;
import org.xiaohao.attachment.AttachmentService;
import org.xiaohao.plan.PlanService;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;

/** Every method of the services of plans, progress, review and supervision, for every role, on everybody's rows. */
@Tag("slow")
@BackendTest
class ServiceAccessTest {

    /** Services whose roles are tried in the test of the service itself. */
    private static final Set<String> TRIED_ELSEWHERE = Set.of(
            "AccessTokenService",
            "AccountRequestService",
            "AccountService",
            "ActivationService",
            "AttachmentService",
            "AuditService",
            "EnrolmentService",
            "JurisdictionService",
            "NotificationService",
            "OrgUnitGroupService",
            "OrgUnitService",
            "OwnSessionService",
            "ReportService",
            "SecondFactorService",
            "StartService",
            "SubordinateAdministrators",
            "SubordinateService");

    private final Fixtures fixtures;
    private final PlanFixture plans;
    private final ApplicationContext context;

    @Autowired
    ServiceAccessTest(Fixtures fixtures, PlanFixture plans, ApplicationContext context) {
        this.fixtures = fixtures;
        this.plans = plans;
        this.context = context;
    }

    @TestFactory
    Stream<DynamicTest> everyMethodEveryRoleEverybodysRows() {
        TestJurisdiction here = fixtures.jurisdiction();
        TestJurisdiction there = fixtures.jurisdiction();
        String own = "司法局";
        Map<Whose, World> worlds = new EnumMap<>(Whose.class);
        worlds.put(Whose.OWN_UNIT, world(here, own, "财政局"));
        worlds.put(Whose.OTHER_UNIT, world(here, "民政局", "财政局"));
        worlds.put(Whose.OTHER_JURISDICTION, world(there, own, "财政局"));
        return Matrices.all(context).stream().flatMap(matrix -> matrix.tests(fixtures, worlds));
    }

    private World world(TestJurisdiction place, String unit, String led) {
        return new World(
                place,
                unit,
                led,
                fixtures,
                plans,
                context.getBean(PlanService.class),
                context.getBean(AttachmentService.class));
    }

    @Test
    void everyMethodOfEveryServiceHasARow() {
        Set<String> tried = Matrices.all(context).stream()
                .flatMap(matrix -> matrix.methods().stream())
                .collect(Collectors.toSet());
        Set<String> existing = Matrices.methods(context)
                .filter(method ->
                        !TRIED_ELSEWHERE.contains(method.getDeclaringClass().getSimpleName()))
                .map(Matrices::signature)
                .collect(Collectors.toSet());
        assertThat(tried).isEqualTo(existing);
    }
}
