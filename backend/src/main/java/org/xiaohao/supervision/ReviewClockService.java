package org.xiaohao.supervision;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.plan.DutyDirectory;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.ForSupervisors;

/** The clock of those who review: the office's own lateness, and that of heads and leaders, apart from that of units. */
@Service
@ForSupervisors
@Transactional(readOnly = true)
public class ReviewClockService {

    /** So many are shown; they are to be few. */
    public static final int MOST = 50;

    private final ReviewQueries queries;
    private final DutyDirectory duties;
    private final CurrentActor currentActor;

    ReviewClockService(ReviewQueries queries, DutyDirectory duties, CurrentActor currentActor) {
        this.queries = queries;
        this.duties = duties;
        this.currentActor = currentActor;
    }

    /**
     * What waits longer for a reviewer than it should, the longest first, at most {@link #MOST}.
     *
     * @param planId a plan, or null for all plans under way
     */
    public List<WaitingReview> late(@Nullable Long planId) {
        return queries.late(jurisdiction(planId), planId, MOST);
    }

    /**
     * How many there are, by who is to look at them; who has none is left out.
     *
     * @param planId a plan, or null for all plans under way
     */
    public Map<WaitingReview.Reviewer, Integer> counts(@Nullable Long planId) {
        return queries.counts(jurisdiction(planId), planId);
    }

    private long jurisdiction(@Nullable Long planId) {
        if (planId != null) {
            duties.requireIssuedPlan(planId);
        }
        return currentActor.get().jurisdictionId();
    }
}
