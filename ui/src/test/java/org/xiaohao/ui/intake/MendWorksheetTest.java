package org.xiaohao.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xiaohao.intake.SheetEdit;
import org.xiaohao.intake.SheetTask;
import org.xiaohao.parsing.result.ParsedTask;
import org.xiaohao.parsing.result.UnitMention;
import org.xiaohao.ui.shared.Translations;

/** The office mends what was read, task by task; every change is kept at once. */
class MendWorksheetTest extends ImportTest {

    private List<ParsedTask> tasks() {
        return sheet().sheet().tasks().stream().map(SheetTask::task).toList();
    }

    private List<String> titles() {
        return tasks().stream().map(ParsedTask::title).toList();
    }

    private static List<String> names(List<UnitMention> units) {
        return units.stream().map(UnitMention::name).toList();
    }

    private TextField field(SheetCard card, String key) {
        return $(TextField.class, card).withCaption(Translations.text(key)).single();
    }

    @Test
    void wordsAndDatesAreMendedOnTheCard() {
        paste(SMALL);
        pressOn(inHand(1), "import.task.edit");
        SheetCard card = card(1);
        field(card, "import.field.title").setValue("Check cameras");
        $(Checkbox.class, card).single().setValue(true);
        pressOn(card, "import.form.save");

        assertThat(tasks().get(1).title()).isEqualTo("Check cameras");
        assertThat(tasks().get(1).longTerm()).isTrue();
        assertThat($(TaskForm.class).exists()).as("the form is closed").isFalse();
    }

    @Test
    void whatIsRefusedStandsAtItsField() {
        paste(SMALL);
        pressOn(inHand(1), "import.task.edit");
        SheetCard card = card(1);
        TextField title = field(card, "import.field.title");
        title.setValue(" ");
        pressOn(card, "import.form.save");

        assertThat(title.isInvalid()).isTrue();
        assertThat(titles().get(1)).isNotBlank();
    }

    @Test
    void whoIsLateIsToldAndKeepsWhatWasTyped() {
        paste(SMALL);
        pressOn(inHand(1), "import.task.edit");
        field(card(1), "import.field.title").setValue("Typed long ago");
        intakes().edit(sheet().id(), sheet().version(), new SheetEdit.Remove(0));
        pressOn(card(1), "import.form.save");

        assertThat(says("import.stale", sheet().changedBy())).isTrue();
        assertThat(titles()).hasSize(2).doesNotContain("Typed long ago");
        assertThat(test(cards()).size()).as("the newer work is shown").isEqualTo(2);
        SheetCard shown = card(0);
        assertThat(field(shown, "import.field.title").getValue()).isEqualTo("Typed long ago");
        pressOn(shown, "import.form.save");
        assertThat(titles()).contains("Typed long ago");
    }

    @Test
    void aTaskIsAddedBehindAnother() {
        paste(SMALL);
        inHand(0);
        chooseFromMenu(card(0), "import.task.add");
        SheetCard card = card(0);
        field(card, "import.field.title").setValue("Publish results");
        pressOn(card, "import.form.save");

        assertThat(titles()).hasSize(4);
        assertThat(titles().get(1)).isEqualTo("Publish results");
    }

    @Test
    void aRemovedTaskComesBack() {
        paste(SMALL);
        List<String> before = titles();
        inHand(1);
        chooseFromMenu(card(1), "import.task.remove");
        assertThat(titles()).hasSize(2);

        press("import.undo");

        assertThat(titles()).isEqualTo(before);
        assertThat(test(cards()).size()).isEqualTo(3);
    }

    @Test
    void aTaskIsCutBetweenItsSentences() {
        paste(SMALL);
        pressOn(inHand(0), "import.task.split");
        press("import.task.split");

        assertThat(titles()).hasSize(4);
        assertThat(names(tasks().get(1).lead())).containsExactly(KNOWN);
        assertThat($(SplitDialog.class).exists()).isFalse();
    }

    @Test
    void whereToCutIsChosen() {
        paste(SMALL.replace("\u516c\u5f00\u6743\u529b\u6e05\u5355\u3002", "A\u3002B\u3002"));
        pressOn(inHand(0), "import.task.split");
        assertThat($(Button.class)
                        .withText(Translations.text("import.task.split"))
                        .last()
                        .isEnabled())
                .as("nothing is cut before a place is chosen")
                .isFalse();
        test($(NativeButton.class).withClassName("cut-here").last()).click();
        press("import.task.split");

        assertThat(titles().get(1)).isEqualTo("B");
        assertThat(tasks().getFirst().body()).contains("A").doesNotContain("B");
    }

    @Test
    void tasksAreMergedAndMoved() {
        paste(SMALL);
        List<String> before = titles();
        inHand(2);
        chooseFromMenu(card(2), "import.task.up");
        assertThat(titles()).containsExactly(before.getFirst(), before.get(2), before.get(1));
        chooseFromMenu(inHand(0), "import.task.merge");

        assertThat(titles()).containsExactly(before.getFirst(), before.get(1));
        assertThat(tasks().getFirst().body()).contains(before.get(2));
    }

    @Test
    void aUnitIsAddedMovedAndTakenOff() {
        paste(SMALL);
        SheetCard card = inHand(2);
        adder(card, "SUPPORTING").setValue(KNOWN);
        assertThat(names(tasks().get(2).supporting())).containsExactly(KNOWN);

        choose($(MenuBar.class, $(UnitChip.class, card(2)).first()).single(), "import.unit.to.RESPONSIBLE");
        assertThat(names(tasks().get(2).responsible())).containsExactly(KNOWN);
        assertThat(tasks().get(2).lead()).isEmpty();

        $(Button.class, card(2))
                .withAttribute("aria-label", Translations.text("plan.party.remove", KNOWN))
                .first()
                .click();
        assertThat(tasks().get(2).responsible()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> adder(SheetCard card, String role) {
        String label = Translations.text("import.unit.add." + role);
        return $(ComboBox.class, card)
                .withCondition(box -> label.equals(box.getPlaceholder()))
                .single();
    }

    @Test
    void aChangedTextIsReadAgainWithoutLosingFixes() {
        paste(SMALL);
        adder(inHand(2), "SUPPORTING").setValue(KNOWN);
        press("import.reread");
        TextArea text = $(TextArea.class).withClassName("reread-text").single();
        text.setValue("");
        press("import.reread.go");
        assertThat(text.isInvalid()).as("says why it cannot be read").isTrue();
        text.setValue(SMALL + "\n4.\u516c\u5e03\u3002\uff08\u7275\u5934\u5355\u4f4d\uff1a\u7532\u5c40\uff09\n");
        press("import.reread.go");

        assertThat(titles()).hasSize(4);
        assertThat(names(tasks().get(2).supporting())).containsExactly(KNOWN);
        assertThat(test($(Notification.class).last()).getText())
                .isEqualTo(Translations.text("import.reread.done", 3, 4));
        assertThat(test(cards()).size()).isEqualTo(4);
    }
}
