package org.xiaohao.checking;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.xiaohao.figures.FigureClass;
import org.xiaohao.figures.FoundFigure;

/** Units of measure that cannot be. */
final class MagnitudeChecks {

    private static final Pattern SHARE = Pattern.compile("(?:率|占)$");
    private static final Pattern LARGE = Pattern.compile("[万亿]");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern FINE = Pattern.compile("罚|处罚金额|没收");
    private static final BigDecimal SMALLEST_FINE = BigDecimal.valueOf(20);
    private static final BigDecimal LARGEST_FINE = BigDecimal.valueOf(100_000_000);
    private static final BigDecimal LARGEST_FINES = BigDecimal.valueOf(1_000_000_000);
    private static final Set<String> CASES = Set.of("件", "宗", "起", "例");
    private static final Set<String> FINED = Set.of("件", "宗", "起", "例", "家", "户", "人", "名", "个");

    /** Sums that many people or cases make together. */
    private static final Pattern TOGETHER = Pattern.compile("挽回|追回|追缴|追讨|追发|讨回|退还|退赔|清退|补缴|涉案|涉及金额|标的|投入|拨付|兑付|兑现|减免");

    private static final Pattern OF_EACH = Pattern.compile("[每均]");
    private static final BigDecimal SMALLEST_SUM = BigDecimal.valueOf(1000);

    private static final Pattern PAID = Pattern.compile("救助|工资|补贴|补助|赔偿|抚恤|慰问|救济|欠薪|待遇|奖金|报酬|劳务费");
    private static final Pattern TO_EACH = Pattern.compile("(?:[人户]均|每[人户名])[\\p{IsHan}]{0,6}$");
    private static final Set<String> PERSONS = Set.of("人", "名", "人次", "户");
    private static final BigDecimal LARGEST_PAY = BigDecimal.valueOf(10_000_000);

    private static final Pattern BUILDINGS = Pattern.compile("违建|违[法章]建[设筑]|违法搭建|乱搭乱建|厂房|仓库|门店|商铺|工地|房屋");
    private static final Set<String> PLACES = Set.of("处", "栋", "幢", "座", "间", "户", "家", "个", "宗", "起", "套");
    private static final Map<String, BigDecimal> SQUARE_METRES = Map.of(
            "平方米", BigDecimal.ONE,
            "平米", BigDecimal.ONE,
            "㎡", BigDecimal.ONE,
            "亩", BigDecimal.valueOf(667),
            "公顷", BigDecimal.valueOf(10_000),
            "平方公里", BigDecimal.valueOf(1_000_000),
            "平方千米", BigDecimal.valueOf(1_000_000));

    /** Of one building or site, in square metres. */
    private static final BigDecimal LARGEST_SITE = BigDecimal.valueOf(50_000);

    private static final BigDecimal SMALLEST_SITE = BigDecimal.valueOf(0.5);

    private final Report report;
    private final FigureContext figures;

    private MagnitudeChecks(Report report) {
        this.report = report;
        this.figures = new FigureContext(report);
    }

    static void run(Report report) {
        MagnitudeChecks checks = new MagnitudeChecks(report);
        for (int i = 0; i < checks.figures.size(); i++) {
            if (checks.figures.get(i).figureClass() != FigureClass.GROWTH && checks.cannotBe(i)) {
                FoundFigure figure = checks.figures.get(i);
                report.add(
                        FindingKind.MAGNITUDE, figure.start(), figure.end(), report.text(figure.start(), figure.end()));
            }
        }
    }

    private boolean cannotBe(int index) {
        FoundFigure figure = figures.get(index);
        return switch (figure.classifier()) {
            case "公里", "千米" -> reaches(figure.amount(), 10_000);
            case "平方公里" -> reaches(figure.amount(), 50_000) || site(index);
            case "平方米", "平米", "㎡", "亩", "公顷", "平方千米" -> site(index);
            case "人", "人次", "名", "户" -> reaches(figure.amount(), 100_000_000);
            case "元" -> fine(index) || sum(index) || pay(index);
            case "%" ->
                figure.figureClass() == FigureClass.RATE
                        && figure.amount().compareTo(HUNDRED) > 0
                        && SHARE.matcher(figures.left(index)).find();
            default -> false;
        };
    }

    private static boolean reaches(BigDecimal amount, long limit) {
        return amount.compareTo(BigDecimal.valueOf(limit)) >= 0;
    }

    /** A fine of a few yuan a case, or of more than anybody there has: 万元 is meant. */
    private boolean fine(int index) {
        FoundFigure money = figures.get(index);
        if (!FINE.matcher(figures.left(index)).find()) {
            return false;
        }
        if (!LARGE.matcher(report.text(money.start(), money.end())).find()) {
            int cases = before(index, CASES);
            return cases >= 0 && each(index, cases).compareTo(SMALLEST_FINE) < 0;
        }
        int fined = before(index, FINED);
        return money.amount().compareTo(LARGEST_FINES) >= 0
                || fined >= 0
                        && money.amount().compareTo(LARGEST_FINE) >= 0
                        && each(index, fined).compareTo(LARGEST_FINE) >= 0;
    }

    /** What many got or lost together is not told to the tenth of a yuan. */
    private boolean sum(int index) {
        FoundFigure money = figures.get(index);
        String left = figures.left(index);
        return money.amount().compareTo(SMALLEST_SUM) < 0
                && money.amount().stripTrailingZeros().scale() > 0
                && TOGETHER.matcher(left).find()
                && !OF_EACH.matcher(left).find();
    }

    /** What each of those paid would have got. */
    private boolean pay(int index) {
        String left = figures.left(index);
        if (TO_EACH.matcher(left).find()) {
            return figures.get(index).amount().compareTo(BigDecimal.ONE) < 0;
        }
        int paid = PAID.matcher(left).find() ? before(index, PERSONS) : -1;
        if (paid < 0) {
            return false;
        }
        BigDecimal each = each(index, paid);
        return each.compareTo(LARGEST_PAY) >= 0 || each.compareTo(BigDecimal.ONE) < 0;
    }

    /** Buildings and sites of some hectares each, or smaller than a table. */
    private boolean site(int index) {
        FoundFigure area = figures.get(index);
        if (OF_EACH.matcher(figures.left(index)).find()) {
            return false;
        }
        int places = before(index, PLACES);
        if (places < 0) {
            return area.classifier().startsWith("平方公里")
                    && reaches(area.amount(), 1)
                    && BUILDINGS.matcher(figures.left(index)).find();
        }
        String words = figures.left(places) + report.text(figures.get(places).end(), area.start());
        BigDecimal size = each(index, places).multiply(SQUARE_METRES.getOrDefault(area.classifier(), BigDecimal.ONE));
        return BUILDINGS.matcher(words).find()
                && (size.compareTo(LARGEST_SITE) >= 0 || size.compareTo(SMALLEST_SITE) < 0);
    }

    /** The count that a measure is told of, at most three figures before it in the sentence; -1 without one. */
    private int before(int index, Set<String> classifiers) {
        for (int i = index - 1; i >= Math.max(0, index - 3) && figures.sameSentence(i, index); i--) {
            if (classifiers.contains(figures.get(i).classifier())
                    && figures.get(i).amount().signum() > 0) {
                return i;
            }
        }
        return -1;
    }

    private BigDecimal each(int index, int count) {
        return figures.get(index).amount().divide(figures.get(count).amount(), MathContext.DECIMAL64);
    }
}
