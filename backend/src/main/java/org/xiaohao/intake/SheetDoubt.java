package org.xiaohao.intake;

import org.jspecify.annotations.Nullable;
import org.xiaohao.parsing.result.Diagnostic;
import org.xiaohao.parsing.result.Severity;

/**
 * Something that the parser noticed, in a worksheet.
 *
 * @param id names the doubt within its worksheet
 * @param task key of the task, null for the whole document
 * @param diagnostic what was noticed; its task index is that of the reading
 * @param settled whether a person has looked at it
 */
public record SheetDoubt(int id, @Nullable Integer task, Diagnostic diagnostic, boolean settled) {

    /** Whether it waits for a person. */
    public boolean isOpen() {
        return !settled && diagnostic.severity() != Severity.INFO;
    }

    SheetDoubt settle(boolean done) {
        return new SheetDoubt(id, task, diagnostic, done);
    }

    SheetDoubt of(int otherTask) {
        return new SheetDoubt(id, otherTask, diagnostic, settled);
    }
}
