package org.xiaohao.ui.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.PlanSummary;
import org.xiaohao.report.DraftReport;
import org.xiaohao.report.OutlineSummary;
import org.xiaohao.report.ReportDetails;
import org.xiaohao.report.ReportFindingsService;
import org.xiaohao.report.ReportProofService;
import org.xiaohao.report.ReportService;
import org.xiaohao.report.ReportStatement;
import org.xiaohao.report.StatementKind;
import org.xiaohao.report.TakenProposals;
import org.xiaohao.report.drafting.ReportDraft.FigureSpan;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.Role;
import org.xiaohao.ui.plan.ChosenPlan;
import org.xiaohao.ui.plan.FirstPlan;
import org.xiaohao.ui.plan.ShowsPlan;
import org.xiaohao.ui.shared.EmptyState;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Page;
import org.xiaohao.ui.shared.PageHeader;
import org.xiaohao.ui.shared.Translations;

/** The year-end report of the chosen plan: outline, document, and what each statement rests on. */
@Route("report")
@Menu(title = "menu.report", order = 40, icon = "doc")
@RolesAllowed({"OFFICE", "LEADER"})
public class ReportView extends Page implements BeforeEnterObserver, ShowsPlan {

    private final transient ReportService reports;
    private final transient ReportProofService proof;
    private final transient ReportMaterial material;
    private final transient ReportFindingsService findings;
    private final transient ReportFiles files;
    private final transient ChosenPlan chosenPlan;
    private final transient Actor actor;
    private final transient Clock clock;
    private final transient ReportSteps steps;
    private boolean mayEdit;
    private final Div notes = new Div();
    private @Nullable ReportPaper paper;
    private @Nullable ReportStatusBar status;
    private @Nullable SourcesPane sources;
    private @Nullable ReportOutline outline;
    private transient @Nullable Findings found;
    private final Button check = new Button(Translations.text("report.findings.none"), event -> showFindings());
    private final transient Proposals proposals;

    ReportView(
            ReportService reports,
            ReportProofService proof,
            ReportMaterial material,
            ReportFindingsService findings,
            ReportSteps steps,
            ReportFiles files,
            ChosenPlan chosenPlan,
            CurrentActor currentActor,
            Clock clock) {
        super("report.title");
        this.reports = reports;
        this.proof = proof;
        this.material = material;
        this.findings = findings;
        this.steps = steps;
        this.files = files;
        this.proposals = new Proposals(proof, clock);
        this.chosenPlan = chosenPlan;
        this.actor = currentActor.get();
        this.clock = clock;
        this.mayEdit = actor.has(Role.OFFICE);
        addClassNames("fill", "report-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Optional<PlanSummary> plan = chosenPlan.one(event.getLocation().getQueryParameters());
        if (plan.isEmpty()) {
            String why = Translations.text("report.noPlan.why");
            add(new EmptyState(Icons.DOC, Translations.text("report.noPlan"), why, FirstPlan.acts(actor)));
            return;
        }
        reports.findByYear(plan.get().year()).ifPresentOrElse(this::showReport, () -> offerDraft(plan.get()));
    }

    private void offerDraft(PlanSummary plan) {
        String what = Translations.text("report.none", plan.title());
        if (!mayEdit) {
            add(new EmptyState(Icons.DOC, what, Translations.text("report.none.leader")));
            return;
        }
        Select<OutlineSummary> outlines = material.outlines();
        Button draft = new Button(Translations.text("report.draft"), event -> {
            reports.draft(new DraftReport(plan.year(), outlines.getValue().code(), List.of(plan.id()), null));
            removeAll();
            showReport(reports.findByYear(plan.year()).orElseThrow());
            Notices.done(Translations.text("report.draft.done"));
        });
        draft.addThemeName("primary");
        add(new EmptyState(
                Icons.DOC,
                what,
                Translations.text("report.none.why"),
                outlines,
                draft,
                material.button(plan.year(), this::again),
                material.outlinesButton()));
    }

    /** Outlines may have been learned meanwhile. */
    private void again() {
        getUI().ifPresent(ui -> ui.getPage().reload());
    }

    private void showReport(ReportDetails report) {
        mayEdit = actor.has(Role.OFFICE) && !report.standing().isLocked();
        ReportPaper document = new ReportPaper(
                reports,
                report,
                actor.accountId(),
                mayEdit,
                new ReportPaper.Listener(this::selected, this::figure, this::changed, this::found));
        found = new Findings(findings, document, mayEdit, () -> {
            showFindings();
            count();
        });
        ReportOutline headings = new ReportOutline(document::goTo);
        SourcesPane origins = new SourcesPane(clock.getZone());
        ReportStatusBar bar = new ReportStatusBar(clock.getZone());
        if (mayEdit) {
            bar.onRestore(() -> {
                reports.restoreAll(report.id());
                document.changed(0);
            });
        }
        paper = document;
        outline = headings;
        sources = origins;
        status = bar;
        PageHeader header = new PageHeader(report.title()).withActions(actions(report));
        notes.addClassName("report-notes");
        Div panes = new Div(headings, document, origins);
        panes.addClassName("report-panes");
        add(
                header,
                steps.strip(report, document::isChanged, this::goTo, () -> {
                    removeAll();
                    showReport(reports.find(report.id()));
                }),
                notes,
                panes,
                bar);
        changed(report);
    }

    private Component[] actions(ReportDetails report) {
        ExportMenu export = files.menu(
                report.id(),
                actor.has(Role.OFFICE),
                mayEdit,
                this::goTo,
                () -> reports.find(report.id()),
                () -> Optional.ofNullable(paper).ifPresent(document -> document.changed(0)));
        if (!mayEdit) {
            return new Component[] {export};
        }
        Button again = new Button(
                Translations.text("report.again"),
                event -> DraftAgain.ask(reports, material.outlines(), paper, report.id()));
        Button unused = new Button(Translations.text("report.unused"), event -> showUnused(report.id()));
        Button questions = new Button(Translations.text("report.questions"), event -> showQuestions(report.id()));
        return new Component[] {check, questions, unused, material.button(report.year(), this::again), again, export};
    }

    private void goTo(long statementId) {
        if (paper != null) {
            paper.goTo(statementId);
        }
    }

    private void showFindings() {
        if (sources instanceof SourcesPane pane && found instanceof Findings reader) {
            pane.showList("report.findings", reader.lines());
        }
    }

    private void found(ReportStatement statement) {
        if (mayEdit && sources instanceof SourcesPane pane && found instanceof Findings reader) {
            pane.showFound(reader.linesOf(statement.id()));
        }
    }

    private void count() {
        Findings reader = found;
        if (reader != null && mayEdit) {
            check.setText(Translations.text("report.findings.open", reader.open()));
        }
    }

    private void showUnused(long reportId) {
        if (sources != null) {
            sources.showList("report.unused", Outlines.unused(proof.unused(reportId)));
        }
    }

    private void showQuestions(long reportId) {
        if (sources != null) {
            sources.showList("report.questions", Outlines.questions(proof.questions(reportId)));
        }
    }

    private void figure(ReportStatement statement, FigureSpan figure) {
        if (sources != null) {
            sources.showFigure(statement, figure);
        }
    }

    private void selected(ReportStatement statement) {
        SourcesPane pane = sources;
        ReportPaper document = paper;
        if (pane == null || document == null) {
            return;
        }
        List<Button> actions = new ArrayList<>();
        if (mayEdit) {
            actions.add(new Button(
                    Translations.text("report.edit"), Icons.PEN.create(), event -> document.edit(statement.id())));
            actions.add(new Button(
                    Translations.text("report.add"), Icons.PLUS.create(), event -> document.addBelow(statement.id())));
            if (statement.kind() == StatementKind.PARAGRAPH && !statement.missing()) {
                actions.add(new Button(
                        Translations.text("report.remove"), Icons.X.create(), event -> remove(document, statement)));
            }
        }
        pane.show(statement, actions.toArray(Button[]::new));
        if (mayEdit && statement.stale()) {
            proposals.show(pane, document, statement);
        }
        found(statement);
    }

    private void remove(ReportPaper document, ReportStatement statement) {
        reports.removeStatement(statement.id(), statement.version());
        document.changed(0);
        if (sources != null) {
            sources.clear();
        }
        Notices.done(Translations.text("report.remove.done"), Translations.text("frame.undo"), () -> {
            reports.restoreStatement(statement.id());
            document.changed(statement.id());
        });
    }

    private void takeAll(ReportDetails report) {
        TakenProposals taken = proof.takeAllProposals(report.id());
        if (paper != null) {
            paper.changed(0);
        }
        Notices.done(
                taken.left() == 0
                        ? Translations.text("report.stale.taken.all", taken.taken())
                        : Translations.text("report.stale.taken", taken.taken(), taken.left()));
    }

    private void showAside(ReportDetails report) {
        SourcesPane pane = sources;
        ReportPaper document = paper;
        if (pane != null && document != null) {
            pane.showList("report.aside", ReportNotes.aside(report, reports, () -> {
                document.changed(0);
                pane.clear();
            }));
        }
    }

    private void changed(ReportDetails report) {
        if (outline != null && status != null) {
            outline.show(report);
            status.show(report);
        }
        proposals.forget();
        count();
        notes.removeAll();
        if (mayEdit) {
            notes.add(ReportNotes.of(report, this::takeAll, this::showAside));
        }
        ReportNotes.missing(report).ifPresent(notes::add);
    }
}
