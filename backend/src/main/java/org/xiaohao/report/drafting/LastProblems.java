package org.xiaohao.report.drafting;

import java.util.ArrayList;
import java.util.List;
import org.xiaohao.report.drafting.DraftFacts.Rectified;
import org.xiaohao.report.drafting.Outlook.Item;
import org.xiaohao.report.drafting.ReportDraft.Source;
import org.xiaohao.report.drafting.ReportDraft.SourceKind;
import org.xiaohao.text.ChineseNumerals;

/** What became of the problems that last year's report named (上年度问题整改). */
final class LastProblems {

    private final DraftFacts facts;
    private final Reading reading;

    LastProblems(DraftFacts facts, Reading reading) {
        this.facts = facts;
        this.reading = reading;
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

    /** How far it is, then each measure with its result. */
    Traced lead() {
        long done = facts.rectified().stream().filter(Rectified::done).count();
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
                    Traced result = words(item, item.result());
                    Traced both = result.isEmpty()
                            ? measures
                            : measures.isEmpty() ? result : measures.plus("，").plus(result);
                    return new Item(List.of(StatementKey.lastProblem(item.id())), "", both);
                })
                .toList();
    }

    /** What a task has to tell of it where the outline has no part for last year's problems. */
    Piece result(Rectified item, long task) {
        Traced result = words(item, item.result());
        return new Piece(
                result.isEmpty() ? List.of() : List.of(result),
                new Source(SourceKind.RECTIFICATION, item.id(), 0),
                task,
                true,
                5,
                1);
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
