package org.xiaohao.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.xiaohao.figures.FigureClass;
import org.xiaohao.figures.FoundFigure;
import org.xiaohao.figures.Qualifier;

/** Sentences told again, facts told twice with other numbers, things done here and not done there. */
final class RepetitionChecks {

    private static final int SHORTEST = 16;
    private static final double ALIKE = 0.86;
    private static final Pattern DONE = Pattern.compile("全部|全覆盖|均已|实现[^，。]{2,12}化|100%|百分之百|已建成|应[\\p{IsHan}]尽");
    private static final Pattern NOT_DONE = Pattern.compile("尚未|还未|仍未|未能|没有|未实现|不到位|多为兼职|空白|缺位|未全覆盖|盲区");
    private static final Pattern STATE =
            Pattern.compile("收到|受理|审结|办结|化解|查处|新增|净增|采纳|移送|立案|结案|调解成功|纠正|整改|参加|培训|发放|开展|举办|立项|评查|审查|制定|废止|清理");

    private final Report report;

    private RepetitionChecks(Report report) {
        this.report = report;
    }

    static void run(Report report) {
        RepetitionChecks checks = new RepetitionChecks(report);
        checks.sentences();
        checks.facts();
        checks.contradictions();
    }

    // --- sentences --------------------------------------------------------------------------------

    private void sentences() {
        List<Report.Sentence> long_ = report.sentences().stream()
                .filter(sentence ->
                        sentence.text().length() >= SHORTEST && sentence.text().endsWith("。"))
                // The title of a point may stand again over next year's.
                .filter(sentence -> !sentence.text().matches("^[一二三四五六七八九十]+[是要].{0,40}"))
                .toList();
        Map<String, Report.Sentence> seen = new HashMap<>();
        Map<String, List<Report.Sentence>> byBigram = new HashMap<>();
        for (Report.Sentence sentence : long_) {
            String plain = plain(sentence.text());
            Report.Sentence first = seen.get(plain);
            if (first == null) {
                first = nearly(sentence, plain, byBigram);
            }
            if (first != null && first.paragraph() != sentence.paragraph()) {
                report.add(FindingKind.DUPLICATE_SENTENCE, sentence.place(), sentence.end(), first.text());
            }
            seen.putIfAbsent(plain, sentence);
            bigrams(plain)
                    .forEach(bigram -> byBigram.computeIfAbsent(bigram, ignored -> new ArrayList<>())
                            .add(sentence));
        }
    }

    private static Report.@org.jspecify.annotations.Nullable Sentence nearly(
            Report.Sentence sentence, String plain, Map<String, List<Report.Sentence>> byBigram) {
        Set<String> own = bigrams(plain);
        Map<Report.Sentence, Integer> shared = new HashMap<>();
        for (String bigram : own) {
            for (Report.Sentence other : byBigram.getOrDefault(bigram, List.of())) {
                shared.merge(other, 1, Integer::sum);
            }
        }
        return shared.entrySet().stream()
                .filter(entry -> 2.0
                                * entry.getValue()
                                / (own.size()
                                        + bigrams(plain(entry.getKey().text())).size())
                        >= ALIKE)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static String plain(String sentence) {
        return sentence.replaceAll("^[一二三四五六七八九十]+[是要]", "").replaceAll("[^\\p{IsHan}\\d]", "");
    }

    private static Set<String> bigrams(String text) {
        Set<String> bigrams = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            bigrams.add(text.substring(i, i + 2));
        }
        return bigrams;
    }

    // --- facts ------------------------------------------------------------------------------------

    private record Fact(FoundFigure figure, String words, Set<String> bigrams, Set<String> states, boolean definite) {}

    private void facts() {
        List<Fact> facts = new ArrayList<>();
        for (FoundFigure figure : report.figures()) {
            boolean counts = figure.figureClass() == FigureClass.EVENT_SUM || figure.figureClass() == FigureClass.STOCK;
            if (figure.qualifier() == Qualifier.EXACT && counts) {
                facts.add(fact(figure));
            }
        }
        for (int i = 0; i < facts.size(); i++) {
            for (int j = i + 1; j < facts.size(); j++) {
                if (sameFact(facts.get(i), facts.get(j))) {
                    Fact later = facts.get(j);
                    report.add(
                            FindingKind.SAME_FACT,
                            later.figure().start(),
                            later.figure().end(),
                            FigureContext.plain(later.figure().amount()),
                            FigureContext.plain(facts.get(i).figure().amount()));
                    break;
                }
            }
        }
    }

    /** The clause around a figure, to the marks or figures beside it. */
    private Fact fact(FoundFigure figure) {
        int from = figure.start();
        while (from > 0 && from > figure.start() - 24 && "。，；：,;:、\n（(".indexOf(report.text(from - 1, from)) < 0) {
            from--;
        }
        int to = figure.end();
        while (to < figure.end() + 16
                && !report.text(to, to + 1).isEmpty()
                && "。，；：,;:、\n）)".indexOf(report.text(to, to + 1)) < 0) {
            to++;
        }
        String left = report.text(from, figure.start());
        String right = report.text(figure.end(), to);
        String words = (left.replaceAll("全年|共计?|累计|亲自|各类|等|的$|行政(?=规范)", "")
                        + right.replaceAll("^的|均.*$|全部.*$|目录.*$", ""))
                .replaceAll("[^\\p{IsHan}]", "");
        Set<String> states = new HashSet<>();
        STATE.matcher(left + right).results().forEach(result -> states.add(result.group()));
        boolean definite = right.matches("[\\p{IsHan}].*")
                && (left.matches(".*(?:的|全年|上述|这|年内)$") || right.matches(".*(?:均|全部|都).*"));
        return new Fact(figure, words, bigrams(words), states, definite);
    }

    private boolean sameFact(Fact first, Fact second) {
        if (first.figure().amount().compareTo(second.figure().amount()) == 0
                || !first.figure().classifier().equals(second.figure().classifier())
                || samePart(first, second)) {
            return false;
        }
        if (!first.definite() && !second.definite()) {
            return first.words().length() >= 7 && first.words().equals(second.words());
        }
        Set<String> shared = new HashSet<>(first.bigrams());
        shared.retainAll(second.bigrams());
        int smaller = Math.min(first.bigrams().size(), second.bigrams().size());
        Set<String> states = new HashSet<>(first.states());
        states.retainAll(second.states());
        boolean sameState =
                !states.isEmpty() || first.states().isEmpty() && second.states().isEmpty();
        return smaller > 0 && shared.size() >= 2 && sameState && shared.size() >= 0.5 * smaller
                || sameState
                        && !states.isEmpty()
                        && shared.size() >= 1
                        && second.definite()
                        && noun(first).equals(noun(second))
                        && !noun(first).isEmpty();
    }

    /** The last two signs of what is counted. */
    private static String noun(Fact fact) {
        String words = STATE.matcher(fact.words()).replaceAll("");
        return words.length() < 2 ? "" : words.substring(words.length() - 2);
    }

    private boolean samePart(Fact first, Fact second) {
        String between = report.text(first.figure().end(), second.figure().start());
        return between.indexOf('\n') < 0;
    }

    // --- contradictions ---------------------------------------------------------------------------

    private void contradictions() {
        List<Report.Sentence> done = new ArrayList<>();
        List<Report.Sentence> open = new ArrayList<>();
        for (Report.Sentence sentence : report.sentences()) {
            if (DONE.matcher(sentence.text()).find()) {
                done.add(sentence);
            }
            if (NOT_DONE.matcher(sentence.text()).find()) {
                open.add(sentence);
            }
        }
        for (Report.Sentence not : open) {
            for (String clause : not.text().split("[，；]")) {
                if (!NOT_DONE.matcher(clause).find()) {
                    continue;
                }
                Set<String> words = bigrams(plain(clause).replaceAll("部分|个别|一些|少数", ""));
                boolean said = done.stream()
                        .filter(sentence -> sentence != not && sentence.paragraph() != not.paragraph())
                        .flatMap(sentence ->
                                java.util.Arrays.stream(sentence.text().split("[，；]")))
                        .anyMatch(other -> DONE.matcher(other).find() && contradicts(words, bigrams(plain(other))));
                if (said) {
                    report.add(
                            FindingKind.CONTRADICTION,
                            not.place() + not.text().indexOf(clause),
                            not.place() + not.text().indexOf(clause) + clause.length(),
                            clause);
                    break;
                }
            }
        }
    }

    private static boolean contradicts(Set<String> open, Set<String> done) {
        Set<String> shared = new HashSet<>(open);
        shared.retainAll(done);
        return shared.size() >= 5 && shared.size() >= 0.5 * open.size();
    }
}
