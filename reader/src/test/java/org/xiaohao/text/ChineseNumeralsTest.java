package org.xiaohao.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseNumeralsTest {

    @ParameterizedTest
    @CsvSource({
        "一,1",
        "九,9",
        "十,10",
        "十一,11",
        "二十,20",
        "二十九,29",
        "三十四,34",
        "九十九,99",
        "一百,100",
        "一百零一,101",
        "一百一十,110",
        "一百一十九,119",
        "二百五十,250",
        "九百九十九,999"
    })
    void readsAndWrites(String numeral, int number) {
        assertThat(ChineseNumerals.parse(numeral)).isEqualTo(number);
        assertThat(ChineseNumerals.format(number)).isEqualTo(numeral);
    }

    @ParameterizedTest
    @CsvSource({"一百零二,102", "一百二十,120", "两,2", "甲,-1", "'',-1"})
    void reads(String numeral, int number) {
        assertThat(ChineseNumerals.parse(numeral)).isEqualTo(number);
    }
}
