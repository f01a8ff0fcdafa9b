package org.xiaohao.ui.workbench;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.progress.AskedFigure;
import org.xiaohao.progress.EntryDetails;
import org.xiaohao.progress.EntryForm;
import org.xiaohao.progress.EntryState;
import org.xiaohao.progress.EntryText;
import org.xiaohao.shared.DomainException;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.Role;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Periods;
import org.xiaohao.ui.shared.Translations;

/** The entry of one period: typed, saved by itself, handed to the unit's head, taken back. */
class EntryPane extends DetailPane implements BeforeLeaveObserver {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private @Nullable ConflictDialog conflict;
    private final transient Services services;
    private final transient PaneHost host;
    private final transient EntryForm form;
    private final transient TaskDetails task;
    private final EntryFields fields;
    private final EntryEvidence evidence;
    private final Span saved = new Span();
    private final transient EntryDraft draft;
    private final transient EntryFigures figures;
    private @Nullable PreviousEntry previous;
    private boolean editable;

    /** @param words why the part came back; may be empty */
    EntryPane(Services services, EntryForm form, TaskDetails task, String words, PaneHost host) {
        super(task.summary().number(), task.summary().title(), host);
        this.services = services;
        this.host = host;
        this.form = form;
        this.task = task;
        draft = new EntryDraft(services.progress(), form);
        figures = new EntryFigures(services, form.duty().assignmentId(), draft);
        editable = draft.isEditable();
        String period = Periods.label(form.period());
        fields = new EntryFields(
                period,
                !form.duty().primaryLead(),
                task.particulars().indicators(),
                services.joint().ofTask(task.summary().id()),
                figures::find,
                this::answer,
                this::save);
        evidence = new EntryEvidence(
                services, draft, task.summary().id(), fields::text, this::bound, () -> choose(fields.text()));
        saved.addClassName("saved");
        saved.getElement().setAttribute("role", "status").setAttribute("aria-live", "polite");
        addPart(task, form.duty().assignmentId());
        addTaskFacts(task);
        band(words);
        EntryDetails last = form.previous();
        if (last != null) {
            previous = new PreviousEntry(last, () -> fields.append(last.text().content()));
            body().add(previous);
        }
        show(form.current());
        ReasonForm unconcerned = new UnconcernedForm(services, form.duty().assignmentId(), host);
        body().add(choosePeriod(), fields, evidence, unconcerned);
        fillFoot(unconcerned);
        keepTyped();
        Shortcuts.addShortcutListener(this, this::submit, Key.ENTER, KeyModifier.CONTROL)
                .listenOn(this);
        Shortcuts.addShortcutListener(this, fields::confirmFound, Key.ENTER, KeyModifier.ALT)
                .listenOn(this);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs("const t = this.querySelector('.content'); if (t && !t.readonly) t.focus()");
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        if (!event.getUI().isClosing()) {
            save();
        }
    }

    /** A figure that is typed by half is neither taken nor lost: the person says which. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (editable && !fields.settleFigures()) {
            UnfinishedFigure.ask(event.postpone(), fields::dropUnfinishedFigure);
        }
    }

    private void show(@Nullable EntryDetails entry) {
        fields.setText(draft.stored());
        evidence.show(entry);
        fields.setReadOnly(!editable);
        evidence.setReadOnly(!editable);
        offerPrevious();
        fields.ask(figures.asked());
        if (entry != null) {
            saved.setText(Translations.text("entry.state." + entry.state(), time(entry.savedAt())));
        }
    }

    private void offerPrevious() {
        if (previous != null) {
            previous.setReusable(editable);
        }
    }

    /** What was typed before comes back, or is shown where it can no longer be put back. */
    private void keepTyped() {
        fields.keep(
                services.currentActor().get().accountId() + ".entry."
                        + form.duty().assignmentId() + "." + form.period().id(),
                editable ? draft.typedOver() : "closed");
    }

    private void band(String words) {
        EntryDetails entry = form.current();
        String reason = entry != null && form.isReturned() ? entry.returnReason() : words;
        if (!reason.isEmpty()) {
            body().add(returned(reason));
        }
    }

    private Component choosePeriod() {
        return new PeriodChoice(form, () -> !editable || fields.settleFigures(), period -> {
            save();
            host.changed(form.duty().assignmentId(), period.id());
        });
    }

    private void fillFoot(ReasonForm unconcerned) {
        foot().add(saved);
        footSpace();
        EntryDetails entry = form.current();
        if (!form.open()) {
            saved.setText(Translations.text("entry.closed"));
            return;
        }
        if (form.duty().primaryLead() && services.currentActor().get().has(Role.UNIT_HEAD)) {
            foot().add(plain(Translations.text("closing.apply"), this::applyForClosing));
        }
        if (entry != null && entry.state() == EntryState.SUBMITTED) {
            foot().add(new Button(Translations.text("entry.withdraw"), event -> withdraw(entry.id())));
        } else if (form.mayCorrect()) {
            foot().add(new Button(Translations.text("entry.correct"), event -> correct(event.getSource())));
        } else if (editable) {
            if (form.duty().role() != AssignmentRole.LEAD) {
                foot().add(plain(Translations.text("workbench.unconcerned"), unconcerned::ask));
            }
            foot().add(plain(
                    Translations.text("entry.nothingNew"),
                    () -> fields.append(Translations.text("entry.nothingNew.text", Periods.label(form.period())))));
            Button submit = primary(Translations.text("entry.submit"), this::submit);
            submit.setTooltipText("Ctrl + Enter");
            foot().add(submit);
        }
    }

    private void applyForClosing() {
        if (!editable || fields.settleFigures()) {
            save();
            host.replace(new ClosingPane(services, task, host));
        }
    }

    private void correct(Component button) {
        editable = true;
        fields.setReadOnly(false);
        evidence.setReadOnly(false);
        offerPrevious();
        button.setVisible(false);
        foot().add(primary(Translations.text("entry.submit"), this::submit));
        saved.setText(Translations.text("entry.correcting"));
        keepTyped();
    }

    /** Saves what was typed since the last time; false when it could not be, and why is told. */
    private boolean save() {
        if (editable) {
            fields.settleIdleFigures();
        }
        EntryText text = fields.text();
        return !editable || text.equals(draft.stored()) || store(text);
    }

    private boolean store(EntryText text) {
        try {
            Instant at = draft.store(text);
            fields.saved(draft.typedOver());
            saved.removeAll();
            saved.add(Icons.CHECK.create(), new Span(Translations.text("entry.autosaved", time(at))));
            fields.ask(figures.asked());
            return true;
        } catch (StaleDataException | OptimisticLockingFailureException overtaken) {
            choose(text);
        } catch (InvalidInputException refused) {
            fields.show(refused);
            saved.setText(Translations.text("entry.notSaved", Notices.text(refused)));
        } catch (DomainException refused) {
            saved.setText(Translations.text("entry.notSaved", Notices.text(refused)));
        }
        return false;
    }

    private void choose(EntryText mine) {
        EntryDetails theirs = draft.now();
        if (theirs == null) {
            return;
        }
        saved.setText(Translations.text("conflict.title"));
        if (conflict == null || !conflict.isOpened()) {
            // Saving by itself and handing in may both meet the colleague's words; they are asked about once.
            conflict = new ConflictDialog(theirs, mine, services.zone(), chosen -> settle(theirs, chosen));
            conflict.open();
        }
    }

    private void settle(EntryDetails theirs, EntryText chosen) {
        if (chosen.equals(theirs.text())) {
            fields.forgetKept();
            draft.standsAs(fields.text());
            host.changed(form.duty().assignmentId(), form.period().id());
            return;
        }
        EntryDetails now = draft.takeOver(theirs);
        fields.setText(chosen);
        evidence.show(now);
        store(chosen);
    }

    private void answer(AskedFigure figure, String words) {
        if (save()) {
            figures.answer(figure, words);
            fields.ask(figures.asked());
        }
    }

    private void submit() {
        if (!editable || !fields.settleFigures()) {
            return;
        }
        if (fields.hasFound()) {
            UnconfirmedFigures.ask(fields::confirmFound, this::handIn);
        } else {
            handIn();
        }
    }

    private void handIn() {
        if (!save()) {
            return;
        }
        try {
            long id = draft.submit(fields.text());
            fields.forgetKept();
            editable = false;
            String missing = evidence.missing();
            host.changed(form.duty().assignmentId(), form.period().id());
            draft.tellHandedIn(id, missing, () -> withdraw(id));
        } catch (InvalidInputException refused) {
            fields.show(refused);
        } catch (StaleDataException | OptimisticLockingFailureException overtaken) {
            choose(fields.text());
        }
    }

    private void withdraw(long id) {
        services.progress().withdraw(id);
        host.changed(form.duty().assignmentId(), form.period().id());
    }

    /** What is bound to the entry is saved with it. */
    private void bound() {
        if (fields.text().equals(draft.stored())) {
            fields.saved(draft.typedOver());
        }
    }

    private String time(Instant instant) {
        return TIME.format(instant.atZone(services.zone()));
    }
}
