package org.xiaohao.ui.report;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xiaohao.report.EditStatement;
import org.xiaohao.report.ReportStatement;
import org.xiaohao.report.StatementKind;
import org.xiaohao.report.drafting.ReportDraft.FigureSpan;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** One heading or paragraph of the document, reworded where it stands. */
class StatementBlock extends Div {

    private final transient ReportPaper paper;
    private final transient ReportStatement statement;
    private @Nullable StatementEditor editor;

    StatementBlock(ReportPaper paper, ReportStatement statement) {
        this.paper = paper;
        this.statement = statement;
        addClassName("statement");
        setClassName("edited", statement.edited());
        setClassName("missing", statement.missing());
        setClassName("stale", statement.stale());
        show();
    }

    ReportStatement statement() {
        return statement;
    }

    boolean isEditing() {
        return editor != null;
    }

    boolean isChanged() {
        return editor != null && editor.isChanged();
    }

    /** What is typed and not saved; empty while it is only read. */
    Optional<String> typed() {
        return Optional.ofNullable(editor).map(open -> open.lead() + open.text());
    }

    void setCurrent(boolean current) {
        setClassName("current", current);
    }

    private void show() {
        editor = null;
        removeAll();
        HtmlContainer words = words();
        words.getElement().setAttribute("tabindex", "0");
        words.getElement().addEventListener("click", event -> open());
        words.getElement().addEventListener("keydown", event -> open()).setFilter("event.key === 'Enter'");
        if (statement.edited()) {
            words.getElement().setAttribute("title", Translations.text("report.edited"));
        }
        add(words);
        if (statement.stale()) {
            Span mark = new Span(Translations.text("report.stale"));
            mark.addClassName("stale-mark");
            add(mark);
        }
    }

    private void open() {
        paper.select(this);
        if (paper.mayEdit()) {
            edit();
        }
    }

    private HtmlContainer words() {
        if (statement.kind() == StatementKind.HEADING) {
            return statement.level() == 1 ? new H2(statement.text()) : new H3(statement.text());
        }
        Paragraph paragraph = new Paragraph();
        if (statement.missing()) {
            Span mark = new Span(Translations.text("report.missing"));
            mark.addClassName("missing-mark");
            Span hint = new Span(Translations.text("report.missing.hint"));
            hint.addClassNames("s", "t2");
            paragraph.add(mark, hint);
            return paragraph;
        }
        if (!statement.lead().isEmpty()) {
            Span lead = new Span(statement.lead());
            lead.addClassName("lead");
            paragraph.add(lead);
        }
        tokens(paragraph);
        return paragraph;
    }

    /** The words with each number as a token that leads to what it rests on. */
    private void tokens(Paragraph paragraph) {
        String text = statement.text();
        int at = 0;
        List<FigureSpan> figures = statement.figures().stream()
                .sorted(Comparator.comparingInt(FigureSpan::start))
                .toList();
        for (FigureSpan figure : figures) {
            if (figure.start() < at || figure.end() > text.length()) {
                continue;
            }
            paragraph.add(new Text(text.substring(at, figure.start())));
            Span token = new Span(text.substring(figure.start(), figure.end()));
            token.addClassName("figure");
            token.getElement().setAttribute("title", Translations.label(figure.operation()));
            token.getElement()
                    .addEventListener("click", event -> paper.selectFigure(this, figure))
                    .stopPropagation();
            paragraph.add(token);
            at = figure.end();
        }
        paragraph.add(new Text(text.substring(at)));
    }

    /** Opens the editor in place of the words. */
    void edit() {
        if (editor != null) {
            editor.focus();
            return;
        }
        removeAll();
        editor = new StatementEditor(
                statement.lead(),
                statement.text(),
                paper.typedKey("statement." + statement.id()),
                statement.version(),
                () -> save(statement.version()),
                this::show);
        StatementEditor opened = editor;
        opened.onPause(() -> paper.paused(this));
        add(opened);
        opened.focus();
    }

    private void save(int version) {
        StatementEditor open = editor;
        if (open == null) {
            return;
        }
        try {
            paper.reports().editStatement(new EditStatement(statement.id(), version, open.lead(), open.text()));
            open.forget();
            editor = null;
            paper.changed(statement.id());
        } catch (InvalidInputException refused) {
            open.refuse(Notices.text(refused));
        } catch (StaleDataException stale) {
            paper.stored(statement.id())
                    .ifPresentOrElse(
                            theirs -> open.showConflict(
                                    theirs.lead() + theirs.text(), () -> save(theirs.version()), this::giveWay),
                            () -> open.refuse(Translations.text("report.gone")));
        } catch (NotFoundException gone) {
            open.refuse(Translations.text("report.gone"));
        }
    }

    private void giveWay() {
        editor = null;
        paper.changed(statement.id());
    }
}
