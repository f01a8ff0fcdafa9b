package org.xiaohao.ui.intake;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;
import org.xiaohao.intake.DocumentRefusedException;
import org.xiaohao.intake.IntakeJob;
import org.xiaohao.intake.IntakeReading;
import org.xiaohao.intake.IntakeService;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.PlanState;
import org.xiaohao.plan.PlanSummary;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainException;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Page;
import org.xiaohao.ui.shared.PageHeader;
import org.xiaohao.ui.shared.Translations;

/** A document in; and the documents that wait to be gone on with. */
@Route("import")
@Menu(title = "menu.admin.import", order = 51)
@RolesAllowed("OFFICE")
public class ImportView extends Page {

    private static final int MOST_PLANS = 50;

    private final transient Clock clock;
    private final Duration patience;
    private final ImportInput input;
    private final ReadingPanel panel;

    public ImportView(
            IntakeReading reading,
            IntakeService intakes,
            PlanService plans,
            CurrentActor currentActor,
            Clock clock,
            ImportSettings settings) {
        super("import.title");
        this.clock = clock;
        patience = settings.patience();
        input = new ImportInput(
                currentActor.get().accountId() + ".import.text",
                text -> begin(reading.start(text), Translations.text("import.pasted")),
                (name, content) -> begin(reading.start(content, name), name));
        panel = new ReadingPanel(clock, this::ended);
        List<PlanSummary> earlier = plans.list(PageRequest.of(0, MOST_PLANS)).stream()
                .filter(plan -> plan.state() != PlanState.DRAFT)
                .toList();
        Div body = new Div(
                panel,
                input,
                new OtherBeginnings(earlier, plan -> goTo(intakes.copy(plan))),
                new OpenIntakes(intakes, clock.getZone()));
        body.addClassNames("stack", "import-page");
        add(new PageHeader(Translations.text("import.title")).withSub(Translations.text("import.sub")), body);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        ReadingInSession begun = ReadingInSession.current();
        if (begun != null) {
            follow(begun);
        }
    }

    private void begin(IntakeJob job, String name) {
        input.clearRefusal();
        ReadingInSession begun = new ReadingInSession(job, name, clock.instant());
        begun.remember();
        waitShortly(job);
        follow(begun);
    }

    private void waitShortly(IntakeJob job) {
        try {
            job.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(ReadingInSession begun) {
        if (begun.hasEnded()) {
            ended(begun);
        } else {
            input.setBusy(true);
            panel.follow(begun);
        }
    }

    private void ended(ReadingInSession reading) {
        ReadingInSession.forget();
        input.setBusy(false);
        IntakeJob job = reading.job();
        if (job.stage() == IntakeJob.Stage.CANCELLED) {
            input.refuse(Notices.text(new DocumentRefusedException(Reason.CANCELLED)));
            return;
        }
        RuntimeException failure = job.failure();
        if (failure != null) {
            refuse(failure);
            return;
        }
        input.forget();
        job.intakeId().ifPresent(this::goTo);
    }

    private void goTo(long intake) {
        getUI().ifPresent(ui -> ui.navigate(IntakeView.class, IntakeView.parameters(intake)));
    }

    private void refuse(RuntimeException failure) {
        if (failure instanceof DomainException known) {
            input.refuse(Notices.text(known));
        } else {
            throw failure;
        }
    }
}
