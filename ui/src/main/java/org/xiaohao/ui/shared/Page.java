package org.xiaohao.ui.shared;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;

/** A view inside the frame, with the padding of a page and a translated title in the browser's tab. */
public abstract class Page extends Div implements HasDynamicTitle {

    private final String titleKey;

    /** @param titleKey the key of the title, such as {@code tasks.title} */
    protected Page(String titleKey) {
        this.titleKey = titleKey;
        addClassName("page");
        getElement().setAttribute("role", "main");
    }

    /** The title in the browser's tab; a page about one thing names it here. */
    @Override
    public String getPageTitle() {
        return Translations.text("frame.pageTitle", Translations.text(titleKey));
    }
}
