package org.xiaohao.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xiaohao.shared.InvalidInputException;

class DueDateTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
    private static final LocalDate YEAR_END = LocalDate.of(2026, 12, 31);

    private static DueDate imported(@Nullable LocalDate printed, boolean longTerm) {
        return DueDate.of(
                new TaskToImport("1", null, "事项", "", printed, "6月底前", longTerm, 0, 0, List.of(), TaskParticulars.NONE),
                YEAR_END);
    }

    @Test
    void aPrintedDayIsTakenAndTheDefaultWhereNoneIsPrinted() {
        assertThat(imported(JUNE, false)).isEqualTo(new DueDate(JUNE, JUNE, DueDateSource.TEXT, "6月底前", false));
        assertThat(imported(null, false)).isEqualTo(new DueDate(YEAR_END, YEAR_END, DueDateSource.RULE, "6月底前", false));
        assertThat(imported(null, true)).isEqualTo(new DueDate(null, null, null, "6月底前", true));
        assertThat(imported(JUNE, true)).isEqualTo(new DueDate(JUNE, JUNE, DueDateSource.TEXT, "6月底前", true));
    }

    @Test
    void anExtensionKeepsTheOriginalDayAndEndsLongTerm() {
        DueDate extended = imported(JUNE, false).extendedTo(YEAR_END);
        assertThat(extended).isEqualTo(new DueDate(YEAR_END, JUNE, DueDateSource.OFFICE, "6月底前", false));
        assertThat(imported(null, true).extendedTo(JUNE).longTerm()).isFalse();
    }

    @Test
    void aNewerDocumentMovesTheDayOnlyWithOtherWords() {
        DueDate before = imported(JUNE, false).extendedTo(YEAR_END);
        assertThat(before.reprinted(JUNE, "6月底前", false)).isSameAs(before);
        assertThat(before.reprinted(null, "尽快", false)).isSameAs(before);
        DueDate moved = before.reprinted(JUNE, "6月30日前", false);
        assertThat(moved).isEqualTo(new DueDate(JUNE, JUNE, DueDateSource.TEXT, "6月30日前", false));
        assertThat(moved.differsFrom(before)).isTrue();
        assertThat(before.reprinted(YEAR_END, "年底前", false).differsFrom(before)).isFalse();
        assertThat(before.reprinted(null, "长期坚持", true)).isEqualTo(new DueDate(null, JUNE, null, "长期坚持", true));
    }

    @Test
    void aDayFarOutsideAPlanAndWordsWithoutEndAreRefused() {
        assertThatThrownBy(() -> DueDate.byOffice(LocalDate.of(1926, 1, 1), ""))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> DueDate.longTerm("长".repeat(201))).isInstanceOf(InvalidInputException.class);
    }
}
