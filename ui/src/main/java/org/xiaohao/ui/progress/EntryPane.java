package org.xiaohao.ui.progress;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.xiaohao.attachment.AttachmentReference;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.AssignmentState;
import org.xiaohao.plan.PeriodReference;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.plan.TaskState;
import org.xiaohao.progress.EntryDetails;
import org.xiaohao.progress.EntryForm;
import org.xiaohao.progress.EntryState;
import org.xiaohao.progress.EntryText;
import org.xiaohao.progress.SaveEntry;
import org.xiaohao.shared.DomainException;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.Role;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.ui.attachment.EvidenceField;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Periods;
import org.xiaohao.ui.shared.Translations;

/** The entry of one period: typed, saved by itself, handed to the unit's head, taken back. */
class EntryPane extends DetailPane {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final EntryText NOTHING = EntryText.of("");

    private final transient Services services;
    private final transient PaneHost host;
    private final transient EntryForm form;
    private final transient TaskDetails task;
    private final EntryFields fields;
    private final EvidenceField evidence;
    private final Span saved = new Span();
    private transient @Nullable EntryDetails current;
    private @Nullable Long entryId;
    private int version;
    private boolean editable;
    private transient EntryText stored = NOTHING;

    /** @param words why the part came back; may be empty */
    EntryPane(Services services, EntryForm form, TaskDetails task, String words, PaneHost host) {
        super(task.summary().number(), task.summary().title(), host);
        this.services = services;
        this.host = host;
        this.form = form;
        this.task = task;
        String period = Periods.label(form.period());
        fields = new EntryFields(period, !form.duty().primaryLead(), this::save);
        evidence = new EvidenceField(
                services.attachments(),
                this::attach,
                this::detach,
                file -> services.progress().openEvidence(requireEntry(), file.id()));
        saved.addClassName("saved");
        saved.getElement().setAttribute("role", "status").setAttribute("aria-live", "polite");
        String unit = task.parts().stream()
                .filter(part -> part.assignmentId() == form.duty().assignmentId())
                .map(TaskDetails.Part::unitName)
                .findFirst()
                .orElse("");
        addFacts(party(unit, form.duty().role()));
        addTaskFacts(task);
        band(words);
        EntryDetails last = form.previous();
        if (last != null) {
            body().add(previous(last));
        }
        read(form.current());
        ReasonForm unconcerned = unconcerned();
        body().add(choosePeriod(), fields, evidence, unconcerned);
        fillFoot(unconcerned);
        if (editable) {
            fields.keep(services.currentActor().get().accountId() + ".entry."
                    + form.duty().assignmentId() + "." + form.period().id());
        }
        Shortcuts.addShortcutListener(this, this::submit, Key.ENTER, KeyModifier.CONTROL)
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

    private void read(@Nullable EntryDetails entry) {
        current = entry;
        stored = entry == null ? NOTHING : entry.text();
        entryId = entry == null ? null : entry.id();
        version = entry == null ? 0 : entry.version();
        boolean open = form.duty().taskState() == TaskState.OPEN
                && (form.duty().state() == AssignmentState.IN_PROGRESS
                        || form.duty().state() == AssignmentState.SUBMITTED);
        editable = open && (entry == null || entry.state() == EntryState.DRAFT || entry.state() == EntryState.RETURNED);
        fields.setText(stored);
        evidence.setFiles(entry == null ? List.of() : entry.evidence());
        fields.setReadOnly(!editable);
        evidence.setReadOnly(!editable);
        if (entry != null) {
            saved.setText(Translations.text("entry.state." + entry.state(), time(entry.savedAt())));
        }
    }

    private void band(String words) {
        EntryDetails entry = form.current();
        String reason = entry != null && entry.state() == EntryState.RETURNED ? entry.returnReason() : words;
        if (!reason.isEmpty()) {
            Div note = new Div(Icons.UNDO.create(), new Span(Translations.text("workbench.returnedBecause", reason)));
            note.addClassNames("note", "soon");
            body().add(note);
        }
    }

    private Div previous(EntryDetails last) {
        Span title = new Span(Translations.text("entry.previous", Periods.label(last.period())));
        title.addClassNames("s", "field-label");
        Span by = new Span(last.author());
        by.addClassNames("xs", "t2", "grow");
        Button reuse = plain(
                Translations.text("entry.reuse"),
                () -> fields.append(last.text().content()));
        reuse.setVisible(form.current() == null || form.current().state() != EntryState.SUBMITTED);
        Div row = new Div(title, by, reuse);
        row.addClassName("row");
        Paragraph text = new Paragraph(last.text().content());
        text.addClassNames("s", "t2", "prose");
        Div previous = new Div(row, text);
        previous.addClassName("previous");
        return previous;
    }

    private Component choosePeriod() {
        Select<PeriodReference> periods = new Select<>();
        periods.setLabel(Translations.text("entry.period"));
        periods.setItems(form.periods());
        periods.setItemLabelGenerator(Periods::label);
        periods.setValue(form.period());
        periods.addValueChangeListener(event -> {
            save();
            host.changed(form.duty().assignmentId(), event.getValue().id());
        });
        periods.setVisible(form.periods().size() > 1);
        return periods;
    }

    private ReasonForm unconcerned() {
        return new ReasonForm(
                Translations.text("workbench.unconcerned.label"),
                Translations.text("workbench.unconcerned.hint"),
                Translations.text("workbench.unconcerned.send"),
                reason -> {
                    services.assignments().declareNotApplicable(form.duty().assignmentId(), reason);
                    Notices.done(Translations.text("workbench.unconcerned.done"));
                    host.done();
                });
    }

    private void fillFoot(ReasonForm unconcerned) {
        foot().add(saved);
        footSpace();
        EntryDetails entry = current;
        if (form.duty().taskState() != TaskState.OPEN || form.duty().state().isEnded()) {
            saved.setText(Translations.text("entry.closed"));
            return;
        }
        if (form.duty().primaryLead() && services.currentActor().get().has(Role.UNIT_HEAD)) {
            foot().add(plain(Translations.text("closing.apply"), () -> {
                save();
                host.replace(new ClosingPane(services, task, host));
            }));
        }
        if (entry != null && entry.state() == EntryState.SUBMITTED) {
            foot().add(new Button(Translations.text("entry.withdraw"), event -> withdraw(entry.id())));
        } else if (entry != null && entry.state() == EntryState.APPROVED) {
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

    private void correct(Component button) {
        editable = true;
        fields.setReadOnly(false);
        evidence.setReadOnly(false);
        button.setVisible(false);
        foot().add(primary(Translations.text("entry.submit"), this::submit));
        saved.setText(Translations.text("entry.correcting"));
    }

    /** Saves what was typed since the last time; false when it could not be, and why is told. */
    private boolean save() {
        EntryText text = fields.text();
        return !editable || text.equals(stored) || store(text);
    }

    private boolean store(EntryText text) {
        try {
            var result = services.progress()
                    .save(new SaveEntry(
                            form.duty().assignmentId(), form.period().id(), entryId, version, text));
            entryId = result.entryId();
            version = result.version();
            stored = text;
            fields.clearErrors();
            fields.forgetKept();
            saved.removeAll();
            saved.add(Icons.CHECK.create(), new Span(Translations.text("entry.autosaved", time(result.savedAt()))));
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
        EntryDetails theirs = services.progress()
                .form(form.duty().assignmentId(), form.period().id())
                .current();
        if (theirs == null) {
            return;
        }
        saved.setText(Translations.text("conflict.title"));
        new ConflictDialog(theirs, mine, services.zone(), chosen -> settle(theirs, chosen)).open();
    }

    private void settle(EntryDetails theirs, EntryText chosen) {
        if (chosen.equals(theirs.text())) {
            fields.forgetKept();
            stored = fields.text();
            host.changed(form.duty().assignmentId(), form.period().id());
            return;
        }
        if (theirs.state() == EntryState.SUBMITTED) {
            services.progress().withdraw(theirs.id());
        }
        EntryDetails now = services.progress().details(theirs.id());
        entryId = now.id();
        version = now.version();
        fields.setText(chosen);
        evidence.setFiles(now.evidence());
        store(chosen);
    }

    private void submit() {
        if (!editable || !save()) {
            return;
        }
        try {
            services.progress().submit(ensureDraft(), version);
            fields.forgetKept();
            editable = false;
            long id = requireEntry();
            host.changed(form.duty().assignmentId(), form.period().id());
            Notices.done(Translations.text("entry.submitted"), Translations.text("entry.withdraw"), () -> withdraw(id));
        } catch (InvalidInputException refused) {
            fields.show(refused);
        } catch (StaleDataException overtaken) {
            choose(fields.text());
        }
    }

    private void withdraw(long id) {
        services.progress().withdraw(id);
        host.changed(form.duty().assignmentId(), form.period().id());
    }

    /** An entry to bind something to; made when nothing was typed yet. */
    private long ensureDraft() {
        EntryDetails entry = current;
        boolean needsRevision = entry != null
                && entryId != null
                && entryId == entry.id()
                && (entry.state() == EntryState.RETURNED || entry.state() == EntryState.APPROVED);
        if ((entryId == null || needsRevision) && !store(fields.text())) {
            throw new StaleDataException();
        }
        return requireEntry();
    }

    private void attach(AttachmentReference file) {
        long id = ensureDraft();
        services.progress().attach(id, file.id());
        evidence.setFiles(services.progress().details(id).evidence());
    }

    private void detach(AttachmentReference file) {
        long id = ensureDraft();
        services.progress().detach(id, file.id());
        evidence.setFiles(services.progress().details(id).evidence());
    }

    private long requireEntry() {
        if (entryId == null) {
            throw new IllegalStateException("Nothing is saved yet");
        }
        return entryId;
    }

    private String time(Instant instant) {
        return TIME.format(instant.atZone(services.zone()));
    }
}
