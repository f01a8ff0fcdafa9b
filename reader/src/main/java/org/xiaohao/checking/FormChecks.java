package org.xiaohao.checking;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xiaohao.outlines.OutlineItem;
import org.xiaohao.outlines.OutlinePart;
import org.xiaohao.outlines.PartKind;
import org.xiaohao.outlines.Placement;
import org.xiaohao.outlines.Series;
import org.xiaohao.text.ChineseNumerals;

/** Parts that are asked of every report, headings, numbers of points, causes of problems. */
final class FormChecks {

    private static final Pattern RESPONSIBILITY =
            Pattern.compile("第一责任|党政主要负责人|主要负责(?:人|同志)[^。]{0,30}(?:法治|职责)|党政主要领导");
    private static final Pattern PROBLEMS = Pattern.compile("(?:存在|主要|面临)[^。]{0,12}(?:问题|不足|短板|差距)|薄弱环节");
    private static final Pattern PLAN = Pattern.compile("下一?步|下一年|明年|今后一个时期");
    private static final Pattern CAUSE = Pattern.compile(
            "原因|由于|因为|缘于|源于|在于|受[^。；，]{2,14}(?:影响|制约|限制|所限)|导致|造成|致使|(?<![内外起动基])因(?!此|而|地制宜|素|公|案|病|事)[\\p{IsHan}]{2,}|主要是[^。]{2,40}(?:不够|不足|不强|有限|缺乏|滞后)");
    private static final Pattern ORDINAL = Pattern.compile("^(?<number>[一二三四五六七八九十]{1,2})[是要]");

    /** The fewest signs that tell something, by statutory part. */
    private static final Map<PartKind, Integer> THINNEST =
            Map.of(PartKind.RESULTS, 200, PartKind.PROBLEMS, 60, PartKind.RESPONSIBILITY, 60, PartKind.NEXT_PLAN, 60);

    private static final int AT_LENGTH = 80;
    private static final int LONGEST_NUMBER = 4;

    private FormChecks() {}

    static void run(Report report) {
        if (report.outline().parts().isEmpty()) {
            return;
        }
        statutoryParts(report);
        THINNEST.forEach((kind, least) -> thin(report, kind, least));
        causes(report);
        numbers(report, report.outline().parts());
        report.parts().forEach(part -> heading(report, part));
    }

    private static void statutoryParts(Report report) {
        Set<PartKind> kinds = new HashSet<>();
        for (OutlinePart part : report.parts()) {
            kinds.addAll(part.kinds());
            part.series()
                    .forEach(series -> series.items().stream()
                            .map(OutlineItem::kind)
                            .filter(kind -> kind != null)
                            .forEach(kinds::add));
        }
        String text = report.text();
        Integer year = report.year();
        // Without any heading the results are what the text tells.
        if (!kinds.contains(PartKind.RESULTS) && !kinds.equals(Set.of(PartKind.INTRO))) {
            report.missing(PartKind.RESULTS);
        }
        if (!kinds.contains(PartKind.PROBLEMS) && !PROBLEMS.matcher(text).find()) {
            report.missing(PartKind.PROBLEMS);
        }
        if (!kinds.contains(PartKind.RESPONSIBILITY)
                && !RESPONSIBILITY.matcher(text).find()) {
            report.missing(PartKind.RESPONSIBILITY);
        }
        boolean planned = PLAN.matcher(text).find()
                || year != null
                        && Pattern.compile((year + 1) + "年[^。]{0,20}(?:将|要|继续|重点做好)")
                                .matcher(text)
                                .find();
        if (!kinds.contains(PartKind.NEXT_PLAN) && !planned) {
            report.missing(PartKind.NEXT_PLAN);
        }
    }

    /** Whatever is told in so few signs, nobody has thought about it; a heading without any text is empty. */
    private static void thin(Report report, PartKind kind, int least) {
        List<OutlinePart> parts = report.outline().parts().stream()
                .filter(part -> part.kinds().contains(kind))
                .toList();
        int told = parts.stream().mapToInt(FormChecks::told).sum();
        if (told > 0 && told < least) {
            OutlinePart part = parts.getFirst();
            report.add(FindingKind.THIN_PART, part.start(), part.end(), String.valueOf(told), String.valueOf(least));
        }
    }

    private static int told(OutlinePart part) {
        int title = part.title() == null ? 0 : part.title().length();
        return Math.max(0, part.end() - part.start() - title - LONGEST_NUMBER);
    }

    private static void causes(Report report) {
        List<OutlinePart> problems = report.outline().parts().stream()
                .filter(part -> part.kinds().contains(PartKind.PROBLEMS))
                .toList();
        if (problems.isEmpty()
                || report.outline().parts().stream()
                        .anyMatch(part -> part.kinds().equals(List.of(PartKind.CAUSES)))) {
            return;
        }
        OutlinePart part = problems.getFirst();
        // Problems with headings of their own may be told at such length that the cause is in the telling.
        boolean explained = part.children().size() > 1
                && part.children().stream()
                        .allMatch(child -> child.placement() == Placement.OWN_LINE && told(child) >= AT_LENGTH);
        if (!explained && !CAUSE.matcher(problemsOnly(report, part)).find()) {
            String line =
                    report.text(part.start(), part.end()).lines().findFirst().orElse("");
            report.add(
                    FindingKind.CAUSES_MISSING,
                    part.start(),
                    part.start() + line.strip().length());
        }
    }

    /** In a section of problems and plan, the causes stand with the problems. */
    private static String problemsOnly(Report report, OutlinePart part) {
        if (part.kinds().contains(PartKind.NEXT_PLAN) && !part.series().isEmpty()) {
            return report.text(
                    part.start(), part.series().getFirst().items().getLast().end());
        }
        return report.text(part.start(), part.end());
    }

    private static void heading(Report report, OutlinePart part) {
        if (part.children().isEmpty() && part.paragraphs() == 0 && part.placement() == Placement.OWN_LINE) {
            report.add(FindingKind.EMPTY_HEADING, part.start(), part.end(), String.valueOf(part.title()));
        }
        numbers(report, part.children());
        part.series().forEach(series -> points(report, series));
    }

    /** Brothers count on; where the count breaks it is said once. */
    private static void numbers(Report report, List<OutlinePart> brothers) {
        int last = 0;
        int due = 1;
        for (OutlinePart part : brothers) {
            Integer number = part.number();
            if (number == null) {
                continue;
            }
            if (last > 0 && number != last + 1 && number != due && !(number == 1 && part.level() > 1)) {
                report.add(
                        FindingKind.NUMBERING,
                        part.start(),
                        Math.min(
                                part.end(),
                                part.start() + 4 + String.valueOf(part.title()).length()),
                        String.valueOf(number),
                        String.valueOf(last + 1));
            } else if (last == 0 && number > 1) {
                report.add(FindingKind.NUMBERING, part.start(), part.start() + 4, String.valueOf(number), "1");
            }
            // Where a number is used twice, the next one may count both.
            due = (last > 0 && number <= last && number != 1 ? due : number) + 1;
            last = number;
        }
    }

    private static void points(Report report, Series series) {
        if (!series.numbered()) {
            return;
        }
        int last = 0;
        int due = 1;
        for (OutlineItem item : series.items()) {
            Matcher m = ORDINAL.matcher(report.text(item.start(), item.end()));
            int number = m.find() ? ChineseNumerals.parse(m.group("number")) : last + 1;
            if (number != last + 1 && number != due) {
                report.add(
                        FindingKind.NUMBERING,
                        item.start(),
                        Math.min(item.end(), item.start() + 2 + item.title().length()),
                        String.valueOf(number),
                        String.valueOf(last + 1));
            }
            due = (last > 0 && number <= last ? due : number) + 1;
            last = number;
        }
    }
}
