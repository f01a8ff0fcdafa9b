package org.xiaohao.parsing.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaohao.parsing.result.DeadlineKind;
import org.xiaohao.text.Slice;

class DeadlineRulesTest {

    private final DeadlineRules rules = new DeadlineRules(2024);

    @ParameterizedTest
    @CsvSource({
        "2023年6月底前,2023-06-30",
        "2023年6月30日前,2023-06-30",
        "6月30日,2024-06-30",
        "2月底,2024-02-29",
        "2023.9.15,2023-09-15",
        "2023-09-15前,2023-09-15",
        "二季度末,2024-06-30",
        "第4季度,2024-12-31",
        "2023年三季度,2023-09-30",
        "上半年,2024-06-30",
        "年底前,2024-12-31",
        "2023年底前完成,2023-12-31",
        "明年3月底前,2025-03-31",
        "2023年10月—12月,2023-12-31",
        "3月至5月,2024-05-31",
        "十月底前,2024-10-31",
        "5月中旬,2024-05-20",
        "2025年,2025-12-31",
        "2023—2025年,2025-12-31",
        "2023 年 6 月底前,2023-06-30",
        "贯穿全年,2024-12-31"
    })
    void readsTheLastDay(String words, LocalDate date) {
        assertThat(rules.read(Slice.of(words))).isNotNull().satisfies(deadline -> {
            assertThat(deadline.date()).isEqualTo(date);
            assertThat(deadline.kind()).isEqualTo(DeadlineKind.EXPLICIT);
            assertThat(deadline.words().text()).isEqualTo(words);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "长期坚持,LONG_TERM,true",
        "持续推进,LONG_TERM,true",
        "常态化,LONG_TERM,true",
        "立行立改,IMMEDIATE,false",
        "每季度末,RECURRING,false",
        "每年12月底前,RECURRING,false",
        "自印发之日起30日内,RELATIVE,false"
    })
    void readsWordsWithoutADay(String words, DeadlineKind kind, boolean longTerm) {
        assertThat(rules.read(Slice.of(words))).isNotNull().satisfies(deadline -> {
            assertThat(deadline.date()).isNull();
            assertThat(deadline.kind()).isEqualTo(kind);
            assertThat(deadline.longTerm()).isEqualTo(longTerm);
        });
    }

    @Test
    void aDateAndLongTermMayStandTogether() {
        assertThat(rules.read(Slice.of("持续推进，年底前初见成效"))).isNotNull().satisfies(deadline -> {
            assertThat(deadline.date()).isEqualTo(LocalDate.of(2024, 12, 31));
            assertThat(deadline.longTerm()).isTrue();
        });
    }

    @Test
    void aDayThatDoesNotExistIsNotGuessed() {
        assertThat(rules.read(Slice.of("6月31日前")))
                .isNotNull()
                .satisfies(deadline -> assertThat(deadline.date()).isNull());
    }

    @Test
    void withoutAnyYearThereIsNoDate() {
        assertThat(new DeadlineRules(null).read(Slice.of("6月底前"))).isNotNull().satisfies(deadline -> {
            assertThat(deadline.date()).isNull();
            assertThat(deadline.yearMissing()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"—", "", "无"})
    void nothingIsNoDeadline(String words) {
        assertThat(rules.read(Slice.of(words))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "6月底完成,true",
        "年底前完成,true",
        "长期坚持,true",
        "2023年持续推进,true",
        "2025年,true",
        "2023年10月—12月,true",
        "区司法局,false",
        "区年鉴编纂办,false"
    })
    void tellsADeadlineFromAUnit(String piece, boolean deadline) {
        assertThat(DeadlineRules.isDeadline(Slice.of(piece))).isEqualTo(deadline);
    }

    @Test
    void runningTextHasADeadlineOnlyWhereItSaysBefore() {
        assertThat(rules.inBody(Slice.of("2023年1月1日至12月31日，对企业予以补贴；2024年6月30日前公布。")))
                .extracting(Deadline::date)
                .isEqualTo(List.of(LocalDate.of(2024, 6, 30)));
        assertThat(rules.inBody(Slice.of("每年6月底前开展一次评查。"))).isEmpty();
    }
}
