package org.xiaohao.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiaohao.report.OutlineService;
import org.xiaohao.report.OutlineSummary;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.UiTest;

/** The office looks at outlines, copies one and changes it; each act is saved. */
@UiTest
@SuppressWarnings("NullAway.Init")
class OutlineViewTest extends SpringBrowserlessTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private OutlineService outlines;

    private TestJurisdiction place;

    @BeforeEach
    void theOfficeIsSignedIn() {
        place = fixtures.jurisdiction();
        fixtures.actingAs(place.office());
        navigate(OutlineView.class);
    }

    private Button button(String key) {
        return $view(Button.class)
                .withCondition(button -> button.getText().equals(Translations.text(key)))
                .single();
    }

    private void press(String key) {
        test(button(key)).click();
    }

    private List<String> rows() {
        return $view(NativeButton.class).all().stream()
                .map(row -> ((Span) row.getComponentAt(0)).getText())
                .toList();
    }

    private void choose(String heading) {
        test($view(NativeButton.class)
                        .withCondition(
                                row -> ((Span) row.getComponentAt(0)).getText().equals(heading))
                        .single())
                .click();
    }

    private List<String> stored() {
        String code = outlines.outlines().getFirst().code();
        return outlines.outline(code).lines().stream()
                .map(line -> String.valueOf(line.title()))
                .toList();
    }

    @Test
    void anOutlineOfTheProductIsOnlyLookedAt() {
        assertThat(rows()).hasSizeGreaterThan(5);
        assertThat($view(TextField.class).all()).allMatch(TextField::isReadOnly);
        assertThat($view(Button.class).all())
                .extracting(Button::getText)
                .contains(Translations.text("report.outlines.copy"))
                .doesNotContain(Translations.text("report.outlines.add"));
    }

    @Test
    void aCopyIsChangedActByActAndEachIsSaved() {
        press("report.outlines.copy");
        assertThat(outlines.outlines().getFirst().name()).isNotNull();
        List<String> before = rows();
        choose(before.getLast());
        press("report.outlines.add");
        String added = Translations.text("report.outlines.new");
        assertThat(rows().getLast()).endsWith("、" + added);
        assertThat(stored().getLast()).isEqualTo(added);

        TextField title = $view(TextField.class)
                .withCondition(
                        field -> Translations.text("report.outlines.title").equals(field.getLabel()))
                .single();
        test(title).setValue("2026年专项工作");
        assertThat(rows().getLast()).endsWith("2026年专项工作");
        assertThat(stored().getLast()).isEqualTo("{Y}年专项工作");

        press("report.outlines.up");
        assertThat(stored()).endsWith("{Y}年专项工作", stored().getLast());
        press("report.outlines.delete");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aCopyIsRenamedAndRemoved() {
        press("report.outlines.copy");
        TextField name = $view(TextField.class)
                .withCondition(
                        field -> Translations.text("report.outlines.name").equals(field.getLabel()))
                .single();
        test(name).setValue("本区提纲");
        assertThat(outlines.outlines()).extracting(OutlineSummary::name).contains("本区提纲");
        press("report.outlines.remove");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(outlines.outlines()).extracting(OutlineSummary::name).doesNotContain("本区提纲");
    }
}
