package org.xiaohao.access;

import static org.xiaohao.access.AccessMatrix.READERS;

import java.util.concurrent.atomic.AtomicInteger;
import org.xiaohao.access.AccessMatrix.Scope;
import org.xiaohao.plan.TaskGrouping;
import org.xiaohao.plan.TaskSort;
import org.xiaohao.savedview.ListSettings;
import org.xiaohao.savedview.SaveView;
import org.xiaohao.savedview.SavedViewDetails;
import org.xiaohao.savedview.SavedViewService;
import org.xiaohao.savedview.TaskColumn;

/** Who keeps, changes and deletes views of the list of tasks; that a colleague's own view is nobody else's, its own test tries. */
final class ViewAccess {

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private ViewAccess() {}

    static AccessMatrix views(SavedViewService views) {
        return new AccessMatrix(SavedViewService.class)
                .row("mine()", READERS, Scope.NONE, world -> views::mine)
                .row("save(SaveView)", READERS, Scope.NONE, world -> () -> views.save(view(false)))
                .row("change(long, int, SaveView)", READERS, Scope.WITHIN_UNIT, world -> {
                    SavedViewDetails kept = shared(views, world);
                    return () -> views.change(kept.id(), kept.version(), view(true));
                })
                .row("delete(long)", READERS, Scope.WITHIN_UNIT, world -> {
                    long kept = shared(views, world).id();
                    return () -> views.delete(kept);
                });
    }

    /** A view that a clerk shares, and that the head of the unit may change as well. */
    private static SavedViewDetails shared(SavedViewService views, World world) {
        return world.asClerk(world.unit(), () -> views.save(view(true)));
    }

    private static SaveView view(boolean shared) {
        return new SaveView(
                "视图" + SERIAL.incrementAndGet(),
                shared,
                new ListSettings(
                        null,
                        null,
                        false,
                        null,
                        null,
                        "",
                        null,
                        TaskSort.NUMBER,
                        TaskGrouping.SECTION,
                        TaskColumn.USUAL));
    }
}
