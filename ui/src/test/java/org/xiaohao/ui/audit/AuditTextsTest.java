package org.xiaohao.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xiaohao.shared.AuditAction;
import org.xiaohao.ui.shared.Translations;

/** Whatever goes on the audit trail has words, in both languages. */
class AuditTextsTest {

    @ParameterizedTest
    @EnumSource
    void everyActionHasWords(AuditAction action) {
        for (Locale locale : new Locale[] {Translations.CHINESE, Locale.ENGLISH}) {
            assertThat(Translations.text("audit.action." + action.code(), locale))
                    .as("%s in %s", action, locale)
                    .isNotBlank()
                    .doesNotStartWith("!");
        }
    }
}
