package org.xiaohao.ui.report;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import org.jspecify.annotations.Nullable;
import org.xiaohao.report.DraftReport;
import org.xiaohao.report.OutlineSummary;
import org.xiaohao.report.ReportDetails;
import org.xiaohao.report.ReportService;
import org.xiaohao.report.ReportStatement;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** Asks before a report is drafted anew, in this outline or another; the day that it tells of stays. */
final class DraftAgain {

    private DraftAgain() {}

    static void ask(
            ReportService reports, Select<OutlineSummary> outlines, @Nullable ReportPaper document, long reportId) {
        if (document != null && document.isChanged()) {
            Notices.failed(Translations.text("report.again.unsaved"));
            return;
        }
        ReportDetails present = reports.find(reportId);
        long kept =
                present.statements().stream().filter(ReportStatement::edited).count();
        outlines.getListDataView()
                .getItems()
                .filter(outline -> outline.code().equals(present.outline()))
                .findFirst()
                .ifPresent(outlines::setValue);
        ConfirmDialog question = new ConfirmDialog();
        question.setHeader(Translations.text("report.again.title"));
        Anchor pages = new Anchor("report/outlines?code=" + present.outline(), Translations.text("report.outlines"));
        question.setText(
                new Div(new Div(Translations.text("report.again.text", kept, present.removed())), outlines, pages));
        question.setConfirmText(Translations.text("report.again"));
        question.setCancelable(true);
        question.setCancelText(Translations.text("report.cancel"));
        question.addConfirmListener(event -> {
            reports.draft(new DraftReport(present.year(), outlines.getValue().code(), present.plans(), present.asOf()));
            if (document != null) {
                document.changed(0);
            }
            Notices.done(Translations.text("report.again.done", kept));
        });
        question.open();
    }
}
