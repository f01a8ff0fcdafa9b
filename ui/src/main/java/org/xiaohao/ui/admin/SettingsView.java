package org.xiaohao.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.xiaohao.jurisdiction.JurisdictionDetails;
import org.xiaohao.jurisdiction.JurisdictionLevel;
import org.xiaohao.jurisdiction.JurisdictionService;
import org.xiaohao.jurisdiction.UpdateJurisdiction;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Page;
import org.xiaohao.ui.shared.PageHeader;
import org.xiaohao.ui.shared.Translations;

/** The names of the jurisdiction and the rules of its duties. The rules of the lights have a page of their own. */
@Route("admin/jurisdiction")
@Menu(title = "menu.admin.jurisdiction", order = 55)
@RolesAllowed("ADMIN")
public class SettingsView extends Page {

    private static final int MOST_DAYS = 365;

    private final transient JurisdictionService jurisdictions;
    private final TextField name = new TextField(Translations.text("admin.settings.name"));
    private final TextField shortName = new TextField(Translations.text("admin.settings.shortName"));
    private final TextField code = new TextField(Translations.text("admin.settings.code"));
    private final Select<JurisdictionLevel> level = new Select<>();
    private final IntegerField receiveDays = days("admin.settings.receiveDays");
    private final Checkbox lateExtensions = new Checkbox(Translations.text("admin.settings.lateExtensions"));
    private final transient Map<String, HasValidationProperties> fields = Map.of(
            "receiveDays", receiveDays,
            "name", name,
            "shortName", shortName,
            "code", code);
    private transient JurisdictionDetails present;

    SettingsView(JurisdictionService jurisdictions) {
        super("admin.settings.title");
        this.jurisdictions = jurisdictions;
        this.present = jurisdictions.own();
        level.setLabel(Translations.text("admin.settings.level"));
        level.setItems(List.of(JurisdictionLevel.values()));
        level.setItemLabelGenerator(Translations::label);
        name.setHelperText(Translations.text("admin.settings.name.help"));
        code.setHelperText(Translations.text("admin.settings.code.help"));
        receiveDays.setHelperText(Translations.text("admin.settings.receiveDays.help"));
        Stream.of(name, shortName, code).forEach(field -> field.setRequiredIndicatorVisible(true));
        Button save = new Button(Translations.text("admin.save"), event -> save());
        save.addThemeName("primary");
        Div form = new Div(
                new H2(Translations.text("admin.settings.names")),
                pair(name, shortName),
                pair(code, level),
                new H2(Translations.text("admin.settings.duties")),
                pair(receiveDays, lateExtensions),
                new Div(save));
        form.addClassName("settings-form");
        add(new PageHeader(Translations.text("admin.settings.title")), form);
        fill();
    }

    private static IntegerField days(String key) {
        IntegerField field = new IntegerField(Translations.text(key));
        field.setMin(0);
        field.setMax(MOST_DAYS);
        field.setStepButtonsVisible(true);
        return field;
    }

    private static Div pair(com.vaadin.flow.component.Component left, com.vaadin.flow.component.Component right) {
        Div pair = new Div(left, right);
        pair.addClassName("two-fields");
        return pair;
    }

    private void fill() {
        name.setValue(present.name());
        shortName.setValue(present.shortName());
        code.setValue(present.code());
        level.setValue(present.level());
        receiveDays.setValue(present.receiveDays());
        lateExtensions.setValue(present.lateExtensions());
    }

    private void save() {
        fields.values().forEach(field -> field.setInvalid(false));
        List<TextField> empty =
                Stream.of(name, shortName, code).filter(TextField::isEmpty).toList();
        empty.forEach(field -> {
            field.setErrorMessage(Translations.text("admin.required"));
            field.setInvalid(true);
        });
        if (!empty.isEmpty()) {
            empty.getFirst().focus();
            return;
        }
        try {
            present = jurisdictions.update(new UpdateJurisdiction(
                    present.version(),
                    code.getValue(),
                    name.getValue(),
                    shortName.getValue(),
                    level.getValue(),
                    number(receiveDays, "receiveDays"),
                    lateExtensions.getValue()));
            fill();
            Notices.done(Translations.text("admin.settings.saved"));
        } catch (InvalidInputException error) {
            HasValidationProperties field = fields.get(error.field());
            if (field == null) {
                Notices.failed(error);
            } else {
                field.setErrorMessage(Notices.text(error));
                field.setInvalid(true);
            }
        } catch (StaleDataException | OptimisticLockingFailureException savedInBetween) {
            present = jurisdictions.own();
            Notices.failed(Translations.text(
                    "admin.settings.stale",
                    Notices.text(new StaleDataException()),
                    present.name(),
                    present.receiveDays()));
        }
    }

    private static int number(IntegerField field, String name) {
        Integer value = field.getValue();
        if (value == null) {
            throw new InvalidInputException(name, "required");
        }
        return value;
    }
}
