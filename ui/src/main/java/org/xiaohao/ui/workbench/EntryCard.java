package org.xiaohao.ui.workbench;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.xiaohao.attachment.AttachmentContent;
import org.xiaohao.attachment.AttachmentReference;
import org.xiaohao.progress.EntryDetails;
import org.xiaohao.progress.Figure;
import org.xiaohao.ui.attachment.EvidenceLinks;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Periods;
import org.xiaohao.ui.shared.Translations;

/** One revision of an entry to read: who, when, the words, the figures, the files. */
public class EntryCard extends Div {

    /** @param opener opens a file of the entry on behalf of the signed-in person */
    public EntryCard(EntryDetails entry, ZoneId zone, Function<AttachmentReference, AttachmentContent> opener) {
        addClassNames("entry-card", "stack");
        Span meta = new Span(Translations.text(
                entry.enteredForUnit() ? "entry.byline.entered" : "entry.byline",
                entry.unitName(),
                entry.author(),
                Dates.table(entry.savedAt(), zone)));
        meta.addClassNames("xs", "t2");
        Div head = new Div(new H3(Translations.text("entry.title", Periods.label(entry.period()))), meta);
        head.addClassNames("row", "wrap");
        add(head, prose(entry.text().content()));
        entry.text().remarks().forEach((name, words) -> part("entry." + name, words));
        if (entry.text().forNextYear()) {
            Span carried = new Span(Translations.text("entry.forNextYear"));
            carried.addClassName("badge");
            add(carried);
        }
        if (!entry.text().figures().isEmpty()) {
            add(heading("entry.figures"), figures(entry.text().figures()));
        }
        if (!entry.evidence().isEmpty()) {
            add(heading("evidence.label"), new EvidenceLinks(entry.evidence(), entry.pieceNames(), opener));
        }
        if (entry.text().partDone()) {
            Span done = new Span(Translations.text("entry.partDone"));
            done.addClassName("badge");
            add(done);
        }
    }

    private void part(String key, String text) {
        if (!text.isEmpty()) {
            add(heading(key), prose(text));
        }
    }

    private static Component heading(String key) {
        Span heading = new Span(Translations.text(key));
        heading.addClassName("field-label");
        return heading;
    }

    private static Paragraph prose(String text) {
        Paragraph prose = new Paragraph(text);
        prose.addClassName("prose");
        return prose;
    }

    private static Div figures(List<Figure> figures) {
        Div chips = new Div();
        chips.addClassNames("row", "wrap", "gap4");
        figures.forEach(figure -> {
            Span chip = new Span(FiguresField.words(figure));
            chip.addClassName("chip");
            chips.add(chip);
        });
        return chips;
    }
}
