package org.xiaohao.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Service;
import org.xiaohao.access.AccessMatrix.Whose;
import org.xiaohao.attachment.AttachmentService;
import org.xiaohao.intake.IntakeAmendments;
import org.xiaohao.intake.IntakeReading;
import org.xiaohao.intake.IntakeService;
import org.xiaohao.intake.PlanImportService;
import org.xiaohao.plan.AssignmentService;
import org.xiaohao.plan.PlanAmendmentService;
import org.xiaohao.plan.PlanOutlineService;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.TaskService;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.progress.WorkbenchService;
import org.xiaohao.review.ReviewService;
import org.xiaohao.supervision.MonitorService;
import org.xiaohao.supervision.ReminderService;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;

/** Every method of the services of plans, progress, review and supervision, for every role, on everybody's rows. */
@BackendTest
class ServiceAccessTest {

    /** Services whose roles are tried in the test of the service itself. */
    private static final Set<String> TRIED_ELSEWHERE = Set.of(
            "AccountService",
            "AttachmentService",
            "AuditService",
            "JurisdictionService",
            "NotificationService",
            "OrgUnitGroupService",
            "OrgUnitService",
            "ReportService");

    private final Fixtures fixtures;
    private final PlanFixture plans;
    private final ApplicationContext context;

    @Autowired
    ServiceAccessTest(Fixtures fixtures, PlanFixture plans, ApplicationContext context) {
        this.fixtures = fixtures;
        this.plans = plans;
        this.context = context;
    }

    private List<AccessMatrix> matrices() {
        return List.of(
                PlanAccess.plans(context.getBean(PlanService.class)),
                PlanAccess.amendments(context.getBean(PlanAmendmentService.class)),
                PlanAccess.imports(context.getBean(PlanImportService.class)),
                PlanAccess.intakes(context.getBean(IntakeService.class)),
                PlanAccess.intakeAmendments(
                        context.getBean(IntakeAmendments.class), context.getBean(IntakeService.class)),
                PlanAccess.readings(context.getBean(IntakeReading.class)),
                PlanAccess.outlines(context.getBean(PlanOutlineService.class)),
                PlanAccess.parts(context.getBean(AssignmentService.class)),
                PlanAccess.tasks(context.getBean(TaskService.class)),
                WorkAccess.progress(context.getBean(ProgressService.class)),
                WorkAccess.workbench(context.getBean(WorkbenchService.class)),
                WorkAccess.reviews(context.getBean(ReviewService.class)),
                WorkAccess.monitor(context.getBean(MonitorService.class)),
                WorkAccess.reminders(context.getBean(ReminderService.class), context.getBean(MutableClock.class)));
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
        return matrices().stream().flatMap(matrix -> matrix.tests(fixtures, worlds));
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
        Set<String> tried =
                matrices().stream().flatMap(matrix -> matrix.methods().stream()).collect(Collectors.toSet());
        Set<String> existing = new TreeSet<>();
        context.getBeansWithAnnotation(Service.class).values().stream()
                .map(AopUtils::getTargetClass)
                .filter(type -> type.getPackageName().startsWith("org.xiaohao."))
                .filter(type -> !type.getSimpleName().endsWith("Directory"))
                .filter(type -> !TRIED_ELSEWHERE.contains(type.getSimpleName()))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .forEach(method -> existing.add(signature(method)));
        assertThat(tried).isEqualTo(existing);
    }

    private static String signature(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(
                        ", ", method.getDeclaringClass().getSimpleName() + "." + method.getName() + "(", ")"));
    }
}
