package org.xiaohao.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xiaohao.intake.SheetEdit;
import org.xiaohao.parsing.result.DiagnosticCode;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.ui.shared.Translations;

/** Each field says how sure it is, the certain ones nothing. */
class FieldCertaintyTest extends ImportTest {

    private static final String WORDS = "\u52a0\u5f3a\u534f\u4f5c";

    /** The first task has its deadline in the body, the third one a lead that is no unit's name. */
    private static final String DOUBTFUL = SMALL.replace(
                    "\u516c\u5f00\u6743\u529b\u6e05\u5355", "6\u6708\u5e95\u524d\u516c\u5f00\u6743\u529b\u6e05\u5355")
            .replace(
                    "\uff08\u7275\u5934\u5355\u4f4d\uff1a\u7532\u5c40\uff09",
                    "\uff08\u7275\u5934\u5355\u4f4d\uff1a\u7532\u5c40\u3001" + WORDS + "\uff09");

    private List<Span> marks(int card) {
        return $(Span.class, card(card)).withClassName("certainty").all();
    }

    private List<RoleRow> asking(int card) {
        return $(RoleRow.class, card(card)).all().stream()
                .filter(row -> $(Div.class, row).withClassName("doubt").exists())
                .toList();
    }

    @Test
    void anInferredFieldHasASmallWordAndACertainOneNothing() {
        paste(DOUBTFUL);

        assertThat(marks(0)).extracting(Span::getText).containsExactly(Translations.text("import.certainty.likely"));
        assertThat(marks(2)).isEmpty();
    }

    @Test
    void aQuestionStandsAtItsFieldUntilAPersonAnsweredIt() {
        paste(DOUBTFUL);
        assertThat(asking(2)).hasSize(1);
        assertThat($(Span.class, card(2))
                        .withText(DiagnosticCode.DOUBTFUL_UNIT.message(Translations.locale(), List.of("3", WORDS)))
                        .all())
                .as("asked once")
                .hasSize(1);

        pressOn(card(2), "import.checked");

        assertThat(asking(2)).isEmpty();
    }

    @Test
    void aFieldThatAPersonChangedIsCertain() {
        paste(DOUBTFUL);
        int key = sheet().sheet().tasks().getLast().key();
        intakes().edit(sheet().id(), sheet().version(), new SheetEdit.RemoveUnit(key, AssignmentRole.LEAD, WORDS));
        open(sheet().id());

        assertThat(asking(2)).isEmpty();
    }
}
