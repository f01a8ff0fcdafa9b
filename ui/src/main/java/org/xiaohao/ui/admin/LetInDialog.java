package org.xiaohao.ui.admin;

import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.Optional;
import org.xiaohao.account.ActivationSlip;
import org.xiaohao.account.LetAdministratorIn;
import org.xiaohao.account.SubordinateAdministrators;
import org.xiaohao.jurisdiction.JurisdictionSummary;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** Gives a jurisdiction below the own its administrator, with a slip to set the password once two agreed. */
class LetInDialog extends FormDialog {

    private final transient SubordinateAdministrators administrators;
    private final transient JurisdictionSummary jurisdiction;
    private final transient Clock clock;
    private final transient Runnable afterwards;
    private final TextField displayName =
            field("displayName", new TextField(Translations.text("admin.account.displayName")));
    private final TextField username = field("username", new TextField(Translations.text("admin.account.username")));

    LetInDialog(
            SubordinateAdministrators administrators,
            JurisdictionSummary jurisdiction,
            Clock clock,
            Runnable afterwards) {
        super(
                Translations.text("jurisdictions.letIn.title", jurisdiction.name()),
                Translations.text("jurisdictions.letIn.do"));
        this.administrators = administrators;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
        this.afterwards = afterwards;
        username.setHelperText(Translations.text("admin.account.username.help"));
        username.setValue("admin." + jurisdiction.code());
    }

    @Override
    void act() {
        Optional<ActivationSlip> slip = administrators.letIn(new LetAdministratorIn(
                jurisdiction.id(), username.getValue(), displayName.getValue(), SlipsView.USUAL_DAYS));
        close();
        afterwards.run();
        slip.ifPresentOrElse(
                made -> new SlipDialog(made, clock).open(),
                () -> Notices.done(Translations.text("jurisdictions.letIn.waits", jurisdiction.name())));
    }
}
