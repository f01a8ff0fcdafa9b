package org.xiaohao.ui.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.xiaohao.report.ReportDetails;
import org.xiaohao.report.ReportStateService;
import org.xiaohao.report.ReportVersionService;
import org.xiaohao.report.SecrecyService;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.Role;

/** The life of a report on its page: how far it is, what comes next, how it once read. */
@SpringComponent
class ReportSteps {

    private final ReportStateService states;
    private final ReportVersionService versions;
    private final SecrecyService secrecy;
    private final CurrentActor currentActor;
    private final Clock clock;

    ReportSteps(
            ReportStateService states,
            ReportVersionService versions,
            SecrecyService secrecy,
            CurrentActor currentActor,
            Clock clock) {
        this.states = states;
        this.versions = versions;
        this.secrecy = secrecy;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * The strip above the document.
     *
     * @param isTyping whether something is typed that is not saved
     * @param goTo shows a statement
     * @param anew shows the report as it is stored now
     */
    ReportStrip strip(ReportDetails report, BooleanSupplier isTyping, LongConsumer goTo, Runnable anew) {
        Actor actor = currentActor.get();
        ReportActs acts = new ReportActs(
                states, report, actor, isTyping, (leave, then) -> secrecy(report, goTo, leave, then), anew);
        return new ReportStrip(
                report,
                acts,
                acts.unlessTyping(() ->
                        new VersionsDialog(versions, report, clock.getZone(), actor.has(Role.OFFICE), anew).open()),
                acts.unlessTyping(() -> new ReportDaysDialog(states, anew).open()),
                clock);
    }

    private SecrecyPane secrecy(ReportDetails report, LongConsumer goTo, Runnable leave, Supplier<Component> then) {
        return new SecrecyPane(
                secrecy,
                clock.getZone(),
                report.id(),
                statement -> {
                    leave.run();
                    goTo.accept(statement);
                },
                then);
    }
}
