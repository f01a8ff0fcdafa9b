package org.xiaohao.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsConverterTest {

    private final ArgumentsConverter converter = new ArgumentsConverter();

    @Test
    void keepsEveryCharacter() {
        List<String> arguments = List.of("", "a,b|c;\"d\"", "\\ \n \u0000 \uD842\uDFB7", "{0}", "“区司法局”");

        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(arguments)))
                .isEqualTo(arguments);
    }

    @Test
    void keepsNone() {
        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(List.of())))
                .isEmpty();
    }
}
