package org.xiaohao.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.RouterLink;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;
import org.xiaohao.intake.DocumentRefusedException;
import org.xiaohao.shared.Ids;
import org.xiaohao.shared.Role;
import org.xiaohao.testing.DocumentsWithMacros;
import org.xiaohao.ui.document.SourcePane;
import org.xiaohao.ui.plan.PlanView;
import org.xiaohao.ui.plan.PlansView;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.SignedIn;

/** A document is taken in, left, found again, thrown away, or refused. */
class ImportDocumentTest extends ImportTest {

    private final JdbcTemplate jdbc;

    @Autowired
    ImportDocumentTest(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

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
        test($view(Upload.class).single()).upload("plan.txt", "text/plain", READY.getBytes(StandardCharsets.UTF_8));
        assertThat(inWork())
                .singleElement()
                .satisfies(kept -> assertThat(kept.fileName()).isEqualTo("plan.txt"));

        assertThat(issued(2).attachmentId()).isNotNull();
    }

    @Test
    void ofAFileWithMacrosItIsSaidThatOnlyItsTextIsKept() {
        navigate(ImportView.class);
        test($view(Upload.class).single())
                .upload(
                        "plan.docm",
                        "application/vnd.ms-word.document.macroEnabled.12",
                        DocumentsWithMacros.word(READY.lines().toList()));

        assertThat(getCurrentView()).isInstanceOf(IntakeView.class);
        assertThat(says("import.textOnly")).isTrue();

        assertThat(issued(2).attachmentId()).isNull();
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
                    .isNotInstanceOfAny(ImportView.class, IntakeView.class, PlansView.class, PlanView.class);
        }
    }

    @Test
    void everyReasonHasWords() {
        for (Reason reason : Reason.values()) {
            assertThat(Notices.text(new DocumentRefusedException(reason))).doesNotStartWith("unreadable-document");
        }
    }

    @Test
    void aReadingThatWasBegunBeforeARestartIsTakenUpAndCanBeBrokenOff() {
        long id = reading("READING", null);

        navigate(ImportView.class);

        assertThat($view(ReadingPanel.class).single().isVisible()).isTrue();
        assertThat(says("import.reading.READING", "plan.docx")).isTrue();

        press("import.reading.cancel");

        assertThat(state(id)).isEqualTo("CANCELLED");
        assertThat($view(ReadingPanel.class).exists()).isFalse();
        assertThat($view(Button.class)
                        .withText(Translations.text("import.read"))
                        .single()
                        .isEnabled())
                .isTrue();
    }

    @Test
    void whyAReadingFailedWhileThePersonWasAwayIsToldOnce() {
        reading("FAILED", "reading-died");

        navigate(ImportView.class);
        String why = "twice";
        assertThat($view(Span.class).all())
                .anySatisfy(words -> assertThat(words.getText()).contains(why));

        navigate(PlansView.class);
        navigate(ImportView.class);
        assertThat($view(Span.class).all())
                .noneSatisfy(words -> assertThat(words.getText()).contains(why));
    }

    @Test
    void whoComesTooMuchIsToldAtOnceAndKeepsTheText() {
        navigate(ImportView.class);
        for (int i = 0; i < 5; i++) {
            reading("READING", null);
        }
        TextArea text = $view(TextArea.class).single();
        test(text).setValue(SMALL);

        press("import.read");

        assertThat($view(Span.class).all())
                .anySatisfy(words -> assertThat(words.getText()).contains("5 documents of yours"));
        assertThat(text.getValue()).isEqualTo(SMALL);
        assertThat(inWork()).isEmpty();
    }

    @Test
    void aDocumentOfALaterVersionIsRefusedInPlainWords() {
        paste(SMALL);
        long id = inWork().getFirst().id();
        jdbc.update("update plan_intake_sheet set format = 99 where intake_id = ?", id);

        open(id);

        assertThat($view(H2.class)
                        .withText(Translations.text("import.newerForm"))
                        .exists())
                .isTrue();
    }

    /** A reading of this person that another process, or one before, has in hand. */
    private long reading(String state, @Nullable String failure) {
        long id = Ids.next();
        jdbc.update(
                "insert into plan_intake_job (id, version, jurisdiction_id, created_by, created_at, file_name, state,"
                        + " attempts, owner, lease_until, failure_code, failure_arguments, seen)"
                        + " values (?, 0, ?, ?, '2026-06-23 01:00:00', 'plan.docx', ?, 1, 'other',"
                        + " '2099-01-01 00:00:00', ?, '[]', false)",
                id,
                place().office().jurisdictionId(),
                place().office().accountId(),
                state,
                failure);
        return id;
    }

    private String state(long id) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select state from plan_intake_job where id = ?", String.class, id));
    }
}
