package org.xiaohao.ui.guide;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.markdown.Markdown;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.xiaohao.ui.shared.Page;
import org.xiaohao.ui.shared.PageHeader;
import org.xiaohao.ui.shared.Translations;

/** The guide: its chapters at the left, the one in the address beside them. */
@Route("guide/:chapter?")
@PermitAll
public class GuideView extends Page implements BeforeEnterObserver {

    private static final String PARAMETER = "chapter";

    private final OrderedList chapters = new OrderedList();
    private final Article text = new Article();

    GuideView() {
        super("guide.title");
        addClassName("guide");
        Nav contents = new Nav(chapters);
        contents.getElement().setAttribute("aria-label", Translations.text("guide.chapters"));
        add(new PageHeader(Translations.text("guide.title")).withSub(Translations.text("guide.sub")), contents, text);
    }

    /** The address of a chapter within this view. */
    static RouteParameters parameters(Chapter chapter) {
        return new RouteParameters(PARAMETER, chapter.code());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Chapter chosen = event.getRouteParameters()
                .get(PARAMETER)
                .map(code -> Chapter.coded(code).orElseThrow(NotFoundException::new))
                .orElse(Chapter.WORKBENCH);
        Locale locale = Translations.locale();
        chapters.removeAll();
        for (Chapter chapter : Chapter.values()) {
            RouterLink link = new RouterLink(Translations.label(chapter), GuideView.class, parameters(chapter));
            if (chapter == chosen) {
                link.getElement().setAttribute("aria-current", "page");
            }
            chapters.add(new ListItem(link));
        }
        text.removeAll();
        text.add(new Markdown(chosen.text(locale)));
    }
}
