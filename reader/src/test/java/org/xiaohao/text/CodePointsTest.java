package org.xiaohao.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodePointsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "调解7件", "𠮷镇调解7件", "到𠮷", "𠮷𠮷"})
    void placesAreThoseOfTheTextWhateverItsSigns(String text) {
        CodePoints places = new CodePoints(text);
        int[] signs = text.codePoints().toArray();

        for (int unit = 0; unit <= text.length(); unit++) {
            boolean inside = unit > 0 && unit < text.length() && Character.isLowSurrogate(text.charAt(unit));
            assertThat(places.before(unit)).isEqualTo(text.codePointCount(0, unit) - (inside ? 1 : 0));
        }
        for (int from = 0; from <= signs.length; from++) {
            for (int to = from; to <= signs.length; to++) {
                assertThat(places.between(from, to)).isEqualTo(new String(signs, from, to - from));
            }
        }
        assertThat(places.between(-3, signs.length + 5)).isEqualTo(text);
    }
}
