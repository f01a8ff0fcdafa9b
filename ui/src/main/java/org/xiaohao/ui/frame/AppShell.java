package org.xiaohao.ui.frame;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import org.xiaohao.ui.shared.Translations;

/** What every page has in its head: the theme, the icon, the viewport. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles.css")
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1");
        settings.setPageTitle(Translations.text("frame.brand"));
        settings.addFavIcon("icon", "logo.svg", "any");
    }
}
