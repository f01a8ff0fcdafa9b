package org.xiaohao.access;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.xiaohao.attachment.AttachmentPurpose;
import org.xiaohao.attachment.AttachmentService;
import org.xiaohao.attachment.UploadAttachment;
import org.xiaohao.plan.PlanDraft;
import org.xiaohao.plan.PlanService;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;

/** Where the rows of a matrix are made: a jurisdiction, the unit whose rows they are, and one that it leads. */
record World(
        TestJurisdiction place,
        String unit,
        String led,
        Fixtures fixtures,
        PlanFixture plans,
        PlanService planService,
        AttachmentService attachments) {

    /** A plan of one task that the unit leads; nothing is received yet. */
    IssuedPlan issued() {
        return plans.plan(place)
                .section("一、总则")
                .task("1", task -> task.lead(unit).responsible(led))
                .issue();
    }

    /** The same with both parts received. */
    IssuedPlan received() {
        IssuedPlan plan = issued();
        plan.receive("1", unit, led);
        return plan;
    }

    /** A draft that could be issued. */
    PlanDraft draft() {
        long id = plans.plan(place)
                .task("1", task -> task.lead(unit).responsible(led))
                .create();
        return asOffice(() -> planService.draft(id));
    }

    /** A file of the unit. */
    long file() {
        return fixtures.callAs(
                place.clerk(unit),
                () -> attachments
                        .store(new UploadAttachment(
                                "佐证.txt", "佐证".getBytes(StandardCharsets.UTF_8), AttachmentPurpose.EVIDENCE))
                        .id());
    }

    <T> T asOffice(Supplier<T> work) {
        return fixtures.callAs(place.office(), work);
    }

    <T> T asClerk(String of, Supplier<T> work) {
        return fixtures.callAs(place.clerk(of), work);
    }
}
