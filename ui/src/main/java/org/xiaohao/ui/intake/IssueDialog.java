package org.xiaohao.ui.intake;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xiaohao.intake.Worksheet;
import org.xiaohao.plan.PlanHead;
import org.xiaohao.plan.ReportingCycle;
import org.xiaohao.plan.ReportingRule;
import org.xiaohao.plan.ReportingRule.PeriodSpan;
import org.xiaohao.plan.TaskToImport;
import org.xiaohao.plan.UnattendedUnit;
import org.xiaohao.shared.DomainException;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.ui.document.PlanHeadForm;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.ReportingRuleField;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.workday.WorkCalendar;

/** Asks what heads the plan, offered from the document, and how often units report, and says what comes of it. */
class IssueDialog extends Dialog {

    private static final int USUAL_REPORT_DAYS = 10;
    private static final int MOST_NAMED = 8;

    private final List<TaskToImport> tasks;
    private final int unitsTold;
    private final LocalDate today;
    private final transient WorkCalendar calendar;
    private final PlanHeadForm form = new PlanHeadForm();
    private final ReportingRuleField rule;
    private final UnorderedList consequences = new UnorderedList();
    private final Paragraph late = note();

    /** What is done once everything is filled in; what it refuses is shown at the field. */
    interface Issuing {
        void issue(PlanHead head, ReportingRule rule);
    }

    /**
     * @param tasks the tasks as the units will have them
     * @param unitsTold how many units have a part
     * @param unattended those of them that would not look
     */
    IssueDialog(
            Worksheet sheet,
            List<TaskToImport> tasks,
            int unitsTold,
            LocalDate today,
            WorkCalendar calendar,
            List<UnattendedUnit> unattended,
            Issuing issuing) {
        this.tasks = tasks;
        this.calendar = calendar;
        this.unitsTold = unitsTold;
        this.today = today;
        setHeaderTitle(Translations.text("plan.issue", tasks.size()));
        setWidth("720px");
        PlanHead head = sheet.head();
        form.offer(sheet.reading());
        if (head != null) {
            form.readHead(head);
        }
        ReportingCycle wanted = IssueConsequences.wantedCycle(tasks);
        rule = new ReportingRuleField(
                ReportingRule.after(wanted == null ? ReportingCycle.QUARTER : wanted, USUAL_REPORT_DAYS),
                today,
                this::describe);
        form.onDatesChange(this::describe);
        Div content = new Div(form, rule);
        content.addClassName("stack");
        if (wanted != null) {
            content.add(why(wanted, IssueConsequences.asking(tasks, wanted)));
        }
        content.add(consequences);
        if (!unattended.isEmpty()) {
            content.add(unattended(unattended));
        }
        content.add(late);
        add(content);
        describe();
        Button issue = new Button(Translations.text("plan.issue", tasks.size()), event -> issue(issuing));
        issue.addThemeName("primary");
        getFooter().add(new Button(Translations.text("plan.issue.back"), event -> close()), issue);
    }

    private static Paragraph note() {
        Paragraph note = new Paragraph();
        note.addClassNames("note", "soon");
        return note;
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
        List<TaskToImport> overdue = IssueConsequences.overdue(tasks, form.defaultDueDate(), today);
        late.setVisible(!overdue.isEmpty());
        late.setText(Translations.text(
                overdue.size() > MOST_NAMED ? "plan.issue.overdue.more" : "plan.issue.overdue",
                numbers(overdue),
                overdue.size()));
    }

    private List<PeriodSpan> periods() {
        Integer year = form.year();
        if (year == null) {
            return List.of();
        }
        try {
            return rule.value().periods(year, today.minusDays(1), null, calendar);
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

    private static Paragraph why(ReportingCycle wanted, List<TaskToImport> asking) {
        Paragraph why = new Paragraph(Translations.text(
                asking.size() > MOST_NAMED ? "plan.issue.cycle.why.more" : "plan.issue.cycle.why",
                numbers(asking),
                Translations.text("plan.issue.cycle.often." + wanted),
                Translations.label(wanted),
                asking.size()));
        why.addClassNames("s", "t2");
        return why;
    }

    private static String numbers(List<TaskToImport> tasks) {
        return tasks.stream()
                .limit(MOST_NAMED)
                .map(TaskToImport::number)
                .collect(Collectors.joining(Translations.text("plan.list.separator")));
    }

    private static Paragraph unattended(List<UnattendedUnit> units) {
        Paragraph note = note();
        note.setText(Translations.text(
                "plan.issue.unattended",
                units.size(),
                units.stream()
                        .limit(MOST_NAMED)
                        .map(UnattendedUnit::unitName)
                        .collect(Collectors.joining(Translations.text("plan.list.separator")))));
        return note;
    }

    private void issue(Issuing issuing) {
        form.writeHead().ifPresent(head -> {
            try {
                issuing.issue(head, rule.value());
                close();
            } catch (InvalidInputException refused) {
                if (!form.showError(refused) && !rule.showRefusal(refused)) {
                    Notices.failed(refused);
                }
            } catch (DomainException refused) {
                Notices.failed(refused);
            }
        });
    }
}
