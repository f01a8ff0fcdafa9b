package org.xiaohao.ui.report;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.xiaohao.attachment.AttachmentService;
import org.xiaohao.report.OutlineService;
import org.xiaohao.report.OutlineSummary;
import org.xiaohao.report.YearRecordService;
import org.xiaohao.ui.shared.Translations;

/** What a report is drafted from beside the plans: its outline, last year's report, what the leaders did. */
@SpringComponent
class ReportMaterial {

    private final YearRecordService records;
    private final OutlineService outlines;
    private final AttachmentService attachments;

    ReportMaterial(YearRecordService records, OutlineService outlines, AttachmentService attachments) {
        this.records = records;
        this.outlines = outlines;
        this.attachments = attachments;
    }

    /** The outlines to choose from. */
    Select<OutlineSummary> outlines() {
        return Outlines.select(outlines.outlines());
    }

    /** Leads to the page of the outlines. */
    Button outlinesButton() {
        return new Button(
                Translations.text("report.outlines"), event -> UI.getCurrent().navigate(OutlineView.class));
    }

    /** @param changed called when something was entered for the report of this year */
    Button button(int year, Runnable changed) {
        return new Button(
                Translations.text("report.material"),
                event -> new YearRecordDialog(records, attachments, year, changed).open());
    }
}
