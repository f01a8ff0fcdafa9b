package org.xiaohao.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xiaohao.text.Bigrams;

/** Sentences that are told again elsewhere, word for word or nearly. */
final class RepeatedSentences {

    private static final int SHORTEST = 16;
    private static final double ALIKE = 0.86;

    /** A pair of signs that stands in more sentences than any report has tells nothing. */
    private static final int COMMON = 200;

    /** The title of a point may stand again over next year's. */
    private static final Pattern TITLE = Pattern.compile("^[一二三四五六七八九十]+[是要].{0,40}");

    private record Told(Report.Sentence sentence, Bigrams words) {}

    private final Report report;
    private final List<Told> told = new ArrayList<>();
    private final Map<String, Report.Sentence> firsts = new HashMap<>();
    private final Map<Integer, List<Integer>> byPair = new HashMap<>();

    private RepeatedSentences(Report report) {
        this.report = report;
    }

    static void run(Report report) {
        RepeatedSentences checks = new RepeatedSentences(report);
        for (Report.Sentence sentence : report.sentences()) {
            if (sentence.text().length() >= SHORTEST
                    && sentence.text().endsWith("。")
                    && !TITLE.matcher(sentence.text()).matches()) {
                checks.check(sentence);
            }
        }
    }

    private void check(Report.Sentence sentence) {
        String plain = Wording.plain(sentence.text());
        Bigrams words = Bigrams.of(plain);
        Report.Sentence first = firsts.get(plain);
        if (first == null) {
            first = nearly(words);
        }
        if (first != null && first.paragraph() != sentence.paragraph()) {
            report.add(FindingKind.DUPLICATE_SENTENCE, sentence.place(), sentence.end(), first.text());
        }
        firsts.putIfAbsent(plain, sentence);
        for (int pair : words.pairs()) {
            List<Integer> places = byPair.computeIfAbsent(pair, ignored -> new ArrayList<>());
            if (places.size() < COMMON) {
                places.add(told.size());
            }
        }
        told.add(new Told(sentence, words));
    }

    private Report.@Nullable Sentence nearly(Bigrams words) {
        int[] shared = new int[told.size()];
        for (int pair : words.pairs()) {
            for (int place : byPair.getOrDefault(pair, List.of())) {
                shared[place]++;
            }
        }
        for (int i = 0; i < shared.length; i++) {
            if (2.0 * shared[i] >= ALIKE * (words.size() + told.get(i).words().size()) && shared[i] > 0) {
                return told.get(i).sentence();
            }
        }
        return null;
    }
}
