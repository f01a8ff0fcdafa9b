package org.xiaohao.ui.intake;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import org.xiaohao.intake.IntakeDetails;
import org.xiaohao.intake.NameProposal;
import org.xiaohao.ui.shared.Translations;

/** All unknown names of a document in one list, each with a proposal; one act takes those that a person leaves in. */
class ProposalList extends Div {

    private final NameSettling settling;
    private final List<ProposalRow> rows = new ArrayList<>();
    private final Button takeAll = new Button();

    ProposalList(NameSettling settling) {
        this.settling = settling;
        takeAll.addThemeName("primary");
        takeAll.addClassName("edit-only");
        takeAll.addClickListener(event -> settling.takeAll(rows.stream()
                .filter(ProposalRow::isTaken)
                .map(ProposalRow::proposal)
                .toList()));
    }

    void show(IntakeDetails details, List<NameProposal> proposals) {
        removeAll();
        rows.clear();
        if (proposals.isEmpty()) {
            return;
        }
        Paragraph how = new Paragraph(Translations.text("import.unknown.intro", proposals.size()));
        how.addClassNames("s", "t2", "grow");
        Div head = new Div(how, takeAll);
        head.addClassNames("row", "wrap", "proposal-head");
        add(head);
        for (NameProposal proposal : proposals) {
            ProposalRow row = new ProposalRow(
                    proposal,
                    NamesPanel.where(details, proposal.name()),
                    () -> settling.ask(proposal.name()),
                    this::count);
            rows.add(row);
            add(row);
        }
        count();
    }

    private void count() {
        long taken = rows.stream().filter(ProposalRow::isTaken).count();
        takeAll.setText(Translations.text("import.proposal.all", taken));
        takeAll.setEnabled(taken > 0);
    }
}
