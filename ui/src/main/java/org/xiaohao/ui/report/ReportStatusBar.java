package org.xiaohao.ui.report;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.report.ReportDetails;
import org.xiaohao.report.ReportStatement;
import org.xiaohao.report.StatementKind;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Translations;

/** How long the report is, how it stands, and who touched it last. */
class ReportStatusBar extends Footer {

    private final ZoneId zone;
    private @Nullable Runnable restore;

    ReportStatusBar(ZoneId zone) {
        this.zone = zone;
        addClassNames("report-status", "xs");
    }

    /** Offers to put back what was taken out. */
    void onRestore(Runnable action) {
        restore = action;
    }

    void show(ReportDetails report) {
        removeAll();
        List<ReportStatement> paragraphs = report.statements().stream()
                .filter(statement -> statement.kind() == StatementKind.PARAGRAPH)
                .toList();
        int characters = report.statements().stream()
                .mapToInt(ReportStatement::characters)
                .sum();
        add(new Span(Translations.text("report.status.characters", characters)));
        add(new Span(Translations.text(
                "report.status.paragraphs",
                paragraphs.size(),
                paragraphs.stream()
                        .filter(paragraph -> !paragraph.sources().isEmpty())
                        .count(),
                paragraphs.stream().filter(ReportStatement::edited).count(),
                paragraphs.stream().filter(ReportStatement::missing).count())));
        Runnable action = restore;
        if (report.removed() > 0 && action != null) {
            Button putBack =
                    new Button(Translations.text("report.status.restore", report.removed()), event -> action.run());
            putBack.addThemeNames("tertiary", "small");
            add(putBack);
        }
        Span space = new Span();
        space.addClassName("grow");
        Span last = new Span(
                Translations.text("report.status.edited", report.editedBy(), Dates.table(report.editedAt(), zone)));
        last.addClassName("wide-only");
        add(space, last);
    }
}
