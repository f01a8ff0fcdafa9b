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
import com.vaadin.flow.component.upload.Upload;
import java.util.function.Consumer;
import org.xiaohao.attachment.AttachmentService;
import org.xiaohao.report.ActDetails;
import org.xiaohao.report.PublishedDetails;
import org.xiaohao.report.RectifiedDetails;
import org.xiaohao.report.YearRecordService;
import org.xiaohao.report.drafting.DraftFacts.ActKind;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** What a report needs beside the plans: last year's report, what became of its problems, what the leaders did. */
class YearRecordDialog extends Dialog {

    private static final String TEXT_HEIGHT = "160px";

    private final transient YearRecordService records;
    private final transient AttachmentService attachments;
    private final int year;
    private final Div problems = new Div();
    private final Div acts = new Div();
    private boolean entered;

    /** @param changed called when the dialog is closed after something was entered */
    YearRecordDialog(YearRecordService records, AttachmentService attachments, int year, Runnable changed) {
        this.records = records;
        this.attachments = attachments;
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
            if (entered) {
                changed.run();
            }
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
        Consumer<PublishedDetails> learned = report -> {
            state.setText(Translations.text("report.last.there", before, report.title()));
            text.clear();
            text.setInvalid(false);
            entered = true;
            showLearned();
            Notices.done(Translations.text("report.last.done"));
        };
        Consumer<String> refuse = why -> {
            text.setInvalid(true);
            text.setErrorMessage(why);
        };
        Button save = new Button(Translations.text("report.last.save"), event -> {
            try {
                learned.accept(records.publish(year - 1, text.getValue()));
            } catch (InvalidInputException refused) {
                refuse.accept(Notices.text(refused));
            }
        });
        Upload upload = ReportUpload.of(
                attachments,
                "report.last",
                (content, name) -> records.publish(year - 1, content, name),
                learned,
                refuse);
        return new Div(new H3(Translations.text("report.last", before)), state, upload, text, save);
    }

    private void showProblems() {
        records.rectified(year - 1).forEach(problem -> problems.add(problemForm(problem)));
    }

    /** Problems of last year's report that stand in no form yet; what is typed in the others stays. */
    private void showLearned() {
        if (problems.getComponentCount() == 0) {
            showProblems();
        }
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
                    RectifiedDetails saved = records.rectify(
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
                    replace(problems, problem, problemForm(saved));
                }));
        Button remove = new Button(
                Translations.text("report.remove"),
                event -> keep(problem, () -> {
                    if (read.id() != 0) {
                        records.removeRectified(read.id(), read.version());
                    }
                    problems.remove(formOf(problem));
                }));
        return form(problem, measures, result, row(tasks, settled, save, remove));
    }

    private void showActs() {
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
                    ActDetails saved = records.act(
                            year,
                            new ActDetails(read.id(), read.version(), kind.getValue(), by.getValue(), text.getValue()));
                    replace(acts, text, actForm(saved));
                }));
        Button remove = new Button(
                Translations.text("report.remove"),
                event -> keep(text, () -> {
                    if (read.id() != 0) {
                        records.removeAct(read.id(), read.version());
                    }
                    acts.remove(formOf(text));
                }));
        return form(text, row(kind, by, save, remove));
    }

    /** The form that a field stands in. */
    private static Component formOf(Component field) {
        return field.getParent().orElseThrow();
    }

    private static void replace(Div list, Component field, Component fresh) {
        list.replace(formOf(field), fresh);
    }

    private void keep(TextField field, Runnable save) {
        try {
            save.run();
            entered = true;
            Notices.done(Translations.text("report.material.saved"));
        } catch (InvalidInputException refused) {
            field.setInvalid(true);
            field.setErrorMessage(Notices.text(refused));
        } catch (StaleDataException | NotFoundException changedMeanwhile) {
            field.setInvalid(true);
            field.setErrorMessage(Translations.text("report.material.stale"));
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
