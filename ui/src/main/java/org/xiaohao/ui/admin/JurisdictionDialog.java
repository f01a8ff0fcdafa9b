package org.xiaohao.ui.admin;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xiaohao.jurisdiction.CreateJurisdiction;
import org.xiaohao.jurisdiction.JurisdictionDetails;
import org.xiaohao.jurisdiction.JurisdictionLevel;
import org.xiaohao.jurisdiction.JurisdictionSummary;
import org.xiaohao.jurisdiction.SubordinateService;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** Makes a jurisdiction below the own. */
class JurisdictionDialog extends FormDialog {

    private final transient SubordinateService subordinates;
    private final transient Runnable afterwards;
    private final Select<Above> above = field("parentId", new Select<>());
    private final Select<JurisdictionLevel> level = field("level", new Select<>());
    private final TextField name = field("name", new TextField(Translations.text("admin.settings.name")));
    private final TextField shortName =
            field("shortName", new TextField(Translations.text("admin.settings.shortName")));
    private final TextField code = field("code", new TextField(Translations.text("admin.settings.code")));

    /** A jurisdiction that may have others below it. */
    private record Above(long id, String name, JurisdictionLevel level) {}

    JurisdictionDialog(
            SubordinateService subordinates,
            JurisdictionDetails own,
            List<JurisdictionSummary> below,
            Runnable afterwards) {
        super(Translations.text("jurisdictions.add"), Translations.text("jurisdictions.add.do"));
        this.subordinates = subordinates;
        this.afterwards = afterwards;
        List<Above> possible = new ArrayList<>(List.of(new Above(own.id(), own.name(), own.level())));
        below.stream()
                .filter(one -> one.active() && one.level() != JurisdictionLevel.TOWN)
                .forEach(one -> possible.add(new Above(one.id(), one.name(), one.level())));
        above.setLabel(Translations.text("jurisdictions.above"));
        above.setItems(possible);
        above.setItemLabelGenerator(Above::name);
        above.addValueChangeListener(change -> offerLevels(change.getValue().level()));
        level.setLabel(Translations.text("admin.settings.level"));
        level.setItemLabelGenerator(Translations::label);
        code.setHelperText(Translations.text("admin.settings.code.help"));
        above.setValue(possible.getFirst());
    }

    private void offerLevels(JurisdictionLevel of) {
        List<JurisdictionLevel> lower = Arrays.stream(JurisdictionLevel.values())
                .filter(one -> one.compareTo(of) > 0)
                .toList();
        level.setItems(lower);
        level.setValue(lower.getFirst());
    }

    @Override
    void act() {
        JurisdictionSummary made = subordinates.create(new CreateJurisdiction(
                code.getValue(),
                name.getValue(),
                shortName.getValue(),
                level.getValue(),
                above.getValue().id()));
        Notices.done(Translations.text("jurisdictions.added", made.name()));
        close();
        afterwards.run();
    }
}
