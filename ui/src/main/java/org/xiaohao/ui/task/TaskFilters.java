package org.xiaohao.ui.task;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.DueWindow;
import org.xiaohao.plan.SectionReference;
import org.xiaohao.plan.TaskGrouping;
import org.xiaohao.plan.TaskSort;
import org.xiaohao.plan.UnitLights;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Translations;

/** The filters of the list of tasks beside its lights. Each change is told as the address that it leads to. */
class TaskFilters extends Div {

    private static final int TYPING_PAUSE_MILLISECONDS = 400;

    private final TextField text = new TextField();
    private final ComboBox<SectionReference> section = new ComboBox<>();
    private final ComboBox<UnitLights> unit = new ComboBox<>();
    private final Checkbox leadOnly = new Checkbox(Translations.text("tasks.filter.leadOnly"));
    private final Select<DueWindow> due = new Select<>();
    private final Select<TaskGrouping> grouping = new Select<>();
    private final Select<TaskSort> sort = new Select<>();
    private final Button clear;
    private final @Nullable Long ownUnitId;
    private final transient Consumer<TasksAddress> onChange;
    private transient TasksAddress shown;

    /** @param ownUnitId the unit of a person who sees the own unit's tasks only; null where all units are to choose from */
    TaskFilters(@Nullable Long ownUnitId, TasksAddress first, Consumer<TasksAddress> onChange) {
        this.ownUnitId = ownUnitId;
        this.shown = first;
        this.onChange = onChange;
        addClassNames("row", "wrap", "filters");
        clear = new Button(Translations.text("tasks.filter.clear"), event -> onChange.accept(shown.unrestricted()));
        clear.addThemeName("tertiary");
        setUpText();
        setUpSection();
        setUpUnit();
        setUpDue();
        setUpOrder();
        Span space = new Span();
        space.addClassName("grow");
        add(text, section, unit, leadOnly, due, clear, space, grouping, sort);
    }

    private void setUpText() {
        text.setPlaceholder(Translations.text("tasks.filter.text"));
        text.setAriaLabel(Translations.text("tasks.filter.text"));
        text.setPrefixComponent(Icons.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setMaxLength(100);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_PAUSE_MILLISECONDS);
        text.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                onChange.accept(shown.withText(event.getValue()));
            }
        });
    }

    private void setUpSection() {
        section.setPlaceholder(Translations.text("tasks.filter.section"));
        section.setAriaLabel(Translations.text("tasks.filter.section"));
        section.setItemLabelGenerator(SectionReference::title);
        section.setClearButtonVisible(true);
        section.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                SectionReference chosen = event.getValue();
                onChange.accept(shown.withSection(chosen == null ? null : chosen.id()));
            }
        });
    }

    private void setUpUnit() {
        unit.setPlaceholder(Translations.text("tasks.filter.unit"));
        unit.setAriaLabel(Translations.text("tasks.filter.unit"));
        unit.setItemLabelGenerator(UnitLights::unitName);
        unit.setClearButtonVisible(true);
        unit.setVisible(ownUnitId == null);
        unit.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                UnitLights chosen = event.getValue();
                onChange.accept(shown.withUnit(chosen == null ? null : chosen.orgUnitId(), leadOnly.getValue()));
            }
        });
        leadOnly.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                Long wanted = ownUnitId == null ? shown.unitId() : event.getValue() ? ownUnitId : null;
                onChange.accept(shown.withUnit(wanted, event.getValue()));
            }
        });
    }

    private void setUpDue() {
        due.setAriaLabel(Translations.text("tasks.filter.due"));
        due.setEmptySelectionAllowed(true);
        due.setEmptySelectionCaption(Translations.text("tasks.filter.due.any"));
        due.setItems(DueWindow.values());
        due.setItemLabelGenerator(
                window -> window == null ? Translations.text("tasks.filter.due.any") : Translations.label(window));
        due.addClassName("due-filter");
        due.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                onChange.accept(shown.withDue(event.getValue()));
            }
        });
    }

    private void setUpOrder() {
        grouping.setAriaLabel(Translations.text("tasks.grouping"));
        grouping.setItems(TaskGrouping.values());
        grouping.setItemLabelGenerator(Translations::label);
        grouping.addClassName("grouping");
        grouping.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                onChange.accept(shown.withGrouping(event.getValue()));
            }
        });
        sort.setAriaLabel(Translations.text("tasks.sort"));
        sort.setItems(TaskSort.values());
        sort.setItemLabelGenerator(Translations::label);
        sort.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                onChange.accept(shown.withSort(event.getValue()));
            }
        });
    }

    /** What there is to choose from in a plan. */
    void offer(List<SectionReference> sections, List<UnitLights> units) {
        section.setItems(sections);
        section.setVisible(!sections.isEmpty());
        unit.setItems(units);
    }

    /** Shows what an address says; tells nobody. */
    void show(TasksAddress address) {
        shown = address;
        text.setValue(address.text());
        section.setValue(section.getListDataView()
                .getItems()
                .filter(item -> Long.valueOf(item.id()).equals(address.sectionId()))
                .findFirst()
                .orElse(null));
        unit.setValue(unit.getListDataView()
                .getItems()
                .filter(item -> Long.valueOf(item.orgUnitId()).equals(address.unitId()))
                .findFirst()
                .orElse(null));
        leadOnly.setValue(address.leadOnly());
        leadOnly.setVisible(ownUnitId != null || address.unitId() != null);
        due.setValue(address.due());
        grouping.setValue(address.grouping());
        sort.setValue(address.sort());
        sort.setVisible(address.grouping() == TaskGrouping.NONE);
        clear.setVisible(address.restricts());
    }
}
