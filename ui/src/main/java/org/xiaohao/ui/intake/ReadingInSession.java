package org.xiaohao.ui.intake;

import com.vaadin.flow.server.VaadinSession;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xiaohao.intake.IntakeJob;

/**
 * A document that a person's session has begun to read; the page may be left meanwhile.
 *
 * @param job the work
 * @param name the file, or what stands for pasted text
 * @param since when it began
 */
record ReadingInSession(IntakeJob job, String name, Instant since) {

    boolean hasEnded() {
        return job.stage() != IntakeJob.Stage.WAITING && job.stage() != IntakeJob.Stage.READING;
    }

    void remember() {
        VaadinSession.getCurrent().setAttribute(ReadingInSession.class, this);
    }

    static void forget() {
        VaadinSession.getCurrent().setAttribute(ReadingInSession.class, null);
    }

    /** The reading that this session has begun and whose end nobody has seen, or null. */
    static @Nullable ReadingInSession current() {
        return VaadinSession.getCurrent().getAttribute(ReadingInSession.class);
    }
}
