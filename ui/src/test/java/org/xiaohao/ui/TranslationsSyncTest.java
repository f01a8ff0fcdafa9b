package org.xiaohao.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xiaohao.shared.Light;
import org.xiaohao.shared.Role;
import org.xiaohao.ui.shared.Translations;

class TranslationsSyncTest {

    private static final Path FOLDER = Path.of("src/main/resources/vaadin-i18n");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    private final Properties chinese = read("translations.properties");
    private final Properties english = read("translations_en.properties");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(chinese.stringPropertyNames());
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        assertThat(keys("translations.properties")).doesNotHaveDuplicates();
        assertThat(keys("translations_en.properties")).doesNotHaveDuplicates();
    }

    @Test
    void bothLanguagesNameTheSameArguments() {
        assertThat(chinese.stringPropertyNames())
                .allSatisfy(key -> assertThat(arguments(english.getProperty(key, "")))
                        .as(key)
                        .isEqualTo(arguments(chinese.getProperty(key))));
    }

    @Test
    void everyRoleAndLightHasAWord() {
        for (Enum<?>[] constants : new Enum<?>[][] {Role.values(), Light.values()}) {
            for (Enum<?> constant : constants) {
                assertThat(Translations.label(constant)).doesNotStartWith("!");
            }
        }
    }

    @Test
    void chineseIsForEverybodyWhoDoesNotAskForEnglish() {
        assertThat(Translations.text("Role.CLERK", Locale.FRENCH)).isEqualTo(chinese.getProperty("Role.CLERK"));
        assertThat(Translations.text("Role.CLERK", Locale.UK)).isEqualTo(english.getProperty("Role.CLERK"));
    }

    private static List<String> keys(String file) throws IOException {
        return Files.readAllLines(FOLDER.resolve(file)).stream()
                .filter(line -> !line.startsWith("#") && line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();
    }

    private static Set<String> arguments(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static Properties read(String file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(file))) {
            properties.load(reader);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return properties;
    }
}
