package org.xiaohao.ui.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.PlanSummary;

/**
 * What a person looks at: one plan, or all plans under way.
 *
 * @param plan the plan; null for all plans under way
 * @param underWay the plans under way that the person sees, newest first
 */
public record PlanChoice(@Nullable PlanSummary plan, List<PlanSummary> underWay) {

    /** What stands in an address for all plans under way. */
    public static final String ALL = "all";

    public PlanChoice {
        underWay = List.copyOf(underWay);
    }

    /** As the services take it: null for all plans under way. */
    public @Nullable Long planId() {
        return plan == null ? null : plan.id();
    }

    public boolean isAll() {
        return plan == null;
    }

    /** Whether it is the chosen plan, or all are chosen. */
    public boolean holds(long planId) {
        return plan == null || plan.id() == planId;
    }

    /** As it stands in an address. */
    public String parameter() {
        return parameter(planId());
    }

    /** As a plan, or null for all of them, stands in an address. */
    public static String parameter(@Nullable Long planId) {
        return planId == null ? ALL : planId.toString();
    }

    /** The title by which a row names its plan; empty where all rows are of one plan. */
    public String nameOf(long planId) {
        return isAll()
                ? underWay.stream()
                        .filter(candidate -> candidate.id() == planId)
                        .map(PlanSummary::title)
                        .findFirst()
                        .orElse("")
                : "";
    }
}
