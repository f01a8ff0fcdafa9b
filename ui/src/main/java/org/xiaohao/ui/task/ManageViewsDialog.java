package org.xiaohao.ui.task;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.xiaohao.savedview.ListSettings;
import org.xiaohao.savedview.SaveView;
import org.xiaohao.savedview.SavedViewDetails;
import org.xiaohao.savedview.SavedViewService;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** The views that the person may change: other names, shared or not, with what the list shows now, or deleted. */
class ManageViewsDialog extends Dialog {

    private final transient SavedViewService views;
    private final transient ListSettings present;
    private final boolean ofUnit;
    private final transient Runnable afterwards;
    private final Div list = new Div();

    ManageViewsDialog(SavedViewService views, ListSettings present, boolean ofUnit, Runnable afterwards) {
        this.views = views;
        this.present = present;
        this.ofUnit = ofUnit;
        this.afterwards = afterwards;
        setHeaderTitle(Translations.text("views.manage.title"));
        setWidth("640px");
        list.addClassName("stack");
        add(list);
        getFooter().add(new Button(Translations.text("views.close"), event -> close()));
        show();
    }

    private void show() {
        list.removeAll();
        views.mine().stream().filter(SavedViewDetails::mayChange).forEach(view -> list.add(row(view)));
        if (list.getComponentCount() == 0) {
            close();
        }
    }

    private Div row(SavedViewDetails view) {
        TextField name = new TextField();
        name.setAriaLabel(Translations.text("views.name"));
        name.setMaxLength(SaveViewDialog.MAX_NAME);
        name.setValue(view.name());
        name.addClassName("grow");
        if (!view.own()) {
            name.setHelperText(Translations.text("views.sharedBy", view.madeBy()));
        }
        Checkbox shared = new Checkbox(Translations.text("views.share"), view.shared());
        shared.setVisible(ofUnit);
        Button save = new Button(
                Translations.text("views.save"), event -> change(view, name, shared.getValue(), view.settings()));
        Button renew =
                new Button(Translations.text("views.renew"), event -> change(view, name, shared.getValue(), present));
        renew.setTooltipText(Translations.text("views.renew.why"));
        renew.setEnabled(!present.equals(view.settings()));
        Button delete = new Button(Icons.X.create(), event -> {
            views.delete(view.id());
            Notices.done(Translations.text("views.deleted", view.name()));
            changed();
        });
        delete.setAriaLabel(Translations.text("views.delete", view.name()));
        delete.addClassName("icon-button");
        Div row = new Div(name, shared, save, renew, delete);
        row.addClassNames("row", "wrap", "view-row");
        return row;
    }

    private void change(SavedViewDetails view, TextField name, boolean shared, ListSettings settings) {
        try {
            views.change(view.id(), view.version(), new SaveView(name.getValue(), shared, settings));
        } catch (InvalidInputException refused) {
            name.setErrorMessage(Notices.text(refused));
            name.setInvalid(true);
            name.focus();
            return;
        }
        Notices.done(Translations.text("views.saved", name.getValue().strip()));
        changed();
    }

    private void changed() {
        show();
        afterwards.run();
    }
}
