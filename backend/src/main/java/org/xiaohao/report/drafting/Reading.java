package org.xiaohao.report.drafting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xiaohao.report.drafting.DraftFacts.Entry;
import org.xiaohao.report.drafting.DraftFacts.Exactness;
import org.xiaohao.report.drafting.DraftFacts.Figure;
import org.xiaohao.report.drafting.DraftFacts.Task;
import org.xiaohao.report.drafting.DraftFacts.Unit;
import org.xiaohao.report.drafting.DraftFacts.YearValue;
import org.xiaohao.report.drafting.ReportDraft.Operand;
import org.xiaohao.report.drafting.ReportDraft.Source;
import org.xiaohao.report.drafting.ReportDraft.SourceKind;
import org.xiaohao.report.drafting.ReportDraft.SpanOperation;

/**
 * Reads approved words into clauses that may stand in the report: the unit's own subject falls away, a period's figure
 * becomes the year's, and what another tells, what was withdrawn or what only concerns a desk is left out.
 */
final class Reading {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");
    private static final Pattern NO_NUMBER = Pattern.compile(
            "《[^》]*》|(?:19|20)\\d\\d(?:年度|年)?(?:[—\\-至]20\\d\\d年?)?(?:\\d{1,2}月)?(?:\\d{1,2}日)?|\\d{1,2}月(?:\\d{1,2}日)?(?:底)?前?|12345|12348|12309|13710|“[^”]*\\d[^”]*”|3·15|\\d+G(?![\\d])");
    private static final Pattern MERE_COUNT = Pattern.compile("[^\\d，]{2,8}\\d[\\d.]*[万亿]?[余多]?[\\u4e00-\\u9fff]{1,2}");
    private static final Pattern COMMA = Pattern.compile("，");

    private final String nextYear;
    private final String whole;
    /** 我区: a report speaks of the whole of it. */
    private final String own;

    private final Map<Long, YearValue> values;
    private final Map<Long, Set<Long>> reporters = new HashMap<>();
    private final Map<Long, Unit> units;
    private final UnitNames names;
    private final Parts parts;

    Reading(DraftFacts facts) {
        nextYear = (facts.year() + 1) + "年";
        whole = Locality.whole(facts.place());
        own = "我" + whole.substring(1);
        values = facts.values().stream().collect(Collectors.toMap(YearValue::indicatorId, value -> value));
        units = facts.units().stream().collect(Collectors.toMap(Unit::id, unit -> unit));
        facts.tasks()
                .forEach(task -> task.entries()
                        .forEach(entry -> entry.figures().forEach(figure -> {
                            if (figure.indicatorId() != null) {
                                reporters
                                        .computeIfAbsent(figure.indicatorId(), id -> new HashSet<>())
                                        .add(entry.unitId());
                            }
                        })));
        names = new UnitNames(facts.units());
        parts = new Parts(values);
    }

    Map<Long, YearValue> values() {
        return values;
    }

    Set<Long> reporters(long indicator) {
        return reporters.getOrDefault(indicator, Set.of());
    }

    boolean isTown(long unit) {
        Unit known = units.get(unit);
        return known != null && known.town();
    }

    /** Whether the words are those of the task's primary lead. */
    boolean isOf(Source source, Task task) {
        return !task.leads().isEmpty()
                && task.entries().stream()
                        .anyMatch(entry -> entry.id() == source.id()
                                && entry.unitId() == task.leads().getFirst());
    }

    static Source source(Entry entry) {
        return new Source(entry.taskId() == 0 ? SourceKind.HIGHLIGHT : SourceKind.ENTRY, entry.id(), entry.revision());
    }

    /** The words of an entry with their numbers; a figure of an indicator prints the year's value. */
    Traced traced(@Nullable Task task, Entry entry) {
        String text = Marks.fullWidth(entry.text());
        List<Traced.Mark> marks = new ArrayList<>();
        List<Figure> known = new ArrayList<>(entry.figures());
        known.removeIf(figure -> figure.start() < 0 || figure.end() > text.length() || figure.start() >= figure.end());
        for (Figure figure : known) {
            marks.add(new Traced.Mark(figure.start(), figure.end(), value(task, entry, figure)));
        }
        addNumbers(text, source(entry), marks);
        Traced result = Traced.of(text, source(entry), marks);
        for (Traced.Mark mark : marks.stream()
                .filter(mark -> mark.value().changed() && !mark.value().barred())
                .sorted(Comparator.comparingInt(Traced.Mark::start).reversed())
                .toList()) {
            YearValue value = values.get(mark.value().indicator());
            if (value != null) {
                String printed = Amounts.print(value);
                Traced fresh =
                        Traced.of(printed, source(entry), List.of(new Traced.Mark(0, printed.length(), mark.value())));
                result = result.replace(mark.start(), mark.end(), fresh);
            }
        }
        return rename(Digits.printed(result));
    }

    Traced rename(Traced words) {
        return names.rename(words);
    }

    Traced nameless(Traced words) {
        return names.nameless(words);
    }

    private Value value(@Nullable Task task, Entry entry, Figure figure) {
        Operand own = new Operand(source(entry), figure.name(), figure.amount(), figure.classifier(), null);
        YearValue value = figure.indicatorId() == null ? null : values.get(figure.indicatorId());
        if (figure.withdrawn() || !figure.counts()) {
            return Value.one(own).bar();
        }
        if (value == null) {
            return figure.exactness() == Exactness.ABOUT && figure.indicatorId() != null
                    ? Value.one(own).bar()
                    : Value.one(own);
        }
        boolean bound = figure.exactness() == Exactness.AT_LEAST;
        boolean same = Amounts.agree(figure.amount(), figure.classifier(), bound, value);
        Value total = value(value, !same);
        boolean sole = reporters(value.indicatorId()).equals(Set.of(entry.unitId()));
        boolean mayStandForAll = (task == null || task.isLead(entry.unitId()) || sole) && !entry.holdsGreater(figure);
        return figure.exactness() == Exactness.ABOUT || value.value() == null || !same && !mayStandForAll
                ? total.bar()
                : total;
    }

    static Value value(YearValue value, boolean changed) {
        return new Value(
                SpanOperation.valueOf(value.operation().name()),
                value.value() == null ? BigDecimal.ZERO : value.value(),
                value.classifier(),
                value.operands(),
                value.indicatorId(),
                changed,
                false);
    }

    /** Marks every number that is no date and no name. */
    static void addNumbers(String text, Source source, List<Traced.Mark> marks) {
        Matcher none = NO_NUMBER.matcher(text);
        List<int[]> free = new ArrayList<>();
        while (none.find()) {
            free.add(new int[] {none.start(), none.end()});
        }
        List<Traced.Mark> taken = List.copyOf(marks);
        Matcher found = NUMBER.matcher(text);
        while (found.find()) {
            int from = found.start();
            int to = found.end();
            boolean hidden = free.stream().anyMatch(span -> from >= span[0] && to <= span[1])
                    || taken.stream().anyMatch(mark -> from < mark.end() && to > mark.start());
            if (!hidden) {
                BigDecimal amount = new BigDecimal(found.group().replace(",", ""));
                marks.add(new Traced.Mark(from, to, Value.one(new Operand(source, null, amount, "", null))));
            }
        }
    }

    /** A text that is no entry, with its numbers; where a number is the year's value of an indicator it stands for it. */
    Traced traced(String raw, Source source, List<YearValue> ofTask, List<Traced.Mark> doubtful) {
        String text = Marks.fullWidth(raw);
        List<Traced.Mark> marks = new ArrayList<>();
        List<PrintedFigure> printed = PrintedFigure.in(text);
        List<YearValue> open = new ArrayList<>(ofTask);
        printed.forEach(figure -> open.remove(figure.matching(ofTask)));
        for (PrintedFigure figure : printed) {
            YearValue value = figure.matching(ofTask);
            if (value != null) {
                marks.add(new Traced.Mark(figure.start(), figure.end(), value(value, false)));
                continue;
            }
            YearValue other = figure.contradicts(open);
            if (other != null) {
                Traced.Mark mark = new Traced.Mark(
                        figure.start(), figure.end(), value(other, false).bar());
                marks.add(mark);
                doubtful.add(mark);
            }
        }
        addNumbers(text, source, marks);
        return rename(Digits.printed(Traced.of(text, source, marks)));
    }

    /** The pieces of an entry, in order of its words. */
    List<Piece> pieces(@Nullable Task task, Entry entry, Predicate<String> phrase) {
        List<Piece> result = new ArrayList<>();
        boolean lead = task == null || task.isLead(entry.unitId());
        for (Traced sentence : traced(task, entry).sentences()) {
            boolean ownMatter = !lead && Phrases.isOfSelf(sentence.text());
            if (phrase.test(sentence.text()) || ownMatter) {
                continue;
            }
            for (List<Traced> run : runs(sentence, lead, clause -> parts.holds(task, entry, clause))) {
                result.add(new Piece(run, source(entry), entry.taskId(), lead, entry.period(), 1));
            }
        }
        return result;
    }

    /** Usable runs of clauses; those with the year's value apart from those of one period. */
    List<List<Traced>> runs(Traced sentence, boolean lead) {
        return runs(sentence, lead, clause -> false);
    }

    private List<List<Traced>> runs(Traced sentence, boolean lead, Predicate<Traced> partial) {
        if (Corrections.standIn(sentence.text()) || Phrases.isUndone(sentence.text())) {
            return new ArrayList<>();
        }
        List<List<Traced>> result = new ArrayList<>();
        List<Traced> run = new ArrayList<>();
        boolean gap = false;
        boolean changed = false;
        String before = "";
        for (Traced raw : cleaned(sentence).split(COMMA)) {
            Traced clause = cleaned(raw);
            boolean dependent = Phrases.DEPENDENT.matcher(clause.text()).lookingAt() || Effects.isEffect(clause);
            boolean now = Piece.changed(clause);
            boolean astray =
                    gap && !(lead && Phrases.VERB_FIRST.matcher(clause.text()).lookingAt());
            boolean worse = Phrases.RISE.matcher(clause.text()).find()
                    && Phrases.BAD_THING.matcher(before).find();
            before = clause.text();
            if (isBarred(clause, lead)
                    || worse
                    || partial.test(raw)
                    || (dependent || astray) && gap
                    || changed
                            && !now
                            && (isOfPeriod(clause)
                                    || Phrases.OF_THE_PERIOD
                                            .matcher(clause.text())
                                            .find())) {
                gap = true;
                continue;
            }
            if (!run.isEmpty() && (now != changed || gap && !now)) {
                result.add(run);
                run = new ArrayList<>();
            }
            gap = false;
            changed = now;
            run.add(clause);
        }
        if (!run.isEmpty()) {
            result.add(run);
        }
        result.removeIf(one -> Phrases.DEPENDENT.matcher(one.getFirst().text()).lookingAt()
                || one.stream().mapToInt(Traced::length).sum() < 6);
        return result;
    }

    /** A mere count behind a number of the period is a part of that. */
    private static boolean isOfPeriod(Traced clause) {
        return !clause.marks().isEmpty()
                && Piece.indicators(clause).isEmpty()
                && !Phrases.VERB_FIRST.matcher(clause.text()).lookingAt()
                && MERE_COUNT.matcher(clause.text()).matches();
    }

    private Traced cleaned(Traced words) {
        Traced result = words.stripped().withoutStart(Phrases.LISTED);
        for (int i = 0; i < 2; i++) {
            result = result.withoutStart(Phrases.OPENER)
                    .withoutStart(Phrases.ALREADY)
                    .withoutStart(Phrases.SELF_FIRST)
                    .withoutStart(Phrases.LEADS);
            result = names.withoutCompany(result).swap(own, whole);
        }
        return result.without(Phrases.PERIOD);
    }

    private boolean isBarred(Traced clause, boolean lead) {
        String text = clause.text();
        return clause.length() < 3
                || clause.marks().stream().anyMatch(mark -> mark.value().barred())
                || Phrases.isOfSelf(text)
                || Phrases.DANGLING.matcher(text).find()
                || Phrases.DESK.matcher(text).find()
                || Phrases.FUTURE.matcher(text).find()
                || text.contains(nextYear)
                || Names.standIn(text)
                || Phrases.OTHERS_EVENT.matcher(text).lookingAt()
                || !lead
                        && (Phrases.TAKES_PART.matcher(text).lookingAt()
                                || Phrases.PROCESS.matcher(text).find())
                || names.standIn(text);
    }
}
