package org.xiaohao.ui.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.progress.EntryDetails;
import org.xiaohao.progress.Figure;
import org.xiaohao.progress.FigureRemark;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Role;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.DayField;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.ParticularsText;
import org.xiaohao.ui.shared.ReasonDialog;
import org.xiaohao.ui.shared.Translations;

/** What may be said of an entry after it was approved: a figure withdrawn, a problem solved, a next step done. */
final class EntryRemarks {

    private final TaskServices services;
    private final EntryDetails entry;
    private final Runnable onSettled;
    private final Runnable onWithdrawn;
    private final boolean may;

    /**
     * @param onSettled told when a problem or next step was settled
     * @param onWithdrawn told when a figure was withdrawn, which changes what the task has reached
     */
    EntryRemarks(TaskServices services, EntryDetails entry, Runnable onSettled, Runnable onWithdrawn) {
        this.services = services;
        this.entry = entry;
        this.onSettled = onSettled;
        this.onWithdrawn = onWithdrawn;
        Actor actor = services.actor();
        boolean own = actor.belongsTo(entry.orgUnitId()) && (actor.has(Role.CLERK) || actor.has(Role.UNIT_HEAD));
        may = entry.inForce() && (own || actor.has(Role.OFFICE));
    }

    /** The figures, each with what was said of it since. */
    Div figures() {
        Div figures = new Div();
        figures.addClassNames("row", "wrap", "gap4");
        List<Figure> all = entry.text().figures();
        for (int i = 0; i < all.size(); i++) {
            figures.add(figure(all.get(i), i + 1));
        }
        return figures;
    }

    private Span figure(Figure figure, int position) {
        String words = figure.name() + " " + ParticularsText.figure(figure);
        Span chip = new Span(words);
        chip.addClassNames("chip", "line");
        FigureRemark remark = entry.figureRemarks().stream()
                .filter(one -> one.position() == position)
                .findFirst()
                .orElse(null);
        boolean withdrawn = remark != null && remark.withdrawnAt() != null;
        if (withdrawn) {
            chip.addClassName("withdrawn");
            chip.add(quiet(Translations.text("remark.withdrawn", remark.withdrawalReason())));
        } else if (may) {
            chip.add(small("remark.withdraw", words, () -> withdraw(words, position)));
        }
        return chip;
    }

    /** Beside a problem or next step: since when it is settled, or the way to say so; nothing for whoever may not. */
    @Nullable
    Component settled(String field) {
        boolean problem = field.equals("problem");
        if (!problem && !field.equals("nextStep")) {
            return null;
        }
        LocalDate day = problem ? entry.problemSettledOn() : entry.nextStepSettledOn();
        if (day != null) {
            return quiet(Translations.text("remark.settled." + field, Dates.day(day)));
        }
        return may ? small("remark.settle." + field, "", () -> settle(field, problem)) : null;
    }

    private void withdraw(String words, int position) {
        new ReasonDialog("remark.withdraw", Translations.text("remark.withdraw.consequence", words), reason -> {
                    services.remarks().withdrawFigure(entry.id(), position, reason);
                    Notices.done(Translations.text("remark.withdraw.done"));
                    onWithdrawn.run();
                })
                .open();
    }

    private void settle(String field, boolean problem) {
        DayField day = new DayField(Translations.text("remark.settle.day"), services.today());
        new FieldsDialog(
                        Translations.text("remark.settle." + field),
                        () -> {
                            if (problem) {
                                services.remarks().settleProblem(entry.id(), day.getValue());
                            } else {
                                services.remarks().settleNextStep(entry.id(), day.getValue());
                            }
                            Notices.done(Translations.text("remark.settle.done"));
                            onSettled.run();
                        },
                        day)
                .open();
    }

    private static Span quiet(String words) {
        Span span = new Span(words);
        span.addClassNames("xs", "t2");
        return span;
    }

    private static Button small(String key, String of, Runnable act) {
        Button button = new Button(Translations.text(key), event -> act.run());
        button.addThemeNames("tertiary", "small");
        button.addClassName("no-print");
        if (!of.isEmpty()) {
            button.setAriaLabel(Translations.text(key + ".of", of));
        }
        return button;
    }
}
