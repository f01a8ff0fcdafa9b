package org.xiaohao.report.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the paragraph of one task tells so far; a further piece has to say something new. */
final class Told {

    private static final Pattern TITLE = Pattern.compile("《([^》]+)》");
    private static final Pattern RATE_NAME = Pattern.compile("[\\u4e00-\\u9fff]{2}率(?=[为达]?到?\\d)");
    private static final Pattern NAMES_IT = Pattern.compile("制定|印发|出台|建立|修订|完善|健全");
    private static final Pattern DEED = Pattern.compile("修订|制定|印发|建成|建立|推出|上线|公布|设立|编制|编印|推行|健全|完善|组建|开通|打造|签订|成立");
    private static final Pattern COUNT_AT_END = Pattern.compile("\\d[\\d.,]*[万亿]?[余多]?[\\u4e00-\\u9fff]{1,2}$");
    private static final Pattern SOLE_RATE = Pattern.compile("([^\\d，]{2,14}率)(?:[为达到]{0,2})(\\d[\\d.]*%)");
    private static final Pattern QUOTED = Pattern.compile("“[^”]{2,}");
    private static final Pattern NAMED_DEED = Pattern.compile("^[^，“]{0,14}(?:开展|推行|推广|实施|推进|打造)“[^”]+”[^，]{0,6}$");
    private static final int END = 4;
    private static final double SAME = 0.5;
    private static final double ECHO = 0.7;
    private static final double BEGINS_ALIKE = 0.25;
    private static final int SHORTEST = 12;
    private static final int SHORTEST_FIGURE = 9;

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Counted> counted = new ArrayList<>();
    private final Set<Long> covered = new HashSet<>();
    private final Set<String> toldPairs = new HashSet<>();
    private final Map<String, Set<String>> pairs = new HashMap<>();

    void add(Piece piece) {
        pieces.add(piece);
        piece.clauses().forEach(clause -> counted.addAll(Counted.in(clause.text())));
        covered.addAll(piece.indicators());
        toldPairs.addAll(Likeness.pairs(piece.text()));
    }

    /** What a person has yet to decide on is not looked for. */
    void suspend(long indicator) {
        covered.add(indicator);
    }

    void replace(Piece old, Piece fresh) {
        pieces.set(pieces.indexOf(old), fresh);
        fresh.clauses().forEach(clause -> counted.addAll(Counted.in(clause.text())));
        covered.addAll(fresh.indicators());
    }

    /** What names a document in passing falls away where the document itself is told. */
    void add(Piece document, String title) {
        for (Piece piece : List.copyOf(pieces)) {
            List<Traced> kept = Effects.kept(
                    piece.clauses(),
                    clause -> clause.marks().isEmpty()
                            && NAMES_IT.matcher(clause.text()).lookingAt()
                            && Likeness.held(clause.text().substring(2), title) > ECHO);
            if (kept.isEmpty()) {
                pieces.remove(piece);
            } else if (kept.size() < piece.clauses().size()) {
                replace(piece, piece.with(kept));
            }
        }
        add(document);
    }

    /** 出庭应诉率93.2% falls where 负责人出庭应诉率由88.7%提高到93.2% is told too. */
    void leaveRatesTo(Piece fuller) {
        if (!pieces.contains(fuller)) {
            return;
        }
        for (Piece piece : List.copyOf(pieces)) {
            List<Traced> kept = piece.clauses().stream()
                    .filter(clause -> !isRateOf(clause.text(), fuller.text()))
                    .toList();
            if (!piece.equals(fuller)
                    && !kept.isEmpty()
                    && kept.size() < piece.clauses().size()) {
                replace(piece, piece.with(kept));
            }
        }
    }

    private static boolean isRateOf(String clause, String fuller) {
        Matcher rate = SOLE_RATE.matcher(clause);
        return rate.matches() && fuller.contains(rate.group(2)) && Likeness.held(rate.group(1), fuller) > ECHO;
    }

    /** Whether its words and all of its numbers are told. */
    boolean holds(Piece piece) {
        String all = String.join("，", pieces.stream().map(Piece::text).toList());
        return share(piece.text()) > ECHO
                && piece.clauses().stream()
                        .flatMap(clause -> clause.marks().stream()
                                .map(mark -> clause.text().substring(mark.start(), mark.end())))
                        .allMatch(all::contains);
    }

    /** Grows while pieces are chosen. */
    List<Piece> pieces() {
        return pieces;
    }

    boolean covers(Set<Long> indicators) {
        return covered.containsAll(indicators);
    }

    boolean covers(Long indicator) {
        return covered.contains(indicator);
    }

    int length() {
        return pieces.stream().mapToInt(piece -> piece.words().length() + 1).sum();
    }

    /** Share of the pairs of a clause that are told already. */
    double share(String clause) {
        Set<String> own = pairs.computeIfAbsent(clause, Likeness::pairs);
        return own.isEmpty() ? 0 : own.stream().filter(toldPairs::contains).count() / (double) own.size();
    }

    /** @param sole whether one unit alone says it, which is not the primary lead */
    boolean isNew(Piece piece, boolean sole) {
        String text = piece.text();
        boolean tooShort =
                text.length() < (piece.indicators().isEmpty() ? SHORTEST : SHORTEST_FIGURE) && !piece.isDocument();
        if (piece.clauses().isEmpty() || tooShort || isNamedAlready(text) || isRateAgain(text)) {
            return false;
        }
        if (sole && Phrases.SWEEPING.matcher(text).find()) {
            return false;
        }
        return pieces.stream()
                .filter(other -> !(piece.isDocument() && namesOnly(other)))
                .noneMatch(other -> Likeness.held(text, other.text()) > SAME
                        || Likeness.held(text, other.text()) > BEGINS_ALIKE
                                && other.text().contains(text.substring(0, Math.min(5, text.length())))
                        || Likeness.held(other.text(), text) > 0.6
                        || Phrases.MEETING.matcher(text).find()
                                && Phrases.MEETING.matcher(other.text()).find()
                                && Likeness.of(text, other.text()) > 0.2);
    }

    /** Whether each of its numbers counts what a told one counts: 应对台风“海燕”2次 after 应对台风2次. */
    boolean counts(Traced clause) {
        return !clause.marks().isEmpty()
                && clause.marks().stream()
                        .allMatch(mark -> Counted.at(clause.text(), mark.start())
                                .filter(own -> counted.stream().anyMatch(own::isHeldBy))
                                .isPresent());
    }

    /** The same deed on the same thing: 组织18家单位修订细化标准 after 修订裁量细化标准. */
    boolean isDone(Traced clause) {
        String end = end(clause.text());
        Matcher deed = DEED.matcher(clause.text());
        Matcher named = QUOTED.matcher(clause.text());
        if (named.find()
                && clause.marks().isEmpty()
                && NAMED_DEED.matcher(clause.text()).find()) {
            return pieces.stream().anyMatch(piece -> piece.text().contains(named.group()));
        }
        return end.length() == END
                && deed.find()
                && pieces.stream()
                        .flatMap(piece -> piece.clauses().stream())
                        .anyMatch(other -> (other.text().contains(deed.group())
                                        || !other.marks().isEmpty())
                                && end(other.text()).equals(end));
    }

    /** The last words of a clause, without a count behind them. */
    private static String end(String clause) {
        String words = COUNT_AT_END.matcher(clause).replaceFirst("");
        return words.substring(Math.max(0, words.length() - END));
    }

    /** 建立行刑衔接机制 gives way to the document that does it. */
    private static boolean namesOnly(Piece other) {
        return other.clauses().size() == 1
                && other.figures() == 0
                && NAMES_IT.matcher(other.text()).lookingAt();
    }

    /** A document that the text names, or tells of without naming it. */
    private boolean isNamedAlready(String text) {
        Matcher name = TITLE.matcher(text);
        return name.find()
                && pieces.stream()
                        .flatMap(piece -> piece.clauses().stream())
                        .anyMatch(clause -> clause.text().contains(name.group(1))
                                || !NAMES_IT.matcher(clause.text()).lookingAt()
                                        && Likeness.held(name.group(1), clause.text()) > ECHO);
    }

    /** A rate by the name of one that is told: the office's value stands, not a unit's word for it. */
    private boolean isRateAgain(String text) {
        Matcher rate = RATE_NAME.matcher(text);
        while (rate.find()) {
            String name = rate.group();
            if (pieces.stream().anyMatch(piece -> piece.text().contains(name))) {
                return true;
            }
        }
        return false;
    }
}
