package org.xiaohao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;

class DocumentRefusedExceptionTest {

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonHasWordsInBothLanguages(Reason reason) {
        String code = new DocumentRefusedException(reason).code();

        for (Locale locale : new Locale[] {Locale.ROOT, Locale.ENGLISH}) {
            assertThat(ResourceBundle.getBundle("org.xiaohao.errors", locale).getString(code))
                    .isNotBlank();
        }
    }
}
