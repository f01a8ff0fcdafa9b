package org.xiaohao.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xiaohao.shared.Role;
import org.xiaohao.ui.testing.SignedIn;
import org.xiaohao.ui.testing.UiTest;
import tools.jackson.databind.node.StringNode;

/** What the server does with the answer of the browser; that the browser gives it is tried in BadInputIT. */
@UiTest
@SignedIn(Role.OFFICE)
class KeepsTypedTest extends SpringBrowserlessTest {

    private static final String NEWER = "What a colleague saved.";
    private static final String MINE = "What I typed before.";

    private final TextArea field = new TextArea();

    private KeepsTyped keepAndAnswer(String older) {
        field.setValue(NEWER);
        KeepsTyped kept = KeepsTyped.in(field, "1.entry.2.3.content", "9.4");
        UI.getCurrent().add(field, kept);
        List<PendingJavaScriptInvocation> asked = sent();
        PendingJavaScriptInvocation question = asked.stream()
                .filter(sent -> sent.getInvocation().getParameters().contains("9.4"))
                .findFirst()
                .orElseThrow();
        question.complete(StringNode.valueOf(older));
        return kept;
    }

    private static List<PendingJavaScriptInvocation> sent() {
        var internals = UI.getCurrent().getInternals();
        internals.getStateTree().runExecutionsBeforeClientResponse();
        return internals.dumpPendingJavaScriptInvocations();
    }

    @Test
    void nothingIsToldWhereNothingWasKept() {
        assertThat(keepAndAnswer("").isVisible()).isFalse();
        assertThat(field.getValue()).isEqualTo(NEWER);
    }

    @Test
    void whatWasTypedOverAnOlderVersionIsShownBesideTheNewerText() {
        KeepsTyped kept = keepAndAnswer(MINE);

        assertThat(kept.isVisible()).isTrue();
        assertThat($(Paragraph.class, kept).withText(MINE).exists()).isTrue();
        assertThat(field.getValue()).isEqualTo(NEWER);
    }

    @Test
    void theKeptTextIsTakenBelowTheNewerOne() {
        KeepsTyped kept = keepAndAnswer(MINE);
        test($(Button.class, kept).withText(Translations.text("kept.append")).single())
                .click();

        assertThat(field.getValue()).isEqualTo(NEWER + "\n" + MINE);
        assertThat(kept.isVisible()).isFalse();
        assertThat(forgetsTheOlderText()).isTrue();
    }

    @Test
    void theKeptTextIsThrownAway() {
        KeepsTyped kept = keepAndAnswer(MINE);
        test($(Button.class, kept).withText(Translations.text("kept.discard")).single())
                .click();

        assertThat(field.getValue()).isEqualTo(NEWER);
        assertThat(kept.isVisible()).isFalse();
        assertThat(forgetsTheOlderText()).isTrue();
    }

    private static boolean forgetsTheOlderText() {
        return sent().stream()
                .anyMatch(
                        invocation -> invocation.getInvocation().getExpression().contains(".older'"));
    }

    @Test
    void whatCannotBeTakenIsShownToCopy() {
        field.setReadOnly(true);
        KeepsTyped kept = keepAndAnswer(MINE);

        assertThat(kept.isVisible()).isTrue();
        assertThat($(Button.class, kept)
                        .withText(Translations.text("kept.append"))
                        .exists())
                .isFalse();
    }

    @Test
    void whatTheNewerTextHoldsAlreadyIsNotShown() {
        assertThat(keepAndAnswer("a colleague").isVisible()).isFalse();
    }
}
