package org.xiaohao.ui.plan;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.xiaohao.plan.IssuePlan;
import org.xiaohao.plan.PlanDraft;
import org.xiaohao.plan.PlanDraft.DraftTask;
import org.xiaohao.plan.ReportingCycle;
import org.xiaohao.plan.ReportingRule;
import org.xiaohao.plan.ReportingRule.PeriodSpan;
import org.xiaohao.plan.UnattendedUnit;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.ReportingRuleField;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.workday.WorkCalendar;

/** Asks how often units report, and says what issuing brings about. */
class IssueDialog extends Dialog {

    private static final int USUAL_REPORT_DAYS = 10;
    private static final int MOST_NAMED = 8;

    private final PlanDraft draft;
    private final int unitsTold;
    private final LocalDate today;
    private final transient WorkCalendar calendar;
    private final ReportingRuleField rule;
    private final UnorderedList consequences = new UnorderedList();

    /** @param onIssue issues the plan; what it refuses of the number of days is shown at the field */
    IssueDialog(
            PlanDraft draft,
            int unitsTold,
            LocalDate today,
            WorkCalendar calendar,
            List<UnattendedUnit> unattended,
            Consumer<IssuePlan> onIssue) {
        this.draft = draft;
        this.calendar = calendar;
        this.unitsTold = unitsTold;
        this.today = today;
        setHeaderTitle(Translations.text("plan.issue.title", draft.head().title()));
        setWidth("600px");
        ReportingCycle wanted = IssueConsequences.wantedCycle(draft);
        rule = new ReportingRuleField(
                ReportingRule.after(wanted == null ? ReportingCycle.QUARTER : wanted, USUAL_REPORT_DAYS),
                today,
                this::describe);
        Div content = new Div(rule);
        content.addClassName("stack");
        if (wanted != null) {
            content.add(why(wanted, IssueConsequences.asking(draft, wanted)));
        }
        content.add(consequences);
        if (!unattended.isEmpty()) {
            content.add(unattended(unattended));
        }
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
        List<PeriodSpan> periods = periods();
        consequences.add(
                new ListItem(Translations.text("plan.issue.told", unitsTold)),
                new ListItem(
                        periods.isEmpty()
                                ? Translations.text("plan.issue.noPeriod")
                                : Translations.text("plan.issue.periods", periods.size(), dueDays(periods))),
                new ListItem(Translations.text("plan.issue.fixed")));
        unannounced(periods)
                .ifPresent(year -> consequences.add(
                        new ListItem(Translations.text("reporting.unannounced", Integer.toString(year)))));
    }

    private List<PeriodSpan> periods() {
        try {
            return rule.value().periods(draft.head().year(), today.minusDays(1), null, calendar);
        } catch (InvalidInputException incomplete) {
            return List.of();
        }
    }

    private Optional<Integer> unannounced(List<PeriodSpan> periods) {
        return periods.isEmpty() || !rule.value().dueDay().countsWorkingDays()
                ? Optional.empty()
                : periods.stream()
                        .map(PeriodSpan::due)
                        .filter(day -> !calendar.isAnnounced(day))
                        .map(LocalDate::getYear)
                        .findFirst();
    }

    private static String dueDays(List<PeriodSpan> periods) {
        return periods.stream()
                .map(period -> Dates.dayOfYear(period.due()))
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

    private static Paragraph unattended(List<UnattendedUnit> units) {
        Paragraph note = new Paragraph(Translations.text(
                "plan.issue.unattended",
                units.size(),
                units.stream()
                        .limit(MOST_NAMED)
                        .map(UnattendedUnit::unitName)
                        .collect(Collectors.joining(Translations.text("plan.list.separator")))));
        note.addClassNames("note", "soon");
        return note;
    }

    private static Paragraph warning(List<DraftTask> late) {
        String numbers = numbers(late);
        Paragraph warning = new Paragraph(Translations.text(
                late.size() > MOST_NAMED ? "plan.issue.overdue.more" : "plan.issue.overdue", numbers, late.size()));
        warning.addClassNames("note", "soon");
        return warning;
    }

    private void issue(Consumer<IssuePlan> onIssue) {
        try {
            onIssue.accept(new IssuePlan(draft.id(), rule.value()));
            close();
        } catch (InvalidInputException refused) {
            if (!rule.showRefusal(refused)) {
                throw refused;
            }
        }
    }
}
