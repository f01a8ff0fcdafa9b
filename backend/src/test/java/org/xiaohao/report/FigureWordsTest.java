package org.xiaohao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiaohao.figures.Qualifier.ABOUT;
import static org.xiaohao.figures.Qualifier.AT_LEAST;
import static org.xiaohao.figures.Qualifier.EXACT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.report.ReportMaterial.EntryFacts;
import org.xiaohao.report.ReportMaterial.FigureFacts;

class FigureWordsTest {

    private final List<EntryFacts> entries = new ArrayList<>();

    @Test
    void countsWithTheSameNameAndClassifierAreSummed() {
        entry("甲局", figure("培训", "3", "场", EXACT), figure("参训", "120", "人次", EXACT));
        entry("乙局", figure("培训", "4.0000", "场", EXACT), figure("参训", "30", "人", EXACT));
        assertThat(FigureWords.of(entries, "")).isEqualTo("累计培训7场，参训120人次，参训30人。");
    }

    @Test
    void aLowerBoundMakesTheSumOne() {
        entry("甲局", figure("培训", "20", "场", AT_LEAST));
        entry("乙局", figure("培训", "4", "场", EXACT));
        assertThat(FigureWords.of(entries, "")).isEqualTo("累计培训24余场。");
    }

    @Test
    void estimatesAreListedByUnit() {
        entry("甲局", figure("走访", "300", "户", ABOUT), figure("走访", "12", "户", EXACT));
        entry("乙局", figure("走访", "50", "户", ABOUT));
        assertThat(FigureWords.of(entries, "")).isEqualTo("累计走访12户。走访约300户（甲局）、约50户（乙局）。");
    }

    @Test
    void ratesAndAveragesAreNeverSummed() {
        entry("甲局", figure("满意率", "98.9", "%", EXACT), figure("平均办理", "34", "天", EXACT));
        entry("乙局", figure("满意率", "90", "%", AT_LEAST), figure("下降", "3", "个百分点", EXACT));
        assertThat(FigureWords.of(entries, "")).isEqualTo("满意率98.9%（甲局）、90%以上（乙局）；平均办理34天；下降3个百分点。");
    }

    @Test
    void whatIsSaidAlreadyIsNotRepeated() {
        entry("甲局", figure("审批材料", "1352", "件", EXACT), figure("审批材料", "52", "份", EXACT));
        assertThat(FigureWords.of(entries, "压减审批材料 1,352 件。")).isEqualTo("累计审批材料52份。");
        assertThat(FigureWords.of(entries, "压减审批材料1352件、52份。")).isEmpty();
        assertThat(FigureWords.of(entries, "退回1352件。")).startsWith("累计审批材料1352件");
    }

    private void entry(String unit, FigureFacts... figures) {
        entries.add(new EntryFacts(entries.size(), entries.size(), 1, unit, "", "", List.of(figures)));
    }

    private static FigureFacts figure(String name, String amount, String classifier, Qualifier qualifier) {
        return new FigureFacts(name, new BigDecimal(amount), classifier, qualifier);
    }
}
