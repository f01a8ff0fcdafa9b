package org.xiaohao.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xiaohao.shared.Allowances.Work.EXPORT;
import static org.xiaohao.shared.Allowances.Work.READ_DOCUMENT;
import static org.xiaohao.shared.Allowances.Work.SEARCH;
import static org.xiaohao.shared.Allowances.Work.UPLOAD;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;
import org.xiaohao.attachment.AttachmentPurpose;
import org.xiaohao.attachment.AttachmentService;
import org.xiaohao.attachment.UploadAttachment;
import org.xiaohao.intake.PlanImportService;
import org.xiaohao.ledger.LedgerService;
import org.xiaohao.plan.TaskFilter;
import org.xiaohao.plan.TaskSort;
import org.xiaohao.search.SearchService;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;

/** Nobody keeps the server busy alone: what costs much is counted for each person and minute. */
@BackendTest
class AllowancesTest {

    @Autowired
    private Allowances allowances;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private PlanFixture plans;

    @Autowired
    private SearchService search;

    @Autowired
    private AttachmentService attachments;

    @Autowired
    private PlanImportService parsing;

    @Autowired
    private LedgerService ledger;

    private TestJurisdiction here;

    @BeforeEach
    void aPersonOfTheOffice() {
        here = fixtures.jurisdiction();
        fixtures.actingAs(here.office());
    }

    @Test
    void whoeverAsksTooOftenWaitsAMinuteAndNobodyElseDoes() {
        Allowances few = new Allowances(
                currentActor, new MockEnvironment().withProperty("xiaohao.allowance.search", "3"), clock);
        for (int i = 0; i < 3; i++) {
            few.use(SEARCH);
        }
        assertThatThrownBy(() -> few.use(SEARCH)).isInstanceOf(TooOftenException.class);
        few.use(EXPORT);
        fixtures.callAs(here.leader(), () -> {
            few.use(SEARCH);
            return true;
        });
        clock.advance(Duration.ofSeconds(20));
        few.use(SEARCH);
        assertThatThrownBy(() -> few.use(SEARCH)).isInstanceOf(TooOftenException.class);
        clock.advance(Duration.ofMinutes(1));
        assertThat(few.left(SEARCH)).isEqualTo(3);
    }

    @Test
    void searchesUploadsDocumentsAndExportsAreCounted() {
        long plan = plans.plan(here).task("1", task -> task.lead("司法局")).issue().id();
        used(SEARCH, () -> search.search("工作", Set.of(), null, 5));
        used(
                UPLOAD,
                () -> attachments.store(new UploadAttachment(
                        "a.txt", "一、工作".getBytes(StandardCharsets.UTF_8), AttachmentPurpose.PLAN_SOURCE)));
        used(READ_DOCUMENT, () -> parsing.parse("一、工作\n1．开展检查。责任单位：司法局。\n"));
        used(EXPORT, () -> {
            try {
                ledger.write(TaskFilter.all(plan), TaskSort.NUMBER, Locale.CHINESE, OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void used(Allowances.Work work, Runnable act) {
        long before = allowances.left(work);
        act.run();
        assertThat(allowances.left(work)).as(work.name()).isEqualTo(before - 1);
    }
}
