package org.xiaohao.report.drafting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xiaohao.report.drafting.ReportDraft.FigureSpan;
import org.xiaohao.report.drafting.ReportDraft.Source;
import org.xiaohao.report.drafting.ReportDraft.TextSpan;

/** Words that know where they come from and what their numbers are; cutting and joining keep both. Immutable. */
final class Traced {

    static final Traced EMPTY = new Traced("", List.of(), List.of());

    private static final Pattern SPLIT = Pattern.compile("[。；\\n！]+");

    private final String text;
    private final List<Mark> marks;
    private final List<TextSpan> words;

    /** A number in the text. */
    record Mark(int start, int end, Value value) {

        Mark moved(int by) {
            return new Mark(start + by, end + by, value);
        }
    }

    private Traced(String text, List<Mark> marks, List<TextSpan> words) {
        this.text = text;
        this.marks = List.copyOf(marks);
        this.words = List.copyOf(words);
    }

    static Traced of(String text, Source source) {
        return of(text, source, List.of());
    }

    static Traced of(String text, Source source, List<Mark> marks) {
        return text.isEmpty() ? EMPTY : new Traced(text, marks, List.of(new TextSpan(0, text.length(), source)));
    }

    /** Words of our own between others; they rest on what stands beside them. */
    static Traced glue(String text) {
        return new Traced(text, List.of(), List.of());
    }

    String text() {
        return text;
    }

    List<Mark> marks() {
        return marks;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    int length() {
        return text.length();
    }

    Set<Source> sources() {
        Set<Source> result = new LinkedHashSet<>();
        words.forEach(span -> result.add(span.source()));
        return result;
    }

    Traced cut(int from, int to) {
        if (from >= to) {
            return EMPTY;
        }
        if (from == 0 && to == text.length()) {
            return this;
        }
        List<Mark> kept = marks.stream()
                .filter(mark -> mark.start() >= from && mark.end() <= to)
                .map(mark -> mark.moved(-from))
                .toList();
        List<TextSpan> own = words.stream()
                .filter(span -> span.start() < to && span.end() > from)
                .map(span -> new TextSpan(
                        Math.max(span.start(), from) - from, Math.min(span.end(), to) - from, span.source()))
                .toList();
        return new Traced(text.substring(from, to), kept, own);
    }

    Traced from(int from) {
        return cut(from, text.length());
    }

    Traced plus(Traced other) {
        List<Mark> all = new ArrayList<>(marks);
        other.marks.forEach(mark -> all.add(mark.moved(text.length())));
        List<TextSpan> own = new ArrayList<>(words);
        other.words.forEach(
                span -> own.add(new TextSpan(span.start() + text.length(), span.end() + text.length(), span.source())));
        return new Traced(text + other.text, all, own);
    }

    Traced plus(String glue) {
        return plus(glue(glue));
    }

    Traced replace(int from, int to, Traced by) {
        return cut(0, from).plus(by).plus(from(to));
    }

    /** The numbers that the text before them makes doubtful may not be told. */
    Traced barred(Predicate<PrintedFigure> doubtful) {
        List<PrintedFigure> found =
                PrintedFigure.in(text).stream().filter(doubtful).toList();
        return found.isEmpty()
                ? this
                : new Traced(
                        text,
                        marks.stream()
                                .map(mark -> found.stream()
                                                .anyMatch(one -> one.start() < mark.end() && mark.start() < one.end())
                                        ? new Mark(
                                                mark.start(),
                                                mark.end(),
                                                mark.value().bar())
                                        : mark)
                                .toList(),
                        words);
    }

    /** Other digits for a number, which stands for the same. */
    Traced reprint(int from, int to, String digits) {
        for (Mark mark : marks) {
            if (mark.start() <= from && to <= mark.end()) {
                String printed = text.substring(mark.start(), from) + digits + text.substring(to, mark.end());
                Traced fresh = as(mark.start(), printed);
                return replace(
                        mark.start(),
                        mark.end(),
                        new Traced(printed, List.of(new Mark(0, printed.length(), mark.value())), fresh.words));
            }
        }
        return replace(from, to, as(from, digits));
    }

    /** Without what the pattern finds, wherever it stands. */
    Traced without(Pattern pattern) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            return this;
        }
        Traced result = this;
        List<int[]> places = new ArrayList<>();
        do {
            if (found.end() > found.start()) {
                places.add(new int[] {found.start(), found.end()});
            }
        } while (found.find());
        for (int[] place : places.reversed()) {
            result = result.replace(place[0], place[1], EMPTY);
        }
        return result;
    }

    /** Without what the pattern finds at the beginning. */
    Traced withoutStart(Pattern pattern) {
        Matcher found = pattern.matcher(text);
        return found.lookingAt() && found.end() > 0 ? from(found.end()) : this;
    }

    /** Every find becomes other words, of the same source. */
    Traced swap(String old, String fresh) {
        Traced result = this;
        int at = result.text.lastIndexOf(old);
        while (at >= 0) {
            result = result.replace(at, at + old.length(), result.as(at, fresh));
            at = at == 0 ? -1 : result.text.lastIndexOf(old, at - 1);
        }
        return result;
    }

    /** Other words for what stands at a place, from the same source. */
    private Traced as(int at, String fresh) {
        return words.stream()
                .filter(span -> span.start() <= at && at < span.end())
                .findFirst()
                .map(span -> of(fresh, span.source()))
                .orElseGet(() -> glue(fresh));
    }

    /** The pieces between marks, without them; blank ones left out. */
    List<Traced> sentences() {
        return split(SPLIT);
    }

    List<Traced> split(Pattern marksBetween) {
        List<Traced> result = new ArrayList<>();
        int from = 0;
        Matcher found = marksBetween.matcher(text);
        while (found.find()) {
            add(result, from, found.start());
            from = found.end();
        }
        add(result, from, text.length());
        return result;
    }

    private void add(List<Traced> result, int from, int to) {
        Traced piece = cut(from, to).stripped();
        if (!piece.isEmpty()) {
            result.add(piece);
        }
    }

    Traced stripped() {
        int from = 0;
        int to = text.length();
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return cut(from, to);
    }

    static Traced join(Collection<Traced> pieces, String between) {
        Traced result = EMPTY;
        for (Traced piece : pieces) {
            result = result.isEmpty() ? piece : result.plus(between).plus(piece);
        }
        return result;
    }

    List<FigureSpan> figures() {
        return marks.stream()
                .map(mark -> mark.value().span(mark.start(), mark.end()))
                .toList();
    }

    List<TextSpan> words() {
        return words;
    }

    @Override
    public String toString() {
        return text;
    }
}
