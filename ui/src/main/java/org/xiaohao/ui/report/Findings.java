package org.xiaohao.ui.report;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xiaohao.report.DraftFinding;
import org.xiaohao.report.DraftFinding.Typed;
import org.xiaohao.report.ReportFindingsService;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** What the careful reader notices, as lines to go to, to mend, or to leave with a reason. */
final class Findings {

    private final ReportFindingsService service;
    private final ReportPaper paper;
    private final boolean mayEdit;
    private final Runnable settled;

    /** @param settled called when something was left with a reason */
    Findings(ReportFindingsService service, ReportPaper paper, boolean mayEdit, Runnable settled) {
        this.service = service;
        this.paper = paper;
        this.mayEdit = mayEdit;
        this.settled = settled;
    }

    /** Of the report as it is typed now. */
    private List<DraftFinding> all() {
        Locale locale = Optional.ofNullable(UI.getCurrent()).map(UI::getLocale).orElse(Locale.SIMPLIFIED_CHINESE);
        return service.findings(paper.reportId(), new Typed(paper.typed()), locale);
    }

    /** How many nobody has mended or said a word to. */
    long open() {
        return all().stream().filter(DraftFinding::open).count();
    }

    List<Div> lines() {
        return all().stream().map(this::line).toList();
    }

    /** Those that a statement raises. */
    List<Div> linesOf(long statementId) {
        return all().stream()
                .filter(finding -> finding.statementId() == statementId)
                .map(this::line)
                .toList();
    }

    private Div line(DraftFinding finding) {
        Span severity = new Span(Translations.label(finding.severity()));
        severity.addClassName("kind");
        Span message = new Span(finding.message());
        message.addClassName("grow");
        Div head = new Div(severity, message);
        head.addClassNames("row", "s");
        Div line = new Div(head);
        line.addClassName("finding");
        if (!finding.words().isBlank()) {
            Div words = new Div(finding.words());
            words.addClassNames("xs", "t2", "excerpt");
            line.add(words);
        }
        Div actions = new Div();
        actions.addClassNames("row", "wrap");
        if (finding.statementId() != 0) {
            actions.add(
                    new Button(Translations.text("report.findings.go"), event -> paper.goTo(finding.statementId())));
        }
        if (!finding.open()) {
            Div reason = new Div(Translations.text("report.findings.settled", finding.reason()));
            reason.addClassNames("xs", "t2");
            line.add(reason);
        } else if (mayEdit) {
            settling(finding, actions);
        }
        line.add(actions);
        return line;
    }

    private void settling(DraftFinding finding, Div actions) {
        TextField reason = new TextField();
        reason.setAriaLabel(Translations.text("report.findings.reason"));
        reason.setPlaceholder(Translations.text("report.findings.reason"));
        Button settle = new Button(Translations.text("report.findings.settle"), event -> {
            try {
                service.settle(paper.reportId(), finding.key(), reason.getValue());
                settled.run();
            } catch (InvalidInputException refused) {
                reason.setInvalid(true);
                reason.setErrorMessage(Notices.text(refused));
            } catch (NotFoundException unsaved) {
                reason.setInvalid(true);
                reason.setErrorMessage(Translations.text("report.findings.unsaved"));
            }
        });
        actions.add(reason, settle);
    }
}
