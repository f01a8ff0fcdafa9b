package org.xiaohao.checking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xiaohao.figures.FigureFinder;
import org.xiaohao.figures.FoundFigure;
import org.xiaohao.outlines.LearnedOutline;
import org.xiaohao.outlines.OutlineLearner;
import org.xiaohao.outlines.OutlinePart;
import org.xiaohao.outlines.PartKind;

/** A report taken apart once for all checks. Places are code points; texts outside the basic plane are put back by them. */
final class Report {

    private static final Pattern SENTENCE = Pattern.compile("[^。！？\\n]+[。！？]?");

    private final String text;
    private final int[] codePoints;
    private final LearnedOutline outline;
    private final List<FoundFigure> figures;
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** @param place first character in code points */
    record Sentence(String text, int place, int paragraph) {

        int end() {
            return place + text.codePointCount(0, text.length());
        }
    }

    Report(String text) {
        this.text = text;
        this.codePoints = text.codePoints().toArray();
        this.outline = new OutlineLearner().learn(text);
        this.figures = new FigureFinder().find(text);
        int paragraph = 0;
        int last = 0;
        Matcher m = SENTENCE.matcher(text);
        while (m.find()) {
            paragraph += (int) text.substring(last, m.start())
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            last = m.start();
            String words = m.group();
            int skip = words.length() - words.stripLeading().length();
            sentences.add(new Sentence(words.strip(), text.codePointCount(0, m.start() + skip), paragraph));
        }
    }

    String text() {
        return text;
    }

    String text(int start, int end) {
        return new String(
                codePoints, Math.max(0, start), Math.max(0, Math.min(end, codePoints.length) - Math.max(0, start)));
    }

    int place(int index) {
        return text.codePointCount(0, index);
    }

    LearnedOutline outline() {
        return outline;
    }

    List<FoundFigure> figures() {
        return figures;
    }

    List<Sentence> sentences() {
        return sentences;
    }

    @Nullable
    Integer year() {
        return outline.year();
    }

    /** All parts, in order of place. */
    List<OutlinePart> parts() {
        List<OutlinePart> all = new ArrayList<>();
        outline.parts().forEach(part -> collect(part, all));
        return all;
    }

    private static void collect(OutlinePart part, List<OutlinePart> all) {
        all.add(part);
        part.children().forEach(child -> collect(child, all));
    }

    /** The top part around a place, null outside all. */
    @Nullable
    OutlinePart topAt(int place) {
        return outline.parts().stream()
                .filter(part -> part.start() <= place && place < part.end())
                .findFirst()
                .orElse(null);
    }

    boolean tells(int place, PartKind... kinds) {
        OutlinePart part = topAt(place);
        if (part == null) {
            return false;
        }
        for (PartKind kind : kinds) {
            if (part.kinds().contains(kind)) {
                return true;
            }
        }
        return false;
    }

    /** The sentence around a place. */
    @Nullable
    Sentence sentenceAt(int place) {
        return sentences.stream()
                .filter(sentence -> sentence.place() <= place && place < sentence.end())
                .findFirst()
                .orElse(null);
    }

    void add(FindingKind kind, int start, int end, String... arguments) {
        findings.add(new Finding(kind, false, start, end, null, List.of(arguments)));
    }

    void info(FindingKind kind, int start, int end, String... arguments) {
        findings.add(new Finding(kind, true, start, end, null, List.of(arguments)));
    }

    void missing(PartKind part) {
        findings.add(new Finding(FindingKind.MISSING_PART, false, 0, 0, part, List.of()));
    }

    List<Finding> findings() {
        return findings.stream().sorted(Comparator.comparingInt(Finding::start)).toList();
    }
}
