package org.xiaohao.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.xiaohao.figures.FigureClass;
import org.xiaohao.figures.FoundFigure;
import org.xiaohao.figures.Qualifier;

/** Totals and their parts: 其中, 包括, 分别为, 合计. */
final class PartSums {

    private static final Pattern OF_EACH = Pattern.compile("[\\p{IsHan}]{0,12}分别(?:为|有|是)?");
    private static final Pattern PARTIAL = Pattern.compile("\\s*[，,（(]?其中[^，。；]*");
    private static final Pattern COMPLETE =
            Pattern.compile("\\s*[，,（(：:]?(?:包括|分别为|分别是|其中[^，。；]*分别为)[^，。；]*|[，,][^，。；]{2,40}分别(?:为|有|是)?");
    private static final Pattern TOTAL = Pattern.compile("[，,；;]?(?:合计|共计|总计|一共|共)(?:为|达)?[\\p{IsHan}]{0,6}");
    private static final Pattern NO_PART = Pattern.compile("合计|共计|较|比|增|减|移出|退出");
    /** What the same people can be at once: such parts may exceed their total. */
    private static final Pattern OVERLAPPING =
            Pattern.compile("党员|女|妇|男|青年|村干部|干部|护林员|少数民族|老年|未成年|农民工|大学|学历|律师|退役|本科|专业|岁");

    private static final Pattern JOINED = Pattern.compile("[、和及与,，][\\p{IsHan}“”（）()]{0,16}");

    private static final int MOST_PARTS = 60;

    /** How far before the first part its words may begin. */
    private static final int LEFT = 8;

    private final Report report;
    private final List<FoundFigure> figures;

    private PartSums(Report report) {
        this.report = report;
        this.figures = report.figures();
    }

    static void run(Report report) {
        PartSums sums = new PartSums(report);
        for (int i = 0; i < sums.figures.size(); i++) {
            sums.partsBehind(i);
            sums.totalBehind(i);
        }
    }

    /** A total, then 其中 or 包括 or 分别为 with its parts. */
    private void partsBehind(int total) {
        FoundFigure whole = figures.get(total);
        if (total + 2 >= figures.size() || whole.qualifier() != Qualifier.EXACT || noCount(whole)) {
            return;
        }
        int first = total + 1;
        String between = report.text(whole.end(), figures.get(first).start());
        // 64名,城管、农业等四个中队分别为21名…: the number of the parts is no part.
        if (!figures.get(first).classifier().equals(whole.classifier())
                && total + 3 < figures.size()
                && OF_EACH.matcher(report.text(
                                figures.get(first).end(), figures.get(first + 1).start()))
                        .matches()) {
            first++;
            between = report.text(whole.end(), figures.get(first).start());
        }
        if (between.indexOf('。') >= 0 || between.indexOf('\n') >= 0) {
            return;
        }
        boolean partial = PARTIAL.matcher(between).matches();
        boolean complete = COMPLETE.matcher(between).matches();
        if (!partial && !complete) {
            return;
        }
        List<Integer> parts = list(first, whole.classifier());
        if (parts.size() < 2) {
            return;
        }
        BigDecimal sum = sum(parts);
        int last = parts.getLast();
        String words = report.text(whole.end(), figures.get(last).start());
        boolean rest = report.text(
                        figures.get(last - 1).end(), figures.get(last).start())
                .contains("其他");
        int compared = sum.compareTo(whole.amount());
        boolean wrong = complete || rest ? compared != 0 : compared > 0;
        if (wrong && !OVERLAPPING.matcher(words).find()) {
            report.add(
                    FindingKind.PART_SUM,
                    whole.start(),
                    figures.get(last).end(),
                    FigureContext.plain(whole.amount()),
                    FigureContext.plain(sum));
        } else if (compared < 0 && parts.size() >= 4 && partial) {
            report.info(
                    FindingKind.PART_SUM,
                    whole.start(),
                    figures.get(last).end(),
                    FigureContext.plain(whole.amount()),
                    FigureContext.plain(sum));
        }
    }

    /** Parts, then 合计 or 共 with their total. */
    private void totalBehind(int total) {
        FoundFigure whole = figures.get(total);
        if (total < 2 || whole.qualifier() != Qualifier.EXACT || noCount(whole)) {
            return;
        }
        String left = report.text(figures.get(total - 1).end(), whole.start()).strip();
        if (left.length() > 10 || !TOTAL.matcher(left).matches()) {
            return;
        }
        List<Integer> parts = new ArrayList<>();
        int at = total - 1;
        while (at >= Math.max(0, total - MOST_PARTS)
                && figures.get(at).classifier().equals(whole.classifier())
                && !noCount(figures.get(at))
                && figures.get(at).qualifier() == Qualifier.EXACT) {
            parts.addFirst(at);
            if (at == 0
                    || !JOINED.matcher(report.text(
                                            figures.get(at - 1).end(),
                                            figures.get(at).start())
                                    .strip())
                            .matches()) {
                break;
            }
            at--;
        }
        if (parts.size() < 2) {
            return;
        }
        // The list may begin behind figures that are no parts of it.
        for (int from = 0; from + 1 < parts.size(); from++) {
            if (sum(parts.subList(from, parts.size())).compareTo(whole.amount()) == 0) {
                return;
            }
        }
        BigDecimal sum = sum(parts);
        int first = figures.get(parts.getFirst()).start();
        if (sum.compareTo(whole.amount()) > 0
                && OVERLAPPING.matcher(report.text(first - LEFT, whole.start())).find()) {
            return;
        }
        report.add(
                FindingKind.PART_SUM,
                figures.get(parts.getFirst()).start(),
                whole.end(),
                FigureContext.plain(whole.amount()),
                FigureContext.plain(sum));
    }

    private static boolean noCount(FoundFigure figure) {
        return figure.classifier().equals("%")
                || figure.figureClass() == FigureClass.GROWTH
                || figure.figureClass() == FigureClass.RANK
                || figure.figureClass() == FigureClass.LENGTH_OF_TIME;
    }

    /** Figures of one classifier that a list joins. */
    private List<Integer> list(int first, String classifier) {
        List<Integer> parts = new ArrayList<>();
        for (int i = first;
                i < Math.min(figures.size(), first + MOST_PARTS)
                        && figures.get(i).classifier().equals(classifier)
                        && figures.get(i).qualifier() == Qualifier.EXACT;
                i++) {
            if (i > first) {
                String between =
                        report.text(figures.get(i - 1).end(), figures.get(i).start());
                if (!JOINED.matcher(between.strip()).matches()
                        || NO_PART.matcher(between).find()) {
                    break;
                }
            }
            parts.add(i);
        }
        return parts;
    }

    private BigDecimal sum(List<Integer> parts) {
        return parts.stream().map(part -> figures.get(part).amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
