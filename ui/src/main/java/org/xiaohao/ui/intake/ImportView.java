package org.xiaohao.ui.intake;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.attachment.AttachmentPurpose;
import org.xiaohao.attachment.AttachmentService;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;
import org.xiaohao.intake.DocumentRefusedException;
import org.xiaohao.intake.IntakeReading;
import org.xiaohao.intake.IntakeService;
import org.xiaohao.intake.ReadingDetails;
import org.xiaohao.intake.ReadingFailedException;
import org.xiaohao.intake.ReadingSettings;
import org.xiaohao.intake.ReadingState;
import org.xiaohao.intake.TooManyReadingsException;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.PlanState;
import org.xiaohao.plan.PlanSummary;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.ui.attachment.UploadReception;
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

    private final transient IntakeReading reading;
    private final Duration patience;
    private final ImportInput input;
    private final ReadingPanel panel;

    public ImportView(
            IntakeReading reading,
            IntakeService intakes,
            AttachmentService attachments,
            PlanService plans,
            CurrentActor currentActor,
            Clock clock,
            ImportSettings settings,
            ReadingSettings limits) {
        super("import.title");
        this.reading = reading;
        patience = settings.patience();
        input = new ImportInput(
                currentActor.get().accountId() + ".import.text",
                text -> begin(() -> reading.start(text)),
                new UploadReception<>(
                        attachments,
                        AttachmentPurpose.PLAN_SOURCE,
                        reading::start,
                        begun -> begin(() -> begun),
                        this::refuse));
        panel = new ReadingPanel(clock, limits.limit(), reading, this::ended);
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
        reading.unseen().ifPresent(this::takeUp);
    }

    /** Goes on with what was begun before the page was left, be it in another session or before a restart. */
    private void takeUp(ReadingDetails begun) {
        if (begun.state() == ReadingState.DONE) {
            // It stands in the list of documents in work; whoever comes for another one is not taken away.
            reading.see(begun.id());
        } else {
            follow(begun);
        }
    }

    private void refuse(String why) {
        input.refuse(why);
    }

    private void begin(LongSupplier start) {
        input.clearRefusal();
        try {
            follow(reading.await(start.getAsLong(), patience));
        } catch (TooManyReadingsException e) {
            input.refuse(Notices.text(e));
        }
    }

    private void follow(ReadingDetails begun) {
        if (begun.hasEnded()) {
            ended(begun);
        } else {
            input.setBusy(true);
            panel.follow(begun);
        }
    }

    private void ended(ReadingDetails ended) {
        reading.see(ended.id());
        input.setBusy(false);
        ReadingFailedException failure = ended.failure();
        Long intake = ended.intakeId();
        if (failure != null) {
            input.refuse(Notices.text(failure));
        } else if (intake != null) {
            input.forget();
            goTo(intake);
        } else {
            input.refuse(Notices.text(new DocumentRefusedException(Reason.CANCELLED)));
        }
    }

    private void goTo(long intake) {
        getUI().ifPresent(ui -> ui.navigate(IntakeView.class, IntakeView.parameters(intake)));
    }
}
