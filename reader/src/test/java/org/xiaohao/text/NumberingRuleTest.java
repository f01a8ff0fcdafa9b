package org.xiaohao.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberingRuleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "一、健全机制|HAN_COMMA|一|1|健全机制",
                "二十一、健全机制|HAN_COMMA|二十一|21|健全机制",
                "（十二）健全机制|HAN_BRACKET|（十二）|12|健全机制",
                "(三)健全机制|HAN_BRACKET|(三)|3|健全机制",
                "14. 健全机制|ARABIC|14|14|健全机制",
                "7、健全机制|ARABIC|7|7|健全机制",
                "8．健全机制|ARABIC|8|8|健全机制",
                "(2)健全机制|ARABIC_BRACKET|(2)|2|健全机制",
                "3）健全机制|ARABIC_BRACKET|3）|3|健全机制",
                "③健全机制|CIRCLED|③|3|健全机制",
                "㈢健全机制|HAN_BRACKET|㈢|3|健全机制",
                "⑵健全机制|ARABIC_BRACKET|⑵|2|健全机制",
                "三 、健全机制|HAN_COMMA|三|3|健全机制",
                "第一章 总则|CHAPTER|第一章|1|总则",
                "第十条 健全机制|ARTICLE|第十条|10|健全机制"
            })
    void readsTheNumber(String line, NumberingRule rule, String printed, int ordinal, String rest) {
        NumberMark mark = NumberingRule.at(Slice.of(line));

        assertThat(mark).isNotNull().satisfies(found -> {
            assertThat(found.rule()).isEqualTo(rule);
            assertThat(found.printed().text()).isEqualTo(printed);
            assertThat(found.ordinal()).isEqualTo(ordinal);
            assertThat(found.rest().text()).isEqualTo(rest);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023年全区工作", "1.5万元资金", "一是加强领导", "一、二、三级医院", "健全机制", "（街道）办事处", ""})
    void takesNothingElseForANumber(String line) {
        assertThat(NumberingRule.at(Slice.of(line))).isNull();
    }
}
