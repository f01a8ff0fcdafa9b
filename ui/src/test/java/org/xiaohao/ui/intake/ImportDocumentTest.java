package org.xiaohao.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.RouterLink;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;
import org.xiaohao.intake.DocumentRefusedException;
import org.xiaohao.parsing.result.DiagnosticCode;
import org.xiaohao.shared.Role;
import org.xiaohao.testing.DocumentsWithMacros;
import org.xiaohao.ui.document.SourcePane;
import org.xiaohao.ui.plan.PlanDraftView;
import org.xiaohao.ui.plan.PlansView;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.SignedIn;

/** A document is taken in, left, found again, thrown away, or refused. */
class ImportDocumentTest extends ImportTest {

    @Test
    void whatIsReadIsShownAndKeptWithoutBeingAPlan() {
        paste(SMALL);

        assertThat(getCurrentView()).isInstanceOf(IntakeView.class);
        assertThat(test(cards()).size()).isEqualTo(3);
        assertThat(tabLabel(0)).isEqualTo(Translations.text("import.tab.tasks", 3));
        assertThat(tabLabel(1)).isEqualTo(Translations.text("import.tab.unknown", 2));
        assertThat($view(SourcePane.class).all()).hasSize(1);
        assertThat(stored()).isEmpty();
        assertThat(inWork()).hasSize(1);
    }

    @Test
    void workIsFoundInTheListAndGoneOnWith() {
        paste(SMALL);
        inHand(0);
        chooseFromMenu(card(0), "import.task.down");
        navigate(ImportView.class);

        String title = inWork().getFirst().title();
        assertThat($view(H2.class).last().getText()).isEqualTo(Translations.text("import.open.title", 1));
        test($view(Button.class)
                        .withAttribute("aria-label", Translations.text("import.open.go.name", title))
                        .single())
                .click();

        assertThat(getCurrentView()).isInstanceOf(IntakeView.class);
        assertThat(sheet().sheet().tasks().get(1).key()).isZero();
        assertThat(says("import.doubts", 3)).isTrue();
    }

    @Test
    void workIsThrownAwayAfterAQuestion() {
        paste(SMALL);
        navigate(ImportView.class);
        String title = inWork().getFirst().title();
        test($view(Button.class)
                        .withAttribute("aria-label", Translations.text("import.discard.name", title))
                        .single())
                .click();
        assertThat(inWork()).hasSize(1);
        test($(ConfirmDialog.class).single()).confirm();

        assertThat(inWork()).isEmpty();
        assertThat($view(H2.class).last().getText()).isEqualTo(Translations.text("import.open.title", 0));
    }

    @Test
    void whatWasThrownAwayMeanwhileSaysSo() {
        paste(SMALL);
        long id = inWork().getFirst().id();
        intakes().discard(id);
        open(id);

        assertThat($view(H2.class)
                        .withText(Translations.text("import.end.discarded"))
                        .exists())
                .isTrue();
    }

    @Test
    void theSameDocumentIsNoticed() {
        paste(SMALL);
        long first = inWork().getFirst().id();
        paste(SMALL);

        assertThat(says("import.twins")).isTrue();
        assertThat($view(RouterLink.class).all())
                .extracting(RouterLink::getHref)
                .contains("import/" + first);
    }

    @Test
    void anUploadedFileIsKeptWithThePlan() {
        navigate(ImportView.class);
        test($view(Upload.class).single()).upload("plan.txt", "text/plain", SMALL.getBytes(StandardCharsets.UTF_8));
        assertThat(inWork())
                .singleElement()
                .satisfies(kept -> assertThat(kept.fileName()).isEqualTo("plan.txt"));
        press("import.confirm");
        press("import.confirm");

        assertThat(plans().draft(stored().getFirst().id()).attachmentId()).isNotNull();
    }

    @Test
    void ofAFileWithMacrosItIsSaidThatOnlyItsTextIsKept() {
        navigate(ImportView.class);
        test($view(Upload.class).single())
                .upload(
                        "plan.docm",
                        "application/vnd.ms-word.document.macroEnabled.12",
                        DocumentsWithMacros.word(SMALL.lines().toList()));

        assertThat(getCurrentView()).isInstanceOf(IntakeView.class);
        assertThat(says("import.textOnly")).isTrue();
        press("import.confirm");
        press("import.confirm");

        assertThat(plans().draft(stored().getFirst().id()).attachmentId()).isNull();
    }

    @Test
    void aFileThatCannotBeReadIsRefusedAndWhatWasPastedStays() {
        navigate(ImportView.class);
        TextArea text = $view(TextArea.class).single();
        test(text).setValue("kept");
        test($view(Upload.class).single()).upload("plan.docx", "text/plain", new byte[] {0, 1, 2, 3});

        assertRefused(Reason.NOT_A_DOCX);
        assertThat(text.getValue()).isEqualTo("kept");
    }

    private void assertRefused(Reason reason) {
        assertThat(says("import.refused", Notices.text(new DocumentRefusedException(reason))))
                .as("says why")
                .isTrue();
        assertThat(stored()).isEmpty();
        assertThat(inWork()).isEmpty();
    }

    @Test
    void nothingBinaryAndWithoutNumbersIsRefusedAndStays() {
        paste("");
        assertRefused(Reason.EMPTY);
        paste("a\u0000b");
        assertRefused(Reason.BINARY);
        paste("No number anywhere.");
        assertRefused(Reason.NO_NUMBERED_ITEM);
        assertThat($view(TextArea.class).single().getValue()).isEqualTo("No number anywhere.");
    }

    @Test
    void aDocumentOfAnotherJurisdictionIsNotFound() {
        paste(SMALL);
        long id = inWork().getFirst().id();
        fixtures().actingAs(fixtures().jurisdiction().office());
        UI.getCurrent().navigate("import/" + id);

        assertThat($view(H1.class).single().getText()).isEqualTo(Translations.text("frame.notFound.title"));
    }

    @Test
    @SignedIn(Role.CLERK)
    void aClerkCannotOpenThesePages() {
        fixtures().actingAs(place().clerk(KNOWN));
        for (String path : List.of("import", "import/1", "plans", "plans/1")) {
            UI.getCurrent().navigate(path);
            assertThat(getCurrentView())
                    .as(path)
                    .isNotInstanceOfAny(ImportView.class, IntakeView.class, PlansView.class, PlanDraftView.class);
        }
    }

    @Test
    void everyDiagnosticAndReasonHasWords() {
        for (DiagnosticCode code : DiagnosticCode.values()) {
            assertThat(Translations.text("import.diagnostic." + code, Translations.CHINESE))
                    .doesNotStartWith("!");
        }
        for (Reason reason : Reason.values()) {
            assertThat(Notices.text(new DocumentRefusedException(reason))).doesNotStartWith("unreadable-document");
        }
    }
}
