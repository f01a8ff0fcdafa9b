package org.xiaohao.ui.supervision;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.supervision.LateKey;
import org.xiaohao.supervision.LeftOut;
import org.xiaohao.supervision.PressLate;
import org.xiaohao.supervision.PressPreview;
import org.xiaohao.supervision.PressResult;
import org.xiaohao.supervision.PressService;
import org.xiaohao.supervision.PressUnit;
import org.xiaohao.supervision.ReminderKind;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/**
 * Asks before units are pressed: which units, who is left out and why, a message or a letter, and what each will read.
 * Nothing is sent before the button that says to how many.
 */
class PressDialog extends Dialog {

    private static final int MOST_WORDS = 500;

    private final transient PressService press;
    private final @Nullable Long planId;
    private final transient Set<LateKey> keys;
    private final transient BiConsumer<ReminderKind, PressResult> onDone;
    private final Set<Long> unticked = new HashSet<>();
    private final Map<Long, String> allTheSame = new HashMap<>();
    private final Div equation = new Div();
    private final PressUnits units = new PressUnits(this::tick, this::pressAllTheSame);
    private final RadioButtonGroup<ReminderKind> kind = new RadioButtonGroup<>();
    private final TextArea words = new TextArea(Translations.text("press.words"));
    private final PressText text = new PressText();
    private final Button send = new Button("", event -> send());
    private transient PressPreview preview = new PressPreview(List.of());

    /**
     * @param keys what for; empty for everything late
     * @param first what is chosen when it opens
     * @param onDone told what came of it
     */
    PressDialog(
            PressService press,
            @Nullable Long planId,
            Set<LateKey> keys,
            ReminderKind first,
            BiConsumer<ReminderKind, PressResult> onDone) {
        this.press = press;
        this.planId = planId;
        this.keys = Set.copyOf(keys);
        this.onDone = onDone;
        addClassName("press-dialog");
        setWidth("980px");
        setHeaderTitle(Translations.text("press.title"));
        equation.addClassName("press-equation");
        equation.getElement().setAttribute("aria-live", "polite");
        kind.setLabel(Translations.text("press.kind"));
        kind.setItems(ReminderKind.NUDGE, ReminderKind.SUPERVISION_LETTER);
        kind.setItemLabelGenerator(item -> Translations.text("press.kind." + item));
        kind.setValue(first);
        kind.addValueChangeListener(event -> refresh());
        words.setMaxLength(MOST_WORDS);
        words.setMinRows(2);
        words.setWidthFull();
        words.setHelperText(Translations.text("press.words.help"));
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(event -> refresh());
        Div right = new Div(kind, words, text);
        right.addClassName("press-right");
        Div columns = new Div(units, right);
        columns.addClassName("press-columns");
        add(equation, columns);
        Button cancel = new Button(Translations.text("press.cancel"), event -> close());
        send.addThemeName("primary");
        send.setDisableOnClick(true);
        send.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        Span note = new Span(Translations.text("press.note"));
        note.addClassNames("t2", "s", "grow");
        getFooter().add(note, cancel, send);
        refresh();
    }

    private PressLate command(Set<LateKey> scope) {
        return new PressLate(planId, kind.getValue(), scope, words.getValue(), Set.of(), allTheSame);
    }

    private void refresh() {
        try {
            words.setInvalid(false);
            preview = press.preview(command(keys).without(unticked));
        } catch (InvalidInputException refused) {
            refuse(refused);
            return;
        }
        int going = preview.going();
        equation.removeAll();
        equation.add(
                new Span(Translations.text("press.equation.all", preview.units().size())));
        part("press.equation.going", going, "=");
        part("press.equation.answered", preview.leftOut(LeftOut.ANSWERED), "+");
        part("press.equation.extension", preview.leftOut(LeftOut.EXTENSION_ASKED), "+");
        part("press.equation.today", preview.leftOut(LeftOut.TODAY), "+");
        part("press.equation.unticked", preview.leftOut(LeftOut.UNTICKED), "+");
        if (kind.getValue() == ReminderKind.NUDGE && preview.unreached() > 0) {
            equation.add(new Span(Translations.text("press.equation.unreached", preview.unreached())));
        }
        units.show(preview, kind.getValue(), allTheSame.keySet());
        text.show(preview.units().stream().filter(PressDialog::goes).toList(), kind.getValue());
        send.setText(Translations.text("press.send." + kind.getValue(), going));
        send.setIcon(Icons.BELL.create());
        send.setEnabled(going > 0);
    }

    private void part(String key, long count, String sign) {
        if (count > 0 || sign.equals("=")) {
            Span mark = new Span(sign);
            mark.addClassName("t2");
            equation.add(mark, new Span(Translations.text(key, count)));
        }
    }

    private static boolean goes(PressUnit unit) {
        return unit.leftOut() == null;
    }

    private void tick(long unit, boolean on) {
        if (on) {
            unticked.remove(unit);
        } else {
            unticked.add(unit);
        }
        refresh();
    }

    private void pressAllTheSame(long unit, String reason) {
        allTheSame.put(unit, reason);
        refresh();
    }

    /** What was shown is sent, not what has become late since. */
    private void send() {
        Set<LateKey> shown = preview.units().stream()
                .filter(unit -> unit.leftOut() != LeftOut.UNTICKED)
                .flatMap(unit -> Stream.concat(unit.going().stream(), unit.staying().stream()))
                .map(item -> item.key())
                .collect(Collectors.toSet());
        try {
            PressResult done = press.press(command(shown));
            close();
            onDone.accept(kind.getValue(), done);
        } catch (InvalidInputException refused) {
            refuse(refused);
        } finally {
            send.setEnabled(true);
        }
    }

    private void refuse(InvalidInputException refused) {
        words.setErrorMessage(Notices.text(refused));
        words.setInvalid(true);
        words.focus();
    }
}
