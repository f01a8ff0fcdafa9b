package org.xiaohao.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.attachment.AttachmentService;
import org.xiaohao.plan.PlanService;
import org.xiaohao.shared.Actor;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;

/** Whatever changes something leaves a row on the audit trail, in the name of who did it. */
@BackendTest
@Tag("slow")
class AuditedActsTest {

    private static final String OWN_DRAFT = "a draft that only the own unit sees; its submission is audited";
    private static final String WORKSHEET = "work on a document that is no plan yet; what becomes of it is audited";
    private static final String OWN_READING = "a person's own mark of having read something; its time is kept with it";
    private static final String IN_BACKGROUND = "only starts reading; IntakeService.take is audited when it is done";
    private static final String ONLY_READS = "reads in transactions that the job queue begins";
    private static final String STORES_NOTHING = "shows what is in a document and stores nothing";

    /** Methods without a read-only transaction that leave no row, with the reason. */
    private static final Map<String, String> LEAVE_NO_ROW = Map.ofEntries(
            Map.entry("ProgressService.save(SaveEntry)", OWN_DRAFT),
            Map.entry("ProgressService.attach(long, long)", OWN_DRAFT),
            Map.entry("ProgressService.detach(long, long)", OWN_DRAFT),
            Map.entry("PieceService.mark(long, long, Long)", OWN_DRAFT),
            Map.entry("IntakeService.edit(long, int, SheetEdit)", WORKSHEET),
            Map.entry("IntakeService.reread(long, int, String)", WORKSHEET),
            Map.entry("IntakeNames.take(long, int, List)", "what it adds to the register is audited there"),
            Map.entry("SecondFactorService.begin()", "only shows a secret; that it is used is audited"),
            Map.entry("SecondFactorService.verify(String)", "a part of the sign-in, which is audited"),
            Map.entry("SecondFactorService.enrol(String)", "tried in SecondFactorTest, with a code of the moment"),
            Map.entry("OwnSessionService.end(long)", "tried in OwnSessionTest, with a session of the moment"),
            Map.entry("ReminderService.markOpened(long)", OWN_READING),
            Map.entry("LetterService.markOpened(long)", OWN_READING),
            Map.entry("NotificationService.markRead(long)", OWN_READING),
            Map.entry("NotificationService.markAllRead()", OWN_READING),
            Map.entry("NotificationService.settle(MessageKind, Link)", OWN_READING),
            Map.entry("IntakeReading.start(String)", IN_BACKGROUND),
            Map.entry("IntakeReading.start(ReceivedFile)", IN_BACKGROUND),
            Map.entry("IntakeReading.cancel(long)", "what is broken off leaves nothing behind"),
            Map.entry("IntakeReading.see(long)", OWN_READING),
            Map.entry("IntakeReading.details(long)", ONLY_READS),
            Map.entry("IntakeReading.await(long, Duration)", ONLY_READS),
            Map.entry("IntakeReading.unseen()", ONLY_READS),
            Map.entry(
                    "AttachmentService.receive(UploadAttachment)", "holds an upload until it is stored, or lets it go"),
            Map.entry("LedgerService.preview(Path)", STORES_NOTHING),
            Map.entry("LedgerService.take(List)", OWN_DRAFT),
            Map.entry("UnitFormService.preview(long, Path)", STORES_NOTHING),
            Map.entry("UnitFormService.take(long, List)", "UnitEntryService.enter is audited for each row"),
            Map.entry("EnrolmentService.read(byte[], String)", STORES_NOTHING),
            Map.entry("EnrolmentService.read(String)", STORES_NOTHING),
            Map.entry("EnrolmentService.preview(EnrolmentList, List)", "is undone before anybody sees it"),
            Map.entry("FigureFindingService.find(String)", STORES_NOTHING),
            Map.entry("OutlineLearningService.learn(String)", STORES_NOTHING),
            Map.entry("OutlineLearningService.learn(byte[], String)", STORES_NOTHING),
            Map.entry("ReportCheckingService.check(String)", STORES_NOTHING),
            Map.entry("ReportCheckingService.check(byte[], String)", STORES_NOTHING),
            Map.entry("PlanImportService.parse(String)", STORES_NOTHING),
            Map.entry("PlanImportService.parse(byte[], String)", STORES_NOTHING));

    private final Fixtures fixtures;
    private final PlanFixture plans;
    private final ApplicationContext context;
    private final JdbcClient jdbc;

    @Autowired
    AuditedActsTest(Fixtures fixtures, PlanFixture plans, ApplicationContext context, JdbcClient jdbc) {
        this.fixtures = fixtures;
        this.plans = plans;
        this.context = context;
        this.jdbc = jdbc;
    }

    private List<AccessMatrix> matrices() {
        return Stream.concat(Matrices.all(context).stream(), RegisterActs.all(context).stream())
                .toList();
    }

    @Test
    void everyMethodThatChangesSomethingIsTriedOrHasAReason() {
        Set<String> changing = Matrices.methods(context)
                .filter(AuditedActsTest::mayChange)
                .map(Matrices::signature)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> tried = matrices().stream()
                .flatMap(AccessMatrix::calls)
                .map(AccessMatrix.Call::method)
                .collect(Collectors.toSet());

        assertThat(changing).containsAll(LEAVE_NO_ROW.keySet());
        changing.removeAll(LEAVE_NO_ROW.keySet());
        assertThat(tried).containsAll(changing);
    }

    @TestFactory
    Stream<DynamicTest> everyActLeavesARowInTheNameOfWhoDidIt() {
        TestJurisdiction place = fixtures.jurisdiction();
        World world = new World(
                place,
                "司法局",
                "财政局",
                fixtures,
                plans,
                context.getBean(PlanService.class),
                context.getBean(AttachmentService.class));
        Set<String> changing = Matrices.methods(context)
                .filter(AuditedActsTest::mayChange)
                .map(Matrices::signature)
                .collect(Collectors.toSet());
        return matrices().stream()
                .flatMap(AccessMatrix::calls)
                .filter(call -> changing.contains(call.method()) && !LEAVE_NO_ROW.containsKey(call.method()))
                .map(call -> DynamicTest.dynamicTest(call.method(), () -> {
                    Runnable act = call.prepare().apply(world);
                    Actor actor = place.person(call.by());
                    int before = rows(actor);
                    fixtures.callAs(actor, () -> {
                        act.run();
                        return true;
                    });
                    assertThat(rows(actor)).as(call.method()).isGreaterThan(before);
                }));
    }

    private static boolean mayChange(Method method) {
        Transactional transactional = AnnotatedElementUtils.findMergedAnnotation(method, Transactional.class);
        if (transactional == null) {
            transactional = AnnotatedElementUtils.findMergedAnnotation(method.getDeclaringClass(), Transactional.class);
        }
        return transactional == null || !transactional.readOnly();
    }

    private int rows(Actor actor) {
        return jdbc.sql("select count(*) from audit_entry where account_id = ? and outcome = 'SUCCESS'")
                .param(actor.accountId())
                .query(Integer.class)
                .single();
    }
}
