package org.xiaohao.ui.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiaohao.intake.IntakeDetails;
import org.xiaohao.intake.SheetTask;
import org.xiaohao.intake.Undecided;
import org.xiaohao.parsing.result.ParsedTask;
import org.xiaohao.parsing.result.TaskField;
import org.xiaohao.parsing.result.UnitMention;
import org.xiaohao.text.Span;
import org.xiaohao.ui.document.SourceMark;
import org.xiaohao.ui.document.SourceMark.Kind;

/** Where the fields of a worksheet and its doubtful places stand in the text. */
final class SheetMarks {

    /** A longer doubtful place is the task itself, which is highlighted anyway. */
    private static final int LONGEST_DOUBT = 80;

    private final IntakeDetails details;
    private final List<SourceMark> marks = new ArrayList<>();
    private final Set<Integer> marked = new HashSet<>();

    private SheetMarks(IntakeDetails details) {
        this.details = details;
    }

    static List<SourceMark> of(IntakeDetails details, List<Undecided> open) {
        SheetMarks all = new SheetMarks(details);
        details.sheet().reading().sections().forEach(section -> all.add(section.span(), Kind.HEADING));
        details.sheet().tasks().forEach(all::addTask);
        for (Undecided place : open) {
            int length = place.end() - place.start();
            if (place instanceof Undecided.Check && length > 0 && length <= LONGEST_DOUBT) {
                all.marks.add(new SourceMark(place.start(), place.end(), Kind.DOUBT));
            }
        }
        return all.marks;
    }

    private void addTask(SheetTask of) {
        ParsedTask task = of.task();
        add(task.fieldSpans().get(TaskField.TITLE), Kind.TITLE);
        add(task.fieldSpans().get(TaskField.DEADLINE), Kind.DUE);
        addUnits(task.lead(), Kind.LEAD);
        addUnits(task.responsible(), Kind.RESPONSIBLE);
        addUnits(task.supporting(), Kind.SUPPORTING);
    }

    private void addUnits(List<UnitMention> units, Kind kind) {
        for (UnitMention unit : units) {
            // Tasks that share one statement of units name the same place.
            if (unit.start() < unit.end() && marked.add(unit.start())) {
                marks.add(new SourceMark(unit.start(), unit.end(), details.isKnown(unit.name()) ? kind : Kind.DOUBT));
            }
        }
    }

    private void add(@Nullable Span span, Kind kind) {
        if (span != null && span.start() < span.end()) {
            marks.add(new SourceMark(span.start(), span.end(), kind));
        }
    }
}
