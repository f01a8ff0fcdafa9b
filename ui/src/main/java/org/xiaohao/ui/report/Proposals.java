package org.xiaohao.ui.report;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.xiaohao.report.ReportProofService;
import org.xiaohao.report.ReportStatement;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** What a statement would say now that something it rests on has changed. */
final class Proposals {

    private Proposals() {}

    /** Shows what a marked statement would say now, and takes the person's decision. */
    static void show(ReportProofService proof, SourcesPane pane, ReportPaper document, ReportStatement statement) {
        proof.proposals(document.reportId()).stream()
                .filter(proposal -> proposal.statementId() == statement.id())
                .findFirst()
                .ifPresent(proposal -> {
                    Button take = new Button(Translations.text("report.stale.take"), event -> {
                        proof.takeProposal(statement.id(), proposal.version());
                        document.changed(statement.id());
                    });
                    take.setEnabled(!proposal.after().isEmpty());
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
