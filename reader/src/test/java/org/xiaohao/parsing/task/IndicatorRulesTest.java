package org.xiaohao.parsing.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.xiaohao.parsing.result.ParsedIndicator;
import org.xiaohao.text.Slice;

/** Tries phrases with and without target figures, each with what it should offer behind an arrow. */
class IndicatorRulesTest {

    private static final Path PHRASES = Path.of("src", "test", "resources", "figures.txt");

    @TestFactory
    Stream<DynamicTest> figuresOfPhrases() throws IOException {
        List<String> lines = Files.readAllLines(PHRASES);
        assertThat(lines).hasSizeGreaterThan(40);
        return lines.stream().map(line -> {
            String[] parts = line.split(" =>", -1);
            return DynamicTest.dynamicTest(
                    parts[0], () -> assertThat(offered(parts[0])).isEqualTo(parts[1].strip()));
        });
    }

    @Test
    void theSpanHoldsFigureAndClassifier() {
        String text = "新增学位1000个以上";

        ParsedIndicator indicator = IndicatorRules.in(Slice.of(text)).getFirst();

        assertThat(text.substring(indicator.span().start(), indicator.span().end()))
                .isEqualTo("1000个以上");
    }

    private static String offered(String phrase) {
        return IndicatorRules.in(Slice.of(phrase)).stream()
                .map(figure -> String.join(
                        " ",
                        figure.name(),
                        figure.comparison().name(),
                        figure.number().toPlainString() + figure.classifier()))
                .collect(Collectors.joining(", "));
    }
}
