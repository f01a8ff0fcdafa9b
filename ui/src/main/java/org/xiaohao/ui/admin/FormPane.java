package org.xiaohao.ui.admin;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/**
 * A form beside a list. What a rule refuses is said at its field; when somebody else saved first, the typed text stays,
 * what is stored now is shown, and the person decides.
 *
 * @param <D> what is edited
 */
abstract class FormPane<D> extends Div {

    private final Map<String, HasValidationProperties> fields = new HashMap<>();
    private final List<AbstractField<?, ?>> required = new ArrayList<>();
    private final H2 title = new H2();
    private final Span badge = new Span();
    private final Div body = new Div();
    private final Div stale = new Div();
    private final Div foot = new Div();
    private final Button toggle = new Button();
    private final Button save = new Button(Translations.text("admin.save"));
    private LongConsumer afterwards = id -> {};
    private Runnable close = () -> {};
    private transient @Nullable D present;
    private boolean dirty;

    /** @param edited what is changed, or null for something new */
    FormPane(@Nullable D edited) {
        present = edited;
        addClassName("form-pane");
        Button closing = new Button(Icons.X.create(), event -> close.run());
        closing.addThemeName("tertiary");
        closing.addClassName("icon-button");
        closing.setAriaLabel(Translations.text("frame.close"));
        title.addClassName("grow");
        badge.addClassNames("badge", "quiet");
        Div head = new Div(title, badge, closing);
        head.addClassNames("detail-head", "row");
        stale.addClassNames("note", "late");
        stale.getElement().setAttribute("role", "alert");
        stale.setVisible(false);
        body.addClassName("detail-body");
        toggle.addThemeName("tertiary");
        toggle.addClickListener(event -> toggle());
        save.addThemeName("primary");
        save.addClickListener(event -> save());
        Span space = new Span();
        space.addClassName("grow");
        foot.addClassName("detail-foot");
        foot.add(toggle, space, new Button(Translations.text("admin.cancel"), event -> close.run()), save);
        add(head, stale, body, foot);
    }

    /** What is stored now. */
    abstract D read(D edited);

    /** Puts the values into the fields. */
    abstract void fill(@Nullable D edited);

    /** Stores the fields: over {@code edited}, or as something new where it is null. */
    abstract D store(@Nullable D edited);

    abstract long id(D edited);

    abstract boolean isActive(D edited);

    abstract String name(D edited);

    /** The values that a person compares when somebody else saved first. */
    abstract String describe(D edited);

    /** What deactivating means, with numbers. */
    abstract String consequences(D edited);

    /** Deactivates what is active, and the other way round. */
    abstract D switchActive(D edited);

    /** The first part of the keys of the words, such as {@code admin.unit}. */
    abstract String words();

    /** Tells the page what follows saving and closing; to be called once the fields are made. */
    final void begin(LongConsumer onSaved, Runnable onClose) {
        afterwards = onSaved;
        close = onClose;
        fill(present);
        showState();
    }

    /** Whether something was typed that is not saved. */
    boolean isDirty() {
        return dirty;
    }

    void addToBody(Component... components) {
        body.add(components);
    }

    void addToFoot(Component component) {
        foot.addComponentAtIndex(1, component);
    }

    /** Notes which field of the command this is. */
    <V, F extends HasValue<?, V> & HasValidationProperties> F field(String name, F field) {
        field.addValueChangeListener(event -> {
            dirty |= event.isFromClient();
            field.setInvalid(false);
        });
        fields.put(name, field);
        return field;
    }

    /** Marks a field as one that must be filled in; all that are empty are said at once when the form is saved. */
    <V, F extends AbstractField<?, V> & HasValidationProperties> void require(F field) {
        field.setRequiredIndicatorVisible(true);
        required.add(field);
    }

    private boolean isComplete() {
        List<AbstractField<?, ?>> empty =
                required.stream().filter(AbstractField::isEmpty).toList();
        for (AbstractField<?, ?> field : empty) {
            ((HasValidationProperties) field).setErrorMessage(Translations.text("admin.required"));
            ((HasValidationProperties) field).setInvalid(true);
        }
        if (!empty.isEmpty() && empty.getFirst() instanceof Focusable<?> first) {
            first.focus();
        }
        return empty.isEmpty();
    }

    /** Takes over what was stored some other way. */
    void showStored(D stored) {
        present = stored;
        dirty = false;
        stale.setVisible(false);
        fill(stored);
        showState();
    }

    private void showState() {
        D edited = present;
        title.setText(edited == null ? Translations.text(words() + ".new") : name(edited));
        badge.setVisible(edited != null);
        toggle.setVisible(edited != null);
        if (edited != null) {
            boolean active = isActive(edited);
            badge.setText(Translations.text(active ? "admin.active" : "admin.inactive"));
            toggle.setText(Translations.text(words() + (active ? ".deactivate" : ".activate")));
        }
    }

    private void save() {
        fields.values().forEach(field -> field.setInvalid(false));
        if (!isComplete()) {
            return;
        }
        guarded(() -> {
            D stored = store(present);
            showStored(stored);
            Notices.done(Translations.text("admin.saved", name(stored)));
            afterwards.accept(id(stored));
        });
    }

    private void toggle() {
        D edited = present;
        if (edited == null) {
            return;
        }
        if (!isActive(edited)) {
            switchState(edited);
            return;
        }
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(Translations.text(words() + ".deactivate.ask", name(edited)));
        dialog.setText(consequences(edited));
        dialog.setConfirmText(Translations.text(words() + ".deactivate"));
        dialog.setCancelable(true);
        dialog.setCancelText(Translations.text("admin.keep"));
        dialog.addConfirmListener(event -> switchState(edited));
        dialog.open();
    }

    private void switchState(D edited) {
        guarded(() -> {
            D stored = switchActive(edited);
            showStored(stored);
            String done = isActive(stored) ? "admin.activated" : "admin.deactivated";
            Notices.done(Translations.text(done, name(stored)));
            afterwards.accept(id(stored));
        });
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (InvalidInputException error) {
            HasValidationProperties field = fields.get(error.field());
            if (field == null) {
                Notices.failed(error);
            } else {
                field.setErrorMessage(Notices.text(error));
                field.setInvalid(true);
            }
        } catch (StaleDataException | OptimisticLockingFailureException savedInBetween) {
            D edited = present;
            if (edited != null) {
                offerChoice(read(edited));
            }
        }
    }

    private void offerChoice(D now) {
        Button mine = new Button(Translations.text("admin.stale.mine"), event -> {
            present = now;
            stale.setVisible(false);
            save();
        });
        Button theirs = new Button(Translations.text("admin.stale.theirs"), event -> showStored(now));
        Div buttons = new Div(mine, theirs);
        buttons.addClassNames("row", "wrap");
        Div content = new Div(
                new Paragraph(Notices.text(new StaleDataException())),
                new Paragraph(Translations.text("admin.stale.now", describe(now))),
                buttons);
        content.addClassNames("stack", "grow");
        stale.removeAll();
        stale.add(Icons.STOP.create(), content);
        stale.setVisible(true);
    }
}
