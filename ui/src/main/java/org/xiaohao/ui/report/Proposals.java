package org.xiaohao.ui.report;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.xiaohao.report.Proposal;
import org.xiaohao.report.ReportProofService;
import org.xiaohao.report.ReportStatement;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/**
 * What marked statements would say now. The whole report is drafted for it, so one draft serves all of them for a while.
 */
final class Proposals {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final ReportProofService proof;
    private final Clock clock;
    private List<Proposal> drafted = List.of();
    private Instant until = Instant.MIN;

    Proposals(ReportProofService proof, Clock clock) {
        this.proof = proof;
        this.clock = clock;
    }

    /** Something in the report is different now. */
    void forget() {
        until = Instant.MIN;
    }

    private List<Proposal> all(long reportId) {
        if (!clock.instant().isBefore(until)) {
            drafted = proof.proposals(reportId);
            until = clock.instant().plus(FRESH);
        }
        return drafted;
    }

    /** Shows what a marked statement would say now, and takes the person's decision. */
    void show(SourcesPane pane, ReportPaper document, ReportStatement statement) {
        all(document.reportId()).stream()
                .filter(proposal -> proposal.statementId() == statement.id())
                .findFirst()
                .ifPresent(proposal -> {
                    Button take = new Button(Translations.text("report.stale.take"), event -> {
                        proof.takeProposal(statement.id(), proposal.version());
                        document.changed(statement.id());
                    });
                    TextField reason = new TextField(Translations.text("report.stale.reason"));
                    Button keep = new Button(Translations.text("report.stale.keep"), event -> {
                        try {
                            proof.keepStatement(statement.id(), proposal.version(), reason.getValue());
                            document.changed(statement.id());
                        } catch (InvalidInputException refused) {
                            reason.setInvalid(true);
                            reason.setErrorMessage(Notices.text(refused));
                        }
                    });
                    Div keeping = new Div(reason, keep);
                    keeping.addClassName("stack");
                    pane.showProposal(proposal, take);
                    pane.add(keeping);
                });
    }
}
