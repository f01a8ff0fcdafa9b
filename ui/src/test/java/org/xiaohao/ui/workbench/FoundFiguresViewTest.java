package org.xiaohao.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonTester;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xiaohao.figures.FigureClass;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.progress.EntryDetails;
import org.xiaohao.progress.EntryState;
import org.xiaohao.progress.Figure;
import org.xiaohao.progress.FigureScope;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.shared.Actor;
import org.xiaohao.testing.CleanSlate;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.Duties;
import org.xiaohao.ui.testing.UiTest;

/** Figures are found in what a clerk types; nobody types one a second time. */
@UiTest
@ExtendWith(CleanSlate.class)
class FoundFiguresViewTest extends SpringBrowserlessTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 31);
    private static final String LEAD = "区司法局";
    private static final String WORDS = "今年以来累计开展法治培训6场，发放宣传手册1200余册。";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private ProgressService progress;

    private long part;

    @BeforeEach
    void openADuty() {
        Duties duties = new Duties(beans);
        TaskDetails task = duties.issue(1, DUE, LEAD).getFirst();
        Actor clerk = duties.district().clerk(LEAD);
        part = duties.part(task, LEAD);
        duties.receive(clerk, part);
        fixtures.actingAs(clerk);
        UI.getCurrent().navigate(WorkbenchView.class);
        test($(NativeButton.class, $view(WorkRow.class).first()).single()).click();
    }

    @Test
    void oneClickConfirmsAllThatWasFound() {
        type(WORDS);
        assertThat(current().text().figures()).as("found is not reported").isEmpty();

        button("entry.found.all").click();

        assertThat(current().text().figures())
                .extracting(Figure::amount, Figure::classifier, Figure::figureClass, Figure::scope)
                .containsExactly(tuple("6", "场", FigureScope.CUMULATIVE), tuple("1200", "册", FigureScope.CUMULATIVE));
        assertThat($view(FoundFiguresBar.class).all()).isEmpty();
    }

    @Test
    void aConfirmedFigureFollowsTheNumberInTheText() {
        type(WORDS);
        button("entry.found.all").click();

        type(WORDS.replace("6场", "7场"));

        assertThat(current().text().figures()).extracting(Figure::classifier).containsExactly("册");
        button("entry.found.all").click();
        assertThat(current().text().figures())
                .extracting(Figure::amount)
                .containsExactlyInAnyOrder(new BigDecimal("7"), new BigDecimal("1200"));
    }

    @Test
    void aStruckFigureIsNotAskedAboutAgain() {
        type(WORDS);
        strike(0);
        strike(0);

        type(WORDS + "下步继续推进。");

        assertThat($view(FoundFiguresBar.class).all()).isEmpty();
        button("entry.submit").click();
        assertThat(current().state()).isEqualTo(EntryState.SUBMITTED);
        assertThat(current().text().figures()).isEmpty();
    }

    @Test
    void submittingAsksAboutFiguresThatNobodyConfirmed() {
        type(WORDS);

        button("entry.submit").click();

        assertThat(current().state()).isEqualTo(EntryState.DRAFT);
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(current().state()).isEqualTo(EntryState.SUBMITTED);
        assertThat(current().text().figures()).hasSize(2);
    }

    @Test
    void whatLooksWrongIsAskedAndAnsweredAtTheField() {
        type("案件按期办结率达到120%。");
        button("entry.found.all").click();

        assertThat($view(FigureQuestions.class).single().isVisible()).isTrue();
    }

    @Test
    void aQuestionIsAskedWhenTheEntryIsOpenedAgainAndTheWordBeingTypedStays() {
        type("案件按期办结率达到120%。");
        button("entry.found.all").click();
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate(WorkbenchView.class);
        test($(NativeButton.class, $view(WorkRow.class).first()).single()).click();

        TextField answer = answer();
        test(answer).setValue("含历年积案");
        type("案件按期办结率达到120%，下步继续推进。");

        assertThat(answer().getValue()).isEqualTo("含历年积案");
    }

    private TextField answer() {
        return $(TextField.class, $view(FigureQuestions.class).single()).single();
    }

    private void strike(int chip) {
        List<NativeButton> buttons =
                $(NativeButton.class, $view(FoundFiguresBar.class).single()).all();
        test(buttons.get(3 * chip + 2)).click();
    }

    private void type(String text) {
        test($view(TextArea.class).withClassName("content").single()).setValue(text);
    }

    private EntryDetails current() {
        return Objects.requireNonNull(progress.form(part, null).current());
    }

    private static org.assertj.core.groups.Tuple tuple(String amount, String classifier, FigureScope scope) {
        return org.assertj.core.api.Assertions.tuple(new BigDecimal(amount), classifier, FigureClass.EVENT_SUM, scope);
    }

    private ButtonTester<Button> button(String key) {
        return test($view(Button.class).withText(Translations.text(key)).single());
    }
}
