package org.xiaohao.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.orgunit.OrgUnitDirectory;
import org.xiaohao.plan.AmendPlan;
import org.xiaohao.plan.PlanAmendmentService;
import org.xiaohao.plan.PlanDraft;
import org.xiaohao.plan.PlanOutlineService;
import org.xiaohao.plan.PlanService;
import org.xiaohao.shared.ForOffice;
import org.xiaohao.shared.InvalidInputException;

/** Newer versions of documents whose plans are issued: what they change, and carrying that out. */
@Service
@ForOffice
@Transactional
public class IntakeAmendments {

    /** From this part of the tasks on a document is taken for a version of a plan. */
    private static final double SAME_PLAN = 0.5;

    private static final int MAX_PLANS = 20;

    private final IntakeService intakes;
    private final PlanService plans;
    private final PlanAmendmentService amendments;
    private final PlanOutlineService outlines;
    private final OrgUnitDirectory units;

    IntakeAmendments(
            IntakeService intakes,
            PlanService plans,
            PlanAmendmentService amendments,
            PlanOutlineService outlines,
            OrgUnitDirectory units) {
        this.intakes = intakes;
        this.plans = plans;
        this.amendments = amendments;
        this.outlines = outlines;
        this.units = units;
    }

    /** The issued plan of which the document seems to be a newer version: the one with most of its points; or empty. */
    @Transactional(readOnly = true)
    public Optional<LikelyPlan> likelyPlan(IntakeDetails details) {
        List<SamePoints.Wanted> wanted =
                details.sheet().tasks().stream().map(SamePoints.Wanted::of).toList();
        return outlines.issued(MAX_PLANS).stream()
                .map(plan -> new LikelyPlan(plan.id(), plan.title(), new SamePoints(wanted, plan.points()).likeness()))
                .filter(plan -> plan.likeness() >= SAME_PLAN)
                .max(Comparator.comparingDouble(LikelyPlan::likeness));
    }

    /** What the document changes in an issued plan. */
    @Transactional(readOnly = true)
    public PlanDifference difference(long intakeId, long planId) {
        PlanDraft plan = plans.draft(planId);
        return comparison(intakes.details(intakeId), planId)
                .difference(planId, plan.head().title());
    }

    /**
     * Makes the plan what the document says, as one whole, and ends the intake.
     *
     * @param version the version of the worksheet that the person saw
     * @param reason why, and on what basis
     * @throws InvalidInputException with {@code intake-undecided} while anything of the worksheet is undecided
     */
    public void amend(long intakeId, int version, long planId, String reason) {
        IntakeDetails details = intakes.details(intakeId);
        int open = details.undecided().size();
        if (open > 0) {
            throw new InvalidInputException("doubts", "intake-undecided", open);
        }
        PlanComparison comparison = comparison(details, planId);
        amendments.amend(new AmendPlan(
                planId,
                reason,
                details.sheet().text(),
                intakes.merge(intakeId, version, planId),
                comparison.amendedTasks(),
                comparison.cancelled()));
    }

    private PlanComparison comparison(IntakeDetails details, long planId) {
        return new PlanComparison(
                details,
                amendments.issuedTasks(planId),
                units.activeMembers(details.groupSizes().keySet()));
    }
}
