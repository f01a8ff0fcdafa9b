package org.xiaohao.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chinese text has full-width punctuation, and stands in files for text, not in the code of the user interface. */
class ChineseTextTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern STRING =
            Pattern.compile("\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"", Pattern.DOTALL);
    private static final Pattern CHINESE = Pattern.compile("[\\u3400-\\u9fff]");

    /** Chinese characters and the marks that go with them. */
    private static final String WIDE =
            "\\u3400-\\u9fff\\u3001\\u3002\\u2018\\u2019\\u201c\\u201d\\u3008-\\u3011\\u3014\\u3015"
                    + "\\uff01-\\uff5e";

    private static final List<Pattern> HALF_WIDTH = List.of(
            Pattern.compile("(?<=[" + WIDE + "])[,;:!?](?!//)"),
            Pattern.compile("[,;:!?](?=[" + WIDE + "])"),
            Pattern.compile("(?<=[" + WIDE + "][0-9A-Za-z%])[,;](?=\\s*[" + WIDE + "])"),
            Pattern.compile("\\([^()]*[" + WIDE + "][^()]*\\)"),
            Pattern.compile("(?<=[" + WIDE + "])\\([^()]*\\)"));

    private static final Pattern NOT_PROSE =
            Pattern.compile("```.*?```|`[^`\\n]*`|\\]\\([^)\\n]*\\)|<[^>\\n]*>|https?://\\S+", Pattern.DOTALL);
    private static final Pattern YAML_KEY = Pattern.compile("^\\s*(?:- )?(?:[\\w.-]+:\\s+)?");

    @Test
    void theCodeOfTheUserInterfaceHoldsNoChinese() {
        List<String> found = new ArrayList<>();
        for (Path file : files("ui/src/main/java", ".*\\.java")) {
            Matcher strings = STRING.matcher(read(file));
            while (strings.find()) {
                if (CHINESE.matcher(strings.group()).find()) {
                    found.add(file + ": " + strings.group());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void translationsHaveFullWidthMarks() {
        List<Path> files = new ArrayList<>(files("ui/src/main/resources", ".*\\.properties"));
        files.addAll(files("backend/src/main/resources", ".*\\.properties"));
        assertThat(files).isNotEmpty();
        assertThat(files.stream()
                        .flatMap(file -> lines(read(file), file)
                                .filter(line -> !line.text().startsWith("#"))
                                .map(line -> new Line(line.place(), line.text().replaceFirst("^[^=]*=", "")))
                                .filter(Line::isHalfWidth)))
                .isEmpty();
    }

    @Test
    void demoContentHasFullWidthMarks() {
        assertThat(Stream.of("db/src/main/resources", "backend/src/main/resources", "ui/src/main/resources")
                        .flatMap(folder -> files(folder, ".*demo.*\\.ya?ml").stream())
                        .flatMap(file -> lines(read(file), file)
                                .map(line -> new Line(
                                        line.place(),
                                        YAML_KEY.matcher(line.text()).replaceFirst("")))
                                .filter(line -> !line.text().startsWith("#"))
                                .filter(Line::isHalfWidth)))
                .isEmpty();
    }

    @Test
    void chineseGuidesHaveFullWidthMarks() {
        assertThat(files("docs", ".*(zh[^/\\\\]*|guide[/\\\\][^/\\\\]*)\\.md").stream()
                        .flatMap(file -> lines(NOT_PROSE.matcher(read(file)).replaceAll("\n"), file)
                                .filter(Line::isHalfWidth)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            \u5df2\u63d0\u4ea4,\u7b49\u5ba1\u6838 | true
            \u5df2\u63d0\u4ea4\uff0c\u7b49\u5ba1\u6838 | false
            \u5171 3 \u9879(\u542b\u903e\u671f) | true
            \u622a\u81f3 10:30 \u5171 1,000 \u9879 | false
            Done, closed (all) | false
            """)
    void theRuleKnowsHalfWidthMarks(String text, boolean half) {
        assertThat(new Line("here", text).isHalfWidth()).isEqualTo(half);
    }

    private static List<Path> files(String folder, String name) {
        Path start = ROOT.resolve(folder);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(start)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> start.relativize(file).toString().matches(name))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Line> lines(String text, Path file) {
        return text.lines().map(line -> new Line(file.toString(), line));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Line(String place, String text) {

        boolean isHalfWidth() {
            return CHINESE.matcher(text).find()
                    && HALF_WIDTH.stream()
                            .anyMatch(pattern -> pattern.matcher(text).find());
        }
    }
}
