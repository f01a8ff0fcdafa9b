package org.xiaohao.ui.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.xiaohao.supervision.LetterFormDetails;
import org.xiaohao.supervision.LetterFormService;
import org.xiaohao.supervision.LetterService;
import org.xiaohao.supervision.LetterState;
import org.xiaohao.supervision.PressLate;
import org.xiaohao.supervision.PressService;
import org.xiaohao.supervision.ReminderKind;
import org.xiaohao.supervision.UpdateLetterForm;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.shared.EmptyState;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.UiTest;
import org.xiaohao.ui.workbench.WorkbenchView;

@UiTest
@Import({BackendTestConfiguration.class, SupervisedPlan.class})
class LettersViewTest extends SpringBrowserlessTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private SupervisedPlan plans;

    @Autowired
    private PressService press;

    @Autowired
    private LetterService letters;

    @Autowired
    private LetterFormService forms;

    @Autowired
    private MutableClock clock;

    private TestJurisdiction place;
    private long letter;

    @BeforeEach
    void write() {
        place = fixtures.jurisdiction();
        long plan = plans.issueIn(place);
        letter = fixtures.callAs(
                place.office(),
                () -> press.press(new PressLate(plan, ReminderKind.SUPERVISION_LETTER, Set.of(), ""))
                        .letters()
                        .getFirst());
    }

    @Test
    void theRegisterShowsEveryLetterWithItsStep() {
        fixtures.actingAs(place.office());
        navigate(LettersView.class);

        assertThat($view(LetterRow.class).all()).hasSize(2);
        assertThat(text()).contains(Translations.text("letter.sub", 2, 2), SupervisedPlan.HOUSING);
    }

    @Test
    void theRegisterIsReadOnceWhenALetterOfAnotherYearIsOpened() {
        clock.setDate(LocalDate.of(2027, 1, 5));
        fixtures.actingAs(place.office());

        List<String> statements = StatementCount.statements(() -> navigate("letters/" + letter, LettersView.class));
        assertThat(statements)
                .filteredOn(sql -> sql.contains("group by l.state"))
                .hasSize(1);
        assertThat($view(LetterRow.class).all()).hasSize(2);
    }

    @Test
    void whatAnotherSavedOfTheFormIsNotWrittenOver() {
        fixtures.actingAs(place.office());
        navigate(PressRulesView.class);
        LetterFormDetails seen = forms.form();
        LetterFormDetails other = forms.update(new UpdateLetterForm(
                seen.version(),
                "Office",
                seen.numberForm(),
                seen.title(),
                "Words of another person",
                seen.request(),
                seen.contact(),
                seen.copies(),
                seen.answerDays()));
        TextField title = $view(TextField.class)
                .withPropertyValue(TextField::getLabel, Translations.text("letterForm.title"))
                .single();
        test(title).setValue("My title");

        test(button("letterForm.save")).click();
        assertThat(forms.form()).isEqualTo(other);
        test(button("letterForm.save")).click();
        assertThat(forms.form())
                .extracting(LetterFormDetails::opening, LetterFormDetails::title)
                .containsExactly("Words of another person", "My title");
    }

    @Test
    void aUnitFindsTheLetterOnItsWorkbenchAndAnswersIt() {
        fixtures.actingAs(place.clerk(SupervisedPlan.HOUSING));
        navigate(WorkbenchView.class);
        assertThat(text()).contains(Translations.text("letter.band.open"));

        navigate("letters/" + letter, LettersView.class);
        test($view(TextArea.class).single()).setValue("Done by Friday.");
        test(button("letter.reply.send")).click();

        assertThat(text())
                .contains("Done by Friday.", place.clerk(SupervisedPlan.HOUSING).displayName());
        assertThat(letters.details(letter).summary().state()).isEqualTo(LetterState.ANSWERED);
        assertThat(letters.details(letter).summary().openedAt()).isNotNull();
    }

    @Test
    void theOfficeSendsAnAnswerBackAndClosesTheNext() {
        fixtures.callAs(place.clerk(SupervisedPlan.HOUSING), () -> {
            letters.answer(letter, "Soon.");
            return true;
        });
        fixtures.actingAs(place.office());
        navigate("letters/" + letter, LettersView.class);

        test(button("letter.return.confirm")).click();
        Dialog dialog = $(Dialog.class).single();
        test($(TextArea.class, dialog).single()).setValue("By which day?");
        test($(Button.class, dialog)
                        .withText(Translations.text("letter.return.confirm"))
                        .single())
                .click();
        assertThat(text()).contains(Translations.text("letter.returned", "By which day?"));

        test(button("letter.close.confirm")).click();
        Dialog closing = $(Dialog.class).single();
        test($(Button.class, closing)
                        .withText(Translations.text("letter.close.confirm"))
                        .single())
                .click();
        assertThat(letters.details(letter).summary().state()).isEqualTo(LetterState.CLOSED);
    }

    @Test
    void aLeaderReadsAndChangesNothing() {
        fixtures.actingAs(place.leader());
        navigate("letters/" + letter, LettersView.class);

        assertThat($view(Button.class).all())
                .noneMatch(button ->
                        button.isVisible() && button.getText().equals(Translations.text("letter.close.confirm")));
    }

    @Test
    void anEmptyRegisterSaysHowToBegin() {
        fixtures.actingAs(fixtures.jurisdiction().office());
        navigate(LettersView.class);

        assertThat(text()).contains(Translations.text("letter.none.office"));
        assertThat($view(EmptyState.class).all()).isNotEmpty();
    }

    @Test
    void theOfficeSetsHowItsLettersLook() {
        fixtures.actingAs(place.office());
        navigate(PressRulesView.class);

        TextField number = $view(TextField.class)
                .withPropertyValue(TextField::getLabel, Translations.text("letterForm.numberForm"))
                .single();
        test(number).setValue("No number");
        test(button("letterForm.save")).click();
        assertThat(number.isInvalid()).isTrue();
        test(number).setValue("督办〔{年}〕{号}号");
        test(button("letterForm.save")).click();
        assertThat(number.isInvalid()).isFalse();
    }

    private Button button(String key) {
        return $view(Button.class).withText(Translations.text(key)).single();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
