package org.xiaohao.access;

import static org.xiaohao.access.AccessMatrix.OFFICE;
import static org.xiaohao.access.AccessMatrix.READERS;
import static org.xiaohao.access.AccessMatrix.SUPERVISORS;
import static org.xiaohao.access.AccessMatrix.UNITS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.xiaohao.access.AccessMatrix.Scope;
import org.xiaohao.figures.FigureClass;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.plan.Aggregation;
import org.xiaohao.plan.DefineIndicator;
import org.xiaohao.plan.IndicatorReference;
import org.xiaohao.plan.IndicatorService;
import org.xiaohao.progress.EntryText;
import org.xiaohao.progress.Figure;
import org.xiaohao.progress.FigureService;
import org.xiaohao.progress.HighlightService;
import org.xiaohao.progress.JointEventReference;
import org.xiaohao.progress.JointEventService;
import org.xiaohao.progress.RemarkService;
import org.xiaohao.progress.TotalsService;
import org.xiaohao.shared.Role;
import org.xiaohao.testing.IssuedPlan;

/** The rows of the services of figures, indicators, joint events and highlights. */
final class FactsAccess {

    private static final Set<Role> UNITS_OR_OFFICE = EnumSet.of(Role.CLERK, Role.UNIT_HEAD, Role.OFFICE);
    private static final DefineIndicator VISITS =
            new DefineIndicator("走访企业", "家次", FigureClass.EVENT_SUM, Aggregation.SUM, true);

    private FactsAccess() {}

    static AccessMatrix indicators(IndicatorService indicators) {
        return new AccessMatrix(IndicatorService.class)
                .row("ofTask(long)", READERS, Scope.UNIT, world -> {
                    long task = world.issued().task("1");
                    return () -> indicators.ofTask(task);
                })
                .row("define(long, DefineIndicator)", OFFICE, Scope.JURISDICTION, world -> {
                    long task = world.issued().task("1");
                    return () -> indicators.define(task, VISITS);
                })
                .row("change(long, int, DefineIndicator)", OFFICE, Scope.JURISDICTION, world -> {
                    IndicatorReference present = defined(indicators, world);
                    return () -> indicators.change(present.id(), present.version(), VISITS);
                })
                .row("remove(long)", OFFICE, Scope.JURISDICTION, world -> {
                    IndicatorReference present = defined(indicators, world);
                    return () -> indicators.remove(present.id());
                });
    }

    private static IndicatorReference defined(IndicatorService indicators, World world) {
        long task = world.issued().task("1");
        return world.asOffice(() -> indicators.define(task, VISITS));
    }

    static AccessMatrix totals(TotalsService totals) {
        return new AccessMatrix(TotalsService.class)
                .row("ofTask(long, LocalDate)", READERS, Scope.UNIT, world -> {
                    long task = world.issued().task("1");
                    return () -> totals.ofTask(task, null);
                })
                .row("ofPlan(long, LocalDate)", SUPERVISORS, Scope.JURISDICTION, world -> {
                    long plan = world.issued().id();
                    return () -> totals.ofPlan(plan, null);
                });
    }

    static AccessMatrix figures(FigureService figures) {
        return new AccessMatrix(FigureService.class)
                .row("proposals(long, String)", UNITS, Scope.UNIT, world -> {
                    long part = world.issued().partId("1", world.unit());
                    return () -> figures.proposals(part, "走访企业3家次。");
                })
                .row("check(long, long, List)", UNITS, Scope.UNIT, world -> {
                    IssuedPlan plan = world.received();
                    long part = plan.partId("1", world.unit());
                    long period = plan.period(2).id();
                    return () -> figures.check(part, period, List.of(visits()));
                })
                .row("questions(long)", READERS, Scope.UNIT, world -> {
                    long entry = world.received().report("1", world.unit(), 2, "情况");
                    return () -> figures.questions(entry);
                });
    }

    private static Figure visits() {
        return new Figure("走访企业", BigDecimal.TEN, "家次", Qualifier.EXACT);
    }

    static AccessMatrix remarks(RemarkService remarks) {
        return new AccessMatrix(RemarkService.class)
                .row("withdrawFigure(long, int, String)", UNITS_OR_OFFICE, Scope.UNIT, world -> {
                    long entry = approved(world);
                    return () -> remarks.withdrawFigure(entry, 1, "重复统计");
                })
                .row("answerFigure(long, int, String)", UNITS, Scope.UNIT, world -> {
                    long entry = approved(world);
                    return () -> remarks.answerFigure(entry, 1, "专项行动，数字属实");
                })
                .row("settleProblem(long, LocalDate)", UNITS_OR_OFFICE, Scope.UNIT, world -> {
                    long entry = approved(world);
                    return () -> remarks.settleProblem(entry, LocalDate.of(2026, 6, 1));
                })
                .row("settleNextStep(long, LocalDate)", UNITS_OR_OFFICE, Scope.UNIT, world -> {
                    long entry = approved(world);
                    return () -> remarks.settleNextStep(entry, LocalDate.of(2026, 6, 1));
                });
    }

    private static long approved(World world) {
        return world.received()
                .report("1", world.unit(), 2, new EntryText("走访企业10家次。", "问题", "打算", false, List.of(visits())));
    }

    static AccessMatrix jointEvents(JointEventService joint) {
        return new AccessMatrix(JointEventService.class)
                .row("ofTask(long)", READERS, Scope.UNIT, world -> {
                    long task = world.issued().task("1");
                    return () -> joint.ofTask(task);
                })
                .row("name(long, String, Long)", UNITS_OR_OFFICE, Scope.UNIT, world -> {
                    long task = world.issued().task("1");
                    long lead = world.place().unit(world.unit());
                    return () -> joint.name(task, "联合检查", lead);
                })
                .row("change(long, int, String, long)", OFFICE, Scope.JURISDICTION, world -> {
                    long task = world.issued().task("1");
                    long lead = world.place().unit(world.unit());
                    JointEventReference event = world.asOffice(() -> joint.name(task, "联合检查", lead));
                    return () -> joint.change(event.id(), event.version(), "联合执法", lead);
                });
    }

    static AccessMatrix highlights(HighlightService highlights) {
        return new AccessMatrix(HighlightService.class)
                .row("ofYear(Integer)", READERS, Scope.NONE, world -> () -> highlights.ofYear(2026))
                .row("add(int, Long, String)", UNITS_OR_OFFICE, Scope.UNIT, world -> {
                    long unit = world.place().unit(world.unit());
                    return () -> highlights.add(2026, unit, "做法被推广。");
                })
                .row("remove(long)", UNITS_OR_OFFICE, Scope.UNIT, world -> {
                    long unit = world.place().unit(world.unit());
                    long highlight = world.asOffice(
                            () -> highlights.add(2026, unit, "做法被推广。").id());
                    return () -> highlights.remove(highlight);
                });
    }
}
