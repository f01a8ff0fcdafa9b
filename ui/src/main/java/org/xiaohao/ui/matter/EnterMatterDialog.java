package org.xiaohao.ui.matter;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xiaohao.matter.EnterMatter;
import org.xiaohao.matter.MatterService;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.NamedUnit;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** A matter entered by the office: what, whence, who; that it is not classified is said by a tick. */
class EnterMatterDialog extends Dialog {

    private final transient MatterService matters;
    private final transient Runnable done;
    private final TextField title = new TextField(Translations.text("matters.form.what"));
    private final TextArea words = new TextArea(Translations.text("matters.form.words"));
    private final TextField basis = new TextField(Translations.text("matters.form.basis"));
    private final ComboBox<OrgUnitReference> lead = new ComboBox<>(Translations.text("matters.form.lead"));
    private final MultiSelectComboBox<OrgUnitReference> others =
            new MultiSelectComboBox<>(Translations.text("matters.form.others"));
    private final Checkbox unclassified = new Checkbox(Translations.text("matters.form.unclassified"));

    EnterMatterDialog(MatterService matters, List<OrgUnitReference> units, Runnable done) {
        this.matters = matters;
        this.done = done;
        setHeaderTitle(Translations.text("matters.form.title"));
        setWidth("560px");
        Paragraph secret = new Paragraph(Translations.text("matters.form.secret"));
        secret.addClassName("note");
        title.setMaxLength(200);
        words.setMaxLength(2000);
        words.setMinRows(3);
        basis.setMaxLength(500);
        basis.setHelperText(Translations.text("matters.form.basis.hint"));
        lead.setItems(units);
        lead.setItemLabelGenerator(OrgUnitReference::shortName);
        others.setItems(units);
        others.setItemLabelGenerator(OrgUnitReference::shortName);
        title.setRequiredIndicatorVisible(true);
        words.setRequiredIndicatorVisible(true);
        basis.setRequiredIndicatorVisible(true);
        lead.setRequiredIndicatorVisible(true);
        unclassified.setRequiredIndicatorVisible(true);
        title.setWidthFull();
        words.setWidthFull();
        basis.setWidthFull();
        lead.setWidthFull();
        others.setWidthFull();
        Div content = new Div(secret, title, words, basis, lead, others, unclassified);
        content.addClassName("stack");
        add(content);
        Button enter = new Button(Translations.text("matters.form.confirm"), event -> enter());
        enter.addThemeName("primary");
        getFooter().add(new Button(Translations.text("matters.form.cancel"), event -> close()), enter);
    }

    private void enter() {
        Map<String, HasValidationProperties> fields =
                Map.of("title", title, "body", words, "basis", basis, "units", lead, "unclassified", unclassified);
        fields.values().forEach(field -> field.setInvalid(false));
        long matter;
        try {
            matter = matters.enter(new EnterMatter(
                    title.getValue(), words.getValue(), basis.getValue(), named(), unclassified.getValue()));
        } catch (InvalidInputException refused) {
            HasValidationProperties field = fields.getOrDefault(refused.field(), title);
            field.setErrorMessage(Notices.text(refused));
            field.setInvalid(true);
            return;
        }
        close();
        Notices.done(
                Translations.text("matters.form.done", matters.details(matter).number()));
        done.run();
    }

    private List<NamedUnit> named() {
        List<NamedUnit> named = new ArrayList<>();
        OrgUnitReference first = lead.getValue();
        if (first != null) {
            named.add(new NamedUnit(AssignmentRole.LEAD, first.id()));
            others.getValue().stream()
                    .filter(unit -> unit.id() != first.id())
                    .map(unit -> new NamedUnit(AssignmentRole.SUPPORTING, unit.id()))
                    .forEach(named::add);
        }
        return named;
    }
}
