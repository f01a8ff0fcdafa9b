package org.xiaohao.ui.plan.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xiaohao.plan.importing.ParsedTask;
import org.xiaohao.plan.importing.Span;
import org.xiaohao.plan.importing.TaskField;
import org.xiaohao.plan.importing.UnitMention;
import org.xiaohao.ui.plan.SourceMark;
import org.xiaohao.ui.plan.SourceMark.Kind;

/** Where the fields of a preview and its doubtful places stand in the text. */
final class ImportMarks {

    /** A longer doubtful place is the task itself, which is highlighted anyway. */
    private static final int LONGEST_DOUBT = 80;

    private ImportMarks() {}

    static List<SourceMark> of(ImportWork work, List<Doubt> doubts) {
        List<SourceMark> marks = new ArrayList<>();
        work.preview().plan().sections().forEach(section -> add(marks, section.span(), Kind.HEADING));
        Set<Integer> marked = new HashSet<>();
        for (ParsedTask task : work.tasks()) {
            add(marks, task.fieldSpans().get(TaskField.TITLE), Kind.TITLE);
            add(marks, task.fieldSpans().get(TaskField.DEADLINE), Kind.DUE);
            addUnits(marks, work, marked, task.lead(), Kind.LEAD);
            addUnits(marks, work, marked, task.responsible(), Kind.RESPONSIBLE);
            addUnits(marks, work, marked, task.supporting(), Kind.RESPONSIBLE);
        }
        for (Doubt doubt : doubts) {
            int length = doubt.end() - doubt.start();
            if (doubt instanceof Doubt.ToCheck && length > 0 && length <= LONGEST_DOUBT) {
                marks.add(new SourceMark(doubt.start(), doubt.end(), Kind.DOUBT));
            }
        }
        return marks;
    }

    private static void addUnits(
            List<SourceMark> marks, ImportWork work, Set<Integer> marked, List<UnitMention> units, Kind kind) {
        for (UnitMention unit : units) {
            // Tasks that share one statement of units name the same place.
            if (marked.add(unit.start())) {
                marks.add(new SourceMark(unit.start(), unit.end(), work.isKnown(unit.name()) ? kind : Kind.DOUBT));
            }
        }
    }

    private static void add(List<SourceMark> marks, @org.jspecify.annotations.Nullable Span span, Kind kind) {
        if (span != null && span.start() < span.end()) {
            marks.add(new SourceMark(span.start(), span.end(), kind));
        }
    }
}
