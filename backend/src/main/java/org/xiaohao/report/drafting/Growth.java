package org.xiaohao.report.drafting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.xiaohao.report.drafting.DraftFacts.LastReport;
import org.xiaohao.report.drafting.DraftFacts.Operation;
import org.xiaohao.report.drafting.DraftFacts.YearValue;
import org.xiaohao.report.drafting.ReportDraft.Operand;
import org.xiaohao.report.drafting.ReportDraft.Source;
import org.xiaohao.report.drafting.ReportDraft.SourceKind;
import org.xiaohao.report.drafting.ReportDraft.SpanOperation;
import org.xiaohao.report.drafting.ReportDraft.SpanRole;
import org.xiaohao.text.ChineseNumerals;

/** Change against last year (同比): the base is what last year's report printed of the same thing in the same measure. */
final class Growth {

    private static final double SAME_THING = 0.66;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal WORTH_TELLING = BigDecimal.valueOf(5);
    private static final int MOST_TOLD = 6;
    private static final Pattern TOLD_ALREADY = Pattern.compile("比上年|由[^，。]{0,8}\\d|较上年|同比");
    /** More of it is more work, and no achievement. */
    private static final Pattern LOAD = Pattern.compile("^(?:受理|收到|接到|接收|发生|交办|登记)");

    private static final Pattern LESS_IS_BETTER = Pattern.compile("检查|投诉|举报|发案|材料|事故|败诉|违法|纠错|撤销|上访|超期|差错");

    private static final Pattern RISES_BADLY =
            Pattern.compile("^(?!.*(?:查处|查办|化解|调解|办结|答复|整改|纠正)).*(?:投诉|举报|发案|事故|败诉|违法|违规|纠错|撤销|上访|超期|差错|伤亡|死亡|信访|涉诉)");

    /** More of it is neither service nor help: that it rises is no headline. */
    private static final Pattern NO_GAIN = Pattern.compile(
            "投诉|举报|发案|事故|败诉|违法|违规|纠错|撤销|上访|超期|差错|伤亡|死亡|拖欠(?!.*账款)|欠薪|警情|纠纷(?!.*(?:调解|化解))|信访|复议申请|涉诉|诉讼|罚款|处罚|查处|查办|立案|移送|案件|问题|隐患");

    private final Map<Long, Change> changes = new LinkedHashMap<>();
    private int left = MOST_TOLD;

    private record Change(YearValue value, BigDecimal base, Source source) {

        BigDecimal percent() {
            BigDecimal now = Amounts.base(value.value() == null ? BigDecimal.ZERO : value.value(), value.classifier());
            return now.subtract(base).multiply(HUNDRED).divide(base, 4, RoundingMode.HALF_UP);
        }

        Value asValue() {
            List<Operand> operands = new ArrayList<>();
            boolean money = Amounts.isMoney(value.classifier());
            value.operands().forEach(operand -> operands.add(operand.as(SpanRole.CURRENT)));
            operands.add(new Operand(source, null, base, money ? "元" : value.classifier(), SpanRole.BASE));
            return new Value(SpanOperation.GROWTH, percent(), "%", operands, null, false, false);
        }

        String verb() {
            return percent().signum() > 0 ? "增长" : "下降";
        }
    }

    Growth(DraftFacts facts) {
        LastReport last = facts.lastReport();
        if (last == null) {
            return;
        }
        List<PrintedFigure> printed = PrintedFigure.in(Marks.fullWidth(last.text()));
        for (YearValue value : facts.values()) {
            if (value.value() == null
                    || value.operation() == Operation.RATIO
                    || Amounts.isRate(value.classifier())
                    || value.atLeast()) {
                continue;
            }
            PrintedFigure best = null;
            double most = SAME_THING;
            for (PrintedFigure figure : printed) {
                boolean comparable = figure.classifier().equals(value.classifier())
                        || Amounts.isMoney(figure.classifier()) && Amounts.isMoney(value.classifier());
                double likeness = figure.likeness(value.name());
                if (comparable && !figure.bound() && figure.amount().signum() > 0 && likeness > most) {
                    most = likeness;
                    best = figure;
                }
            }
            if (best != null) {
                changes.put(
                        value.indicatorId(),
                        new Change(
                                value,
                                Amounts.base(best.amount(), best.classifier()),
                                new Source(SourceKind.LAST_REPORT, last.id(), 0)));
            }
        }
    }

    /** One change at most in a paragraph, behind the figure that it is of. */
    List<Traced> attach(List<Traced> sentences, Said said) {
        if (left == 0
                || sentences.stream()
                        .anyMatch(one -> TOLD_ALREADY.matcher(one.text()).find())) {
            return sentences;
        }
        for (int i = 0; i < sentences.size(); i++) {
            Traced sentence = sentences.get(i);
            for (Traced.Mark mark : sentence.marks()) {
                Change change = mark.value().indicator() == null
                        ? null
                        : changes.get(mark.value().indicator());
                if (change != null
                        && !said.hasTold(words(change))
                        && change.value().headline()
                        && isWorth(change.percent(), change.value())) {
                    int comma = sentence.text().indexOf('，', mark.end());
                    int at = comma < 0 ? sentence.length() : comma;
                    if (at - mark.end() > 4) {
                        continue;
                    }
                    List<Traced> result = new ArrayList<>(sentences);
                    result.set(i, sentence.replace(at, at, words(change)));
                    left--;
                    return result;
                }
            }
        }
        return sentences;
    }

    private static boolean isWorth(BigDecimal percent, YearValue value) {
        BigDecimal size = percent.abs();
        boolean large = value.value() != null && value.value().compareTo(HUNDRED) >= 0;
        return large
                && size.compareTo(WORTH_TELLING) >= 0
                && size.compareTo(HUNDRED) < 0
                && (percent.signum() > 0
                        ? !RISES_BADLY.matcher(value.name()).find()
                        : LESS_IS_BETTER.matcher(value.name()).find());
    }

    private static Traced words(Change change) {
        String number = Amounts.print(change.percent().abs(), "%", false);
        Traced figure =
                Traced.of(number, change.source(), List.of(new Traced.Mark(0, number.length(), change.asValue())));
        return Traced.of("，比上年" + change.verb(), change.source()).plus(figure);
    }

    /** The largest changes in tenths, for a sentence on the whole year; empty without any. */
    Traced summary() {
        List<Traced> told = changes.values().stream()
                .filter(change -> change.value().headline()
                        && !LOAD.matcher(change.value().name()).find()
                        && (change.percent().signum() < 0
                                || !NO_GAIN.matcher(change.value().name()).find())
                        && isWorth(change.percent(), change.value())
                        && change.percent().abs().compareTo(BigDecimal.valueOf(20)) >= 0)
                .sorted((one, two) ->
                        two.percent().abs().compareTo(one.percent().abs()))
                .limit(3)
                .map(change -> Traced.of(change.value().name(), Made.source(change.value()))
                        .plus(Traced.of(tenths(change.percent()), change.source())))
                .toList();
        return told.isEmpty() ? Traced.EMPTY : Traced.glue("一年来，").plus(Traced.join(told, "，"));
    }

    /** 增长三成以上, 减少五成以上. */
    private static String tenths(BigDecimal percent) {
        int tenths = percent.abs().intValue() / 10;
        return (percent.signum() > 0 ? "增长" : "减少") + (tenths == 2 ? "两" : ChineseNumerals.format(tenths)) + "成以上";
    }
}
