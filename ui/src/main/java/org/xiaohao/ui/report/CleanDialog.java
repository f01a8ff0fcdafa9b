package org.xiaohao.ui.report;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.ZoneId;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.xiaohao.report.ExportReport;
import org.xiaohao.report.ExportReport.Format;
import org.xiaohao.report.ReportDetails;
import org.xiaohao.report.ReportExportService;
import org.xiaohao.report.SecrecyService;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** The version that is signed or published: first somebody looks at what it tells of persons and firms. */
class CleanDialog extends Dialog {

    private final transient ReportExportService exports;
    private final long reportId;

    private CleanDialog(
            SecrecyService secrecy, ReportExportService exports, ZoneId zone, long reportId, LongConsumer goTo) {
        this.exports = exports;
        this.reportId = reportId;
        setHeaderTitle(Translations.text("report.clean"));
        addClassName("clean-dialog");
        LongConsumer leave = statement -> {
            close();
            goTo.accept(statement);
        };
        add(new SecrecyPane(secrecy, zone, reportId, leave, this::files));
        getFooter().add(new Button(Translations.text("report.material.close"), event -> close()));
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
}
