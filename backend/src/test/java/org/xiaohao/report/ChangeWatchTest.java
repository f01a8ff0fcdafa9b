package org.xiaohao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.figures.FigureClass;
import org.xiaohao.orgunit.OrgUnitService;
import org.xiaohao.orgunit.UpdateOrgUnit;
import org.xiaohao.plan.Aggregation;
import org.xiaohao.plan.DefineIndicator;
import org.xiaohao.plan.IndicatorReference;
import org.xiaohao.plan.IndicatorService;
import org.xiaohao.plan.TaskAmendmentService;
import org.xiaohao.progress.JointEventReference;
import org.xiaohao.progress.JointEventService;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.report.drafting.Proof;
import org.xiaohao.report.drafting.ReportDraft.FigureSpan;
import org.xiaohao.report.drafting.ReportDraft.Operand;
import org.xiaohao.report.drafting.ReportDraft.Source;
import org.xiaohao.report.drafting.ReportDraft.SourceKind;
import org.xiaohao.review.CorrectClosing;
import org.xiaohao.review.ReviewService;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestDatabase;

/**
 * A change marks the statements whose spans name what has changed, and no others. What the spans say is read here from
 * the report as everybody reads it, and from the rows of the figures; nothing of the marking is used.
 */
@BackendTest
@Tag("slow")
class ChangeWatchTest {

    private static final int CHANGES = TestDatabase.isMySql() ? 12 : Integer.getInteger("xiaohao.changes", 25);

    private static final Pattern PLACE = Pattern.compile("示范区[A-J]+");

    private final Fixtures fixtures;
    private final PlanFixture plans;
    private final ReportService reports;
    private final ReportProofService proof;
    private final ProgressService progress;
    private final ReviewService reviews;
    private final TaskAmendmentService amendments;
    private final IndicatorService indicators;
    private final JointEventService joint;
    private final OrgUnitService units;
    private final JdbcClient jdbc;
    private final MutableClock clock;
    private final List<Long> later = new ArrayList<>();
    private ReportingWorld world;
    private long report;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    ChangeWatchTest(
            Fixtures fixtures,
            PlanFixture plans,
            ReportService reports,
            ReportProofService proof,
            ProgressService progress,
            ReviewService reviews,
            TaskAmendmentService amendments,
            IndicatorService indicators,
            JointEventService joint,
            OrgUnitService units,
            JdbcClient jdbc,
            MutableClock clock) {
        this.fixtures = fixtures;
        this.plans = plans;
        this.reports = reports;
        this.proof = proof;
        this.progress = progress;
        this.reviews = reviews;
        this.amendments = amendments;
        this.indicators = indicators;
        this.joint = joint;
        this.units = units;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    /** What can change under a report. */
    enum Change {
        REVISED,
        RETURNED,
        REOPENED,
        CORRECTED,
        CLASS_CHANGED,
        JOINT_MARK_CHANGED,
        UNIT_RENAMED,
        FIRST_OF_A_LATER_PERIOD
    }

    @ParameterizedTest
    @EnumSource(Change.class)
    void aChangeMarksExactlyWhatRestsOnIt(Change change) {
        begin(change.ordinal());
        int marked = 0;
        for (int i = 0; i < CHANGES; i++) {
            List<ReportStatement> before = fresh();
            Set<Long> expected = new TreeSet<>();
            Set<Long> found = new TreeSet<>();
            Predicate<ReportStatement> rests = apply(change, i);
            before.stream().filter(rests).map(ReportStatement::id).forEach(expected::add);
            statements().stream()
                    .filter(ReportStatement::stale)
                    .map(ReportStatement::id)
                    .forEach(found::add);
            assertThat(found).as("%s %d", change, i).isEqualTo(expected);
            marked += found.size();
        }
        assertThat(marked).isGreaterThan(CHANGES / 2);
    }

    @Test
    void allIsTakenButWhatAPersonWordedWhichStandsBesideItsProposal() {
        begin(99);
        List<ReportStatement> before = fresh();
        ReportStatement own = before.stream()
                .filter(one -> one.text().contains("开展培训") && one.text().contains("执法检查")
                        || one.text().contains("开展培训"))
                .findFirst()
                .orElseThrow();
        edit(own);
        ReportingWorld.OPEN.forEach(number -> world.report(number, "甲局", 3));
        List<Proposal> proposals = world.asOffice(() -> proof.proposals(report));
        assertThat(proposals)
                .hasSizeGreaterThan(1)
                .allSatisfy(proposal -> assertThat(proposal.after()).isNotEqualTo(proposal.before()));
        TakenProposals taken = world.asOffice(() -> proof.takeAllProposals(report));
        assertThat(taken).isEqualTo(new TakenProposals(proposals.size() - 1, 1));
        assertThat(statements())
                .filteredOn(ReportStatement::stale)
                .singleElement()
                .satisfies(left -> assertThat(left.id()).isEqualTo(own.id()));
        // A point more or less also changes the counting of its neighbours, which only drafting anew can do.
        Map<Long, String> texts = statements().stream()
                .filter(one -> one.id() != own.id() && !one.figures().isEmpty())
                .collect(Collectors.toMap(ReportStatement::id, ReportStatement::text));
        world.asOffice(() -> {
            reports.redraft(report);
            return true;
        });
        assertThat(statements())
                .filteredOn(one -> texts.containsKey(one.id()))
                .hasSize(texts.size())
                .allSatisfy(one -> assertThat(one.text()).isEqualTo(texts.get(one.id())));
    }

    private void begin(int seed) {
        world = new ReportingWorld(fixtures, plans, indicators, joint, clock, 26 + seed);
        report = world.asOffice(
                () -> reports.draft(new DraftReport(2026, "five-parts", List.of(world.plan.id()), null)));
        edit(world.pick(
                statements().stream().filter(one -> !one.figures().isEmpty()).toList()));
    }

    private void edit(ReportStatement statement) {
        world.asOffice(() -> {
            reports.editStatement(new EditStatement(
                    statement.id(), statement.version(), statement.lead(), statement.text() + "工作有序推进。"));
            return true;
        });
    }

    private List<ReportStatement> statements() {
        return world.asOffice(() -> reports.find(report)).statements();
    }

    /** The report as the data has it now, nothing marked, each number proved. */
    private List<ReportStatement> fresh() {
        world.asOffice(() -> {
            proof.takeAllProposals(report);
            reports.redraft(report);
            return true;
        });
        jdbc.sql("update report_statement set stale = false where report_id = :report")
                .param("report", report)
                .update();
        List<ReportStatement> all = statements();
        all.stream().filter(one -> !one.edited()).forEach(one -> {
            // The made-up places are counted, which real ones are not.
            String text = PLACE.matcher(one.text())
                    .replaceAll(place -> "某".repeat(place.group().length()));
            Proof.require(text, one.figures());
            one.figures().forEach(this::requireStored);
        });
        return all;
    }

    /** Each value of a span is a figure that is stored with the entry that it names. */
    private void requireStored(FigureSpan span) {
        span.operands().stream()
                .filter(operand -> operand.source().kind() == SourceKind.ENTRY && operand.figure() != null)
                .forEach(operand -> assertThat(
                                jdbc.sql("select amount from indicator_value where entry_id = :entry and name = :name")
                                        .param("entry", operand.source().id())
                                        .param("name", operand.figure())
                                        .query(BigDecimal.class)
                                        .list())
                        .anyMatch(amount -> amount.compareTo(operand.amount()) == 0));
    }

    private Predicate<ReportStatement> apply(Change change, int serial) {
        return switch (change) {
            case REVISED -> revise();
            case RETURNED -> sendBack();
            case REOPENED -> reopen();
            case CORRECTED -> correct();
            case CLASS_CHANGED -> changeClass();
            case JOINT_MARK_CHANGED -> changeLead();
            case UNIT_RENAMED -> rename(serial);
            case FIRST_OF_A_LATER_PERIOD -> begin();
        };
    }

    private record Reported(String number, String unit, int period) {}

    private Reported reported() {
        String unit = world.pick(ReportingWorld.UNITS);
        return new Reported(world.pick(ReportingWorld.OPEN), unit, unit.equals("甲局") ? 1 + world.random.nextInt(2) : 1);
    }

    private Predicate<ReportStatement> revise() {
        Reported what = reported();
        Set<Long> before = revisions(what);
        Predicate<ReportStatement> totals = isTotalOf(what.number(), List.of("开展培训", "联合巡查"));
        world.report(what.number(), what.unit(), what.period());
        return names(before).or(totals);
    }

    private Predicate<ReportStatement> sendBack() {
        if (!later.isEmpty()) {
            return back();
        }
        Reported what = reported();
        long entry = entry(what.number(), what.unit(), what.period()).orElseThrow();
        Set<Long> revisions = revisions(what);
        Predicate<ReportStatement> totals = isTotalOf(what.number(), List.of("开展培训", "联合巡查"));
        world.asOffice(() -> {
            progress.returnApproved(entry, "数据有误");
            return true;
        });
        returned = what;
        later.add(entry);
        return names(revisions).or(totals);
    }

    private Reported returned = new Reported("", "", 0);

    /** What was sent back is reported anew, which changes the totals that it had left. */
    private Predicate<ReportStatement> back() {
        later.clear();
        Set<Long> revisions = revisions(returned);
        Predicate<ReportStatement> totals = isTotalOf(returned.number(), List.of("开展培训", "联合巡查"));
        world.report(returned.number(), returned.unit(), returned.period());
        return names(revisions).or(totals);
    }

    private Predicate<ReportStatement> begin() {
        String number = world.pick(ReportingWorld.OPEN);
        String unit = world.pick(ReportingWorld.UNITS);
        int period = 3;
        while (period < 12 && isReported(number, unit, period)) {
            period++;
        }
        if (isReported(number, unit, period)) {
            return revise();
        }
        Predicate<ReportStatement> totals = isTotalOf(number, List.of("开展培训", "联合巡查"));
        world.report(number, unit, period);
        return totals;
    }

    private Predicate<ReportStatement> reopen() {
        String number = world.pick(ReportingWorld.CLOSED);
        var task = world.plan.details(number);
        if (task.summary().state() != org.xiaohao.plan.TaskState.CLOSED) {
            Set<Long> own = entriesOf("task_id", world.plan.task(number));
            world.plan.close(number, "甲局", world.closing(number));
            return names(own).or(names(SourceKind.TASK, world.plan.task(number)));
        }
        Set<Long> closings = closings(number);
        world.asOffice(() -> {
            amendments.reopen(task.summary().id(), task.version(), "情况有变");
            return true;
        });
        return statement -> sources(statement).stream()
                .anyMatch(source -> source.kind() == SourceKind.CLOSING && closings.contains(source.id()));
    }

    private Predicate<ReportStatement> correct() {
        String number = world.pick(ReportingWorld.CLOSED);
        long task = world.plan.task(number);
        var closing = world.asOffice(() -> reviews.latest(task)).orElseThrow();
        world.asOffice(() -> {
            reviews.correct(
                    new CorrectClosing(closing.id(), closing.version(), world.closing(number), List.of(), "更正"));
            return true;
        });
        return names(SourceKind.CLOSING, closing.id());
    }

    private Predicate<ReportStatement> changeClass() {
        String number = world.pick(List.of("1", "2", "3", "4", "5"));
        String name = world.pick(List.of("开展培训", "联合巡查"));
        IndicatorReference indicator = world.asOffice(() -> indicators.ofTask(world.plan.task(number))).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        boolean sum = indicator.figureClass() == FigureClass.EVENT_SUM;
        Set<Long> entries = entriesOf("task_id", world.plan.task(number));
        Predicate<ReportStatement> totals = isTotalOf(number, List.of(name));
        world.asOffice(() -> indicators.change(
                indicator.id(),
                indicator.version(),
                new DefineIndicator(
                        name,
                        "场",
                        sum ? FigureClass.STOCK : FigureClass.EVENT_SUM,
                        sum ? Aggregation.LATEST : Aggregation.SUM,
                        true)));
        return totals.or(statement -> operands(statement)
                .anyMatch(operand -> entries.contains(operand.source().id()) && name.equals(operand.figure())));
    }

    private Predicate<ReportStatement> changeLead() {
        String number = world.pick(List.of("1", "2", "3", "4", "5"));
        JointEventReference event =
                world.asOffice(() -> joint.ofTask(world.plan.task(number))).getFirst();
        String lead = world.pick(ReportingWorld.UNITS.stream()
                .filter(unit -> world.here.unit(unit) != event.leadUnitId())
                .toList());
        Predicate<ReportStatement> totals = isTotalOf(number, List.of("联合巡查"));
        Set<Long> entries = new HashSet<>(jdbc.sql("select entry_id from indicator_value where joint_event_id = :event")
                .param("event", event.id())
                .query(Long.class)
                .list());
        world.asOffice(() -> joint.change(event.id(), event.version(), event.name(), world.here.unit(lead)));
        return totals.or(statement -> operands(statement)
                .anyMatch(operand -> entries.contains(operand.source().id()) && "联合巡查".equals(operand.figure())));
    }

    private Predicate<ReportStatement> rename(int serial) {
        long unit = world.here.unit(world.pick(ReportingWorld.UNITS));
        Set<Long> own = entriesOf("org_unit_id", unit);
        Set<Long> closings = new HashSet<>(jdbc.sql("select id from closing_request where org_unit_id = :unit")
                .param("unit", unit)
                .query(Long.class)
                .list());
        fixtures.callAs(world.here.admin(), () -> {
            var now = units.details(unit);
            return units.update(new UpdateOrgUnit(
                    unit,
                    now.version(),
                    now.code(),
                    "新名" + serial + "局",
                    "新名" + serial + "局",
                    now.kind(),
                    now.sortOrder(),
                    now.aliases(),
                    now.headApproves()));
        });
        return names(own)
                .or(statement -> sources(statement).stream()
                        .anyMatch(source -> source.kind() == SourceKind.CLOSING && closings.contains(source.id())));
    }

    private static Set<Source> sources(ReportStatement statement) {
        Set<Source> all = new HashSet<>();
        statement.words().forEach(span -> all.add(span.source()));
        operands(statement).forEach(operand -> all.add(operand.source()));
        return all;
    }

    private static java.util.stream.Stream<Operand> operands(ReportStatement statement) {
        return statement.figures().stream().flatMap(span -> span.operands().stream());
    }

    private static Predicate<ReportStatement> names(Set<Long> entries) {
        return statement -> sources(statement).stream()
                .anyMatch(source -> Set.of(SourceKind.ENTRY, SourceKind.PROBLEM, SourceKind.NEXT_STEP)
                                .contains(source.kind())
                        && entries.contains(source.id()));
    }

    private static Predicate<ReportStatement> names(SourceKind kind, long id) {
        return statement -> sources(statement).stream().anyMatch(source -> source.kind() == kind && source.id() == id);
    }

    /** Whether a number is made of every figure of these names that counts in a task now. */
    private Predicate<ReportStatement> isTotalOf(String number, List<String> names) {
        long task = world.plan.task(number);
        List<Set<Long>> counting = names.stream()
                .map(name -> world.asOffice(() -> indicators.ofTask(task)).stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .map(one -> counting(task, name, one.operation() == Aggregation.LATEST))
                        .orElse(Set.of()))
                .toList();
        return statement -> {
            for (int i = 0; i < names.size(); i++) {
                String name = names.get(i);
                Set<Long> all = counting.get(i);
                boolean total = statement.figures().stream()
                        .anyMatch(span -> !all.isEmpty()
                                && span.operands().stream()
                                        .filter(operand -> name.equals(operand.figure()))
                                        .map(operand -> operand.source().id())
                                        .collect(Collectors.toSet())
                                        .containsAll(all));
                if (total) {
                    return true;
                }
            }
            return false;
        };
    }

    /** The entries whose figure counts: in force, of no event that another unit tells; of a stock each unit's last. */
    private Set<Long> counting(long task, String name, boolean latest) {
        record Row(long entry, long unit, int period) {}
        List<Row> rows = jdbc.sql("select e.id, e.org_unit_id, p.sequence_number from indicator_value v"
                        + " join progress_entry e on e.id = v.entry_id join reporting_period p on p.id = e.period_id"
                        + " left join joint_event j on j.id = v.joint_event_id"
                        + " where e.task_id = :task and v.name = :name and e.in_force = true"
                        + " and (j.id is null or j.lead_unit_id = e.org_unit_id)")
                .param("task", task)
                .param("name", name)
                .query((row, index) -> new Row(row.getLong(1), row.getLong(2), row.getInt(3)))
                .list();
        Set<Long> result = new HashSet<>();
        rows.stream()
                .filter(row -> !latest
                        || rows.stream()
                                .noneMatch(other -> other.unit() == row.unit() && other.period() > row.period()))
                .forEach(row -> result.add(row.entry()));
        return result;
    }

    private Set<Long> entriesOf(String column, long id) {
        return new HashSet<>(jdbc.sql("select id from progress_entry where " + column + " = :id")
                .param("id", id)
                .query(Long.class)
                .list());
    }

    private Set<Long> closings(String number) {
        return new HashSet<>(jdbc.sql("select id from closing_request where task_id = :task")
                .param("task", world.plan.task(number))
                .query(Long.class)
                .list());
    }

    /** All revisions: what a person worded may rest on an earlier one. */
    private Set<Long> revisions(Reported what) {
        return new HashSet<>(jdbc.sql("select e.id from progress_entry e join reporting_period p on p.id = e.period_id"
                        + " where e.task_id = :task and e.org_unit_id = :unit and p.sequence_number = :period")
                .param("task", world.plan.task(what.number()))
                .param("unit", world.here.unit(what.unit()))
                .param("period", what.period())
                .query(Long.class)
                .list());
    }

    private boolean isReported(String number, String unit, int period) {
        return entry(number, unit, period).isPresent();
    }

    private java.util.Optional<Long> entry(String number, String unit, int period) {
        return jdbc.sql("select e.id from progress_entry e join reporting_period p on p.id = e.period_id"
                        + " where e.task_id = :task and e.org_unit_id = :unit and p.sequence_number = :period"
                        + " and e.in_force = true")
                .param("task", world.plan.task(number))
                .param("unit", world.here.unit(unit))
                .param("period", period)
                .query(Long.class)
                .optional();
    }
}
