package org.xiaohao.ui.intake;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xiaohao.intake.IntakeAmendments;
import org.xiaohao.intake.IntakeDetails;
import org.xiaohao.intake.IntakeNames;
import org.xiaohao.intake.IntakeService;
import org.xiaohao.intake.IntakeState;
import org.xiaohao.intake.NewerWorksheetException;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.plan.PlanHead;
import org.xiaohao.plan.ReportingRule;
import org.xiaohao.plan.TaskToImport;
import org.xiaohao.plan.UnattendedService;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.ui.document.UnitRegister;
import org.xiaohao.ui.plan.PlanView;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.EmptyState;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Page;
import org.xiaohao.ui.shared.PageHeader;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.workday.WorkingDays;

/** A plan in the making: what was read beside its source, until it is handed over. Every change is kept at once. */
@Route("import/:intakeId([0-9]{1,18})")
@RolesAllowed("OFFICE")
public class IntakeView extends Page implements BeforeEnterObserver {

    private static final String INTAKE_ID = "intakeId";

    private final transient IntakeService intakes;
    private final transient IntakeNames names;
    private final transient IntakeAmendments amendments;
    private final transient UnitRegister register;
    private final transient UnattendedService unattended;
    private final transient WorkingDays workingDays;
    private final long jurisdiction;
    private final transient Clock clock;
    private final Span kept = new Span();
    private final Button undo = new Button(Icons.UNDO.create());
    private final Button issue = new Button();
    private final Span reason = new Span();
    private @Nullable IntakeEditing editing;
    private @Nullable IntakeReview review;
    private @Nullable PageHeader header;

    public IntakeView(
            IntakeService intakes,
            IntakeNames names,
            IntakeAmendments amendments,
            UnitRegister register,
            UnattendedService unattended,
            WorkingDays workingDays,
            CurrentActor currentActor,
            Clock clock) {
        super("import.title");
        this.intakes = intakes;
        this.names = names;
        this.amendments = amendments;
        this.register = register;
        this.unattended = unattended;
        this.workingDays = workingDays;
        this.jurisdiction = currentActor.get().jurisdictionId();
        this.clock = clock;
        addClassName("fill");
        reason.addClassName("sr");
        reason.setId("issue-reason");
        issue.addThemeName("primary");
        issue.addClassName("edit-only");
        issue.getElement().setAttribute("aria-describedby", "issue-reason");
        issue.addClickListener(event -> openIssueDialog());
    }

    /** What leads to the page of one document. */
    public static RouteParameters parameters(long intakeId) {
        return new RouteParameters(INTAKE_ID, Long.toString(intakeId));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long id = event.getRouteParameters().getLong(INTAKE_ID).orElseThrow(NotFoundException::new);
        removeAll();
        IntakeDetails details;
        try {
            details = intakes.details(id);
        } catch (NewerWorksheetException e) {
            add(new EmptyState(Icons.DOC, Translations.text("import.newerForm"), Notices.text(e)));
            return;
        }
        IntakeEditing begun = new IntakeEditing(intakes, names, details, this::changed);
        editing = begun;
        if (begun.details().state() == IntakeState.OPEN) {
            build(begun);
        } else {
            showEnd(begun.details());
        }
    }

    private void build(IntakeEditing begun) {
        PageHeader head = new PageHeader(title(begun.details()));
        header = head;
        kept.addClassNames("saved", "wide-only");
        undo.addThemeName("tertiary");
        undo.addClassNames("icon-button", "edit-only");
        undo.setAriaLabel(Translations.text("import.undo"));
        undo.setTooltipText(Translations.text("import.undo.keys"));
        undo.addClickShortcut(Key.KEY_Z, KeyModifier.ALT);
        undo.addClickListener(event -> begun.undo());
        Button text = new Button(Translations.text("import.reread"), event -> new RereadDialog(begun).open());
        text.addThemeName("tertiary");
        text.addClassName("edit-only");
        Button discard = new Button(Translations.text("import.discard"), event -> discard(begun));
        discard.addThemeNames("tertiary", "error");
        discard.addClassName("edit-only");
        head.addClassName("intake-head");
        head.withActions(kept, reason, undo, text, discard, issue);
        TwinsNotice twins = new TwinsNotice(clock.getZone());
        twins.show(begun.details().twins());
        review = new IntakeReview(begun, register);
        add(head, twins);
        if (begun.details().textOnly()) {
            add(textOnly());
        }
        amendments
                .likelyPlan(begun.details())
                .ifPresent(plan -> add(new NewerVersionNotice(plan, () -> showDifference(begun, plan.id()))));
        add(review);
        describe(begun);
    }

    private static Div textOnly() {
        Div note = new Div(Icons.INFO.create(), new Span(Translations.text("import.textOnly")));
        note.addClassNames("note", "soon");
        note.getElement().setAttribute("role", "status");
        return note;
    }

    private void showDifference(IntakeEditing now, long plan) {
        Map<Long, String> names =
                register.units().stream().collect(Collectors.toMap(OrgUnitReference::id, OrgUnitReference::shortName));
        long id = now.details().id();
        new DifferenceDialog(
                        amendments.difference(id, plan),
                        names,
                        now.details().undecided().size(),
                        reason -> {
                            amendments.amend(id, now.details().version(), plan, reason);
                            Notices.done(Translations.text("import.difference.amended"));
                            getUI().ifPresent(ui -> ui.navigate(PlanView.class, PlanView.parameters(plan)));
                        })
                .open();
    }

    private void changed() {
        IntakeEditing now = editing;
        if (now == null) {
            return;
        }
        if (now.details().state() != IntakeState.OPEN) {
            removeAll();
            showEnd(now.details());
        } else if (review != null) {
            review.refresh();
            describe(now);
        }
    }

    private void describe(IntakeEditing now) {
        IntakeDetails details = now.details();
        long sections = details.sheet().tasks().stream()
                .map(task -> task.task().section())
                .filter(section -> section != null)
                .distinct()
                .count();
        String file = details.fileName().isEmpty() ? Translations.text("import.pasted") : details.fileName();
        int tasks = details.sheet().tasks().size();
        String read = sections == 0
                ? Translations.text("import.read.result.flat", tasks)
                : Translations.text("import.read.result", sections, tasks);
        if (header != null) {
            header.setTitle(title(details));
            header.withSub(Translations.text("import.read.file", file, read));
        }
        kept.removeAll();
        kept.add(Icons.CHECK.create(), new Span(Translations.text("import.kept")));
        kept.setTitle(Translations.text(
                "import.kept.why", details.changedBy(), Dates.table(details.changedAt(), clock.getZone())));
        undo.setEnabled(now.canUndo());
        int open = details.undecided().size();
        issue.setText(Translations.text("plan.issue", tasks));
        issue.setEnabled(open == 0);
        reason.setText(open == 0 ? "" : Translations.text("plan.blockers", open));
    }

    private static String title(IntakeDetails details) {
        PlanHead head = details.sheet().head();
        String read = head == null ? details.sheet().reading().title() : head.title();
        if (read != null && !read.isBlank()) {
            return read;
        }
        return details.fileName().isEmpty() ? Translations.text("import.title") : details.fileName();
    }

    private void discard(IntakeEditing now) {
        String title = title(now.details());
        DiscardQuestion.open(title, () -> {
            now.discard();
            Notices.done(Translations.text("import.discarded", title));
            getUI().ifPresent(ui -> ui.navigate(ImportView.class));
        });
    }

    private void openIssueDialog() {
        IntakeEditing now = editing;
        if (now == null) {
            return;
        }
        List<TaskToImport> tasks = now.details().toImport();
        Map<Long, Integer> duties = IssueConsequences.duties(tasks, register::members);
        new IssueDialog(
                        now.details().sheet(),
                        tasks,
                        duties.size(),
                        LocalDate.now(clock),
                        workingDays.of(jurisdiction),
                        unattended.among(duties),
                        (plan, rule) -> issue(now, plan, rule))
                .open();
    }

    private void issue(IntakeEditing now, PlanHead plan, ReportingRule rule) {
        long id = now.issue(plan, rule);
        Notices.done(Translations.text("plan.issued"));
        getUI().ifPresent(ui -> ui.navigate(PlanView.class, PlanView.parameters(id)));
    }

    /** Somebody has finished it; the work is done elsewhere now. */
    private void showEnd(IntakeDetails details) {
        boolean confirmed = details.state() == IntakeState.CONFIRMED;
        Button next = new Button(
                Translations.text(confirmed ? "import.end.plans" : "import.title"),
                event -> getUI().ifPresent(ui -> ui.navigate(confirmed ? "plans" : "import")));
        next.addThemeName("primary");
        add(new EmptyState(
                Icons.DOC,
                Translations.text(confirmed ? "import.end.confirmed" : "import.end.discarded"),
                Translations.text(
                        "import.end.by",
                        title(details),
                        details.changedBy(),
                        Dates.table(details.changedAt(), clock.getZone())),
                next));
    }
}
