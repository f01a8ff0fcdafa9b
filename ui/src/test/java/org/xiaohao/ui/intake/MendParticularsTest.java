package org.xiaohao.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.xiaohao.plan.Aggregation;
import org.xiaohao.plan.Comparison;
import org.xiaohao.plan.IndicatorTarget;
import org.xiaohao.plan.PlanDraft;
import org.xiaohao.plan.PlanKind;
import org.xiaohao.plan.Post;
import org.xiaohao.plan.Recurrence;
import org.xiaohao.plan.ReportingCycle;
import org.xiaohao.plan.TaskParticulars;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.ParticularsText;
import org.xiaohao.ui.shared.Translations;

/** Figures, posts, the fields of a ledger and a relative deadline are seen and mended before a plan is issued. */
class MendParticularsTest extends ImportTest {

    /** A ledger of two problems: the first with figures, a post and words about time, the second each quarter. */
    private static final String LEDGER = """
            \u793a\u8303\u533a2026\u5e74\u6cd5\u6cbb\u7763\u5bdf\u53cd\u9988\u95ee\u9898\u6574\u6539\u53f0\u8d26
            2026\u5e742\u67083\u65e5

            1.\u5f00\u5c55\u57f9\u8bad\u3002\u5168\u5e74\u57f9\u8bad\u4e0d\u5c11\u4e8e20\u573a\uff0c\u6ee1\u610f\u7387\u8fbe\u523090%\u3002\
            \uff08\u7275\u5934\u5355\u4f4d\uff1a\u7532\u5c40\uff0c\u8d23\u4efb\u9886\u5bfc\uff1a\u526f\u533a\u957f\uff0c\
            \u5b8c\u6210\u65f6\u9650\uff1a\u5370\u53d1\u4e4b\u65e5\u8d7730\u65e5\u5185\uff09
            2.\u901a\u62a5\u60c5\u51b5\u3002\u53ca\u65f6\u901a\u62a5\u3002\
            \uff08\u7275\u5934\u5355\u4f4d\uff1a\u7532\u5c40\uff0c\u5b8c\u6210\u65f6\u9650\uff1a\u6bcf\u5b63\u5ea6\uff09
            """;

    private TaskParticulars first() {
        return sheet().sheet().tasks().getFirst().particulars();
    }

    /** Cards of a virtual list are never attached. */
    private void pressIndicator(SheetCard card, int index) {
        NativeButton words =
                $(NativeButton.class, card).withClassName("chip-words").all().get(index);
        ComponentUtil.fireEvent(words, new ClickEvent<>(words));
    }

    private <T extends com.vaadin.flow.component.Component> T inDialog(Class<T> type, int index) {
        return $(type, $(Dialog.class).single()).all().get(index);
    }

    @Test
    void anOfferedFigureIsCorrected() {
        paste(LEDGER);
        pressIndicator(inHand(0), 0);
        inDialog(TextField.class, 0).setValue("Training");
        inDialog(BigDecimalField.class, 0).setValue(new BigDecimal("25"));
        press("import.form.save");

        assertThat(first().indicators().getFirst())
                .isEqualTo(new IndicatorTarget(
                        "Training", Comparison.AT_LEAST, new BigDecimal("25"), "\u573a", Aggregation.SUM));
        assertThat(first().indicators()).hasSize(2);
        assertThat($(Dialog.class).exists()).as("the dialog is closed").isFalse();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aFigureIsAddedAndItsMeasureSuggestsHowItIsAddedUp() {
        paste(LEDGER);
        pressOn(inHand(1), "import.indicator.add");
        press("import.form.save");
        assertThat(inDialog(BigDecimalField.class, 0).isInvalid()).isTrue();
        inDialog(BigDecimalField.class, 0).setValue(new BigDecimal("90"));
        press("import.form.save");
        assertThat(inDialog(TextField.class, 0).isInvalid())
                .as("the name is missing")
                .isTrue();
        inDialog(TextField.class, 0).setValue("Answered");
        inDialog(TextField.class, 1).setValue("%");
        assertThat(((Select<Aggregation>) inDialog(Select.class, 1)).getValue()).isEqualTo(Aggregation.RATIO);
        press("import.form.save");

        assertThat(sheet().sheet().task(1).particulars().indicators())
                .containsExactly(new IndicatorTarget(
                        "Answered", Comparison.AT_LEAST, new BigDecimal("90"), "%", Aggregation.RATIO));
    }

    @Test
    void aFigureAndAPostAreTakenAwayAndComeBack() {
        paste(LEDGER);
        TaskParticulars before = first();
        String figure = ParticularsText.of(before.indicators().getLast());
        String post = ParticularsText.of(new Post("\u8d23\u4efb\u9886\u5bfc", "\u526f\u533a\u957f"));
        remove(inHand(0), figure);
        remove(card(0), post);

        assertThat(first().indicators()).hasSize(1);
        assertThat(first().posts()).isEmpty();

        undo();
        undo();
        assertThat(first()).isEqualTo(before);
    }

    private void remove(SheetCard card, String words) {
        $(Button.class, card)
                .withAttribute("aria-label", Translations.text("plan.party.remove", words))
                .single()
                .click();
    }

    private void undo() {
        test($view(Button.class)
                        .withAttribute("aria-label", Translations.text("import.undo"))
                        .single())
                .click();
    }

    @Test
    void theDateThatWordsMeanIsTakenWithOneClick() {
        paste(LEDGER);
        LocalDate meant = LocalDate.of(2026, 3, 5);
        String hints = tabLabel(2);
        pressOn(card(0), "import.due.use", Dates.table(meant));

        assertThat(sheet().sheet().task(0).task().deadline()).isEqualTo(meant);
        assertThat(tabLabel(2)).as("the question is settled").isNotEqualTo(hints);
        assertThat($(Button.class, card(0))
                        .withText(Translations.text("import.due.use", Dates.table(meant)))
                        .exists())
                .isFalse();
    }

    @Test
    void theFieldsOfALedgerAreMendedInTheForm() {
        paste(LEDGER);
        pressOn(inHand(1), "import.task.edit");
        SheetCard card = card(1);
        $(TextArea.class, card)
                .withCaption(Translations.text("plan.field.measures"))
                .single()
                .setValue("Publish each month");
        recurrence(card).setValue(Recurrence.MONTH);
        pressOn(card, "import.form.save");

        TaskParticulars mended = sheet().sheet().task(1).particulars();
        assertThat(Objects.requireNonNull(mended.rectification()).measures()).isEqualTo("Publish each month");
        assertThat(mended.recurrence()).isEqualTo(Recurrence.MONTH);
        assertThat(inHand(1).getElement().getTextRecursively()).contains("Publish each month");
    }

    @SuppressWarnings("unchecked")
    private Select<Recurrence> recurrence(SheetCard card) {
        return $(Select.class, card)
                .withCondition(
                        select -> Translations.text("import.field.recurrence").equals(select.getLabel()))
                .single();
    }

    @Test
    void thePlanShowsFiguresAndPostsAndIsALedger() {
        paste(LEDGER);
        settleEveryDoubt();
        TaskParticulars read = first();
        PlanDraft plan = issued(2);

        assertThat(plan.head().kind()).isEqualTo(PlanKind.RECTIFICATION);
        assertThat(plan.tasks().getFirst().particulars()).isEqualTo(read);
        String card = test(cards()).getItemComponent(0).getElement().getTextRecursively();
        assertThat(card)
                .contains(read.indicators().stream().map(ParticularsText::of).toList())
                .contains("\u526f\u533a\u957f");
    }

    @Test
    void theShortestRecurrenceIsProposedAsReportingCycle() {
        paste(LEDGER);
        settleEveryDoubt();
        press("plan.issue", 2);

        assertThat($(Paragraph.class, $(Dialog.class).single()).all())
                .extracting(Paragraph::getText)
                .contains(Translations.text(
                        "plan.issue.cycle.why",
                        "2",
                        Translations.text("plan.issue.cycle.often.QUARTER"),
                        Translations.label(ReportingCycle.QUARTER),
                        1));
        press("plan.issue", 2);
        assertThat(stored().getFirst().reportingCycle()).isEqualTo(ReportingCycle.QUARTER);
    }
}
