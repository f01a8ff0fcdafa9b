package org.xiaohao.ui.report;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xiaohao.report.ReportDetails;
import org.xiaohao.report.ReportService;
import org.xiaohao.report.ReportStatement;
import org.xiaohao.report.drafting.ReportDraft.FigureSpan;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** The document on a white page. Open editors stay open, with what is typed, while something else changes. */
class ReportPaper extends Article {

    private final transient ReportService reports;
    private final long accountId;
    private final boolean mayEdit;
    private final transient Listener listener;
    private final Div page = new Div();
    private final Map<Long, StatementBlock> blocks = new HashMap<>();
    private transient ReportDetails report;
    private @Nullable StatementBlock current;
    private @Nullable StatementEditor adding;

    /** Told what a person does on the paper. */
    record Listener(
            java.util.function.Consumer<ReportStatement> selected,
            java.util.function.BiConsumer<ReportStatement, FigureSpan> figure,
            java.util.function.Consumer<ReportDetails> changed,
            java.util.function.Consumer<ReportStatement> paused) {}

    ReportPaper(ReportService reports, ReportDetails report, long accountId, boolean mayEdit, Listener listener) {
        this.reports = reports;
        this.report = report;
        this.accountId = accountId;
        this.mayEdit = mayEdit;
        this.listener = listener;
        addClassName("report-paper");
        getElement().setAttribute("aria-label", Translations.text("report.document"));
        page.addClassName("sheet");
        add(page);
        show(report);
    }

    long reportId() {
        return report.id();
    }

    ReportService reports() {
        return reports;
    }

    boolean mayEdit() {
        return mayEdit;
    }

    String typedKey(String what) {
        return accountId + ".report." + what;
    }

    /** Whether something is typed that is not saved. */
    boolean isChanged() {
        return blocks.values().stream().anyMatch(StatementBlock::isChanged) || adding != null && adding.isChanged();
    }

    void show(ReportDetails newReport) {
        report = newReport;
        adding = null;
        page.removeAll();
        page.add(new H1(newReport.title()));
        Map<Long, StatementBlock> before = new HashMap<>(blocks);
        blocks.clear();
        for (ReportStatement statement : newReport.statements()) {
            StatementBlock present = before.get(statement.id());
            StatementBlock block =
                    present != null && present.isEditing() ? present : new StatementBlock(this, statement);
            blocks.put(statement.id(), block);
            page.add(block);
        }
        before.values().stream()
                .filter(block -> block.isChanged() && !blocks.containsValue(block))
                .forEach(page::add);
    }

    void select(StatementBlock block) {
        if (current != null) {
            current.setCurrent(false);
        }
        current = block;
        block.setCurrent(true);
        listener.selected().accept(block.statement());
    }

    /** Shows what a number of a statement rests on. */
    void selectFigure(StatementBlock block, FigureSpan figure) {
        select(block);
        listener.figure().accept(block.statement(), figure);
    }

    /** Words that are typed and not saved, by statement. */
    Map<Long, String> typed() {
        Map<Long, String> result = new HashMap<>();
        blocks.forEach((id, block) -> block.typed().ifPresent(words -> result.put(id, words)));
        return result;
    }

    /** A person has stopped typing in a statement for a moment. */
    void paused(StatementBlock block) {
        listener.paused().accept(block.statement());
    }

    /** Selects a statement and brings it into view. */
    void goTo(long statementId) {
        StatementBlock block = blocks.get(statementId);
        if (block != null) {
            block.scrollIntoView();
            select(block);
        }
    }

    void edit(long statementId) {
        StatementBlock block = blocks.get(statementId);
        if (block != null) {
            select(block);
            block.edit();
        }
    }

    /** Reads everything anew after a change, and selects the statement that changed. */
    void changed(long statementId) {
        ReportDetails fresh = reports.find(report.id());
        show(fresh);
        listener.changed().accept(fresh);
        StatementBlock block = blocks.get(statementId);
        if (block != null) {
            select(block);
        }
    }

    /** What is stored for a statement now; empty when it was taken out. */
    Optional<ReportStatement> stored(long statementId) {
        return reports.find(report.id()).statements().stream()
                .filter(statement -> statement.id() == statementId)
                .findFirst();
    }

    /** Opens an editor for a new paragraph below a statement. */
    void addBelow(long statementId) {
        StatementBlock above = blocks.get(statementId);
        if (above == null || adding != null) {
            return;
        }
        StatementEditor editor =
                new StatementEditor("", "", typedKey("below." + statementId), 0, () -> saveNew(statementId), () -> {
                    if (adding != null) {
                        page.remove(adding);
                        adding = null;
                    }
                });
        adding = editor;
        page.addComponentAtIndex(page.indexOf(above) + 1, editor);
        editor.scrollIntoView();
        editor.focus();
    }

    private void saveNew(long belowId) {
        StatementEditor editor = adding;
        if (editor == null) {
            return;
        }
        try {
            long added = reports.addParagraph(belowId, editor.text());
            editor.forget();
            changed(added);
        } catch (InvalidInputException refused) {
            editor.refuse(Notices.text(refused));
        } catch (NotFoundException gone) {
            editor.refuse(Translations.text("report.gone"));
        }
    }
}
