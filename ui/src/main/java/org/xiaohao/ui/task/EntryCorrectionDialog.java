package org.xiaohao.ui.task;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.xiaohao.progress.CorrectEntry;
import org.xiaohao.progress.CorrectionService;
import org.xiaohao.progress.EntryDetails;
import org.xiaohao.progress.EntryText;
import org.xiaohao.progress.Figure;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Periods;
import org.xiaohao.ui.shared.ReasonDialog;
import org.xiaohao.ui.shared.Translations;

/** Corrects words and figures of what a unit reported, after the task was closed, with a reason. */
final class EntryCorrectionDialog {

    private final EntryText text;
    private final TextArea content;
    private final List<BigDecimalField> amounts = new ArrayList<>();
    private final ReasonDialog dialog;

    EntryCorrectionDialog(CorrectionService corrections, EntryDetails entry, Runnable done) {
        text = entry.text();
        content = new TextArea(Translations.text("task.entry.correct.content"));
        content.setValue(text.content());
        content.setWidthFull();
        content.setMinRows(4);
        content.setMaxRows(12);
        Div figures = new Div();
        figures.addClassNames("row", "wrap");
        for (Figure figure : text.figures()) {
            BigDecimalField amount = new BigDecimalField(
                    Translations.text("task.entry.correct.figure", figure.name(), figure.classifier()));
            amount.setValue(figure.amount());
            amounts.add(amount);
            figures.add(amount);
        }
        Div fields = new Div(content, figures);
        fields.addClassName("stack");
        dialog = new ReasonDialog(
                "task.entry.correct",
                Translations.text("task.entry.correct.consequence", entry.unitName(), Periods.label(entry.period())),
                reason -> {
                    corrections.correct(new CorrectEntry(entry.id(), entry.version(), corrected(), reason));
                    Notices.done(Translations.text("task.entry.correct.done", entry.unitName()));
                    done.run();
                },
                fields);
        dialog.setWidth("640px");
        dialog.withField("content", content);
        for (int at = 0; at < amounts.size(); at++) {
            dialog.withField("figures." + at, amounts.get(at));
        }
    }

    /** A figure whose number is another stands no more where it was found in the words. */
    private EntryText corrected() {
        List<Figure> figures = new ArrayList<>();
        for (int at = 0; at < amounts.size(); at++) {
            BigDecimal amount = amounts.get(at).getValue();
            if (amount == null) {
                throw new InvalidInputException("figures." + at, "required");
            }
            Figure before = text.figures().get(at);
            boolean same = amount.compareTo(before.amount()) == 0;
            Figure figure =
                    same ? before : before.saying(before.name(), amount, before.classifier(), before.qualifier());
            boolean wordsStand = content.getValue().equals(text.content());
            figures.add(same && wordsStand ? figure : figure.at(null, null));
        }
        return new EntryText(
                content.getValue(),
                text.problem(),
                text.cause(),
                text.help(),
                text.nextStep(),
                text.forNextYear(),
                text.partDone(),
                figures);
    }

    void open() {
        dialog.open();
    }
}
