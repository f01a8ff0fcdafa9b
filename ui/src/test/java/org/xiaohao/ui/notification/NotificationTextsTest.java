package org.xiaohao.ui.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xiaohao.shared.MessageKind;
import org.xiaohao.ui.shared.Translations;

/** Every kind of message has words in both languages, which name what the kind says that they name. */
class NotificationTextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");

    @ParameterizedTest
    @EnumSource
    void everyKindHasWordsThatNameItsArguments(MessageKind kind) {
        for (Locale locale : new Locale[] {Translations.CHINESE, Locale.ENGLISH}) {
            String words = Translations.text("notification." + kind.code(), locale);

            assertThat(words).as("%s in %s", kind, locale).isNotBlank().doesNotStartWith("!");
            assertThat(PLACEHOLDER.matcher(words).results().map(found -> Integer.valueOf(found.group(1))))
                    .as("%s in %s", kind, locale)
                    .containsExactlyInAnyOrderElementsOf(
                            java.util.stream.IntStream.range(0, kind.arguments().size())
                                    .boxed()
                                    .toList());
        }
    }
}
