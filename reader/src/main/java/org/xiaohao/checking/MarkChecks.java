package org.xiaohao.checking;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks and leftovers. */
final class MarkChecks {

    /** A text written in half-width marks throughout is one finding, not hundreds. */
    private static final int MANY = 5;

    private static final Pattern HALF_WIDTH = Pattern.compile("(?<=[\\p{IsHan}”’》）])[,;:!?()](?=[\\p{IsHan}“‘《（])");
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?=[【×ＸXx_＿{$（(待此请T?？….○〇])(?:【[^】\\n]{0,16}】|[×ＸX]{2,}|(?<![A-Za-z])x{2,}(?![A-Za-z])|_{2,}|＿{2,}|\\{[^}\\n]{0,20}\\}|\\$\\{|[（(]?(?:待补充|待核实|待填|待定稿|此处填写|请填写|TBD|TODO)[^。，\\n]{0,4}[）)]?|[?？]{2,}|…{3,}|(?<!\\.)\\.{4,}|○{2,}|〇〇+)");
    /** What a page offers its readers stands in such brackets too: 【字号：大 中 小】【打印】. */
    private static final Pattern PAGE_CONTROL =
            Pattern.compile("【\\s*(?:字号|字体|大\\s|打印|关闭|收藏|分享|返回|浏览|来源|纠错|视力|无障碍|下载|放大|缩小|复制)[^】]*】");

    private static final String OPENING = "“‘《〈（(「『〔[";
    private static final String CLOSING = "”’》〉）)」』〕]";
    private static final Pattern NUMBER_IN_HALF_BRACKETS = Pattern.compile("(?m)^\\s*(?:\\d+|[一二三四五六七八九十]+)[)）]");
    private static final int SHOWN = 30;
    private static final int DEEPEST = 20;

    private MarkChecks() {}

    static void run(Report report) {
        halfWidth(report);
        placeholders(report);
        pairs(report);
    }

    private static void halfWidth(Report report) {
        List<Integer> places = new ArrayList<>();
        Matcher m = HALF_WIDTH.matcher(report.text());
        while (m.find()) {
            places.add(report.place(m.start()));
        }
        if (places.size() > MANY) {
            report.add(
                    FindingKind.HALF_WIDTH,
                    places.getFirst() - 1,
                    places.getFirst() + 2,
                    String.valueOf(places.size()));
        } else {
            places.forEach(place -> report.add(FindingKind.HALF_WIDTH, place - 1, place + 2, "1"));
        }
    }

    private static void placeholders(Report report) {
        Matcher m = PLACEHOLDER.matcher(report.text());
        while (m.find()) {
            if (PAGE_CONTROL.matcher(m.group()).matches()) {
                continue;
            }
            report.add(FindingKind.PLACEHOLDER, report.place(m.start()), report.place(m.end()), m.group());
        }
    }

    /** Within each paragraph every opening mark has its closing one. */
    private static void pairs(Report report) {
        String text = report.text();
        int from = 0;
        while (from <= text.length()) {
            int to = text.indexOf('\n', from);
            to = to < 0 ? text.length() : to;
            pairs(report, text, from, to);
            from = to + 1;
        }
    }

    private static void pairs(Report report, String text, int from, int to) {
        Deque<Integer> open = new ArrayDeque<>();
        Matcher numbers = NUMBER_IN_HALF_BRACKETS.matcher(text).region(from, to);
        int skip = numbers.find() && numbers.start() == from ? numbers.end() - 1 : -1;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (i == skip
                    || c == '’' && i > from && Character.isLetter(text.charAt(i - 1)) && text.charAt(i - 1) < 128) {
                continue;
            }
            if (OPENING.indexOf(c) >= 0) {
                if (open.size() == DEEPEST) {
                    unpaired(report, open.removeLast(), to);
                }
                open.push(i);
                continue;
            }
            int closing = CLOSING.indexOf(c);
            if (closing < 0) {
                continue;
            }
            if (!open.isEmpty() && same(OPENING.indexOf(text.charAt(open.peek())), closing)) {
                open.pop();
            } else if (open.stream().anyMatch(place -> same(OPENING.indexOf(text.charAt(place)), closing))) {
                while (!same(OPENING.indexOf(text.charAt(open.peek())), closing)) {
                    unpaired(report, open.pop(), to);
                }
                open.pop();
            } else {
                unpaired(report, i, to);
            }
        }
        open.forEach(place -> unpaired(report, place, to));
    }

    /** Full and half width brackets close each other. */
    private static boolean same(int opening, int closing) {
        return opening == closing || bracket(opening) && bracket(closing);
    }

    private static boolean bracket(int index) {
        return index == OPENING.indexOf('（') || index == OPENING.indexOf('(');
    }

    private static void unpaired(Report report, int index, int lineEnd) {
        report.add(
                FindingKind.QUOTE_MARKS,
                report.place(index),
                report.place(Math.min(index + SHOWN, lineEnd)),
                report.text().substring(index, index + 1));
    }
}
