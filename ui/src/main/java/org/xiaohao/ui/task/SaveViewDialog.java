package org.xiaohao.ui.task;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.xiaohao.savedview.ListSettings;
import org.xiaohao.savedview.SaveView;
import org.xiaohao.savedview.SavedViewService;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** Keeps what the list shows under a name. */
class SaveViewDialog extends Dialog {

    static final int MAX_NAME = 50;

    private final transient SavedViewService views;
    private final transient ListSettings settings;
    private final transient Runnable afterwards;
    private final TextField name = new TextField(Translations.text("views.name"));
    private final Checkbox shared = new Checkbox(Translations.text("views.share"));

    SaveViewDialog(SavedViewService views, ListSettings settings, boolean ofUnit, Runnable afterwards) {
        this.views = views;
        this.settings = settings;
        this.afterwards = afterwards;
        setHeaderTitle(Translations.text("views.save.title"));
        setWidth("400px");
        name.setMaxLength(MAX_NAME);
        name.setWidthFull();
        name.setRequiredIndicatorVisible(true);
        name.setHelperText(Translations.text("views.save.help"));
        shared.setVisible(ofUnit);
        Div content = new Div(name, shared);
        content.addClassNames("stack", "view-form");
        add(content);
        Button save = new Button(Translations.text("views.save"), event -> save());
        save.addThemeName("primary");
        getFooter().add(new Button(Translations.text("views.cancel"), event -> close()), save);
        name.focus();
    }

    private void save() {
        try {
            views.save(new SaveView(name.getValue(), shared.getValue(), settings));
        } catch (InvalidInputException refused) {
            name.setErrorMessage(Notices.text(refused));
            name.setInvalid(true);
            name.focus();
            return;
        }
        close();
        Notices.done(Translations.text("views.saved", name.getValue().strip()));
        afterwards.run();
    }
}
