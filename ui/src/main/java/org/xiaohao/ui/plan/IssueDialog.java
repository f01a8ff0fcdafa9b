package org.xiaohao.ui.plan;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.xiaohao.plan.IssuePlan;
import org.xiaohao.plan.PlanDraft;
import org.xiaohao.plan.PlanDraft.DraftTask;
import org.xiaohao.plan.ReportingCycle;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** Asks how often units report, and says what issuing brings about. */
class IssueDialog extends Dialog {

    private static final int USUAL_REPORT_DAYS = 10;
    private static final int MOST_NAMED = 8;

    private final PlanDraft draft;
    private final int unitsTold;
    private final LocalDate today;
    private final Select<ReportingCycle> cycle = new Select<>();
    private final IntegerField reportDays = new IntegerField(Translations.text("plan.issue.reportDays"));
    private final UnorderedList consequences = new UnorderedList();

    /** @param onIssue issues the plan; what it refuses of the number of days is shown at the field */
    IssueDialog(PlanDraft draft, int unitsTold, LocalDate today, Consumer<IssuePlan> onIssue) {
        this.draft = draft;
        this.unitsTold = unitsTold;
        this.today = today;
        setHeaderTitle(Translations.text("plan.issue.title", draft.head().title()));
        setWidth("520px");
        cycle.setLabel(Translations.text("plan.issue.cycle"));
        cycle.setItems(ReportingCycle.values());
        cycle.setItemLabelGenerator(Translations::label);
        ReportingCycle wanted = IssueConsequences.wantedCycle(draft);
        cycle.setValue(wanted == null ? ReportingCycle.QUARTER : wanted);
        cycle.addValueChangeListener(change -> describe());
        reportDays.setHelperText(Translations.text("plan.issue.reportDays.help"));
        reportDays.setStepButtonsVisible(true);
        reportDays.setValue(USUAL_REPORT_DAYS);
        reportDays.addValueChangeListener(change -> describe());
        Div fields = new Div(cycle, reportDays);
        fields.addClassNames("row", "top", "gap16", "wrap");
        Div content = new Div(fields);
        content.addClassName("stack");
        if (wanted != null) {
            content.add(why(wanted, IssueConsequences.asking(draft, wanted)));
        }
        content.add(consequences);
        List<DraftTask> late = IssueConsequences.overdue(draft, today);
        if (!late.isEmpty()) {
            content.add(warning(late));
        }
        add(content);
        describe();
        Button issue = new Button(Translations.text("plan.issue", draft.tasks().size()), event -> issue(onIssue));
        issue.addThemeName("primary");
        getFooter().add(new Button(Translations.text("plan.issue.back"), event -> close()), issue);
    }

    private void describe() {
        consequences.removeAll();
        List<LocalDate> ends = IssueConsequences.periodEnds(draft.head().year(), cycle.getValue(), today);
        consequences.add(
                new ListItem(Translations.text("plan.issue.told", unitsTold)),
                new ListItem(
                        ends.isEmpty()
                                ? Translations.text("plan.issue.noPeriod")
                                : Translations.text("plan.issue.periods", ends.size(), dueDays(ends))),
                new ListItem(Translations.text("plan.issue.fixed")));
    }

    private String dueDays(List<LocalDate> ends) {
        int days = reportDays.getValue() == null ? 0 : reportDays.getValue();
        return ends.stream()
                .map(end -> Dates.dayOfYear(end.plusDays(days)))
                .collect(Collectors.joining(Translations.text("plan.list.separator")));
    }

    private static Paragraph why(ReportingCycle wanted, List<DraftTask> asking) {
        Paragraph why = new Paragraph(Translations.text(
                asking.size() > MOST_NAMED ? "plan.issue.cycle.why.more" : "plan.issue.cycle.why",
                numbers(asking),
                Translations.text("plan.issue.cycle.often." + wanted),
                Translations.label(wanted),
                asking.size()));
        why.addClassNames("s", "t2");
        return why;
    }

    private static String numbers(List<DraftTask> tasks) {
        return tasks.stream()
                .limit(MOST_NAMED)
                .map(DraftTask::number)
                .collect(Collectors.joining(Translations.text("plan.list.separator")));
    }

    private static Paragraph warning(List<DraftTask> late) {
        String numbers = numbers(late);
        Paragraph warning = new Paragraph(Translations.text(
                late.size() > MOST_NAMED ? "plan.issue.overdue.more" : "plan.issue.overdue", numbers, late.size()));
        warning.addClassNames("note", "soon");
        return warning;
    }

    private void issue(Consumer<IssuePlan> onIssue) {
        Integer days = reportDays.getValue();
        if (days == null) {
            showRefusal(Translations.text("plan.issue.reportDays.required"));
            return;
        }
        try {
            onIssue.accept(new IssuePlan(draft.id(), cycle.getValue(), days));
            close();
        } catch (InvalidInputException refused) {
            showRefusal(Notices.text(refused));
        }
    }

    private void showRefusal(String why) {
        reportDays.setErrorMessage(why);
        reportDays.setInvalid(true);
    }
}
