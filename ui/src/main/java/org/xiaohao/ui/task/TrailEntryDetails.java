package org.xiaohao.ui.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.xiaohao.plan.PlanState;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.plan.TaskState;
import org.xiaohao.progress.EntryDetails;
import org.xiaohao.progress.EntryStep;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.review.ReadBy;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.Role;
import org.xiaohao.ui.comment.CommentForm;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.FileChips;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Periods;
import org.xiaohao.ui.shared.ReasonDialog;
import org.xiaohao.ui.shared.ReturnSteps;
import org.xiaohao.ui.shared.RevisionDiff;
import org.xiaohao.ui.shared.Translations;

/** Figures, evidence, problem and next step of an entry, read when somebody asks for them. */
class TrailEntryDetails extends Div {

    private final transient TaskServices services;
    private final transient ProgressService progress;
    private final transient TaskDetails task;
    private final long entryId;
    private final transient Runnable onChange;
    private final Button open;

    TrailEntryDetails(TaskServices services, TaskDetails task, long entryId, Runnable onChange) {
        this.services = services;
        this.progress = services.progress();
        this.task = task;
        this.entryId = entryId;
        this.onChange = onChange;
        open = new Button(Translations.text("task.entry.open"), Icons.DOWN.create(), event -> show());
        open.addThemeNames("tertiary", "small");
        open.addClassName("no-print");
        add(open);
    }

    private void show() {
        EntryDetails entry;
        try {
            entry = progress.details(entryId);
        } catch (NotFoundException returned) {
            Paragraph gone = new Paragraph(Translations.text("task.entry.gone"));
            gone.addClassNames("t2", "s");
            replace(gone);
            return;
        }
        Div details = new Div(line("task.entry.period", Periods.label(entry.period())));
        details.addClassName("entry-details");
        if (entry.enteredForUnit()) {
            details.add(line(
                    "task.entry.entered",
                    Translations.text(
                            "task.entry.entered.by",
                            entry.author(),
                            Dates.table(entry.savedAt(), services.clock().getZone()))));
        }
        if (!entry.correctionReason().isEmpty()) {
            details.add(line("task.entry.corrected", entry.correctionReason()));
        }
        EntryRemarks remarks = new EntryRemarks(services, entry, this::show, onChange);
        entry.text().remarks().forEach((name, words) -> {
            if (!words.isBlank()) {
                Paragraph line = line("task.entry." + name, words);
                Component settled = remarks.settled(name);
                if (settled != null) {
                    line.add(settled);
                }
                details.add(line);
            }
        });
        if (!entry.text().figures().isEmpty()) {
            details.add(remarks.figures());
        }
        if (!entry.evidence().isEmpty()) {
            details.add(
                    new FileChips(entry.evidence(), entry.pieceNames(), file -> progress.openEvidence(entryId, file)));
        }
        if (mayReturn(entry)) {
            List<EntryStep> steps = services.returns().steps(entryId);
            if (!steps.isEmpty()) {
                details.add(returnButton(entry, steps));
            }
        }
        if (task.mayManage() && entry.inForce() && task.summary().state() == TaskState.CLOSED) {
            details.add(correctButton(entry));
        }
        details.add(new RevisionDiff(progress, entry));
        addReaders(details, entry);
        details.add(commentButton(entry));
        replace(details);
    }

    /** 已阅, apart from any approval. */
    private void addReaders(Div details, EntryDetails entry) {
        List<ReadBy> readers = services.acknowledgements().readers(entryId);
        if (!readers.isEmpty()) {
            details.add(line(
                    "task.entry.readers",
                    readers.stream()
                            .map(reader -> reader.name() + " "
                                    + Dates.day(reader.readAt()
                                            .atZone(services.clock().getZone())
                                            .toLocalDate()))
                            .collect(Collectors.joining(Translations.text("task.names.separator")))));
        }
        boolean reads = services.actor().seesWholeJurisdiction()
                || task.ownLead() && !services.actor().belongsTo(entry.orgUnitId());
        if (reads && entry.inForce() && readers.stream().noneMatch(ReadBy::own)) {
            Button read = new Button(Translations.text("task.entry.read"), Icons.EYE.create(), event -> {
                services.acknowledgements().read(entryId);
                show();
            });
            read.addThemeName("small");
            details.add(read);
        }
    }

    private void replace(Component shown) {
        removeAll();
        add(shown);
    }

    private static Paragraph line(String key, String words) {
        Span name = new Span(Translations.text(key));
        name.addClassName("t2");
        Paragraph line = new Paragraph(name, new Span(words));
        line.addClassName("prose");
        return line;
    }

    /** 留言 on the entry; it is read among those of the task. */
    private Button commentButton(EntryDetails entry) {
        Button comment = new Button(Translations.text("comment.entry"), Icons.SEND.create(), event -> {
            Dialog dialog = new Dialog();
            dialog.setHeaderTitle(Translations.text("comment.entry"));
            dialog.setWidth("560px");
            dialog.setMaxWidth("100%");
            dialog.add(new CommentForm(
                    services.comments(), services.actor().accountId(), entry.taskId(), entry.id(), () -> {
                        dialog.close();
                        onChange.run();
                    }));
            dialog.open();
        });
        comment.addThemeNames("tertiary", "small");
        comment.addClassName("no-print");
        return comment;
    }

    private Button correctButton(EntryDetails entry) {
        Button correct = new Button(
                Translations.text("task.entry.correct"),
                Icons.PEN.create(),
                event -> new EntryCorrectionDialog(services.corrections(), entry, onChange).open());
        correct.addThemeName("small");
        return correct;
    }

    /** The office, and the lead what other units reported; of a task that runs. */
    private boolean mayReturn(EntryDetails entry) {
        boolean ofLead = task.ownLead()
                && !services.actor().belongsTo(entry.orgUnitId())
                && (services.actor().has(Role.CLERK) || services.actor().has(Role.UNIT_HEAD));
        return (task.mayManage() || ofLead && task.planState() == PlanState.ISSUED)
                && entry.inForce()
                && task.summary().state() == TaskState.OPEN;
    }

    private Button returnButton(EntryDetails entry, List<EntryStep> steps) {
        Button back = new Button(Translations.text("task.entry.return"), Icons.UNDO.create(), event -> {
            ReturnSteps to = new ReturnSteps(steps);
            new ReasonDialog(
                            "task.entry.return",
                            Translations.text(
                                    "task.entry.return.consequence", entry.unitName(), Periods.label(entry.period())),
                            reason -> {
                                services.returns().sendBack(entryId, to.step(), reason);
                                Notices.done(
                                        Translations.text("task.entry.return.done." + to.step(), entry.unitName()));
                                onChange.run();
                            },
                            to)
                    .open();
        });
        back.addThemeName("small");
        return back;
    }
}
