package org.xiaohao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiaohao.outlines.PartKind;
import org.xiaohao.report.drafting.ReportDraft;
import org.xiaohao.report.drafting.ReportDraft.FigureSpan;
import org.xiaohao.report.drafting.ReportDraft.SpanOperation;

/** What numbers rest on while a person rewords the sentence around them. */
class StatementSpansTest {

    private static final String TEXT = "审查合同46份，提示风险12处。";

    @ParameterizedTest
    @CsvSource({
        "审查合同46份，提示风险12处。,             46份 12处",
        "全年审查各类合同46份，提示风险12处。,      46份 12处",
        "审查合同46份。提示的风险有12处。,          46份 12处",
        "提示风险12处，审查合同46份。,             46份 12处",
        "审查合同46份，提示风险15处。,             46份",
        "审查合同146份，提示风险12处。,            12处",
        "审查合同四十六份，提示风险12处，成效明显。, 12处",
        "合同审查全面加强。,                      ''"
    })
    void aNumberKeepsItsProofUntilItIsAnother(String edited, String proved) {
        String moved = StatementSpans.moved(drafted(), TEXT, edited);
        assertThat(StatementSpans.read(Objects.requireNonNull(moved)).figures().stream()
                        .map(figure -> edited.substring(figure.start(), figure.end()))
                        .toList())
                .isEqualTo(proved.isEmpty() ? List.of() : List.of(proved.split(" ")));
    }

    private static String drafted() {
        return StatementSpans.write(new ReportDraft.Statement(
                "1",
                List.of(),
                List.of(PartKind.RESULTS),
                0,
                "",
                "",
                TEXT,
                List.of(),
                List.of(figure("46份"), figure("12处")),
                List.of(),
                List.of()));
    }

    private static FigureSpan figure(String printed) {
        int at = TEXT.indexOf(printed);
        return new FigureSpan(
                at, at + printed.length(), SpanOperation.SUM, BigDecimal.ONE, printed.substring(2), List.of());
    }
}
