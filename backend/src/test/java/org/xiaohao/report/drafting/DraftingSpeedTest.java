package org.xiaohao.report.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A year in which sixty units report each month on each task; measured in the work of one thread, not by the clock. */
@Tag("slow")
class DraftingSpeedTest {

    private static final Duration MOST = Duration.ofSeconds(2);

    @Test
    void twentyThousandEntriesAreDraftedWithinTwoSeconds() {
        DraftFacts facts = ManyReports.of(60, 12);
        Outline outline = OutlineFiles.read("three-levels");
        Drafting.draft(ManyReports.of(12, 12), outline);
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        ReportDraft draft = Drafting.draft(facts, outline);
        Duration taken = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
        assertThat(taken).isLessThan(MOST);
        assertThat(DraftYear.text(draft).length()).isBetween(2_000, 9_000);
        assertThat(draft.questions()).hasSizeLessThan(500);
    }
}
