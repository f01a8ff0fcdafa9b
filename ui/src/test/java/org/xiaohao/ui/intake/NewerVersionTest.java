package org.xiaohao.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xiaohao.intake.IntakeDetails;
import org.xiaohao.intake.SheetDoubt;
import org.xiaohao.intake.SheetEdit;
import org.xiaohao.plan.IssuePlan;
import org.xiaohao.plan.PlanDraft;
import org.xiaohao.plan.PlanHead;
import org.xiaohao.plan.PlanKind;
import org.xiaohao.plan.PlanSummary;
import org.xiaohao.plan.ReportingCycle;
import org.xiaohao.ui.plan.PlanView;
import org.xiaohao.ui.shared.Translations;

/** A newer version of an issued plan, and a plan that begins without a document. */
class NewerVersionTest extends ImportTest {

    private static final String FIRST = """
            \u793a\u8303\u533a2026\u5e74\u5de5\u4f5c\u8981\u70b9

            1.\u516c\u5f00\u6267\u6cd5\u4fe1\u606f\u3002(\u7275\u5934\u5355\u4f4d:\u7532\u5c40)

            2.\u57f9\u8bad\u6267\u6cd5\u4eba\u5458\u3002(\u7275\u5934\u5355\u4f4d:\u7532\u5c40)
            """;
    private static final String NEWER =
            FIRST + "\n3.\u6e05\u67e5\u6267\u6cd5\u8bbe\u65bd\u3002(\u7275\u5934\u5355\u4f4d:\u7532\u5c40)\n";
    private static final PlanHead HEAD = new PlanHead(
            PlanKind.WORK_PLAN,
            "\u793a\u8303\u533a2026\u5e74\u5de5\u4f5c\u8981\u70b9",
            "",
            "",
            2026,
            LocalDate.of(2026, 12, 31));

    private IntakeDetails settled(long id) {
        IntakeDetails seen = intakes().details(id);
        Set<Integer> all = seen.sheet().doubts().stream().map(SheetDoubt::id).collect(Collectors.toSet());
        return intakes().edit(id, seen.version(), new SheetEdit.Settle(all, true));
    }

    private long issue() {
        IntakeDetails sheet = settled(intakes().take(FIRST));
        long plan = intakes().confirm(sheet.id(), sheet.version(), HEAD);
        plans().issue(new IssuePlan(plan, ReportingCycle.QUARTER, 5));
        return plan;
    }

    @Test
    void aNewerVersionIsShownAsADifferenceAndBroughtIn() {
        long plan = issue();
        open(settled(intakes().take(NEWER)).id());
        assertThat(says("import.newer", HEAD.title())).isTrue();

        press("import.newer.show");
        assertThat($(ListItem.class).all()).extracting(ListItem::getText).hasSize(1);
        assertThat($(DifferenceDialog.class).single().getHeaderTitle())
                .isEqualTo(Translations.text("import.difference.title", HEAD.title()));
        test($(TextField.class).last()).setValue("\u91cd\u65b0\u5370\u53d1");
        press("import.difference.amend");

        assertThat(getCurrentView()).isInstanceOf(PlanView.class);
        assertThat(plans().draft(plan).tasks())
                .extracting(PlanDraft.DraftTask::number)
                .containsExactly("1", "2", "3");
        assertThat(inWork()).isEmpty();
    }

    @Test
    void aTaskUnderAnotherHeadingIsListedWithTheOldAndTheNewOne() {
        issue();
        String section = "\u4e00\u3001\u6267\u6cd5\n\n";
        open(settled(intakes().take(FIRST.replace("2.", section + "2."))).id());

        press("import.newer.show");

        assertThat($(DifferenceDialog.class).single().getElement().getTextRecursively())
                .contains(Translations.text(
                        "import.difference.section",
                        Translations.text("import.difference.section.none"),
                        "\u4e00\u3001\u6267\u6cd5"));
    }

    @Test
    void withoutAReasonNothingIsBroughtIn() {
        long plan = issue();
        open(settled(intakes().take(NEWER)).id());

        press("import.newer.show");
        press("import.difference.amend");

        assertThat($(DifferenceDialog.class).single().isOpened()).isTrue();
        assertThat(plans().draft(plan).tasks()).hasSize(2);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aPlanOfAnEarlierYearIsTheBeginningOfTheNext() {
        issue();
        navigate(ImportView.class);
        ComboBox<PlanSummary> choice =
                (ComboBox<PlanSummary>) $view(ComboBox.class).single();
        test(choice).selectItem(HEAD.title());
        test($view(Button.class)
                        .withText(Translations.text("import.other.copy.begin"))
                        .single())
                .click();

        assertThat(getCurrentView()).isInstanceOf(IntakeView.class);
        assertThat(sheet().sheet().head())
                .isNotNull()
                .extracting(PlanHead::year)
                .isEqualTo(2027);
    }

    @Test
    void thereIsAWorkbookToFillIn() {
        navigate(ImportView.class);

        assertThat($view(Anchor.class).all())
                .anySatisfy(link ->
                        assertThat(link.getElement().hasAttribute("download")).isTrue());
    }
}
