package org.xiaohao.report.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xiaohao.report.drafting.DraftFacts.Closing;
import org.xiaohao.report.drafting.DraftFacts.Operation;
import org.xiaohao.report.drafting.DraftFacts.Task;
import org.xiaohao.report.drafting.DraftFacts.YearValue;
import org.xiaohao.report.drafting.ReportDraft.Source;
import org.xiaohao.report.drafting.ReportDraft.SourceKind;

/**
 * What the report says of one task: the closing summary, then from the entries what it lacks — the figures that the
 * office wants, documents, mechanisms, results — up to the room that the task has. Everything is said once.
 */
final class Story {

    private static final Pattern TITLE = Pattern.compile("《([^》]+)》");
    private static final Pattern POINT = Pattern.compile("^[一二三四五六七八九十]是");
    private static final Pattern POINT_TITLE = Pattern.compile("^[一二三四五六七八九十]是[^，\\d]{2,22}$");
    private static final double TOLD = 0.6;
    private static final double SURE = 0.6;
    private static final double WORTH_TELLING = 1.5;
    private static final int MOST_WEIGHED = 250;
    private static final int LONGEST_COUNT = 24;
    private static final int COUNTS_IN_A_ROW = 3;
    static final int SUMMARY_PERIOD = 99;

    private final Task task;
    private final Reading reading;
    private final Said said;
    private final List<YearValue> values;
    private final Told told = new Told();
    private final List<Piece> candidates;
    private final String title;
    private final Worth worth;
    private final Claims claims;

    Story(Task task, Reading reading, Corpus corpus, Said said, String title) {
        this.task = task;
        this.reading = reading;
        this.said = said;
        this.title = title;
        claims = corpus.claims();
        values = reading.values().values().stream()
                .filter(value -> value.taskId() == task.id() && value.value() != null)
                .sorted(Comparator.comparingLong(YearValue::indicatorId))
                .toList();
        candidates = new ArrayList<>();
        worth = new Worth(task, reading, told.pieces(), candidates);
        // Of many units' words only the best are weighed against each other.
        Map<Piece, Double> first = new LinkedHashMap<>();
        corpus.pieces(task).forEach(piece -> {
            first.put(piece, worth.of(piece));
            Piece work = piece.withoutMeetings();
            first.put(work, worth.of(work));
        });
        first.entrySet().stream()
                .sorted(Map.Entry.<Piece, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_WEIGHED)
                .map(Map.Entry::getKey)
                .forEach(candidates::add);
    }

    /**
     * The sentences, in the order of a paragraph.
     *
     * @param room in characters; what the office wants is told even without room
     */
    List<Traced> tell(int room, List<Piece> extra, Questions questions) {
        Closing closing = task.closing();
        if (closing != null && !Contradiction.found(task, reading, questions)) {
            summary(closing, questions);
        }
        extra.stream().filter(piece -> !told.holds(piece)).forEach(told::add);
        Wanted wanted = new Wanted(task, values, told, candidates);
        wanted.tellMissing(this::uncovered);
        wanted.addCounts();
        extra.forEach(told::leaveRatesTo);
        documents();
        fill(room);
        told.pieces().forEach(said::add);
        return sentences();
    }

    private void summary(Closing closing, Questions questions) {
        Source source = new Source(SourceKind.CLOSING, closing.id(), 0);
        List<Traced.Mark> doubtful = new ArrayList<>();
        Traced words = reading.traced(closing.summary(), source, values, doubtful);

        doubtful.stream()
                .map(mark -> reading.values().get(mark.value().indicator()))
                .filter(value -> value != null && value.operation() == Operation.LATEST)
                .forEach(value -> told.suspend(value.indicatorId()));
        doubtful.forEach(
                mark -> questions.disagrees(List.of(source), words.text().substring(mark.start(), mark.end())));
        String point = "";
        for (Traced sentence : words.barred(this::isSuspended).sentences()) {
            if (POINT_TITLE.matcher(sentence.text()).find()) {
                point = Subject.matter(sentence.text().substring(2));
                continue;
            }
            for (List<Traced> run : reading.runs(sentence.without(POINT), true)) {
                List<Traced> fresh = new ArrayList<>(run);
                fresh.set(0, Nouns.ofPoint(fresh.getFirst(), point));
                point = "";
                while (!fresh.isEmpty() && isEcho(fresh.getFirst())) {
                    fresh.removeFirst();
                }
                List<Traced> kept = new ArrayList<>(Effects.kept(
                        fresh,
                        clause -> isEcho(clause)
                                || isVagueRate(clause)
                                || said.hasTold(clause)
                                || isRefuted(clause, source, questions)));
                kept.replaceAll(this::standing);
                if (!kept.isEmpty()
                        && !Phrases.DEPENDENT.matcher(kept.getFirst().text()).lookingAt()) {
                    told.add(new Piece(kept, source, task.id(), true, SUMMARY_PERIOD, 1));
                }
            }
        }
    }

    /** Said to be done, while it is open: a person says which, and what the office wants is told meanwhile. */
    private boolean isRefuted(Traced clause, Source source, Questions questions) {
        var open = claims.against(clause.text(), task.id());
        open.ifPresent(
                one -> questions.contradiction(List.of(source, one.source()), clause.text() + " / " + one.words()));
        return open.isPresent() && !holdsWanted(clause);
    }

    private boolean holdsWanted(Traced clause) {
        return Piece.indicators(clause).stream()
                .map(reading.values()::get)
                .anyMatch(value -> value != null && value.headline());
    }

    /** A number whose value a person has yet to decide on. */
    private boolean isSuspended(PrintedFigure figure) {
        return reading.values().values().stream()
                .anyMatch(value -> value.taskId() == task.id()
                        && value.value() == null
                        && value.classifier().equals(figure.classifier())
                        && figure.likeness(value.name()) > SURE);
    }

    /** What there is at the end of the year is reached: 法治文化阵地达到71处. */
    private Traced standing(Traced clause) {
        boolean stock = Piece.indicators(clause).stream()
                .map(reading.values()::get)
                .anyMatch(value -> value != null && value.operation() == Operation.LATEST);
        return stock ? Made.withVerb(clause, reading.values()) : clause;
    }

    private boolean isEcho(Traced clause) {
        return clause.marks().isEmpty()
                && !Phrases.DOCUMENT.matcher(clause.text()).find()
                && (clause.text().contains(title) || Likeness.of(clause.text(), title) > 0.6);
    }

    /** 出庭应诉率稳步提高, where the rate itself is known. */
    private boolean isVagueRate(Traced clause) {
        return clause.marks().isEmpty()
                && values.stream()
                        .anyMatch(value -> value.operation() == Operation.RATIO
                                && Likeness.held(value.name(), clause.text()) > 0.8);
    }

    /** Without the clauses that are told already, as values or in other words. */
    private Piece uncovered(Piece piece) {
        List<Traced> kept = new ArrayList<>();
        boolean gap = false;
        for (Traced clause : piece.clauses()) {
            Set<Long> own = Piece.indicators(clause);
            boolean known = own.isEmpty()
                    ? isTold(clause)
                            || isVagueRate(clause)
                            || isEcho(clause)
                            || told.counts(clause)
                            || told.isDone(clause)
                            || claims.against(clause.text(), task.id()).isPresent()
                    : told.covers(own);
            boolean leaning = gap
                    && (Effects.isEffect(clause)
                            || !Phrases.VERB_FIRST.matcher(clause.text()).lookingAt()
                                    && !Phrases.MECHANISM.matcher(clause.text()).lookingAt());
            if (known || leaning && own.isEmpty() || said.hasTold(clause)) {
                gap = true;
            } else {
                kept.add(kept.isEmpty() ? Made.withVerb(clause, reading.values()) : clause);
            }
        }
        while (!kept.isEmpty()
                && Phrases.DEPENDENT.matcher(kept.getFirst().text()).lookingAt()) {
            kept.removeFirst();
        }
        return piece.with(kept);
    }

    private boolean isTold(Traced clause) {
        return told.share(clause.text()) >= TOLD
                && !Phrases.DOCUMENT.matcher(clause.text()).find();
    }

    private void documents() {
        candidates.stream()
                .filter(piece -> piece.lead() && piece.isDocument() && !piece.changed())
                .map(this::uncovered)
                .filter(piece -> !piece.clauses().isEmpty() && piece.isDocument() && isFresh(piece))
                .limit(2)
                .toList()
                .forEach(piece -> {
                    if (isFresh(piece)) {
                        Matcher name = TITLE.matcher(piece.text());
                        told.add(piece.documentFirst(), name.find() ? name.group(1) : "");
                    }
                });
    }

    private void fill(int room) {
        List<Piece> left = new ArrayList<>(candidates);
        while (told.length() < room && !left.isEmpty()) {
            Piece best = null;
            double most = told.length() * 2 < room ? 0 : WORTH_TELLING;
            for (Piece candidate : left) {
                Piece cut = uncovered(candidate);
                double score = worth.of(cut);
                if (score > most && isFresh(cut) && told.length() + cut.words().length() < room + 50) {
                    most = score;
                    best = cut;
                }
            }
            if (best == null) {
                return;
            }
            Source taken = best.source();
            List<Traced> clauses = best.clauses();
            left.removeIf(
                    piece -> piece.source().equals(taken) && piece.clauses().containsAll(clauses));
            told.add(best);
        }
    }

    private boolean isFresh(Piece piece) {
        boolean sole = piece.common() <= 1 && !reading.isOf(piece.source(), task);
        return !said.has(piece) && told.isNew(piece, sole);
    }

    /** Documents, then the summary, then mechanisms, what was done, and what came of it. */
    private List<Traced> sentences() {
        List<Piece> ordered = new ArrayList<>(told.pieces());
        boolean summed = ordered.stream().anyMatch(piece -> piece.period() == SUMMARY_PERIOD);
        // Without a summary the units' words follow one another as the year went.
        ordered.sort(Comparator.comparingInt(worth::rank)
                .thenComparingInt(piece -> summed ? 0 : piece.period())
                .thenComparingInt(piece -> summed || piece.figures() == 0 ? 0 : 1));
        List<Traced> result = new ArrayList<>();
        for (Piece piece : Procedure.ordered(ordered, title)) {
            List<Traced> spoken = piece.clauses().stream()
                    .map(clause -> Made.spoken(clause, reading.values()))
                    .toList();
            result.add(Nouns.completed(Traced.join(spoken, "，"), task));
        }
        return inRows(result);
    }

    /** Bare counts that follow one another are one sentence: 开展演练9场，参演1495人次. */
    private static List<Traced> inRows(List<Traced> sentences) {
        List<Traced> result = new ArrayList<>();
        int row = 0;
        for (Traced sentence : sentences) {
            boolean bare = sentence.marks().size() == 1
                    && sentence.length() <= LONGEST_COUNT
                    && sentence.text().indexOf('，') < 0;
            if (bare && row > 0 && row < COUNTS_IN_A_ROW) {
                result.add(result.removeLast().plus("，").plus(sentence));
                row++;
            } else {
                result.add(sentence);
                row = bare ? 1 : 0;
            }
        }
        return result;
    }
}
