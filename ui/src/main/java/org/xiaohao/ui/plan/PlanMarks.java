package org.xiaohao.ui.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xiaohao.plan.PlanDraft;
import org.xiaohao.plan.PlanDraft.DraftParty;
import org.xiaohao.plan.PlanDraft.DraftTask;
import org.xiaohao.ui.document.SourceMark;
import org.xiaohao.ui.document.SourceMark.Kind;

/** Where the fields of a stored plan stand in its text. */
final class PlanMarks {

    private PlanMarks() {}

    static List<SourceMark> of(PlanDraft draft) {
        String text = draft.sourceText();
        List<SourceMark> marks = new ArrayList<>();
        Set<Integer> marked = new HashSet<>();
        for (DraftTask task : draft.tasks()) {
            addWords(marks, text, task, task.title(), Kind.TITLE);
            addWords(marks, text, task, task.dueDateText(), Kind.DUE);
            for (DraftParty party : task.parties()) {
                // A party that was added by hand stands nowhere in the text.
                if (party.sourceStart() < party.sourceEnd() && marked.add(party.sourceStart())) {
                    marks.add(new SourceMark(party.sourceStart(), party.sourceEnd(), kind(party)));
                }
            }
        }
        return marks;
    }

    private static Kind kind(DraftParty party) {
        if (party.resolvedName() == null) {
            return Kind.DOUBT;
        }
        return switch (party.role()) {
            case LEAD -> Kind.LEAD;
            case RESPONSIBLE -> Kind.RESPONSIBLE;
            case SUPPORTING -> Kind.SUPPORTING;
        };
    }

    private static void addWords(List<SourceMark> marks, String text, DraftTask task, String words, Kind kind) {
        int end = Math.min(text.length(), task.sourceEnd());
        int at = words.isEmpty() ? -1 : text.indexOf(words, task.sourceStart());
        if (at >= 0 && at + words.length() <= end) {
            marks.add(new SourceMark(at, at + words.length(), kind));
        }
    }
}
