package org.xiaohao.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.parsing.result.DiagnosticCode;
import org.xiaohao.parsing.result.UnitMention;
import org.xiaohao.ui.document.UnknownUnitDialog;
import org.xiaohao.ui.shared.Translations;

/** Everything doubtful is settled by a person, by hand or with the keyboard. */
class SettleDoubtsTest extends ImportTest {

    @Test
    void namesAndLeadsAreSettledUntilNothingIsUndecided() {
        paste(SMALL);
        assertThat(says("import.doubts", 3)).isTrue();

        settleAsNewUnit(UNKNOWN);
        settleAsNewGroup();
        $view(Tabs.class).single().setSelectedIndex(0);
        pressOn(inHand(1), "plan.lead.suggestion", UNKNOWN);

        assertThat(says("import.doubts", 0)).isTrue();
        assertThat(tabLabel(1)).isEqualTo(Translations.text("import.tab.unknown", 0));
        assertThat(sheet().undecided()).isEmpty();
        assertThat(sheet().sheet().task(1).task().lead())
                .extracting(UnitMention::name)
                .containsExactly(UNKNOWN);
    }

    private void settleAsNewGroup() {
        openSettling(TOWNS);
        chooseWay("NEW_GROUP");
        press("plan.unknown.settle");
        assertThat(members().isInvalid())
                .as("a group without members is refused")
                .isTrue();
        members().select(members().getListDataView().getItem(0));
        press("plan.unknown.settle");
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<OrgUnitReference> members() {
        return $(MultiSelectComboBox.class).single();
    }

    @Test
    void aNameMayMeanSeveralUnitsOfThisDocument() {
        place().unit("\u4e19\u5c40");
        paste(SMALL);
        openSettling(TOWNS);
        chooseWay("SEVERAL");
        members().getListDataView().getItems().forEach(members()::select);
        press("plan.unknown.settle");

        assertThat(sheet().sheet().decisions())
                .hasEntrySatisfying(
                        TOWNS, decision -> assertThat(decision.orgUnitIds()).hasSize(2));
        assertThat(tabLabel(1)).isEqualTo(Translations.text("import.tab.unknown", 1));
    }

    @Test
    void aDecisionIsListedAndTakenBack() {
        paste(SMALL);
        openSettling(UNKNOWN);
        chooseWay("NOBODY");
        press("plan.unknown.settle");
        assertThat(says("import.decided.as", UNKNOWN, Translations.text("import.name.nobody")))
                .isTrue();

        test($(Button.class)
                        .withAttribute("aria-label", Translations.text("import.decided.undo.name", UNKNOWN))
                        .single())
                .click();

        assertThat(sheet().sheet().decisions()).isEmpty();
        assertThat(tabLabel(1)).isEqualTo(Translations.text("import.tab.unknown", 2));
    }

    @Test
    void aSuggestionOnceTakenIsRememberedForTheNextDocument() {
        place().unit("\u4e59\u5c40\u673a\u5173");
        paste(SMALL.replace(UNKNOWN, "\u4e59\u5c40\u5173"));
        assertThat(sheet().match("\u4e59\u5c40\u5173").suggestions()).isNotEmpty();
        $view(Tabs.class).single().setSelectedIndex(1);
        press("import.proposal.all", 1);
        assertThat(tabLabel(1)).isEqualTo(Translations.text("import.tab.unknown", 1));

        paste(SMALL.replace(UNKNOWN, "\u4e59\u5c40\u5173").replace("3.", "4."));
        assertThat(tabLabel(1)).isEqualTo(Translations.text("import.tab.unknown", 1));
    }

    @Test
    void allUnknownNamesAreSettledWithOneAct() {
        paste(SMALL);
        $view(Tabs.class).single().setSelectedIndex(1);
        TextField members = $(TextField.class).withClassName("proposal-members").single();
        test(members).setValue("\u4e1c\u9547\u3001\u897f\u9547");
        press("import.proposal.all", 2);

        assertThat(tabLabel(1)).isEqualTo(Translations.text("import.tab.unknown", 0));
        assertThat(sheet().unknownNames()).isEmpty();
        assertThat(sheet().memberCount(TOWNS)).isEqualTo(2);

        fireShortcut(Key.KEY_Z, KeyModifier.ALT);
        assertThat(sheet().sheet().decisions()).isEmpty();
    }

    @Test
    void aTaskWithUnknownUnitsIsNotSaidToBeRead() {
        paste(SMALL);

        assertThat($(Span.class, card(1))
                        .withText(Translations.text("import.task.read"))
                        .exists())
                .isFalse();
        assertThat($(Span.class, card(2))
                        .withText(Translations.text("import.task.read"))
                        .exists())
                .isTrue();
    }

    @Test
    void placesAreSteppedThroughAndAcceptedWithTheKeyboard() {
        paste(SMALL.replace("3.\u57f9", "5.\u57f9").replace("2.\u6e05", "1.\u6e05"));
        SheetCard repeated = card(1);
        assertThat($(Span.class, repeated)
                        .withText(DiagnosticCode.NUMBER_REPEATED.message(Translations.locale(), List.of("1")))
                        .exists())
                .isTrue();
        int open = sheet().undecided().size();

        fireShortcut(Key.KEY_K, KeyModifier.ALT);
        assertThat(card(2).hasClassName("selected")).as("the last place first").isTrue();
        fireShortcut(Key.KEY_A, KeyModifier.ALT);

        assertThat(sheet().undecided()).hasSize(open - 1);
        assertThat($(Span.class, card(2))
                        .withText(DiagnosticCode.NUMBER_JUMPED.message(Translations.locale(), List.of("1", "5")))
                        .exists())
                .isFalse();

        fireShortcut(Key.KEY_Z, KeyModifier.ALT);
        assertThat(sheet().undecided()).hasSize(open);
    }

    @Test
    void thePlaceInHandIsChangedWithTheKeyboard() {
        paste(SMALL);
        fireShortcut(Key.KEY_J, KeyModifier.ALT);
        fireShortcut(Key.KEY_E, KeyModifier.ALT);
        assertThat($(UnknownUnitDialog.class).exists()).as("an unknown name").isTrue();
        press("plan.unknown.later");

        inHand(2);
        fireShortcut(Key.KEY_E, KeyModifier.ALT);
        assertThat($(TaskForm.class, card(2)).exists())
                .as("a task without doubt")
                .isTrue();
    }

    @Test
    void nothingIsHandedOverBeforeEveryDoubtWasLookedAt() {
        paste(READY.replace("2.\u57f9", "5.\u57f9"));
        assertThat($view(Button.class)
                        .withText(Translations.text("plan.issue", 2))
                        .single()
                        .isEnabled())
                .isFalse();

        pressOn(card(1), "import.checked");
        issued(2);

        assertThat(stored()).hasSize(1);
        assertThat(inWork()).isEmpty();
    }
}
