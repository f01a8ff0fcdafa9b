package org.xiaohao.ui.plan;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xiaohao.intake.IntakeService;
import org.xiaohao.plan.PlanDraft;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.ReportingService;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.ui.document.ReportingDialog;
import org.xiaohao.ui.document.UnitRegister;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Page;
import org.xiaohao.ui.shared.PageHeader;
import org.xiaohao.ui.shared.Translations;

/** A plan beside its source: followed, ended and put away; a draft goes back to work, or away. */
@Route("plans/:planId([0-9]{1,18})")
@RolesAllowed("OFFICE")
public class PlanView extends Page implements BeforeEnterObserver {

    private static final String PLAN_ID = "planId";

    private final transient PlanService plans;
    private final transient IntakeService intakes;
    private final transient ReportingService reporting;
    private final transient UnitRegister register;
    private final transient Clock clock;
    private @Nullable PlanDraft plan;

    public PlanView(
            PlanService plans, IntakeService intakes, ReportingService reporting, UnitRegister register, Clock clock) {
        super("plan.title");
        this.plans = plans;
        this.intakes = intakes;
        this.reporting = reporting;
        this.register = register;
        this.clock = clock;
        addClassName("fill");
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
        return plan == null
                ? super.getPageTitle()
                : Translations.text("frame.pageTitle", plan.head().title());
    }

    private void build(PlanDraft now) {
        plan = now;
        removeAll();
        PageHeader header = new PageHeader(now.head().title())
                .withSub(Translations.text(
                        "plan.sub",
                        Integer.toString(now.head().year()),
                        Translations.label(now.state()),
                        now.tasks().size()));
        switch (now.state()) {
            case DRAFT -> header.withActions(deleteButton(now), resumeButton(now));
            case ISSUED ->
                header.withActions(reportingButton(now), question("plan.close", now, () -> plans.closeYear(now.id())));
            case CLOSED -> header.withActions(question("plan.archive", now, () -> plans.archive(now.id())));
            case ARCHIVED -> {}
        }
        add(header, new PlanReview(now, register));
    }

    private Button resumeButton(PlanDraft now) {
        Button resume = new Button(Translations.text("plan.resume"), event -> {
            long intake = intakes.resume(now.id());
            getUI().ifPresent(ui -> ui.navigate("import/" + intake));
        });
        resume.addThemeName("primary");
        resume.addClassName("edit-only");
        return resume;
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
