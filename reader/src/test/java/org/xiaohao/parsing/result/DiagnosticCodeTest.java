package org.xiaohao.parsing.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xiaohao.document.ground.NoteCode;

class DiagnosticCodeTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]\\}");

    @ParameterizedTest
    @EnumSource(NoteCode.class)
    void whateverAReaderNotesIsSaidToThePerson(NoteCode note) {
        assertThat(DiagnosticCode.of(note).message(Locale.SIMPLIFIED_CHINESE, List.of("1")))
                .endsWith("。");
    }

    @ParameterizedTest
    @EnumSource(DiagnosticCode.class)
    void bothLanguagesSayTheSameOfTheSame(DiagnosticCode code) {
        String chinese = code.message(Locale.SIMPLIFIED_CHINESE, List.of());
        String english = code.message(Locale.ENGLISH, List.of());

        assertThat(english).isNotBlank().isNotEqualTo(chinese);
        assertThat(placeholders(english)).containsExactlyInAnyOrderElementsOf(placeholders(chinese));
        assertThat(code.message(Locale.FRENCH, List.of())).isEqualTo(chinese);
    }

    private static List<String> placeholders(String words) {
        return PLACEHOLDER.matcher(words).results().map(MatchResult::group).toList();
    }
}
