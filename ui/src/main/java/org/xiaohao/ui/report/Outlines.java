package org.xiaohao.ui.report;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xiaohao.report.OutlineSummary;
import org.xiaohao.report.drafting.ReportDraft.Question;
import org.xiaohao.report.drafting.ReportDraft.Unused;
import org.xiaohao.report.drafting.ReportDraft.UnusedReason;
import org.xiaohao.ui.shared.Translations;

/** The outlines to choose from, and what a draft left out or asks, as lines to read. */
final class Outlines {

    private Outlines() {}

    static Select<OutlineSummary> select(List<OutlineSummary> outlines) {
        Select<OutlineSummary> select = new Select<>();
        select.setLabel(Translations.text("report.outline.choose"));
        select.setItems(outlines);
        select.setItemLabelGenerator(Outlines::label);
        if (!outlines.isEmpty()) {
            select.setValue(outlines.getFirst());
        }
        select.addClassName("outline-select");
        return select;
    }

    static String label(OutlineSummary outline) {
        if (outline.name() != null) {
            return outline.name();
        }
        return outline.year() > 0
                ? Translations.text("report.outline.learned", String.valueOf(outline.year()))
                : Translations.text("report.outline." + outline.code());
    }

    /** How many entries for each reason; the reasons of most first. */
    static List<Div> unused(List<Unused> unused) {
        Map<UnusedReason, Long> counts = new TreeMap<>();
        unused.forEach(one -> counts.merge(one.reason(), 1L, Long::sum));
        List<Div> lines = new ArrayList<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<UnusedReason, Long>comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> {
                    Span count = new Span(Translations.text("report.unused.count", entry.getValue()));
                    count.addClassNames("t2", "num");
                    Span reason = new Span(Translations.label(entry.getKey()));
                    reason.addClassName("grow");
                    Div line = new Div(reason, count);
                    line.addClassNames("row", "s");
                    lines.add(line);
                });
        return lines;
    }

    static List<Div> questions(List<Question> questions) {
        return questions.stream()
                .map(question -> {
                    Span kind = new Span(Translations.label(question.kind()));
                    kind.addClassName("kind");
                    Div words = new Div(question.words());
                    words.addClassNames("s", "t2");
                    return new Div(kind, words);
                })
                .toList();
    }
}
