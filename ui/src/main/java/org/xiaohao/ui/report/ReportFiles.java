package org.xiaohao.ui.report;

import java.time.Clock;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.xiaohao.attachment.AttachmentService;
import org.xiaohao.report.ReportDetails;
import org.xiaohao.report.ReportExportService;
import org.xiaohao.report.ReturnedDocumentService;
import org.xiaohao.report.SecrecyService;

/** The files of a report: how it leaves, and how it comes back. */
@Component
class ReportFiles {

    private final ReportExportService exports;
    private final SecrecyService secrecy;
    private final ReturnedDocumentService returned;
    private final AttachmentService attachments;
    private final Clock clock;

    ReportFiles(
            ReportExportService exports,
            SecrecyService secrecy,
            ReturnedDocumentService returned,
            AttachmentService attachments,
            Clock clock) {
        this.exports = exports;
        this.secrecy = secrecy;
        this.returned = returned;
        this.attachments = attachments;
        this.clock = clock;
    }

    /**
     * The menu of a report.
     *
     * @param mayTakeClean whether the person may take the version that is signed or published
     * @param mayEdit whether the text may be changed, now and by this person
     * @param goTo shows a statement
     * @param report reads it as it stands
     * @param changed called when a file that came back changed it
     */
    ExportMenu menu(
            long reportId,
            boolean mayTakeClean,
            boolean mayEdit,
            LongConsumer goTo,
            Supplier<ReportDetails> report,
            Runnable changed) {
        Runnable clean = () -> CleanDialog.open(secrecy, exports, clock.getZone(), report.get(), goTo);
        Runnable back = () -> new ReturnedDialog(returned, attachments, clock.getZone(), reportId, changed).open();
        return new ExportMenu(exports, reportId, mayTakeClean ? clean : null, mayEdit ? back : null);
    }
}
