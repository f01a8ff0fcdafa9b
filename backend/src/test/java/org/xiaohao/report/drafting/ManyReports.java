package org.xiaohao.report.drafting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.xiaohao.report.drafting.DraftFacts.Closing;
import org.xiaohao.report.drafting.DraftFacts.Entry;
import org.xiaohao.report.drafting.DraftFacts.Exactness;
import org.xiaohao.report.drafting.DraftFacts.Figure;
import org.xiaohao.report.drafting.DraftFacts.Operation;
import org.xiaohao.report.drafting.DraftFacts.Task;
import org.xiaohao.report.drafting.DraftFacts.TaskStanding;
import org.xiaohao.report.drafting.DraftFacts.Unit;
import org.xiaohao.report.drafting.DraftFacts.YearValue;
import org.xiaohao.report.drafting.ReportDraft.Operand;
import org.xiaohao.report.drafting.ReportDraft.Source;
import org.xiaohao.report.drafting.ReportDraft.SourceKind;

/** A year in which very many report very often: invented words in changing order, four figures to an entry. */
final class ManyReports {

    private static final List<String> MATTERS = List.of(
            "权责清单", "行政审批", "信用修复", "公平竞争审查", "合同审查", "规范性文件", "重大决策", "执法公示", "案卷评查", "裁量基准", "首违不罚", "食品安全", "道路运输",
            "林草防火", "防汛应急", "复议调解", "出庭应诉", "人民调解", "信访积案", "政务公开", "建议提案", "审计整改", "统计执法", "普法宣讲", "法律援助", "法治乡村",
            "述法评议", "法治培训", "法治督察");
    private static final List<String> ACTS = List.of("组织", "开展", "推动", "完成", "督促", "牵头");
    private static final List<String> PLACES = List.of("沿河片区", "山前乡镇", "工业园", "老城社区", "货运市场", "边远牧区");
    private static final List<String> WAYS = List.of(
            "建立会商机制，逐项销号管理", "制定工作指引，明确办理流程", "对接上级部门，统一办理口径", "公开办理结果，接受群众监督", "选派骨干蹲点，手把手指导", "通报薄弱环节，跟踪整改成效");
    private static final List<String> RESULTS =
            List.of("办理质量明显提升", "群众评价持续向好", "重复问题逐步减少", "办理时间平均缩短三天", "基层负担有所减轻", "各方配合更加顺畅");

    private final Random random = new Random(7);
    private final int units;
    private final int periods;
    private final Map<Long, List<Operand>> operands = new HashMap<>();
    private long nextEntry = 1;

    private ManyReports(int units, int periods) {
        this.units = units;
        this.periods = periods;
    }

    static DraftFacts of(int units, int periods) {
        return new ManyReports(units, periods).facts();
    }

    private DraftFacts facts() {
        List<Task> tasks = new ArrayList<>();
        List<YearValue> values = new ArrayList<>();
        for (int i = 0; i < MATTERS.size(); i++) {
            long task = i + 1L;
            String matter = MATTERS.get(i);
            List<Entry> entries = new ArrayList<>();
            for (int unit = 1; unit <= units; unit++) {
                for (int period = 1; period <= periods; period++) {
                    entries.add(entry(task, matter, unit, period));
                }
            }
            boolean closed = i % 4 != 0;
            tasks.add(new Task(
                    task,
                    String.valueOf(task),
                    "深入推进" + matter + "工作",
                    "推进" + matter + "，健全工作机制，年底前取得明显成效",
                    "第" + (i / 5) + "类工作",
                    closed ? TaskStanding.CLOSED : TaskStanding.UNDER_WAY,
                    List.of(1L + i % 7),
                    closed ? new Closing(task, matter + "各项任务全面落实，" + RESULTS.get(i % RESULTS.size()) + "。") : null,
                    entries));
            for (int kind = 0; kind < 4; kind++) {
                values.add(value(task, kind, matter));
            }
        }
        List<Unit> known = new ArrayList<>();
        for (long unit = 1; unit <= units; unit++) {
            known.add(new Unit(unit, List.of("云岭县第" + unit + "工作站", "第" + unit + "工作站"), Set.of(), unit > units / 2));
        }
        return new DraftFacts(2031, "云岭县", "", tasks, known, List.of(), values, List.of(), List.of(), null, List.of());
    }

    private String name(int kind, String matter) {
        return switch (kind) {
            case 0 -> matter + "专项行动";
            case 1 -> "排查" + matter + "问题";
            case 2 -> "整改" + matter + "问题";
            default -> "参加" + matter + "培训";
        };
    }

    private static String classifier(int kind) {
        return List.of("次", "个", "处", "人次").get(kind);
    }

    private YearValue value(long task, int kind, String matter) {
        long id = task * 10 + kind;
        List<Operand> own = operands.getOrDefault(id, List.of());
        BigDecimal sum = own.stream().map(Operand::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new YearValue(
                id,
                task,
                name(kind, matter),
                classifier(kind),
                Operation.SUM,
                kind < 2,
                sum,
                false,
                own,
                null,
                null,
                List.of(),
                "");
    }

    private Entry entry(long task, String matter, int unit, int period) {
        long id = nextEntry++;
        StringBuilder text = new StringBuilder("本月我单位在")
                .append(pick(PLACES))
                .append(pick(ACTS))
                .append(matter)
                .append("第")
                .append(period)
                .append("轮自查，");
        List<Figure> figures = new ArrayList<>();
        for (int kind = 0; kind < 4; kind++) {
            String name = name(kind, matter);
            int amount = 1 + random.nextInt(30);
            String printed = amount + classifier(kind);
            text.append(kind == 0 ? "开展" : "").append(name);
            int start = text.length();
            text.append(printed).append(kind == 3 ? "。" : "，");
            long indicator = task * 10 + kind;
            figures.add(new Figure(
                    name,
                    BigDecimal.valueOf(amount),
                    classifier(kind),
                    Exactness.EXACT,
                    indicator,
                    start,
                    start + printed.length(),
                    true,
                    false));
            operands.computeIfAbsent(indicator, ignored -> new ArrayList<>())
                    .add(new Operand(
                            new Source(SourceKind.ENTRY, id, 1),
                            name,
                            BigDecimal.valueOf(amount),
                            classifier(kind),
                            null));
        }
        text.append(pick(WAYS))
                .append("，")
                .append(pick(PLACES))
                .append(pick(RESULTS))
                .append("。在");
        text.append(pick(PLACES))
                .append("召开")
                .append(matter)
                .append("推进会议")
                .append(period)
                .append("次。");
        text.append(pick(PLACES))
                .append(pick(WAYS))
                .append("，")
                .append(pick(RESULTS))
                .append("。");
        boolean last = period == periods && unit % 6 == 0;
        return new Entry(
                id,
                1,
                task,
                unit,
                period,
                text.toString(),
                last ? pick(PLACES) + matter + "力量不足" : "",
                last && unit % 12 == 0 ? "专业人员少" : "",
                last ? "充实" + pick(PLACES) + matter + "力量" : "",
                last,
                figures);
    }

    private String pick(List<String> among) {
        return among.get(random.nextInt(among.size()));
    }
}
