package org.xiaohao.ui.frame;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Something that a feature puts into the top bar: a bean of this kind is asked once for each browser tab. */
public interface TopBarItem {

    /** Where in the top bar. */
    enum Place {
        /** Year and plan, at the left. */
        PLAN,
        /** Search, in the middle; only its icon on a phone. */
        SEARCH,
        /** The guide, before the messages. */
        HELP,
        /** Messages, before the account. */
        MESSAGES
    }

    Place place();

    /** A new component for the signed-in person, or empty where this person has no use for it. */
    Optional<Component> create();
}
