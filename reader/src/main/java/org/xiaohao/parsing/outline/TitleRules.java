package org.xiaohao.parsing.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xiaohao.parsing.result.Offer;
import org.xiaohao.parsing.result.Sureness;
import org.xiaohao.text.PageFurniture;
import org.xiaohao.text.Slice;
import org.xiaohao.text.Span;
import org.xiaohao.text.TableLine;

/** Finds titles of a plan: lines before the first number, the title of an annexed document, the subject of the preamble. */
final class TitleRules {

    private static final int LONGEST_LINE = 60;
    private static final int MOST_LINES = 3;
    private static final int FEWEST_SIGNS = 6;

    private static final String KIND =
            "(?:通知|意见|方案|要点|计划|安排|清单|台账|措施|办法|规划|纲要|任务|分工|规定|决定|细则|责任书|分解|表|举措|工作|部署|事项|目录|要求|台帐)";
    // rule F08
    private static final Pattern ENDS_AS_TITLE =
            Pattern.compile(".*" + KIND + "(?:[(\uFF08\\[\u3014].{1,30}[)\uFF09\\]\u3015])?", Pattern.DOTALL);
    // rule F09
    private static final Pattern NO_TITLE = Pattern.compile(".*[\u3002\uFF1A:\uFF1B;\uFF0C,]", Pattern.DOTALL);
    // rule F10
    private static final Pattern COVERING = Pattern.compile(".*(?:通知|意见|决定|函)", Pattern.DOTALL);
    // rule F11
    private static final Pattern SUBJECT =
            Pattern.compile("((?:19|20)[0-9]{2}年[^\u3002\uFF0C,]{4,30}(?:工作|任务|建设|行动))[\uFF0C,]");
    // rule F10
    private static final Pattern ANNEXED = Pattern.compile("[将发布发]《([^《》]{6,60}(?:〈[^〉]*〉[^《》]{0,30})?)》(?:印发|转发|下发)");

    /** A title that runs into the first sentence, in a text that lost its line breaks. */
    // rule F14
    private static final Pattern RUN_IN = Pattern.compile("(^[^\u3002\uFF0C,\uFF1A:\uFF1B;]{4,60}?" + KIND
            + ")(?=为(?:了|切实|进一步|深入|全面|贯彻|加强|做好|有效|推动|推进|落实|保障|确保|持续|扎实|规范|提升)|根据|按照|依据|各[县市区镇乡])");

    private TitleRules() {}

    /** Titles, best first. */
    static List<Offer<String>> titles(List<Slice> preamble, boolean webPage, List<String> hints) {
        List<Offer<String>> titles = new ArrayList<>();
        Offer<String> subject = first(preamble, SUBJECT, Sureness.MEDIUM);
        if (webPage && subject != null) {
            offer(titles, subject);
        }
        List<Offer<String>> lines = lineTitles(preamble, webPage);
        for (int i = lines.size() - 1; i >= 0; i--) {
            offer(titles, lines.get(i));
        }
        Offer<String> annexed = first(preamble, ANNEXED, Sureness.MEDIUM);
        if (annexed != null) {
            offer(titles, annexed);
        }
        if (subject != null) {
            offer(titles, subject);
        }
        Offer<String> runIn = titles.isEmpty() ? first(preamble, RUN_IN, Sureness.MEDIUM) : null;
        if (runIn != null) {
            offer(titles, runIn);
        }
        if (titles.isEmpty()) {
            preamble.stream()
                    .filter(line -> mayBeTitle(line) && line.length() >= FEWEST_SIGNS)
                    .findFirst()
                    .ifPresent(line -> offer(titles, new Offer<>(tidy(line.flow()), Sureness.LOW, line.span())));
        }
        hints.stream()
                .filter(hint -> !hint.isBlank())
                .forEach(hint -> offer(titles, new Offer<>(hint.trim(), Sureness.LOW, null)));
        return titles;
    }

    private static void offer(List<Offer<String>> titles, Offer<String> title) {
        if (titles.stream().noneMatch(known -> known.value().equals(title.value()))) {
            titles.add(title);
        }
    }

    /** Runs of short lines that end as titles do; a subtitle right below a title is part of it. */
    private static List<Offer<String>> lineTitles(List<Slice> preamble, boolean webPage) {
        List<Offer<String>> found = new ArrayList<>();
        List<Slice> run = new ArrayList<>();
        boolean complete = false;
        for (Slice line : preamble) {
            if (!mayBeTitle(line) || complete && !isSubtitle(run.getLast(), line)) {
                run.clear();
                complete = false;
            }
            if (!mayBeTitle(line)) {
                continue;
            }
            run.add(line);
            if (ENDS_AS_TITLE.matcher(line.text()).matches()) {
                List<Slice> last = run.subList(Math.max(0, run.size() - MOST_LINES), run.size());
                String words =
                        tidy(String.join("", last.stream().map(Slice::flow).toList()));
                Span span = new Span(last.getFirst().start(), line.end());
                if (complete) {
                    found.removeLast();
                }
                found.add(new Offer<>(words, webPage ? Sureness.LOW : Sureness.HIGH, span));
                complete = true;
            }
        }
        return found;
    }

    /** Without the blanks that only space out the line. */
    private static String tidy(String title) {
        return title.replaceAll("(?<=[\u4E00-\u9FFF0-9])[ \u3000\u00A0]+(?=[\u4E00-\u9FFF0-9])", "");
    }

    private static boolean isSubtitle(Slice title, Slice line) {
        boolean nextLine = line.between(title.end(), line.start())
                        .text()
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                == 1;
        return nextLine
                && !COVERING.matcher(title.text()).matches()
                && ENDS_AS_TITLE.matcher(line.text()).matches();
    }

    private static boolean mayBeTitle(Slice line) {
        return line.length() <= LONGEST_LINE
                && !TableLine.isRow(line)
                && !NO_TITLE.matcher(line.text()).matches()
                && !PageFurniture.isFurniture(line)
                && !PageFurniture.isFormal(line);
    }

    private static @Nullable Offer<String> first(List<Slice> preamble, Pattern pattern, Sureness sureness) {
        for (Slice line : preamble) {
            Matcher matcher = pattern.matcher(line.source()).region(line.start(), line.end());
            if (pattern == ANNEXED ? matcher.find() : matcher.lookingAt()) {
                Span span = new Span(matcher.start(1), matcher.end(1));
                return new Offer<>(matcher.group(1), sureness, span);
            }
        }
        return null;
    }
}
