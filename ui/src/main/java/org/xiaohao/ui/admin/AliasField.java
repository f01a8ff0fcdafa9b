package org.xiaohao.ui.admin;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.xiaohao.ui.shared.Translations;

/** Other names, each typed and confirmed with Enter. */
class AliasField extends MultiSelectComboBox<String> {

    AliasField() {
        super(Translations.text("admin.aliases"));
        setHelperText(Translations.text("admin.aliases.help"));
        setPlaceholder(Translations.text("admin.aliases.type"));
        setAllowCustomValue(true);
        setAutoExpand(AutoExpandMode.VERTICAL);
        setWidthFull();
        setItems(List.of());
        addCustomValueSetListener(event -> add(event.getDetail()));
    }

    void setAliases(List<String> aliases) {
        setItems(new ArrayList<>(aliases));
        setValue(new LinkedHashSet<>(aliases));
    }

    List<String> aliases() {
        return List.copyOf(getValue());
    }

    private void add(String typed) {
        String alias = typed.strip();
        if (!alias.isEmpty()) {
            Set<String> all = new LinkedHashSet<>(getValue());
            all.add(alias);
            setItems(new ArrayList<>(all));
            setValue(all);
        }
    }
}
