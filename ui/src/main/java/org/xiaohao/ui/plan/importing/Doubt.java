package org.xiaohao.ui.plan.importing;

import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.importing.Diagnostic;

/** A place of a preview that waits for a person. */
sealed interface Doubt {

    /** The index of the task to look at. */
    int task();

    /** Where it stands in the text. */
    int start();

    int end();

    /** Whether the plan cannot be issued while it stands. */
    boolean blocking();

    /** A printed name that the register does not know; the first place of each name. */
    record UnknownUnit(String name, int task, int start, int end) implements Doubt {
        @Override
        public boolean blocking() {
            return true;
        }
    }

    /**
     * A task without a lead.
     *
     * @param diagnostic what the parser said of it, or null
     */
    record NoLead(int task, int start, int end, @Nullable Diagnostic diagnostic) implements Doubt {
        @Override
        public boolean blocking() {
            return true;
        }
    }

    /** Something that a person should look at. */
    record ToCheck(int task, Diagnostic diagnostic) implements Doubt {
        @Override
        public int start() {
            return diagnostic.start();
        }

        @Override
        public int end() {
            return diagnostic.end();
        }

        @Override
        public boolean blocking() {
            return false;
        }
    }
}
