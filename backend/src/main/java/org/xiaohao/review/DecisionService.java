package org.xiaohao.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.plan.ObjectionService;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.ForReaders;
import org.xiaohao.shared.Role;

/**
 * All that waits for a decision of the acting person: of the office, what units sent to it; of a head, what its clerks
 * prepared; of the lead and of leaders, what they are asked to coordinate.
 */
@Service
@ForReaders
@Transactional(readOnly = true)
public class DecisionService {

    private static final Pageable MOST = PageRequest.of(0, 200);
    private static final Pageable ONE = PageRequest.of(0, 1);

    private final ReviewService reviews;
    private final ExtensionService extensions;
    private final CoordinationService coordination;
    private final ObjectionService objections;
    private final CurrentActor currentActor;

    DecisionService(
            ReviewService reviews,
            ExtensionService extensions,
            CoordinationService coordination,
            ObjectionService objections,
            CurrentActor currentActor) {
        this.reviews = reviews;
        this.extensions = extensions;
        this.coordination = coordination;
        this.objections = objections;
        this.currentActor = currentActor;
    }

    /** Those with a day of their own first, by it; the others as they came, at most 200 of each kind. */
    public List<PendingDecision> mine() {
        Actor actor = currentActor.get();
        List<PendingDecision> all = new ArrayList<>();
        coordination.pending(MOST).forEach(request -> all.add(PendingDecision.of(request)));
        if (actor.has(Role.OFFICE)) {
            reviews.pending(MOST).forEach(request -> all.add(PendingDecision.of(request)));
            extensions.pending(MOST).forEach(request -> all.add(PendingDecision.of(request)));
            objections.pending(MOST).forEach(objection -> all.add(PendingDecision.of(objection)));
        } else if (actor.has(Role.UNIT_HEAD)) {
            reviews.prepared(MOST).forEach(request -> all.add(PendingDecision.of(request)));
            extensions.prepared(MOST).forEach(request -> all.add(PendingDecision.of(request)));
        }
        all.sort(Comparator.comparing(PendingDecision::answerDue, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(PendingDecision::askedAt)
                .thenComparing(PendingDecision::id));
        return List.copyOf(all);
    }

    /** How many there are. */
    public long count() {
        Actor actor = currentActor.get();
        long count = coordination.pending(ONE).getTotalElements();
        if (actor.has(Role.OFFICE)) {
            count += reviews.pending(ONE).getTotalElements()
                    + extensions.pending(ONE).getTotalElements()
                    + objections.pending(ONE).getTotalElements();
        } else if (actor.has(Role.UNIT_HEAD)) {
            count += reviews.prepared(ONE).getTotalElements()
                    + extensions.prepared(ONE).getTotalElements();
        }
        return count;
    }
}
