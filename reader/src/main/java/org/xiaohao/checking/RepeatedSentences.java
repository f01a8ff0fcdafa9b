package org.xiaohao.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xiaohao.text.Bigrams;

/** Sentences that are told again elsewhere, word for word or nearly. */
final class RepeatedSentences {

    private static final int SHORTEST = 16;
    private static final double ALIKE = 0.86;

    /** A pair of signs that stands in more sentences than any report has tells nothing. */
    private static final int COMMON = 200;

    /** So many signs of neighbouring clauses are not the same by chance. */
    private static final int SHORTEST_RUN = 24;

    private static final Pattern CLAUSE = Pattern.compile("[^，；：,;:。]+");

    /** Words that every report has in some place or other. */
    private static final Pattern SET_PHRASE = Pattern.compile("习近平|二十大|党中央|中央|省委|市委|区委|县委|以人民为中心|决策部署|重要论述|根据|现将");

    /** The title of a point may stand again over next year's. */
    private static final Pattern TITLE = Pattern.compile("^[一二三四五六七八九十]+[是要].{0,40}");

    private record Told(Report.Sentence sentence, Bigrams words) {}

    private final Report report;
    private final List<Told> told = new ArrayList<>();
    private final Map<String, Report.Sentence> firsts = new HashMap<>();
    private final Map<String, Report.Sentence> clauses = new HashMap<>();
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
        int run = run(sentence);
        if (first != null && first.paragraph() != sentence.paragraph()) {
            report.add(FindingKind.DUPLICATE_SENTENCE, sentence.place(), sentence.end(), first.text());
        } else if (run >= 0) {
            report.add(
                    FindingKind.DUPLICATE_SENTENCE,
                    sentence.place() + run,
                    sentence.end(),
                    sentence.text().substring(run));
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

    /** Where two neighbouring clauses begin that stand word for word in a sentence of another paragraph; -1 for none. */
    private int run(Report.Sentence sentence) {
        int run = -1;
        int start = -1;
        String before = "";
        Matcher m = CLAUSE.matcher(sentence.text());
        while (m.find()) {
            String clause = Wording.plain(m.group());
            String both = before + clause;
            if (!before.isEmpty()
                    && both.length() >= SHORTEST_RUN
                    && !SET_PHRASE.matcher(both).find()) {
                Report.Sentence first = clauses.putIfAbsent(both, sentence);
                run = run < 0 && first != null && first.paragraph() != sentence.paragraph() ? start : run;
            }
            before = clause;
            start = m.start();
        }
        return run;
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
