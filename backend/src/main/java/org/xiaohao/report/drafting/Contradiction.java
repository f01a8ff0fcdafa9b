package org.xiaohao.report.drafting;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xiaohao.report.drafting.DraftFacts.Closing;
import org.xiaohao.report.drafting.DraftFacts.Entry;
import org.xiaohao.report.drafting.DraftFacts.Task;
import org.xiaohao.report.drafting.ReportDraft.Source;
import org.xiaohao.report.drafting.ReportDraft.SourceKind;

/** A closing summary that says all is done while the units' last words say that something is left. */
final class Contradiction {

    private static final Pattern LEFT = Pattern.compile("(?:尚未|剩余|其余|未完成|未到位|正在整改)[^。；]{0,12}");

    private static final int SHARED = 3;

    private Contradiction() {}

    static boolean found(Task task, Reading reading, Questions questions) {
        Closing closing = task.closing();
        if (closing == null) {
            return false;
        }
        Matcher all = Phrases.ALL_DONE.matcher(closing.summary());
        if (!all.find()) {
            return false;
        }
        int last = task.entries().stream().mapToInt(Entry::period).max().orElse(0);
        for (Entry entry : task.entries()) {
            if (entry.period() < last || !task.isLead(entry.unitId()) || reading.isTown(entry.unitId())) {
                continue;
            }
            String words = entry.text() + "。" + entry.problem();
            Matcher left = LEFT.matcher(words);
            while (left.find()) {
                if (sameMatter(closing.summary(), words, left)) {
                    questions.contradiction(
                            List.of(new Source(SourceKind.CLOSING, closing.id(), 0), Reading.source(entry)),
                            all.group() + " / " + left.group());
                    return true;
                }
            }
        }
        return false;
    }

    /** The problem that is left, or the words around it, speak of what the summary calls done. */
    private static boolean sameMatter(String summary, String words, Matcher left) {
        String around = words.substring(Math.max(0, left.start() - 30), Math.min(words.length(), left.end() + 20));
        Set<String> shared = Likeness.pairs(around);
        shared.retainAll(Likeness.pairs(summary));
        return shared.size() >= SHARED;
    }
}
