package org.xiaohao.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiaohao.account.AccountService;
import org.xiaohao.account.CreateAccount;
import org.xiaohao.progress.EntryState;
import org.xiaohao.progress.EntryText;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.progress.SaveEntry;
import org.xiaohao.progress.SavedEntry;
import org.xiaohao.review.ApplyForClosing;
import org.xiaohao.review.ClosingState;
import org.xiaohao.review.ReviewService;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;

/** Nobody lets own work pass. */
@BackendTest
class SeparateHandsTest {

    private static final String UNIT = "司法局";

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private PlanFixture plans;

    @Autowired
    private ProgressService progress;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private AccountService accounts;

    private TestJurisdiction here;
    private IssuedPlan plan;

    @BeforeEach
    void aDutyIsReceived() {
        here = fixtures.jurisdiction();
        plan = plans.plan(here).task("1", task -> task.lead(UNIT)).issue();
        plan.receive("1", UNIT);
    }

    @Test
    void aHeadApprovesNothingOfTheirOwn() {
        fixtures.actingAs(here.head(UNIT));
        SavedEntry own = progress.save(
                new SaveEntry(plan.partId("1", UNIT), plan.period(2).id(), null, 0, EntryText.of("自己写的")));
        int version = progress.submit(own.entryId(), own.version());
        refused("own-work", () -> progress.approve(own.entryId(), version));

        progress.withdraw(own.entryId());
        fixtures.actingAs(here.clerk(UNIT));
        SavedEntry written = progress.save(new SaveEntry(
                plan.partId("1", UNIT),
                plan.period(2).id(),
                own.entryId(),
                progress.details(own.entryId()).version(),
                EntryText.of("经办人写的")));
        int submitted = progress.submit(own.entryId(), written.version());
        fixtures.actingAs(here.head(UNIT));
        progress.approve(own.entryId(), submitted);
        assertThat(progress.details(own.entryId()).state()).isEqualTo(EntryState.APPROVED);
    }

    @Test
    void anOfficePersonStrikesNothingOffOfTheirOwnUnit() {
        String name = "office.own.j" + here.id();
        long account = fixtures.callAs(
                here.admin(),
                () -> accounts.create(new CreateAccount(
                                name, "法治办", Fixtures.PASSWORD, here.unit(UNIT), Set.of(Role.OFFICE), null))
                        .id());
        Actor ofTheUnit = new Actor(account, name, name, here.id(), here.unit(UNIT), Set.of(Role.OFFICE));
        long request = fixtures.callAs(
                here.head(UNIT), () -> reviews.apply(new ApplyForClosing(plan.task("1"), "完成", List.of())));

        fixtures.callAs(ofTheUnit, () -> {
            refused("own-unit", () -> reviews.approve(request));
            return true;
        });
        fixtures.callAs(here.office(), () -> {
            reviews.approve(request);
            assertThat(reviews.details(request).state()).isEqualTo(ClosingState.APPROVED);
            return true;
        });
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
