package org.xiaohao.checking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xiaohao.figures.FigureFinder;
import org.xiaohao.figures.FoundFigure;
import org.xiaohao.outlines.LearnedOutline;
import org.xiaohao.outlines.OutlineLearner;
import org.xiaohao.outlines.OutlinePart;
import org.xiaohao.outlines.PartKind;
import org.xiaohao.text.CodePoints;

/** A report taken apart once for all checks. Places are code points. */
final class Report {

    /** Whoever has settled so many of a kind asks again. */
    static final int MOST_OF_A_KIND = 200;

    private static final Pattern SENTENCE = Pattern.compile("[^。！？\\n]+[。！？]?");

    private final String text;
    private final CodePoints places;
    private final LearnedOutline outline;
    private final List<OutlinePart> parts = new ArrayList<>();
    private final List<FoundFigure> figures;
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<FindingKind, Integer> counts = new EnumMap<>(FindingKind.class);

    /**
     * @param place first character in code points
     * @param end after its mark
     */
    record Sentence(String text, int place, int end, int paragraph) {}

    Report(String text) {
        this.text = text;
        this.places = new CodePoints(text);
        this.outline = new OutlineLearner().learn(text);
        outline.parts().forEach(this::collect);
        this.figures = new FigureFinder().find(text);
        int paragraph = 0;
        int last = 0;
        Matcher m = SENTENCE.matcher(text);
        while (m.find()) {
            for (int i = last; i < m.start(); i++) {
                paragraph += text.charAt(i) == '\n' ? 1 : 0;
            }
            last = m.start();
            String words = m.group().strip();
            int start = m.start() + m.group().indexOf(words);
            sentences.add(new Sentence(words, place(start), place(start + words.length()), paragraph));
        }
    }

    private void collect(OutlinePart part) {
        parts.add(part);
        part.children().forEach(this::collect);
    }

    String text() {
        return text;
    }

    /** What stands between two places, or as much of it as there is. */
    String text(int start, int end) {
        return places.between(start, end);
    }

    /** The place of a UTF-16 unit of the text. */
    int place(int index) {
        return places.before(index);
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
        return parts;
    }

    boolean tells(int place, PartKind... kinds) {
        OutlinePart part = at(outline.parts(), OutlinePart::start, place);
        return part != null && place < part.end() && List.of(kinds).stream().anyMatch(part.kinds()::contains);
    }

    /** The sentence around a place. */
    @Nullable
    Sentence sentenceAt(int place) {
        Sentence sentence = at(sentences, Sentence::place, place);
        return sentence == null || place >= sentence.end() ? null : sentence;
    }

    /** The number of the paragraph around a place, or before it. */
    int paragraphAt(int place) {
        Sentence sentence = at(sentences, Sentence::place, place);
        return sentence == null ? -1 : sentence.paragraph();
    }

    /** The last one that begins at a place or before it, of those that are in order of place. */
    private static <T> @Nullable T at(List<T> ordered, ToIntFunction<T> start, int place) {
        int from = 0;
        int to = ordered.size();
        while (from < to) {
            int middle = (from + to) / 2;
            if (start.applyAsInt(ordered.get(middle)) <= place) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from == 0 ? null : ordered.get(from - 1);
    }

    void add(FindingKind kind, int start, int end, String... arguments) {
        add(new Finding(kind, kind.severity(), start, end, null, List.of(arguments)));
    }

    void info(FindingKind kind, int start, int end, String... arguments) {
        add(new Finding(kind, Severity.INFO, start, end, null, List.of(arguments)));
    }

    void missing(PartKind part) {
        FindingKind kind = FindingKind.MISSING_PART;
        add(new Finding(kind, kind.severity(), 0, 0, part, List.of()));
    }

    private void add(Finding finding) {
        if (counts.merge(finding.kind(), 1, Integer::sum) <= MOST_OF_A_KIND) {
            findings.add(finding);
        }
    }

    List<Finding> findings() {
        return findings.stream().sorted(Comparator.comparingInt(Finding::start)).toList();
    }
}
