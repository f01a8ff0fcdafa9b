package org.xiaohao.outlines;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.xiaohao.text.ChineseNumerals;

/** Finds the series of points in the paragraphs of one node. */
final class SeriesReader {

    private static final int LONGEST_TITLE = 40;
    private static final Pattern ORDINAL = Pattern.compile("(?<number>[一二三四五六七八九十]{1,2})[是要](?![否不])");
    private static final Pattern OPENS_WITH_TITLE =
            Pattern.compile("^[^。；;]{3," + LONGEST_TITLE + "}。(?=.{8,}).*", Pattern.DOTALL);

    private static final Pattern OPENS_WITH_PLAIN_TITLE =
            Pattern.compile("^[^。；;：:\\d]{3,25}。(?=.{8,}).*", Pattern.DOTALL);
    private static final Pattern LEADS = Pattern.compile(".*[：:]$", Pattern.DOTALL);

    /** What was found in the paragraphs of a node. */
    record Found(List<Series> series, Edge lead, Edge tail) {}

    private final List<Paragraph> paragraphs;
    private final List<PartKind> kinds;
    private final IntUnaryOperator codePoints;
    private final boolean behindTitle;

    /**
     * @param behindTitle whether the first paragraph is the rest of one that a run-in title opens
     */
    SeriesReader(List<Paragraph> paragraphs, List<PartKind> kinds, boolean behindTitle, IntUnaryOperator codePoints) {
        this.paragraphs = paragraphs;
        this.kinds = kinds;
        this.behindTitle = behindTitle;
        this.codePoints = codePoints;
    }

    Found read() {
        List<Integer> openings = new ArrayList<>();
        int next = 1;
        for (int i = 0; i < paragraphs.size(); i++) {
            Matcher m = ORDINAL.matcher(paragraphs.get(i).text());
            if (m.lookingAt()) {
                int number = ChineseNumerals.parse(m.group("number"));
                if (number >= next || !openings.isEmpty()) {
                    openings.add(i);
                    next = number + 1;
                }
            }
        }
        if (openings.size() >= 2) {
            return ofParagraphs(openings, true);
        }
        Found inline = inline();
        if (!inline.series().isEmpty()) {
            return inline;
        }
        List<Integer> titled = behindTitle ? List.of() : titled();
        if (titled.size() >= 2) {
            return ofParagraphs(titled, false);
        }
        return new Found(List.of(), Edge.NONE, Edge.NONE);
    }

    /**
     * The paragraphs that open with a title: all of them, or those between a paragraph that leads to them and one that
     * follows; with these around, a title has no number in it.
     */
    private List<Integer> titled() {
        List<Integer> all = IntStream.range(0, paragraphs.size()).boxed().toList();
        if (all.stream().allMatch(i -> OPENS_WITH_TITLE.matcher(text(i)).matches())) {
            return all;
        }
        List<Integer> strict = all.stream()
                .filter(i -> OPENS_WITH_PLAIN_TITLE.matcher(text(i)).matches())
                .toList();
        if (strict.size() < 2) {
            return List.of();
        }
        int from = strict.getFirst();
        int to = strict.getLast();
        boolean led = from == 0 || from == 1 && (LEADS.matcher(text(0)).matches() || strict.size() > 2);
        boolean whole = strict.size() == to - from + 1 && to >= paragraphs.size() - 2;
        return led && whole && (to == paragraphs.size() - 1 || strict.size() > 2) ? strict : List.of();
    }

    private String text(int paragraph) {
        return paragraphs.get(paragraph).text();
    }

    private Found ofParagraphs(List<Integer> openings, boolean numbered) {
        List<OutlineItem> items = new ArrayList<>();
        int last = openings.getLast();
        for (int i = 0; i < openings.size(); i++) {
            int from = openings.get(i);
            // A paragraph between two points belongs to the first of them.
            int to = i + 1 < openings.size() ? openings.get(i + 1) - 1 : last;
            Paragraph first = paragraphs.get(from);
            items.add(item(first.text(), first.start(), paragraphs.get(to).end(), numbered));
        }
        Edge lead = openings.getFirst() > 0 ? Edge.PARAGRAPH : Edge.NONE;
        Edge tail = last < paragraphs.size() - 1 ? Edge.PARAGRAPH : Edge.NONE;
        return new Found(List.of(new Series(false, "", numbered, items)), lead, tail);
    }

    private Found inline() {
        List<Series> series = new ArrayList<>();
        Edge lead = Edge.NONE;
        Edge tail = Edge.NONE;
        int firstHost = -1;
        int lastHost = -1;
        for (int p = 0; p < paragraphs.size(); p++) {
            Paragraph paragraph = paragraphs.get(p);
            List<List<Matcher>> runs = runs(paragraph.text());
            for (int r = 0; r < runs.size(); r++) {
                List<Matcher> run = runs.get(r);
                int limit = r + 1 < runs.size()
                        ? leadStart(paragraph.text(), runs.get(r + 1).getFirst().start())
                        : paragraph.text().length();
                Series found = series(paragraph, run, limit, r + 1 < runs.size());
                if (firstHost < 0) {
                    firstHost = p;
                    lead = run.getFirst().start() > 0 ? Edge.SENTENCE : p > 0 ? Edge.PARAGRAPH : Edge.NONE;
                }
                lastHost = p;
                int end = codePoints.applyAsInt(paragraph.end());
                tail = found.items().getLast().end() < end ? Edge.SENTENCE : Edge.NONE;
                series.add(found);
            }
        }
        if (lastHost >= 0 && lastHost < paragraphs.size() - 1) {
            tail = Edge.PARAGRAPH;
        }
        return new Found(series, lead, tail);
    }

    /** Each 一是, 二是, … within a paragraph; a new 一是 begins another. */
    private static List<List<Matcher>> runs(String text) {
        List<List<Matcher>> runs = new ArrayList<>();
        Matcher m = ORDINAL.matcher(text);
        int from = 0;
        int last = 0;
        while (m.find(from)) {
            from = m.end();
            int number = ChineseNumerals.parse(m.group("number"));
            boolean opens = m.start() == 0 || "。；，：;,:、 ”)）\u3000\u00a0".indexOf(text.charAt(m.start() - 1)) >= 0;
            boolean follows = number == last + 1 || number > last && number <= last + 2;
            if (number == 1 && opens) {
                runs.add(new ArrayList<>());
            } else if (runs.isEmpty() || !follows) {
                continue;
            }
            runs.getLast().add(at(text, m.start()));
            last = number;
        }
        runs.removeIf(run -> run.size() < 2);
        return runs;
    }

    private static Matcher at(String text, int start) {
        Matcher m = ORDINAL.matcher(text);
        m.find(start);
        return m;
    }

    /** Where the sentence begins that leads to the next series. */
    private static int leadStart(String text, int ordinal) {
        int stop = text.lastIndexOf('。', ordinal - 2);
        return stop < 0 ? ordinal : stop + 1;
    }

    private Series series(Paragraph paragraph, List<Matcher> run, int limit, boolean anotherFollows) {
        String text = paragraph.text();
        Map<String, Integer> separators = new HashMap<>();
        for (int i = 1; i < run.size(); i++) {
            char before = text.charAt(run.get(i).start() - 1);
            separators.merge("。；，;,".indexOf(before) >= 0 ? String.valueOf(before) : "", 1, Integer::sum);
        }
        String separator = separators.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        List<OutlineItem> items = new ArrayList<>();
        boolean sentences = !separator.isEmpty();
        for (int i = 0; i < run.size(); i++) {
            int from = run.get(i).start();
            int to = i + 1 < run.size() ? run.get(i + 1).start() : limit;
            if (i + 1 == run.size() && sentences && !anotherFollows) {
                to = lastEnd(text, from, limit, separator, items);
            }
            int end = to;
            while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            items.add(item(text.substring(from, end), paragraph.start() + from, paragraph.start() + end, true));
        }
        return new Series(true, separator, true, items);
    }

    /** The last point is as long as the others are: one sentence where each of them is one. */
    private static int lastEnd(String text, int from, int limit, String separator, List<OutlineItem> before) {
        boolean single = !separator.equals("。") || before.stream().noneMatch(OutlineItem::runIn);
        int stop = text.indexOf('。', from);
        return single && stop >= 0 && stop + 1 < limit ? stop + 1 : limit;
    }

    private OutlineItem item(String text, int start, int end, boolean numbered) {
        Matcher m = ORDINAL.matcher(text);
        String words = numbered && m.lookingAt() ? text.substring(m.end()) : text;
        int stop = words.indexOf('。');
        boolean runIn =
                stop > 0 && stop <= LONGEST_TITLE && !words.substring(stop + 1).isBlank();
        String title = runIn ? words.substring(0, stop) : clause(words);
        return new OutlineItem(
                title, codePoints.applyAsInt(start), codePoints.applyAsInt(end), PartKinds.item(title, kinds), runIn);
    }

    private static String clause(String words) {
        int end = 0;
        while (end < words.length() && "，；：。,;:".indexOf(words.charAt(end)) < 0) {
            end++;
        }
        return words.substring(0, end);
    }
}
