package org.xiaohao.ui.report;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xiaohao.attachment.AttachmentService;
import org.xiaohao.report.ReturnedChange;
import org.xiaohao.report.ReturnedChange.ReturnDecision;
import org.xiaohao.report.ReturnedDetails;
import org.xiaohao.report.ReturnedDocumentService;
import org.xiaohao.shared.DomainException;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.shared.WordDiff;

/** The file that a leader edited comes back: each thing that was done to it, to be accepted or refused. */
class ReturnedDialog extends Dialog {

    private static final int MOST_OF_TABLE = 60;

    private final transient ReturnedDocumentService returned;
    private final transient AttachmentService attachments;
    private final transient Runnable changed;
    private final ZoneId zone;
    private final long reportId;
    private final Div content = new Div();
    private final Div refused = new Div();

    /** @param changed called when the report was changed */
    ReturnedDialog(
            ReturnedDocumentService returned,
            AttachmentService attachments,
            ZoneId zone,
            long reportId,
            Runnable changed) {
        this.returned = returned;
        this.attachments = attachments;
        this.zone = zone;
        this.reportId = reportId;
        this.changed = changed;
        setHeaderTitle(Translations.text("report.returned"));
        addClassName("returned-dialog");
        content.addClassName("stack");
        refused.addClassNames("note", "late");
        refused.getElement().setAttribute("role", "alert");
        refused.setVisible(false);
        Paragraph hint = new Paragraph(Translations.text("report.returned.hint"));
        hint.addClassNames("s", "t2");
        add(hint, upload(), refused, content);
        getFooter().add(new Button(Translations.text("report.material.close"), event -> close()));
        returned.find(reportId).ifPresent(this::show);
    }

    private Upload upload() {
        return ReportUpload.of(
                attachments,
                "report.returned",
                (content, name) -> returned.take(reportId, content, name),
                this::show,
                this::refuse);
    }

    private void refuse(String why) {
        refused.setText(why);
        refused.setVisible(true);
    }

    private void show(ReturnedDetails details) {
        refused.setVisible(false);
        content.removeAll();
        Span from = new Span(Translations.text(
                "report.returned.from",
                details.fileName(),
                details.returnedBy(),
                Dates.table(details.returnedAt(), zone)));
        from.addClassNames("s", "t2");
        content.add(from);
        notTaken(details);
        if (details.changes().isEmpty()) {
            content.add(new Paragraph(Translations.text("report.returned.none")));
            return;
        }
        if (details.open() > 0) {
            Button all = new Button(
                    Translations.text("report.returned.acceptAll", details.open()), event -> decide(null, true));
            all.addThemeName("primary");
            Button none = new Button(Translations.text("report.returned.refuseAll"), event -> decide(null, false));
            Div actions = new Div(all, none);
            actions.addClassNames("row", "wrap");
            content.add(actions);
        }
        OrderedList list = new OrderedList();
        list.addClassName("plain-list");
        details.changes().forEach(change -> list.add(new ListItem(line(change))));
        content.add(list);
    }

    /** What stands in the file and changes nothing. */
    private void notTaken(ReturnedDetails details) {
        String title = details.title();
        if (title != null) {
            content.add(note(
                    title.isEmpty()
                            ? Translations.text("report.returned.title.gone")
                            : Translations.text("report.returned.title", title)));
        }
        details.tables().forEach(table -> content.add(note(Translations.text("report.returned.table", start(table)))));
    }

    private static String start(String table) {
        return table.length() > MOST_OF_TABLE ? table.substring(0, MOST_OF_TABLE) + "…" : table;
    }

    private static Div note(String words) {
        Div note = new Div(words);
        note.addClassNames("note", "soon", "s");
        return note;
    }

    private Div line(ReturnedChange change) {
        Span kinds = new Span(change.kinds().stream()
                .map(Translations::label)
                .collect(Collectors.joining(Translations.text("report.comma"))));
        kinds.addClassName("kind");
        Span space = new Span();
        space.addClassName("grow");
        Div head = new Div(kinds, space);
        head.addClassNames("row", "wrap", "gap12");
        if (change.decision() != ReturnDecision.OPEN) {
            Span decision = new Span(Translations.label(change.decision()));
            decision.addClassNames("badge", "quiet");
            head.add(decision);
        } else {
            if (change.hindrance() == null) {
                head.add(new Button(
                        Translations.text("report.returned.accept"), event -> decide(Set.of(change.number()), true)));
            }
            head.add(new Button(
                    Translations.text("report.returned.refuse"), event -> decide(Set.of(change.number()), false)));
        }
        Div line = new Div(head, new WordDiff(change.before(), change.after()));
        line.addClassName("returned-change");
        if (change.hindrance() != null) {
            line.add(note(Translations.label(change.hindrance())));
        }
        return line;
    }

    private void decide(@Nullable Set<Integer> numbers, boolean accept) {
        try {
            ReturnedDetails details = returned.decide(reportId, numbers, accept);
            show(details);
            if (accept) {
                changed.run();
                if (numbers == null && details.open() > 0) {
                    refuse(Translations.text("report.returned.left", details.open()));
                }
            }
        } catch (DomainException cannot) {
            returned.find(reportId).ifPresent(this::show);
            refuse(Notices.text(cannot));
        }
    }
}
