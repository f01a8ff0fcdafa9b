package org.xiaohao.ui.workbench;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xiaohao.progress.EntryDetails;
import org.xiaohao.progress.WorkItem;
import org.xiaohao.shared.DomainException;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.RevisionDiff;
import org.xiaohao.ui.shared.Translations;

/** All entries that wait for the unit's head, on one page; those that are ticked go out together. */
class BatchApprovalPane extends DetailPane {

    private final transient Services services;
    private final transient PaneHost host;
    private final Map<Checkbox, EntryDetails> choices = new LinkedHashMap<>();
    private final Button approve;

    /** @param items where the entries belong, by the id of the entry */
    BatchApprovalPane(Services services, List<EntryDetails> entries, Map<Long, WorkItem> items, PaneHost host) {
        super("", Translations.text("approval.batch"), host);
        this.services = services;
        this.host = host;
        approve = primary("", this::approve);
        for (EntryDetails entry : entries) {
            WorkItem item = items.get(entry.id());
            if (item != null) {
                Checkbox choice = new Checkbox(item.number() + " " + item.title(), true);
                choice.addValueChangeListener(event -> count());
                choices.put(choice, entry);
                Div block = new Div(
                        choice,
                        new EntryCard(
                                entry,
                                services.zone(),
                                file -> services.progress().openEvidence(entry.id(), file.id())));
                if (!entry.returnReason().isEmpty()) {
                    block.addComponentAtIndex(1, sentBack(entry.returnReason()));
                }
                ReasonForm back = new ReasonForm(
                        Translations.text("approval.return.label"),
                        Translations.text("approval.return.hint"),
                        Translations.text("approval.return"),
                        reason -> sendBack(entry, item, reason));
                block.add(
                        new RevisionDiff(services.progress(), entry),
                        plain(Translations.text("approval.return"), back::ask),
                        back);
                block.addClassName("batch-entry");
                body().add(block);
            }
        }
        footSpace();
        foot().add(approve);
        count();
    }

    /** One of them goes back, the others stay on the page. */
    private void sendBack(EntryDetails entry, WorkItem item, String reason) {
        services.progress().returnForRework(entry.id(), reason);
        Notices.done(Translations.text("approval.returnedOne", item.number()));
        host.changed(item.assignmentId(), item.periodId());
    }

    private List<EntryDetails> chosen() {
        return choices.entrySet().stream()
                .filter(choice -> choice.getKey().getValue())
                .map(Map.Entry::getValue)
                .toList();
    }

    private void count() {
        int number = chosen().size();
        approve.setText(Translations.text("approval.approveMany", number));
        approve.setEnabled(number > 0);
    }

    /** Each entry by itself: one that somebody changed meanwhile does not hold the others up. */
    private void approve() {
        int done = 0;
        for (EntryDetails entry : chosen()) {
            try {
                services.progress().approve(entry.id(), entry.version());
                done++;
            } catch (DomainException refused) {
                Notices.failed(refused);
            }
        }
        Notices.done(Translations.text("approval.approvedMany", done));
        host.done();
    }
}
