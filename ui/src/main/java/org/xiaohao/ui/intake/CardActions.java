package org.xiaohao.ui.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.intake.SheetEdit;

/** What a person does on the cards of a worksheet; a task is named by its key. */
interface CardActions {

    void select(int task);

    /** Stores a change of the worksheet; a refusal is told to the person. */
    void apply(SheetEdit edit);

    /** Asks whom a printed name means. */
    void settleName(String name);

    /** Opens the form with the words and dates of a task. */
    void editWords(int task);

    /** Opens an empty form for a task behind this one. */
    void addAfter(int task);

    /** Opens a figure that a task sets as a target, counted from 0; null for another one. */
    void editIndicator(int task, @Nullable Integer index);

    /** Asks where a task shall be cut in two. */
    void split(int task);

    /** Takes a task out, with a way back. */
    void remove(int task);

    /** The names that a unit can be added by. */
    List<String> registerNames();
}
