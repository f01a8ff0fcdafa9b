package org.xiaohao.ui.plan;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Role;
import org.xiaohao.ui.shared.Translations;

/** What to do where no plan has been issued yet, for whoever may do it. */
public final class FirstPlan {

    private FirstPlan() {}

    /** Links of the next acts; none for a person who can only wait. */
    public static Component[] acts(Actor actor) {
        return actor.has(Role.OFFICE)
                ? new Component[] {
                    new Anchor("import", Translations.text("start.to.import")),
                    new Anchor("plans", Translations.text("start.to.plans"))
                }
                : new Component[0];
    }
}
