package org.xiaohao.ui.admin;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xiaohao.channel.ChannelDetails;
import org.xiaohao.channel.ChannelKind;
import org.xiaohao.channel.ChannelService;
import org.xiaohao.channel.ChannelType;
import org.xiaohao.channel.SaveChannel;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** A channel: its name, address, secret, and what it is told. What is secret is shown once or never. */
class ChannelDialog extends Dialog {

    private final transient ChannelService channels;
    private final ChannelType type;
    private final transient @Nullable ChannelDetails edited;
    private final TextField name = new TextField(Translations.text("channels.name"));
    private final TextField address = new TextField(Translations.text("channels.address"));
    private final PasswordField secret = new PasswordField(Translations.text("channels.secret"));
    private final CheckboxGroup<ChannelKind> kinds = new CheckboxGroup<>(Translations.text("channels.kinds"));
    private final Checkbox active = new Checkbox(Translations.text("channels.active.choice"));
    private final transient Map<String, HasValidation> fields =
            Map.of("name", name, "address", address, "secret", secret, "kinds", kinds);
    private transient Runnable afterwards = () -> {};

    private ChannelDialog(ChannelService channels, ChannelType type, @Nullable ChannelDetails edited) {
        this.channels = channels;
        this.type = type;
        this.edited = edited;
        setHeaderTitle(Translations.label(type));
        setWidth("560px");
        setMaxWidth("100%");
        name.setWidthFull();
        address.setWidthFull();
        address.setHelperText(Translations.text(
                edited == null ? "channels.address.help." + type.name() : "channels.address.kept",
                edited == null ? "" : edited.shownAddress()));
        secret.setWidthFull();
        secret.setVisible(type.takesSecret());
        secret.setHelperText(
                Translations.text(edited != null && edited.signed() ? "channels.secret.kept" : "channels.secret.help"));
        secret.getElement().setAttribute("autocomplete", "new-password");
        kinds.setItems(Arrays.stream(ChannelKind.values())
                .filter(ChannelKind::isChosen)
                .toList());
        kinds.setItemLabelGenerator(Translations::label);
        name.setValue(edited == null ? Translations.label(type) : edited.name());
        kinds.setValue(
                edited == null
                        ? EnumSet.of(ChannelKind.PLAN_ISSUED, ChannelKind.UNITS_URGED, ChannelKind.LETTER_SENT)
                        : edited.kinds());
        active.setValue(edited == null || edited.active());
        Div content = new Div(name, address, secret, kinds, active);
        content.addClassName("stack");
        add(content);
        Button save = new Button(Translations.text("admin.save"), event -> save());
        save.addThemeName("primary");
        getFooter().add(new Button(Translations.text("frame.cancel"), event -> close()));
        if (edited != null && type == ChannelType.WEBHOOK) {
            getFooter().add(new Button(Translations.text("channels.secret.renew"), event -> askRenew(edited)));
        }
        getFooter().add(save);
    }

    static ChannelDialog adding(ChannelService channels, ChannelType type) {
        return new ChannelDialog(channels, type, null);
    }

    static ChannelDialog editing(ChannelService channels, ChannelDetails edited) {
        return new ChannelDialog(channels, edited.type(), edited);
    }

    /** What is done when something was saved. */
    void afterwards(Runnable act) {
        afterwards = act;
    }

    private void save() {
        fields.values().forEach(field -> field.setInvalid(false));
        SaveChannel wanted = new SaveChannel(
                name.getValue(), address.getValue(), secret.getValue(), kinds.getValue(), active.getValue());
        ChannelDetails present = edited;
        try {
            String fresh = "";
            if (present == null) {
                fresh = channels.add(type, wanted).secret();
            } else {
                channels.change(present.id(), present.version(), wanted);
            }
            Notices.done(Translations.text("channels.saved"));
            afterwards.run();
            if (fresh.isEmpty()) {
                close();
            } else {
                showSecret(fresh);
            }
        } catch (InvalidInputException refused) {
            HasValidation field = fields.get(refused.field());
            if (field == null) {
                Notices.failed(refused);
            } else {
                field.setErrorMessage(Notices.text(refused));
                field.setInvalid(true);
            }
        }
    }

    private void askRenew(ChannelDetails channel) {
        ConfirmDialog ask = new ConfirmDialog();
        ask.setHeader(Translations.text("channels.secret.renew.ask", channel.name()));
        ask.setText(Translations.text("channels.secret.renew.text"));
        ask.setConfirmText(Translations.text("channels.secret.renew"));
        ask.setCancelable(true);
        ask.setCancelText(Translations.text("admin.keep"));
        ask.addConfirmListener(event -> showSecret(channels.renewSecret(channel.id())));
        ask.open();
    }

    /** It is said this once. */
    private void showSecret(String fresh) {
        TextField shown = new TextField(Translations.text("channels.secret"));
        shown.setValue(fresh);
        shown.setReadOnly(true);
        shown.setAutoselect(true);
        shown.setWidthFull();
        shown.addClassName("fresh-secret");
        removeAll();
        add(shown, new Paragraph(Translations.text("channels.secret.once")));
        getFooter().removeAll();
        Button noted = new Button(Translations.text("channels.secret.noted"), event -> close());
        noted.addThemeName("primary");
        getFooter().add(noted);
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        afterwards.run();
    }
}
