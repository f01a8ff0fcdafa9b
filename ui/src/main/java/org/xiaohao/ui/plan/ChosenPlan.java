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
 * The plan that this person looks at, or all plans under way, remembered while signed in. A view asks for it by
 * {@link #enter}, so that a plan in the address ({@code ?plan=ID}, {@code ?plan=all}) wins over the remembered one; a
 * view that shows only this plan implements {@link ShowsPlan}, so that the chooser in the top bar opens it anew.
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

    /**
     * What was chosen. Without a choice all plans under way where there are several, so that nobody misses what stands
     * in another one, otherwise the one under way, or the newest; empty where the person sees none.
     */
    public Optional<PlanChoice> choice() {
        return choice(choices());
    }

    /** Like {@link #choice}, of plans that have been read. */
    Optional<PlanChoice> choice(List<PlanSummary> choices) {
        if (choices.isEmpty()) {
            return Optional.empty();
        }
        List<PlanSummary> underWay = choices.stream()
                .filter(plan -> plan.state() == PlanState.ISSUED)
                .toList();
        Long wanted = remembered;
        PlanSummary known = choices.stream()
                .filter(plan -> wanted != null && plan.id() == wanted)
                .findFirst()
                .orElse(null);
        if (known == null && underWay.size() > 1) {
            return Optional.of(new PlanChoice(null, underWay));
        }
        PlanSummary newest = underWay.isEmpty() ? choices.getFirst() : underWay.getFirst();
        return Optional.of(new PlanChoice(known == null ? newest : known, underWay));
    }

    /** Looks at all plans under way from now on. */
    public void chooseAll() {
        remembered = null;
    }

    /**
     * Looks at another plan from now on.
     *
     * @throws NotFoundException when the person sees no such issued plan
     */
    public void choose(long planId) {
        if (choices().stream().noneMatch(plan -> plan.id() == planId)) {
            throw new NotFoundException();
        }
        remembered = planId;
    }

    /**
     * What a page about something of a plan leaves chosen: all plans where they are chosen and this is one of them,
     * otherwise the plan itself.
     *
     * @throws NotFoundException when the person sees no such issued plan
     */
    public PlanChoice follow(long planId) {
        List<PlanSummary> choices = choices();
        boolean among = choice(choices)
                .filter(present ->
                        present.isAll() && present.underWay().stream().anyMatch(plan -> plan.id() == planId))
                .isPresent();
        if (!among) {
            if (choices.stream().noneMatch(plan -> plan.id() == planId)) {
                throw new NotFoundException();
            }
            remembered = planId;
        }
        return choice(choices).orElseThrow(NotFoundException::new);
    }

    /**
     * What a page shows: the plan or all plans in its address, which is remembered, otherwise {@link #choice}.
     *
     * @throws NotFoundException when the address names a plan that the person does not see
     */
    public Optional<PlanChoice> enter(QueryParameters address) {
        Optional<String> named = address.getSingleParameter(PARAMETER);
        if (named.isPresent()) {
            remember(named.get());
        }
        return choice();
    }

    /**
     * The one plan that a page shows which knows only one: that of {@link #enter}, of all plans the newest.
     *
     * @throws NotFoundException when the address names a plan that the person does not see
     */
    public Optional<PlanSummary> one(QueryParameters address) {
        return enter(address).map(choice -> {
            PlanSummary plan = choice.plan();
            return plan == null ? choice.underWay().getFirst() : plan;
        });
    }

    private void remember(String named) {
        if (named.equals(PlanChoice.ALL)) {
            chooseAll();
            return;
        }
        try {
            choose(Long.parseLong(named));
        } catch (NumberFormatException noNumber) {
            throw new NotFoundException();
        }
    }
}
