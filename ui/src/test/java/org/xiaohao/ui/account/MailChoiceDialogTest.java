package org.xiaohao.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiaohao.account.MailChoice;
import org.xiaohao.account.MailChoiceService;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.UiTest;

/** Everybody decides about the own mail. */
@UiTest
class MailChoiceDialogTest extends SpringBrowserlessTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private MailChoiceService choices;

    private TestJurisdiction place;

    @BeforeEach
    void signIn() {
        place = fixtures.jurisdiction();
    }

    @Test
    void aPersonWithAnAddressStopsTheMail() {
        place.mail(place.leader(), "leader@example.org");
        fixtures.actingAs(place.leader());
        UI.getCurrent().navigate("calendar");
        new MailChoiceDialog(choices).open();

        assertThat($(Dialog.class).single().getElement().getTextRecursively()).contains("leader@example.org");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<MailChoice> choice = $(RadioButtonGroup.class).single();
        assertThat(choice.getValue()).isEqualTo(MailChoice.DAILY);
        choice.setValue(MailChoice.NONE);
        test($(Button.class).withText(Translations.text("admin.save")).single()).click();

        assertThat(choices.own().choice()).isEqualTo(MailChoice.NONE);
        assertThat(choices.own().address()).isEqualTo("leader@example.org");
    }

    @Test
    void aPersonWithoutAnAddressIsToldWhyNoMailComes() {
        fixtures.actingAs(place.leader());
        UI.getCurrent().navigate("calendar");
        new MailChoiceDialog(choices).open();

        assertThat($(Dialog.class).single().getElement().getTextRecursively())
                .contains(Translations.text("mailChoice.noAddress"));
    }
}
