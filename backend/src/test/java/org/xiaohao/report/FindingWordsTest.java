package org.xiaohao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xiaohao.checking.Finding;
import org.xiaohao.checking.FindingKind;
import org.xiaohao.checking.Severity;
import org.xiaohao.outlines.PartKind;
import org.xiaohao.shared.ErrorTexts;

class FindingWordsTest {

    private final ErrorTexts words = new ErrorTexts();

    @ParameterizedTest
    @EnumSource
    void everyKindOfFindingSaysWhatIsWrongInBothLanguages(FindingKind kind) {
        PartKind part = kind == FindingKind.MISSING_PART ? PartKind.PROBLEMS : null;
        Finding finding = new Finding(kind, kind.severity(), 0, 0, part, List.of("22", "27"));

        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(FindingWords.of(finding, words, locale))
                    .doesNotContain("finding.", "{", "PROBLEMS")
                    .hasSizeGreaterThan(5);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RESULTS", "PROBLEMS", "RESPONSIBILITY", "NEXT_PLAN"})
    void aMissingPartIsNamed(PartKind part) {
        Finding finding = new Finding(FindingKind.MISSING_PART, Severity.ERROR, 0, 0, part, List.of());

        assertThat(Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                        .map(locale -> FindingWords.of(finding, words, locale)))
                .noneMatch(message -> message.contains(part.name()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aSumOfSomePartsIsToldInOtherWordsThanAWrongOne() {
        Finding info = new Finding(FindingKind.PART_SUM, Severity.INFO, 0, 9, null, List.of("1863", "1449"));
        Finding wrong = new Finding(FindingKind.PART_SUM, Severity.WARNING, 0, 9, null, List.of("300", "320"));

        assertThat(FindingWords.of(info, words, Locale.SIMPLIFIED_CHINESE)).contains("1449", "1863", "可以不改");
        assertThat(FindingWords.of(wrong, words, Locale.SIMPLIFIED_CHINESE)).isEqualTo("各部分相加是320，与总数300不符。");
    }
}
