package org.xiaohao.ui.report;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import org.jspecify.annotations.Nullable;
import org.xiaohao.report.ExportReport;
import org.xiaohao.report.ExportReport.Format;
import org.xiaohao.report.ReportExportService;
import org.xiaohao.report.ReportFile;
import org.xiaohao.ui.shared.Downloads;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Translations;

/** All ways to take a report away, and to bring it back, behind one button. */
class ExportMenu extends MenuBar {

    private final transient ReportExportService exports;
    private final long reportId;

    /**
     * @param clean asked for the version that is signed or published; null for who may not make it
     * @param returned asked to take in a file that was edited; null for who may not
     */
    ExportMenu(ReportExportService exports, long reportId, @Nullable Runnable clean, @Nullable Runnable returned) {
        this.exports = exports;
        this.reportId = reportId;
        addClassName("export-menu");
        MenuItem root = addItem(Icons.DOWNLOAD.create());
        root.add(new Span(Translations.text("report.export")));
        SubMenu menu = root.getSubMenu();
        addFile(menu, "report.export.docx", ExportReport.WORKING);
        addFile(menu, "report.export.annex", new ExportReport(Format.DOCX, false, true));
        addFile(menu, "report.export.pdf", new ExportReport(Format.PDF, false, false));
        addFile(menu, "report.export.html", new ExportReport(Format.HTML, false, false));
        addFile(menu, "report.export.ofd", new ExportReport(Format.OFD, false, false));
        if (clean != null) {
            menu.addComponent(new Hr());
            menu.addItem(Translations.text("report.export.clean"), event -> clean.run());
        }
        if (returned != null) {
            menu.addItem(Translations.text("report.returned.open"), event -> returned.run());
        }
    }

    private void addFile(SubMenu menu, String key, ExportReport wanted) {
        menu.addItem(link(exports, reportId, key, wanted)).addClassName("file");
    }

    static Anchor link(ReportExportService exports, long reportId, String key, ExportReport wanted) {
        return Downloads.link(Translations.text(key), () -> {
            ReportFile file = exports.export(reportId, wanted);
            return new Downloads.Content(file.fileName(), file.mediaType(), file.bytes());
        });
    }
}
