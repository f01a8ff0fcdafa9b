package org.xiaohao.ui.report;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xiaohao.outlines.HeadingStyle;
import org.xiaohao.outlines.PartKind;
import org.xiaohao.outlines.Placement;
import org.xiaohao.report.drafting.Outline;
import org.xiaohao.report.drafting.OutlineLine;
import org.xiaohao.ui.shared.Translations;

/** One heading of an outline: what it is called, tells and is like, each of which is saved when its field is left. */
class OutlineForm extends Div {

    private final TextField title = new TextField(Translations.text("report.outlines.title"));
    private final MultiSelectComboBox<PartKind> kinds =
            new MultiSelectComboBox<>(Translations.text("report.outlines.kinds"));
    private final Select<HeadingStyle> style = new Select<>();
    private final Select<Placement> placement = new Select<>();
    private final TextArea words = new TextArea(Translations.text("report.outlines.words"));
    private final transient OutlineLine line;
    private final int year;

    /**
     * @param number in front of the title, may be empty
     * @param changed told when a field is left with another value; null where nothing can be changed
     */
    OutlineForm(OutlineLine line, String number, int year, @Nullable Consumer<OutlineLine> changed) {
        this.line = line;
        this.year = year;
        addClassName("stack");
        title.setMaxLength(100);
        title.setValue(line.title() == null ? "" : Outline.printed(line.title(), year));
        title.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        kinds.setItems(Arrays.stream(PartKind.values())
                .filter(kind -> kind != PartKind.INTRO)
                .toList());
        kinds.setItemLabelGenerator(Translations::label);
        style.setLabel(Translations.text("report.outlines.style"));
        style.setItems(HeadingStyle.values());
        style.setItemLabelGenerator(
                value -> value == HeadingStyle.NONE ? Translations.text("report.outlines.style.none") : value.code());
        style.setValue(line.style());
        placement.setLabel(Translations.text("report.outlines.placement"));
        placement.setItems(Placement.OWN_LINE, Placement.RUN_IN);
        placement.setItemLabelGenerator(Translations::label);
        words.setHelperText(Translations.text("report.outlines.words.help"));
        words.setMaxHeight("220px");
        words.setValue(line.words());
        add(new H2(line.introduces() ? Translations.label(PartKind.INTRO) : number + title.getValue()));
        if (line.introduces()) {
            Span what = new Span(Translations.text("report.outlines.introduction"));
            what.addClassNames("t2", "s");
            add(what);
        } else {
            kinds.setValue(line.kinds());
            placement.setValue(line.placement() == Placement.NONE ? Placement.OWN_LINE : line.placement());
            Div look = new Div(style, placement);
            look.addClassNames("row", "wrap");
            add(title, kinds, look, words);
        }
        if (changed == null) {
            Stream.<HasValue<?, ?>>of(title, kinds, style, placement, words).forEach(field -> field.setReadOnly(true));
            return;
        }
        title.addValueChangeListener(event -> changed.accept(said()));
        kinds.addValueChangeListener(event -> changed.accept(said()));
        placement.addValueChangeListener(event -> changed.accept(said()));
        words.addValueChangeListener(event -> changed.accept(said()));
        style.addValueChangeListener(event -> changed.accept(said().numbered(event.getValue())));
    }

    private OutlineLine said() {
        List<PartKind> told = Arrays.stream(PartKind.values())
                .filter(kinds.getValue()::contains)
                .toList();
        return line.with(told, Outline.yearly(title.getValue(), year), placement.getValue(), words.getValue());
    }

    /** A heading as a line to choose. */
    static NativeButton row(OutlineLine line, String number, int year, boolean selected, Runnable choose) {
        String printed = line.title() == null ? "" : number + Outline.printed(line.title(), year);
        Span heading = new Span(line.introduces() ? Translations.label(PartKind.INTRO) : printed);
        heading.addClassName("grow");
        Span tells = new Span(line.kinds().stream().map(Translations::label).collect(Collectors.joining("、")));
        tells.addClassNames("t2", "s", "wide-only");
        NativeButton row = new NativeButton();
        row.add(heading, tells);
        row.addClassNames("outline-row", "level-" + line.level());
        row.getElement().setAttribute("aria-pressed", Boolean.toString(selected));
        row.addClickListener(event -> choose.run());
        return row;
    }
}
