package org.xiaohao.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.xiaohao.figures.FigureClass;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.plan.Aggregation;
import org.xiaohao.plan.DefineIndicator;
import org.xiaohao.plan.IndicatorReference;
import org.xiaohao.plan.IndicatorService;
import org.xiaohao.plan.ReportingCycle;
import org.xiaohao.progress.EntryText;
import org.xiaohao.progress.Figure;
import org.xiaohao.progress.JointEventService;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;

/** A plan of a made-up place whose units report figures that are added up, some of them of events held together. */
final class ReportingWorld {

    static final List<String> UNITS = List.of("甲局", "乙局", "丙局");
    static final List<String> OPEN = List.of("1", "2", "3");
    static final List<String> CLOSED = List.of("4", "5");

    private static final Map<String, String> MATTERS = new LinkedHashMap<>();
    private static final List<String> PLACES = List.of("东园", "西岭", "南塘", "北坡", "中洲", "长桥", "新河");
    private static final List<String> WAYS = List.of("逐户走访", "现场讲解", "集中评查", "专题研判", "交叉互查", "线上督导");
    private static final List<String> GAINS = List.of("办事更便捷", "流程更顺畅", "群众更满意", "责任更清晰", "成效更明显");

    static {
        MATTERS.put("1", "规范行政执法检查");
        MATTERS.put("2", "优化政务服务事项");
        MATTERS.put("3", "开展青少年法治教育");
        MATTERS.put("4", "清理行政规范性文件");
        MATTERS.put("5", "推进矛盾纠纷调解");
    }

    final TestJurisdiction here;
    final IssuedPlan plan;
    final Random random;
    final Map<String, IndicatorReference> indicators = new LinkedHashMap<>();
    final Map<String, Long> events = new LinkedHashMap<>();
    private final Fixtures fixtures;

    ReportingWorld(
            Fixtures fixtures,
            PlanFixture plans,
            IndicatorService indicatorService,
            JointEventService joint,
            MutableClock clock,
            long seed) {
        clock.setDate(LocalDate.of(2026, 1, 5));
        this.fixtures = fixtures;
        this.random = new Random(seed);
        here = fixtures.jurisdiction();
        PlanFixture.Draft draft = plans.plan(here).reporting(ReportingCycle.MONTH, 5);
        MATTERS.forEach((number, title) -> draft.section("第" + number + "部分")
                .task(
                        number,
                        named -> named.titled(title, "。")
                                .lead(UNITS.getFirst())
                                .responsible(UNITS.get(1), UNITS.get(2))));
        plan = draft.issue();
        clock.setDate(LocalDate.of(2026, 12, 20));
        MATTERS.keySet().forEach(number -> {
            plan.receive(number, UNITS.toArray(String[]::new));
            long task = plan.task(number);
            for (String name : List.of("开展培训", "联合巡查")) {
                var wanted = new DefineIndicator(name, "场", FigureClass.EVENT_SUM, Aggregation.SUM, true);
                indicators.put(
                        number + name, fixtures.callAs(here.office(), () -> indicatorService.define(task, wanted)));
            }
            events.put(
                    number,
                    fixtures.callAs(here.office(), () -> joint.name(task, "联合巡查月", here.unit(UNITS.getFirst())))
                            .id());
        });
        for (String number : MATTERS.keySet()) {
            UNITS.forEach(unit -> report(number, unit, 1));
            report(number, UNITS.getFirst(), 2);
        }
        CLOSED.forEach(number -> plan.close(number, UNITS.getFirst(), closing(number)));
    }

    String closing(String number) {
        return "%s完成，%s%s，办结事项%d件。".formatted(MATTERS.get(number), pick(PLACES), pick(WAYS), 30 + random.nextInt(900));
    }

    /** What a unit says of a period, with a number of each indicator and one that belongs to none. */
    long report(String number, String unit, int period) {
        int trained = 1 + random.nextInt(90);
        int patrols = 1 + random.nextInt(90);
        String words = "在%s%s，印发%s工作方案%d份；开展培训%d场，联合巡查%d场，%s%s。"
                .formatted(
                        pick(PLACES),
                        pick(WAYS),
                        pick(PLACES),
                        1 + random.nextInt(40),
                        trained,
                        patrols,
                        pick(PLACES),
                        pick(GAINS));
        List<Figure> figures = new ArrayList<>();
        figures.add(figure("开展培训", trained, words));
        figures.add(figure("联合巡查", patrols, words).ofEvent(period == 1 ? events.get(number) : null));
        String problem = random.nextInt(3) == 0 ? pick(PLACES) + MATTERS.get(number) + "力量不足" : "";
        return plan.report(
                number,
                unit,
                period,
                new EntryText(words, problem, problem.isEmpty() ? "" : "编制偏少", "", "", false, false, figures));
    }

    private static Figure figure(String name, int amount, String words) {
        int at = words.indexOf(name) + name.length();
        return new Figure(name, BigDecimal.valueOf(amount), "场", Qualifier.EXACT)
                .at(at, at + String.valueOf(amount).length() + 1);
    }

    <T> T pick(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    <T> T asOffice(java.util.function.Supplier<T> work) {
        return fixtures.callAs(here.office(), work);
    }
}
