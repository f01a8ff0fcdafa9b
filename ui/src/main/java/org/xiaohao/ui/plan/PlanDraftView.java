package org.xiaohao.ui.plan;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.IssueBlocker;
import org.xiaohao.plan.IssuePlan;
import org.xiaohao.plan.PlanDraft;
import org.xiaohao.plan.PlanNotIssuableException;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.ReportingService;
import org.xiaohao.plan.UnattendedService;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.ui.document.ReportingDialog;
import org.xiaohao.ui.document.UnitRegister;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Page;
import org.xiaohao.ui.shared.PageHeader;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.workday.WorkingDays;

/** A plan beside its source: checked and issued while it is a draft, ended and put away afterwards. */
@Route("plans/:planId([0-9]{1,18})")
@RolesAllowed("OFFICE")
public class PlanDraftView extends Page implements BeforeEnterObserver {

    private static final String PLAN_ID = "planId";

    private final transient PlanService plans;
    private final transient ReportingService reporting;
    private final transient UnattendedService unattended;
    private final transient WorkingDays workingDays;
    private final long jurisdiction;
    private final transient UnitRegister register;
    private final transient Clock clock;
    private final Button issue = new Button();
    private final Span reason = new Span();
    private @Nullable PlanDraft draft;
    private @Nullable PlanReview review;

    public PlanDraftView(
            PlanService plans,
            ReportingService reporting,
            UnattendedService unattended,
            WorkingDays workingDays,
            CurrentActor currentActor,
            UnitRegister register,
            Clock clock) {
        super("plan.title");
        this.plans = plans;
        this.reporting = reporting;
        this.unattended = unattended;
        this.workingDays = workingDays;
        this.jurisdiction = currentActor.get().jurisdictionId();
        this.register = register;
        this.clock = clock;
        addClassName("fill");
        issue.addThemeName("primary");
        issue.addClassName("edit-only");
        issue.addClickListener(event -> openIssueDialog());
        reason.addClassNames("s", "blocked", "wide-only");
        reason.setId("issue-reason");
        issue.getElement().setAttribute("aria-describedby", "issue-reason");
    }

    /** What leads to the page of one plan. */
    public static RouteParameters parameters(long planId) {
        return new RouteParameters(PLAN_ID, Long.toString(planId));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        build(plans.draft(event.getRouteParameters().getLong(PLAN_ID).orElseThrow(NotFoundException::new)));
    }

    @Override
    public String getPageTitle() {
        return draft == null
                ? super.getPageTitle()
                : Translations.text("frame.pageTitle", draft.head().title());
    }

    private void build(PlanDraft now) {
        draft = now;
        removeAll();
        PageHeader header = new PageHeader(now.head().title())
                .withSub(Translations.text(
                        "plan.sub",
                        Integer.toString(now.head().year()),
                        Translations.label(now.state()),
                        now.tasks().size()));
        switch (now.state()) {
            case DRAFT -> header.withActions(reason, deleteButton(now), issue);
            case ISSUED ->
                header.withActions(reportingButton(now), question("plan.close", now, () -> plans.closeYear(now.id())));
            case CLOSED -> header.withActions(question("plan.archive", now, () -> plans.archive(now.id())));
            case ARCHIVED -> {}
        }
        review = new PlanReview(now, plans, register, this::reload);
        add(header, review);
        showReadiness(now.blockers());
    }

    private void reload() {
        if (draft != null && review != null) {
            draft = plans.draft(draft.id());
            review.show(draft, List.of());
            showReadiness(draft.blockers());
        }
    }

    private void showReadiness(List<IssueBlocker> blockers) {
        issue.setText(Translations.text(
                "plan.issue", draft == null ? 0 : draft.tasks().size()));
        issue.setEnabled(blockers.isEmpty());
        reason.setText(blockers.isEmpty() ? "" : Translations.text("plan.blockers", blockers.size()));
    }

    private void openIssueDialog() {
        if (draft != null) {
            int told = IssueConsequences.unitsTold(draft, register.units(), register.groups(), register::members);
            new IssueDialog(
                            draft,
                            told,
                            LocalDate.now(clock),
                            workingDays.of(jurisdiction),
                            unattended.ofPlan(draft.id()),
                            this::issue)
                    .open();
        }
    }

    private void issue(IssuePlan command) {
        try {
            plans.issue(command);
            Notices.done(Translations.text("plan.issued"));
            build(plans.draft(command.planId()));
        } catch (PlanNotIssuableException refused) {
            Notices.failed(refused);
            PlanDraft now = plans.draft(command.planId());
            draft = now;
            if (review != null) {
                review.show(now, refused.blockers());
            }
            showReadiness(refused.blockers());
        }
    }

    private Button deleteButton(PlanDraft now) {
        Button delete = new Button(Translations.text("plan.delete"), event -> {
            ConfirmDialog question = ask("plan.delete", now);
            question.addConfirmListener(confirmed -> {
                plans.deleteDraft(now.id());
                Notices.done(Translations.text("plan.delete.done", now.head().title()));
                getUI().ifPresent(ui -> ui.navigate(PlansView.class));
            });
            question.setConfirmButtonTheme("error primary");
            question.open();
        });
        delete.addThemeNames("tertiary", "error");
        delete.addClassName("edit-only");
        return delete;
    }

    private Button reportingButton(PlanDraft now) {
        Button change = new Button(
                Translations.text("reporting.change"),
                event -> new ReportingDialog(
                                Translations.text(
                                        "reporting.plan.title", now.head().title()),
                                reporting.ofPlan(now.id()),
                                false,
                                LocalDate.now(clock),
                                (rule, reason) -> {
                                    reporting.changeOfPlan(now.id(), Objects.requireNonNull(rule), reason);
                                    Notices.done(Translations.text(
                                            "reporting.plan.done", now.head().title()));
                                    build(plans.draft(now.id()));
                                })
                        .open());
        change.addClassName("edit-only");
        return change;
    }

    private Button question(String key, PlanDraft now, Runnable action) {
        Button button = new Button(Translations.text(key), event -> {
            ConfirmDialog question = ask(key, now);
            question.addConfirmListener(confirmed -> {
                action.run();
                Notices.done(Translations.text(key + ".done", now.head().title()));
                build(plans.draft(now.id()));
            });
            question.open();
        });
        button.addClassName("edit-only");
        return button;
    }

    private static ConfirmDialog ask(String key, PlanDraft now) {
        ConfirmDialog question = new ConfirmDialog();
        question.setHeader(Translations.text(key + ".question"));
        question.setText(
                Translations.text(key + ".text", now.head().title(), now.tasks().size()));
        question.setCancelable(true);
        question.setCancelText(Translations.text("plan.question.cancel"));
        question.setConfirmText(Translations.text(key));
        return question;
    }
}
