package org.xiaohao.ui.report;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.xiaohao.report.ExportReport;
import org.xiaohao.report.ExportReport.Format;
import org.xiaohao.report.PrivateDetail;
import org.xiaohao.report.ReportDetails;
import org.xiaohao.report.ReportExportService;
import org.xiaohao.report.SecrecyReview;
import org.xiaohao.report.SecrecyService;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** The version that is signed or published: first somebody looks at what it tells of persons and firms. */
class CleanDialog extends Dialog {

    private final transient SecrecyService secrecy;
    private final transient ReportExportService exports;
    private final transient LongConsumer goTo;
    private final ZoneId zone;
    private final long reportId;
    private final Div content = new Div();

    private CleanDialog(
            SecrecyService secrecy, ReportExportService exports, ZoneId zone, long reportId, LongConsumer goTo) {
        this.secrecy = secrecy;
        this.exports = exports;
        this.zone = zone;
        this.reportId = reportId;
        this.goTo = goTo;
        setHeaderTitle(Translations.text("report.clean"));
        addClassName("clean-dialog");
        content.addClassName("stack");
        add(content);
        getFooter().add(new Button(Translations.text("report.material.close"), event -> close()));
        show(secrecy.review(reportId));
    }

    /**
     * Opens it, or says what is missing.
     *
     * @param goTo shows a statement
     */
    static void open(
            SecrecyService secrecy, ReportExportService exports, ZoneId zone, ReportDetails report, LongConsumer goTo) {
        if (!report.missingParts().isEmpty()) {
            String parts = report.missingParts().stream()
                    .map(Translations::label)
                    .collect(Collectors.joining(Translations.text("report.comma")));
            Notices.failed(Translations.text("report.clean.missing", parts));
            return;
        }
        new CleanDialog(secrecy, exports, zone, report.id(), goTo).open();
    }

    private void show(SecrecyReview review) {
        content.removeAll();
        content.add(hint(
                review.details().isEmpty()
                        ? Translations.text("report.clean.nobody")
                        : Translations.text(
                                "report.clean.details", review.details().size())));
        if (!review.details().isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("plain-list");
            review.details().forEach(detail -> list.add(line(detail)));
            content.add(list);
        }
        if (review.checkedAt() == null) {
            Checkbox tick = new Checkbox(Translations.text("report.clean.tick"));
            tick.addValueChangeListener(event -> check(review));
            content.add(tick);
        } else {
            Div checked = new Div(new Span(Translations.text(
                    "report.clean.checked", review.checkedBy(), Dates.table(review.checkedAt(), zone))));
            checked.addClassNames("note");
            content.add(checked, files());
        }
    }

    private Div files() {
        Div files = new Div(
                file("report.clean.docx", new ExportReport(Format.DOCX, true, false)),
                file("report.clean.annex", new ExportReport(Format.DOCX, true, true)),
                file("report.export.pdf", new ExportReport(Format.PDF, true, false)),
                file("report.export.html", new ExportReport(Format.HTML, true, false)),
                file("report.export.ofd", new ExportReport(Format.OFD, true, false)));
        files.addClassNames("row", "wrap", "gap12");
        return files;
    }

    private Anchor file(String key, ExportReport wanted) {
        Anchor link = ExportMenu.link(exports, reportId, key, wanted);
        link.addClassName("button-link");
        return link;
    }

    private ListItem line(PrivateDetail detail) {
        Span kind = new Span(Translations.label(detail.kind()));
        kind.addClassName("kind");
        Span words = new Span(detail.words());
        Span space = new Span();
        space.addClassName("grow");
        Div first = new Div(kind, words, space);
        first.addClassNames("row", "wrap");
        if (detail.statementId() != 0) {
            Button go = new Button(Translations.text("report.findings.go"), event -> {
                close();
                goTo.accept(detail.statementId());
            });
            go.addThemeNames("tertiary", "small");
            first.add(go);
        }
        Div around = new Div(detail.around());
        around.addClassNames("xs", "t2");
        return new ListItem(first, around);
    }

    private void check(SecrecyReview seen) {
        try {
            secrecy.check(reportId, seen.textHash());
        } catch (StaleDataException changed) {
            Notices.failed(Translations.text("report.clean.changed"));
        }
        show(secrecy.review(reportId));
    }

    private static Paragraph hint(String words) {
        Paragraph hint = new Paragraph(words);
        hint.addClassNames("s", "t2");
        return hint;
    }
}
