package org.xiaohao.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import org.xiaohao.account.ActivationSlip;
import org.xiaohao.ui.shared.Translations;

/** One slip, shown this once: its code is stored nowhere in clear. */
class SlipDialog extends Dialog {

    SlipDialog(ActivationSlip slip, Clock clock) {
        addClassName("slip-dialog");
        setHeaderTitle(Translations.text("slips.one", slip.displayName()));
        setCloseOnOutsideClick(false);
        add(new Slip(slip, clock), new Paragraph(Translations.text("slips.one.once")));
        Button close = new Button(Translations.text("slips.one.noted"), event -> close());
        close.addThemeName("primary");
        getFooter().add(Slip.printButton(), close);
    }
}
