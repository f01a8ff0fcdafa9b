package org.xiaohao.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xiaohao.outlines.PartKind;
import org.xiaohao.text.Bigrams;

/** Things that are done at one place and not done at another. */
final class Contradictions {

    /** So many pairs of signs in common speak of one thing, or one fewer where little else is said. */
    private static final int SAME_THING = 5;

    private static final Pattern CLAUSE_END = Pattern.compile("[，；]");

    /** How many it is, and that it is done or not: what is left names the thing. */
    private static final Pattern STATE = Pattern.compile(
            "\\d+[个家名件起项处人]?|部分|个别|一些|少数|所有|各|至今|迟迟|一直|[仍还尚]有|[尚还仍]|[未没](?:有|能)?" + "|已经?|全部|全面|均|都|完成|实现|到位|[了并]");

    private static final Pattern BEFORE_STATE = Pattern.compile(
            "(?<who>乡镇|镇街|街道|镇|部门|单位|村居|村|社区|企业|学校)(?:\\p{IsHan}{0,4}?)(?:[尚还仍]?未|[尚还仍]?没有|均|都|已|全部|全面)");

    private record Clause(Report.Sentence sentence, String text, Bigrams words, String who) {

        Clause(Report.Sentence sentence, String text) {
            this(
                    sentence,
                    text,
                    Bigrams.of(STATE.matcher(Wording.plain(text)).replaceAll("")),
                    Contradictions.who(text));
        }
    }

    private Contradictions() {}

    static void run(Report report) {
        List<Clause> done = new ArrayList<>();
        List<Clause> open = new ArrayList<>();
        for (Report.Sentence sentence : report.sentences()) {
            boolean tellsDone = Wording.DONE.matcher(sentence.text()).find()
                    && !onlyTells(report, sentence.place(), PartKind.NEXT_PLAN);
            boolean tellsOpen = Wording.NOT_DONE.matcher(sentence.text()).find()
                    && !onlyTells(report, sentence.place(), PartKind.RECTIFICATION);
            if (tellsDone || tellsOpen) {
                for (String clause : CLAUSE_END.split(sentence.text())) {
                    boolean isOpen = Wording.NOT_DONE.matcher(clause).find();
                    if (tellsOpen && isOpen) {
                        open.add(new Clause(sentence, clause));
                    } else if (tellsDone
                            && !isOpen
                            && Wording.DONE.matcher(clause).find()) {
                        done.add(new Clause(sentence, clause));
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

    /** What was wrong last year, and what is planned, is no state of this year. */
    private static boolean onlyTells(Report report, int place, PartKind kind) {
        return report.tells(place, kind) && !report.tells(place, PartKind.PROBLEMS, PartKind.RESULTS);
    }

    private static boolean contradicts(Clause open, Clause done) {
        if (done.sentence().paragraph() == open.sentence().paragraph()
                || !open.who().isEmpty() && !done.who().isEmpty() && !open.who().equals(done.who())) {
            return false;
        }
        int shared = open.words().shared(done.words());
        int all = open.words().size();
        return shared >= SAME_THING && shared >= 0.5 * all || shared == SAME_THING - 1 && shared >= 0.7 * all;
    }

    /** Of whom it is told: what all departments have, some towns may lack. */
    private static String who(String clause) {
        Matcher m = BEFORE_STATE.matcher(clause);
        if (!m.find()) {
            return "";
        }
        return switch (m.group("who")) {
            case "乡镇", "镇街", "街道", "镇" -> "镇";
            case "部门", "单位" -> "部门";
            case "村居", "村", "社区" -> "村";
            default -> m.group("who");
        };
    }
}
