package org.xiaohao.report.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A year in which sixty units report each month on each task. What it takes is compared with a year of twelve units, in
 * the work of one thread: machines differ, the growth does not.
 */
@Tag("slow")
class ManyReportsTest {

    private static final int FEW = 12;
    private static final int MANY = 60;

    /** Twice what growth in proportion would take. */
    private static final long MOST = 2L * MANY / FEW;

    @Test
    void theWorkOfADraftGrowsWithItsReportsAndNotFaster() {
        Outline outline = OutlineFiles.read("three-levels");
        DraftFacts few = ManyReports.of(FEW, 12);
        DraftFacts many = ManyReports.of(MANY, 12);
        Drafting.draft(few, outline);
        long small =
                LongStream.generate(() -> work(few, outline)).limit(3).min().orElseThrow();

        assertThat(work(many, outline)).isLessThan(MOST * small);
        ReportDraft draft = Drafting.draft(many, outline);
        assertThat(DraftYear.text(draft).length()).isBetween(2_000, 9_000);
        assertThat(draft.questions()).hasSizeLessThan(500);
    }

    private static long work(DraftFacts facts, Outline outline) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Drafting.draft(facts, outline);
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    }
}
