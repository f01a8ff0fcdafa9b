package org.xiaohao.ui.workbench;

import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;

/** What a pane asks of the list beside it. */
interface PaneHost {

    void previous();

    void next();

    void close();

    /** Reads the list again and shows this part as it stands now. */
    void changed(long assignmentId, @Nullable Long periodId);

    /** Reads the list again and goes on to what follows. */
    void done();

    /** Shows another pane for the same thing. */
    void replace(Component pane);
}
