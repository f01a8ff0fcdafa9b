package org.xiaohao.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.xiaohao.text.Bigrams;

/** Things that are done at one place and not done at another. */
final class Contradictions {

    /** So many pairs of signs in common speak of one thing. */
    private static final int SAME_THING = 5;

    private static final Pattern CLAUSE_END = Pattern.compile("[，；]");
    private static final Pattern SOME = Pattern.compile("部分|个别|一些|少数");

    private record Clause(Report.Sentence sentence, String text, Bigrams words) {}

    private Contradictions() {}

    static void run(Report report) {
        List<Clause> done = new ArrayList<>();
        List<Clause> open = new ArrayList<>();
        for (Report.Sentence sentence : report.sentences()) {
            boolean tellsDone = Wording.DONE.matcher(sentence.text()).find();
            boolean tellsOpen = Wording.NOT_DONE.matcher(sentence.text()).find();
            if (tellsDone || tellsOpen) {
                for (String clause : CLAUSE_END.split(sentence.text())) {
                    if (tellsDone && Wording.DONE.matcher(clause).find()) {
                        done.add(new Clause(sentence, clause, Bigrams.of(Wording.plain(clause))));
                    }
                    if (tellsOpen && Wording.NOT_DONE.matcher(clause).find()) {
                        String words = SOME.matcher(Wording.plain(clause)).replaceAll("");
                        open.add(new Clause(sentence, clause, Bigrams.of(words)));
                    }
                }
            }
        }
        Report.Sentence last = null;
        for (Clause clause : open) {
            if (clause.sentence() != last && done.stream().anyMatch(other -> contradicts(clause, other))) {
                int place = clause.sentence().place() + clause.sentence().text().indexOf(clause.text());
                report.add(
                        FindingKind.CONTRADICTION, place, place + clause.text().length(), clause.text());
                last = clause.sentence();
            }
        }
    }

    private static boolean contradicts(Clause open, Clause done) {
        if (done.sentence().paragraph() == open.sentence().paragraph()) {
            return false;
        }
        int shared = open.words().shared(done.words());
        return shared >= SAME_THING && shared >= 0.5 * open.words().size();
    }
}
