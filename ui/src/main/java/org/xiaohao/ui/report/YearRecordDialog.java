package org.xiaohao.ui.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.xiaohao.report.ActDetails;
import org.xiaohao.report.RectifiedDetails;
import org.xiaohao.report.YearRecordService;
import org.xiaohao.report.drafting.DraftFacts.ActKind;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** What a report needs beside the plans: last year's report, what became of its problems, what the leaders did. */
class YearRecordDialog extends Dialog {

    private static final String TEXT_HEIGHT = "160px";

    private final transient YearRecordService records;
    private final int year;
    private final Div problems = new Div();
    private final Div acts = new Div();

    /** @param changed called when the dialog is closed after something was entered */
    YearRecordDialog(YearRecordService records, int year, Runnable changed) {
        this.records = records;
        this.year = year;
        setHeaderTitle(Translations.text("report.material"));
        addClassName("year-records");
        problems.addClassName("stack");
        acts.addClassName("stack");
        add(
                lastReport(),
                new H3(Translations.text("report.rectified", String.valueOf(year - 1))),
                problems,
                newProblem());
        add(new H3(Translations.text("report.acts", String.valueOf(year))), acts, newAct());
        getFooter().add(new Button(Translations.text("report.material.close"), event -> {
            close();
            changed.run();
        }));
        showProblems();
        showActs();
    }

    private Div lastReport() {
        String before = String.valueOf(year - 1);
        Paragraph state = new Paragraph(records.published(year - 1)
                .map(report -> Translations.text("report.last.there", before, report.title()))
                .orElseGet(() -> Translations.text("report.last.none", before)));
        state.addClassNames("s", "t2");
        TextArea text = new TextArea(Translations.text("report.last.text"));
        text.setWidthFull();
        text.setMinHeight(TEXT_HEIGHT);
        text.setMaxHeight(TEXT_HEIGHT);
        Button save = new Button(Translations.text("report.last.save"), event -> {
            try {
                state.setText(Translations.text(
                        "report.last.there",
                        before,
                        records.publish(year - 1, text.getValue()).title()));
                text.clear();
                showProblems();
                Notices.done(Translations.text("report.last.done"));
            } catch (InvalidInputException refused) {
                text.setInvalid(true);
                text.setErrorMessage(Notices.text(refused));
            }
        });
        return new Div(new H3(Translations.text("report.last", before)), state, text, save);
    }

    private void showProblems() {
        problems.removeAll();
        List<RectifiedDetails> all = records.rectified(year - 1);
        all.forEach(problem -> problems.add(problemForm(problem)));
    }

    private Div newProblem() {
        return new Div(new Button(
                Translations.text("report.rectified.add"),
                Icons.PLUS.create(),
                event -> problems.add(problemForm(new RectifiedDetails(0, 0, "", "", "", "", false, "")))));
    }

    private Div problemForm(RectifiedDetails read) {
        TextField problem = field("report.rectified.problem", read.problem());
        TextField measures = field("report.rectified.measures", read.measures());
        TextField result = field("report.rectified.result", read.result());
        TextField tasks = field("report.rectified.tasks", read.taskNumbers());
        Select<Boolean> settled = new Select<>();
        settled.setLabel(Translations.text("report.rectified.settled"));
        settled.setItems(true, false);
        settled.setItemLabelGenerator(
                done -> Translations.text(done ? "report.rectified.settled.yes" : "report.rectified.settled.no"));
        settled.setValue(read.settled());
        Button save = new Button(
                Translations.text("report.save"),
                event -> keep(problem, () -> {
                    records.rectify(
                            year - 1,
                            new RectifiedDetails(
                                    read.id(),
                                    read.version(),
                                    problem.getValue(),
                                    read.cause(),
                                    measures.getValue(),
                                    result.getValue(),
                                    settled.getValue(),
                                    tasks.getValue()));
                    showProblems();
                }));
        Button remove = new Button(Translations.text("report.remove"), event -> {
            if (read.id() != 0) {
                records.removeRectified(read.id(), read.version());
            }
            showProblems();
        });
        return form(problem, measures, result, row(tasks, settled, save, remove));
    }

    private void showActs() {
        acts.removeAll();
        records.acts(year).forEach(act -> acts.add(actForm(act)));
    }

    private Div newAct() {
        return new Div(new Button(
                Translations.text("report.acts.add"),
                Icons.PLUS.create(),
                event -> acts.add(actForm(new ActDetails(0, 0, ActKind.MEETING, "", "")))));
    }

    private Div actForm(ActDetails read) {
        Select<ActKind> kind = new Select<>();
        kind.setLabel(Translations.text("report.acts.kind"));
        kind.setItems(ActKind.values());
        kind.setItemLabelGenerator(Translations::label);
        kind.setValue(read.kind());
        TextField by = field("report.acts.by", read.by());
        TextField text = field("report.acts.text", read.text());
        Button save = new Button(
                Translations.text("report.save"),
                event -> keep(text, () -> {
                    records.act(
                            year,
                            new ActDetails(read.id(), read.version(), kind.getValue(), by.getValue(), text.getValue()));
                    showActs();
                }));
        Button remove = new Button(Translations.text("report.remove"), event -> {
            if (read.id() != 0) {
                records.removeAct(read.id(), read.version());
            }
            showActs();
        });
        return form(text, row(kind, by, save, remove));
    }

    private static void keep(TextField field, Runnable save) {
        try {
            save.run();
            Notices.done(Translations.text("report.material.saved"));
        } catch (InvalidInputException refused) {
            field.setInvalid(true);
            field.setErrorMessage(Notices.text(refused));
        }
    }

    private static TextField field(String key, String value) {
        TextField field = new TextField(Translations.text(key));
        field.setValue(value);
        field.setWidthFull();
        return field;
    }

    private static Div row(Component... parts) {
        Div row = new Div(parts);
        row.addClassNames("row", "wrap", "gap12");
        return row;
    }

    private static Div form(Component... parts) {
        Div form = new Div(parts);
        form.addClassName("record");
        return form;
    }
}
