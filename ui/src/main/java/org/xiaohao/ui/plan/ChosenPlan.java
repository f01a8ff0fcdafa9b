package org.xiaohao.ui.plan;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.PlanState;
import org.xiaohao.plan.PlanSummary;
import org.xiaohao.shared.NotFoundException;

/**
 * The plan that this person looks at, remembered while signed in. A view asks for it by {@link #enter}, so that a plan in
 * the address ({@code ?plan=ID}) wins over the remembered one; a view that shows only this plan implements
 * {@link ShowsPlan}, so that the chooser in the top bar opens it anew.
 */
@SpringComponent
@VaadinSessionScope
public class ChosenPlan {

    /** The query parameter that names a plan. */
    public static final String PARAMETER = "plan";

    private static final int MAX_CHOICES = 200;

    private final PlanService plans;
    private @Nullable Long remembered;

    ChosenPlan(PlanService plans) {
        this.plans = plans;
    }

    /** The issued plans that the person sees, newest first; closed and archived ones too. */
    public List<PlanSummary> choices() {
        return plans.list(PageRequest.of(0, MAX_CHOICES)).stream()
                .filter(plan -> plan.state() != PlanState.DRAFT)
                .toList();
    }

    /** The remembered plan, or the newest one under way, or the newest; empty where the person sees none. */
    public Optional<PlanSummary> get() {
        List<PlanSummary> choices = choices();
        Long wanted = remembered;
        return choices.stream()
                .filter(plan -> wanted != null && plan.id() == wanted)
                .findFirst()
                .or(() -> choices.stream()
                        .filter(plan -> plan.state() == PlanState.ISSUED)
                        .findFirst())
                .or(() -> choices.stream().findFirst());
    }

    /**
     * Looks at another plan from now on.
     *
     * @throws NotFoundException when the person sees no such issued plan
     */
    public PlanSummary choose(long planId) {
        PlanSummary chosen = choices().stream()
                .filter(plan -> plan.id() == planId)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        remembered = planId;
        return chosen;
    }

    /**
     * The plan that a page shows: the one in its address, which is remembered, otherwise {@link #get}.
     *
     * @throws NotFoundException when the address names a plan that the person does not see
     */
    public Optional<PlanSummary> enter(QueryParameters address) {
        Optional<String> named = address.getSingleParameter(PARAMETER);
        if (named.isEmpty()) {
            return get();
        }
        try {
            return Optional.of(choose(Long.parseLong(named.get())));
        } catch (NumberFormatException noNumber) {
            throw new NotFoundException();
        }
    }
}
