package org.xiaohao.ui.review;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.xiaohao.review.ClosingDetails;
import org.xiaohao.review.CorrectClosing;
import org.xiaohao.review.ReviewService;
import org.xiaohao.review.TargetResult;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.ReasonDialog;
import org.xiaohao.ui.shared.Translations;

/** Corrects a figure or the words of an approved closing, with a reason; what it said before stays on the trail. */
final class CorrectionDialog {

    private final ReasonDialog dialog;

    CorrectionDialog(ReviewService reviews, ClosingDetails closing, Runnable done) {
        TextArea summary = new TextArea(Translations.text("closing.summary"));
        summary.setValue(closing.summary());
        summary.setWidthFull();
        summary.setMinRows(6);
        summary.setMaxRows(14);
        Div fields = new Div(summary);
        fields.addClassName("stack");
        List<TextField> results = new ArrayList<>();
        for (TargetResult result : closing.results()) {
            TextField field = new TextField(Translations.text("closing.result", result.target()));
            field.setValue(result.result());
            field.setWidthFull();
            results.add(field);
            fields.add(field);
        }
        dialog = new ReasonDialog(
                "task.closing.correct",
                Translations.text("task.closing.correct.consequence"),
                reason -> {
                    List<TargetResult> changed = new ArrayList<>();
                    for (int at = 0; at < results.size(); at++) {
                        changed.add(new TargetResult(
                                closing.results().get(at).target(),
                                results.get(at).getValue()));
                    }
                    reviews.correct(
                            new CorrectClosing(closing.id(), closing.version(), summary.getValue(), changed, reason));
                    Notices.done(Translations.text("task.closing.correct.done", closing.taskNumber()));
                    done.run();
                },
                fields);
        dialog.setWidth("640px");
        dialog.withField("summary", summary);
        for (int at = 0; at < results.size(); at++) {
            dialog.withField("results." + at, results.get(at));
        }
    }

    void open() {
        dialog.open();
    }
}
