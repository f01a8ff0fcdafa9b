package org.xiaohao.ui.report;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.xiaohao.outlines.PartKind;
import org.xiaohao.report.ReportDetails;
import org.xiaohao.report.ReportService;
import org.xiaohao.report.ReportStatement;
import org.xiaohao.ui.shared.Translations;

/** What waits for a person above the document: statements whose sources changed, and words of another outline. */
final class ReportNotes {

    private ReportNotes() {}

    static List<com.vaadin.flow.component.Component> of(
            ReportDetails report, Consumer<ReportDetails> takeAll, Consumer<ReportDetails> showAside) {
        List<com.vaadin.flow.component.Component> notes = new ArrayList<>();
        long stale = report.statements().stream().filter(ReportStatement::stale).count();
        if (stale > 0) {
            notes.add(note(
                    Translations.text("report.stale.some", stale),
                    new Button(Translations.text("report.stale.all"), event -> takeAll.accept(report))));
        }
        if (!report.aside().isEmpty()) {
            notes.add(note(
                    Translations.text("report.aside.some", report.aside().size()),
                    new Button(Translations.text("report.aside.show"), event -> showAside.accept(report))));
        }
        return notes;
    }

    /** That parts are to be written which every report must have. */
    static Optional<Div> missing(ReportDetails report) {
        List<PartKind> missing = report.missingParts();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        String parts = missing.stream()
                .map(Translations::label)
                .collect(Collectors.joining(Translations.text("report.comma")));
        Div note = new Div(new Span(Translations.text("report.missing.parts", missing.size(), parts)));
        note.addClassNames("note", "soon");
        return Optional.of(note);
    }

    private static Div note(String words, Button action) {
        Span text = new Span(words);
        text.addClassName("grow");
        Div note = new Div(text, action);
        note.addClassNames("note", "soon", "row", "wrap");
        return note;
    }

    /** Each text that waits, to be put back for good or taken out. */
    static List<Div> aside(ReportDetails report, ReportService reports, Runnable changed) {
        return report.aside().stream()
                .map(statement -> line(statement, reports, changed))
                .toList();
    }

    private static Div line(ReportStatement statement, ReportService reports, Runnable changed) {
        Div words = new Div(statement.lead() + statement.text());
        words.addClassName("s");
        Button back = new Button(Translations.text("report.aside.back"), event -> {
            reports.restoreStatement(statement.id());
            changed.run();
        });
        Div actions = new Div(back);
        actions.addClassNames("row", "wrap");
        if (statement.level() == 0) {
            actions.add(new Button(Translations.text("report.aside.drop"), event -> {
                reports.removeStatement(statement.id(), statement.version());
                changed.run();
            }));
        }
        return new Div(words, actions);
    }
}
