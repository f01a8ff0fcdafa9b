package org.xiaohao.intake;

import org.jspecify.annotations.Nullable;
import org.xiaohao.parsing.result.Diagnostic;

/** A place of a worksheet that waits for a person. */
public sealed interface Undecided {

    /** Key of the task to look at; null for the whole document. */
    @Nullable
    Integer task();

    /** Where it stands in the text, first UTF-16 offset. */
    int start();

    /** Offset behind its last character. */
    int end();

    /** A printed name of which nobody knows whom it means, at its first place. */
    record UnknownName(String name, Integer task, int start, int end) implements Undecided {}

    /**
     * A task without a lead.
     *
     * @param diagnostic what the parser said of it, or null
     */
    record NoLead(
            Integer task, int start, int end, @Nullable Diagnostic diagnostic) implements Undecided {}

    /** Something that the parser is not sure of. */
    record Check(SheetDoubt doubt) implements Undecided {
        @Override
        public @Nullable Integer task() {
            return doubt.task();
        }

        @Override
        public int start() {
            return doubt.diagnostic().start();
        }

        @Override
        public int end() {
            return doubt.diagnostic().end();
        }
    }
}
