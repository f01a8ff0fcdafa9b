package org.xiaohao.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.IndicatorTarget;
import org.xiaohao.plan.PlanHead;

/** Something that a person does to a worksheet. */
public sealed interface SheetEdit {

    /** The worksheet after it. */
    Worksheet on(Worksheet sheet);

    /** Corrects the words or dates of a task. */
    record Change(int task, TaskChange change) implements SheetEdit {
        @Override
        public Worksheet on(Worksheet sheet) {
            return sheet.change(task, change);
        }
    }

    /** Names a unit for a task. */
    record AddUnit(int task, AssignmentRole role, String name) implements SheetEdit {
        @Override
        public Worksheet on(Worksheet sheet) {
            return sheet.addUnit(task, role, name);
        }
    }

    /** Takes a unit off a task. */
    record RemoveUnit(int task, AssignmentRole role, String name) implements SheetEdit {
        @Override
        public Worksheet on(Worksheet sheet) {
            return sheet.removeUnit(task, role, name);
        }
    }

    /** Gives a unit another role or place; {@code index} counts among the others of the new role, from 0. */
    record MoveUnit(int task, AssignmentRole from, String name, AssignmentRole to, int index) implements SheetEdit {
        @Override
        public Worksheet on(Worksheet sheet) {
            return sheet.moveUnit(task, from, name, to, index);
        }
    }

    /** Corrects an indicator of a task, from 0, or adds one where {@code index} is null. */
    record PutIndicator(int task, @Nullable Integer index, IndicatorTarget indicator) implements SheetEdit {
        @Override
        public Worksheet on(Worksheet sheet) {
            return sheet.replace(task, old -> TaskEdits.putIndicator(old, index, indicator));
        }
    }

    /** Takes an indicator off a task, counted from 0. */
    record RemoveIndicator(int task, int index) implements SheetEdit {
        @Override
        public Worksheet on(Worksheet sheet) {
            return sheet.replace(task, old -> TaskEdits.removeIndicator(old, index));
        }
    }

    /** Takes a post off a task, counted from 0. */
    record RemovePost(int task, int index) implements SheetEdit {
        @Override
        public Worksheet on(Worksheet sheet) {
            return sheet.replace(task, old -> TaskEdits.removePost(old, index));
        }
    }

    /** Takes the date that a relative deadline means as the due date, which settles the question. */
    record TakeOfferedDeadline(int task) implements SheetEdit {
        @Override
        public Worksheet on(Worksheet sheet) {
            return sheet.takeOfferedDeadline(task);
        }
    }

    /** Makes two tasks of one; the second begins at {@code offset} of the text. */
    record Split(int task, int offset) implements SheetEdit {
        @Override
        public Worksheet on(Worksheet sheet) {
            return sheet.split(task, offset);
        }
    }

    /** Makes one task of a task and the one after it. */
    record MergeWithNext(int task) implements SheetEdit {
        @Override
        public Worksheet on(Worksheet sheet) {
            return sheet.mergeWithNext(task);
        }
    }

    /** Puts a task at another place of the list, from 0. */
    record Move(int task, int index) implements SheetEdit {
        @Override
        public Worksheet on(Worksheet sheet) {
            return sheet.move(task, index);
        }
    }

    /** Takes a task out of the list. */
    record Remove(int task) implements SheetEdit {
        @Override
        public Worksheet on(Worksheet sheet) {
            return sheet.remove(task);
        }
    }

    /** Adds a task that the document does not have, behind another one or at the end. */
    record Add(@Nullable Integer after, TaskChange words) implements SheetEdit {
        @Override
        public Worksheet on(Worksheet sheet) {
            return sheet.add(after, words);
        }
    }

    /** Says whom a printed name means; null takes that back. */
    record Decide(String name, @Nullable NameDecision decision) implements SheetEdit {
        @Override
        public Worksheet on(Worksheet sheet) {
            return sheet.decide(name, decision);
        }
    }

    /** Says whom several printed names mean. */
    record DecideAll(Map<String, NameDecision> decisions) implements SheetEdit {
        public DecideAll {
            decisions = Map.copyOf(decisions);
        }

        @Override
        public Worksheet on(Worksheet sheet) {
            Worksheet decided = sheet;
            for (var decision : decisions.entrySet()) {
                decided = decided.decide(decision.getKey(), decision.getValue());
            }
            return decided;
        }
    }

    /** Says that doubts were looked at, or takes that back. */
    record Settle(Set<Integer> doubts, boolean done) implements SheetEdit {
        public Settle {
            doubts = Set.copyOf(doubts);
        }

        @Override
        public Worksheet on(Worksheet sheet) {
            return sheet.settle(doubts, done);
        }
    }

    /** Says what heads the plan. */
    record Describe(PlanHead head) implements SheetEdit {
        @Override
        public Worksheet on(Worksheet sheet) {
            return sheet.withHead(head);
        }
    }

    /** Puts tasks, doubts and decisions back as they stood before; the text and its reading stay. */
    record Restore(List<SheetTask> tasks, List<SheetDoubt> doubts, Map<String, NameDecision> decisions)
            implements SheetEdit {
        public Restore {
            tasks = List.copyOf(tasks);
            doubts = List.copyOf(doubts);
            decisions = Map.copyOf(decisions);
        }

        /** What takes back everything that was done since. */
        public static Restore to(Worksheet before) {
            return new Restore(before.tasks(), before.doubts(), before.decisions());
        }

        @Override
        public Worksheet on(Worksheet sheet) {
            return sheet.restore(this);
        }
    }
}
