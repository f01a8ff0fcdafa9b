package org.xiaohao.ui.guide;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.ui.frame.TopBarItem;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Translations;

/** A question mark in the top bar that opens the guide at the chapter about the page. */
@org.springframework.stereotype.Component
class GuideItem implements TopBarItem {

    private final CurrentActor currentActor;

    GuideItem(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    @Override
    public Place place() {
        return Place.HELP;
    }

    @Override
    public Optional<Component> create() {
        return currentActor.find().map(GuideLink::new);
    }

    /** The link; it is about another chapter after each navigation. */
    private static final class GuideLink extends RouterLink implements AfterNavigationObserver {

        private final transient Actor reader;

        GuideLink(Actor reader) {
            this.reader = reader;
            addClassName("guide-link");
            add(Icons.Q.create());
            getElement().setAttribute("aria-label", Translations.text("guide.open"));
            getElement().setAttribute("title", Translations.text("guide.open"));
            // In a window of its own, so that what is being typed stays where it is.
            getElement().setAttribute("target", "guide");
            setRoute(GuideView.class);
        }

        @Override
        public void afterNavigation(AfterNavigationEvent event) {
            setRoute(
                    GuideView.class,
                    GuideView.parameters(Chapter.of(event.getLocation().getPath(), reader)));
        }
    }
}
