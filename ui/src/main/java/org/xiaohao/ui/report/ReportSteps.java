package org.xiaohao.ui.report;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.xiaohao.report.ReportDetails;
import org.xiaohao.report.ReportStateService;
import org.xiaohao.report.ReportVersionService;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.Role;

/** The life of a report on its page: how far it is, what comes next, how it once read. */
@SpringComponent
class ReportSteps {

    private final ReportStateService states;
    private final ReportVersionService versions;
    private final CurrentActor currentActor;
    private final Clock clock;

    ReportSteps(ReportStateService states, ReportVersionService versions, CurrentActor currentActor, Clock clock) {
        this.states = states;
        this.versions = versions;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * The strip above the document.
     *
     * @param isTyping whether something is typed that is not saved
     * @param anew shows the report as it is stored now
     */
    ReportStrip strip(ReportDetails report, BooleanSupplier isTyping, Runnable anew) {
        Actor actor = currentActor.get();
        return new ReportStrip(
                report,
                new ReportActs(states, report, actor, isTyping, anew),
                () -> new VersionsDialog(versions, report, clock.getZone(), actor.has(Role.OFFICE), anew).open(),
                () -> new ReportDaysDialog(states, anew).open(),
                clock);
    }
}
