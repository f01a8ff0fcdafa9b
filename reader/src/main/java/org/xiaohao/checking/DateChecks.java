package org.xiaohao.checking;

import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xiaohao.outlines.OutlinePart;
import org.xiaohao.outlines.PartKind;

/** Days that do not exist, events of another year, years that disagree. */
final class DateChecks {

    private static final Pattern OPENING_YEAR =
            Pattern.compile("^\\s*(?<year>20\\d{2})年(?=[，,]|\\S{2,10}(?:将|以|坚持|紧扣|认真|深入))");
    private static final Pattern DAY =
            Pattern.compile("(?:(?<year>(?:19|20)\\d{2})年)?(?<!\\d)(?<month>\\d{1,2})月(?<day>\\d{1,2})[日号]");
    private static final Pattern NUMERIC_DAY =
            Pattern.compile("(?<!\\d)(?<year>(?:19|20)\\d{2})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})(?!\\d)");
    private static final Pattern EVENT = Pattern.compile(
            "(?:^|(?<=[。；;，,：:\\n\\s])|(?<=[局委办府院所队心镇乡道县区市会处站校厅科][于在]?))(?<year>20\\d{2})年(?<month>\\d{1,2}月(?:\\d{1,2}[日号]|份|底|初)?|[春夏秋冬]季|[上下]半年|[一二三四]季度|(?=[，,]))(?!以来|前|之前|至|起)");
    private static final Pattern YEAR = Pattern.compile("(?<year>20\\d{2})年");
    private static final Pattern BACKGROUND = Pattern.compile(
            "[^。；;]{0,4}(?:以来|印发|出台|发布|施行|制定|修订|修正|颁布|通过|生效|成立|启动|试行)|[^，,。；;\\n]{0,16}(?:反馈|下达|交办|部署|指出|开展|签订|受理|立案|查摆|发现|作出|建成)的");

    /** What comes is told as such, wherever it stands. */
    private static final Pattern COMING = Pattern.compile("[^。；;\\n]{0,30}(?:将|计划|拟|力争|着力|重点做好|要)");

    private DateChecks() {}

    static void run(Report report) {
        impossible(report, DAY);
        impossible(report, NUMERIC_DAY);
        Integer year = report.year();
        if (year != null) {
            outside(report, year);
            mismatches(report, year);
        }
    }

    private static void impossible(Report report, Pattern pattern) {
        Matcher m = pattern.matcher(report.text());
        while (m.find()) {
            int month = Integer.parseInt(m.group("month"));
            int day = Integer.parseInt(m.group("day"));
            Integer year = m.group("year") == null ? report.year() : Integer.valueOf(m.group("year"));
            if (month < 1
                    || month > 12
                    || day < 1
                    || day > YearMonth.of(year == null ? 2024 : year, month).lengthOfMonth()) {
                report.add(FindingKind.DATE_IMPOSSIBLE, report.place(m.start()), report.place(m.end()), m.group());
            }
        }
    }

    private static void outside(Report report, int year) {
        Matcher m = EVENT.matcher(report.text());
        while (m.find()) {
            int place = report.place(m.start("year"));
            boolean results = report.tells(place, PartKind.RESULTS, PartKind.RESPONSIBILITY)
                    && !report.tells(place, PartKind.PROBLEMS, PartKind.NEXT_PLAN);
            int told = Integer.parseInt(m.group("year"));
            if (told != year
                    && results
                    && !goesOn(report, BACKGROUND, m.end())
                    && !(told > year && goesOn(report, COMING, m.end()))) {
                Report.Sentence sentence = report.sentenceAt(place);
                int end = report.place(m.end());
                report.add(
                        FindingKind.DATE_OUTSIDE_YEAR,
                        place,
                        sentence == null ? end : Math.min(sentence.end(), place + 40),
                        m.group(),
                        String.valueOf(year));
            }
        }
    }

    private static boolean goesOn(Report report, Pattern words, int at) {
        return words.matcher(report.text()).region(at, report.text().length()).lookingAt();
    }

    /** Title, preamble, headings and plan speak of the years that follow from one another. */
    private static void mismatches(Report report, int year) {
        for (OutlinePart part : report.parts()) {
            Integer expected = expected(part, year);
            String title = part.title();
            if (title != null && expected != null) {
                mismatch(report, part, title, expected, part.start());
            }
            if (part.level() == 1
                    && (part.kinds().equals(List.of(PartKind.INTRO))
                            || part.kinds().equals(List.of(PartKind.NEXT_PLAN)))) {
                opening(report, part, part.kinds().contains(PartKind.INTRO) ? year : year + 1);
            }
        }
    }

    private static @Nullable Integer expected(OutlinePart part, int year) {
        if (part.kinds().equals(List.of(PartKind.RECTIFICATION))) {
            return year - 1;
        }
        if (part.kinds().equals(List.of(PartKind.NEXT_PLAN))) {
            return year + 1;
        }
        return part.kinds().size() == 1 && !part.kinds().contains(PartKind.OTHER) ? year : null;
    }

    private static void mismatch(Report report, OutlinePart part, String title, int expected, int start) {
        Matcher m = YEAR.matcher(title);
        if (part.level() == 1
                && m.find()
                && Integer.parseInt(m.group("year")) != expected
                && !title.contains("—")
                && !title.contains("《")) {
            int at = report.text(start, part.end()).indexOf(m.group());
            int place = start + Math.max(0, at);
            report.add(
                    FindingKind.YEAR_MISMATCH,
                    place,
                    Math.min(place + title.length(), part.end()),
                    m.group(),
                    String.valueOf(expected));
        }
    }

    private static void opening(Report report, OutlinePart part, int expected) {
        String body = report.text(part.start(), part.end());
        int line = part.title() == null ? 0 : body.indexOf('\n') + 1;
        Matcher m = OPENING_YEAR.matcher(body.substring(line));
        if (m.find() && Integer.parseInt(m.group("year")) != expected) {
            int place = part.start() + line + m.start("year");
            report.add(FindingKind.YEAR_MISMATCH, place, place + 5, m.group("year"), String.valueOf(expected));
        }
    }
}
