package org.xiaohao.report.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xiaohao.report.drafting.DraftFacts.Rectified;
import org.xiaohao.report.drafting.Outlook.Item;
import org.xiaohao.report.drafting.ReportDraft.Source;
import org.xiaohao.report.drafting.ReportDraft.SourceKind;
import org.xiaohao.report.drafting.Themes.Point;
import org.xiaohao.text.ChineseNumerals;

/** What became of the problems that last year's report named (上年度问题整改). */
final class LastProblems {

    private static final double NEAR = 0.38;
    private static final double HELD = 0.6;
    private static final int SHORTEST = 5;

    private final DraftFacts facts;
    private final Reading reading;
    private final List<Point> open;

    LastProblems(DraftFacts facts, Reading reading) {
        this.facts = facts;
        this.reading = reading;
        open = OpenPoints.problems(facts, reading);
    }

    /** Problems in a row, as last year named them. */
    Traced problems() {
        List<Rectified> all = facts.rectified();
        List<Traced> named = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            named.add(Traced.glue(count(i) + "是")
                    .plus(words(all.get(i), all.get(i).problem())));
        }
        String many = all.size() == 1 ? "指出的问题是：" : "指出的问题有" + number(all.size()) + "个：";
        return Traced.of((facts.year() - 1) + "年度报告" + many, new Source(SourceKind.OUTLINE, 0, 0))
                .plus(Traced.join(named, "；"))
                .plus("。");
    }

    /** What of a problem stands open again this year, in words near to it; empty where nothing does. */
    private Optional<Point> again(Rectified item) {
        return open.stream()
                .filter(point -> Marks.clauses(Marks.fullWidth(item.problem())).stream()
                        .anyMatch(half -> Marks.clauses(Marks.fullWidth(point.text())).stream()
                                .anyMatch(other -> Likeness.of(half, other) >= NEAR
                                        || half.length() > SHORTEST && Likeness.held(half, other) >= HELD)))
                .findFirst();
    }

    /** Said to be settled, and open again: a person decides, and until then it is not called settled. */
    private boolean isSettled(Rectified item) {
        return item.done() && again(item).isEmpty();
    }

    void ask(Questions questions) {
        facts.rectified().stream()
                .filter(Rectified::done)
                .forEach(item -> again(item)
                        .ifPresent(point -> questions.contradiction(
                                List.of(
                                        new Source(SourceKind.RECTIFICATION, item.id(), 0),
                                        Reading.source(point.entry())),
                                item.problem() + " / " + point.text())));
    }

    /** How far it is, then each measure with its result. */
    Traced lead() {
        long done = facts.rectified().stream().filter(this::isSettled).count();
        long open = facts.rectified().size() - done;
        String state = open == 0 ? "，均已整改到位。" : "，" + number(done) + "项整改到位，" + number(open) + "项取得阶段性成效。";
        return Traced.of(
                "一年来，" + Locality.whole(facts.place()) + "对照问题逐项整改" + (done == 0 ? "。" : state),
                new Source(SourceKind.OUTLINE, 0, 0));
    }

    List<Item> measures() {
        return facts.rectified().stream()
                .map(item -> {
                    Traced measures = words(item, item.measures());
                    Traced result = resultOf(item);
                    Traced both = result.isEmpty()
                            ? measures
                            : measures.isEmpty() ? result : measures.plus("，").plus(result);
                    return new Item(List.of(StatementKey.lastProblem(item.id())), "", both);
                })
                .toList();
    }

    /** What a task has to tell of it where the outline has no part for last year's problems. */
    Piece result(Rectified item, long task) {
        Traced result = resultOf(item);
        return new Piece(
                result.isEmpty() ? List.of() : List.of(result),
                new Source(SourceKind.RECTIFICATION, item.id(), 0),
                task,
                true,
                5,
                1);
    }

    /** 基本满足需求 is no result of a problem that is open again; a number is. */
    private Traced resultOf(Rectified item) {
        Traced result = words(item, item.result());
        return result.marks().isEmpty() && again(item).isPresent() ? Traced.EMPTY : result;
    }

    private Traced words(Rectified item, String raw) {
        Source source = new Source(SourceKind.RECTIFICATION, item.id(), 0);
        Traced words = reading.traced(raw.strip(), source, List.of(), new ArrayList<>());
        return Traced.join(words.sentences(), "，");
    }

    static String count(int index) {
        return ChineseNumerals.format(index + 1);
    }

    /** 两 stands before what is counted. */
    private static String number(long many) {
        return many == 2 ? "两" : ChineseNumerals.format((int) many);
    }
}
