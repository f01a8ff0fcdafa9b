package org.xiaohao.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xiaohao.orgunit.RegisterMatch;
import org.xiaohao.parsing.result.PostMention;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.IndicatorTarget;
import org.xiaohao.plan.PlanDraft;
import org.xiaohao.plan.PlanHead;
import org.xiaohao.plan.TaskParticulars;
import org.xiaohao.text.PlainForm;
import org.xiaohao.text.Span;

/**
 * Last year's plan as the beginning of the next one: its text with the year moved, whom its names meant, and the leads
 * that the office chose. Other years of the text, as those of a five-year plan, and document numbers stay.
 */
final class NextYear {

    private final PlanDraft plan;

    NextYear(PlanDraft plan) {
        this.plan = plan;
    }

    String text() {
        return moved(plan.sourceText());
    }

    private String moved(String words) {
        int year = plan.head().year();
        return Pattern.compile("(?<![0-9])" + year + "(?=\\s*年)").matcher(words).replaceAll(String.valueOf(year + 1));
    }

    PlanHead head() {
        PlanHead head = plan.head();
        return new PlanHead(
                head.kind(),
                moved(head.title()),
                "",
                head.issuer(),
                head.year() + 1,
                head.defaultDueDate().plusYears(1));
    }

    /**
     * What people had decided, in a new reading of the moved text.
     *
     * @param register what the register knows of names; asked once
     */
    Worksheet decided(Worksheet sheet, Function<Set<String>, Map<String, RegisterMatch>> register) {
        return withParticulars(withLeads(new DraftNames(plan).in(sheet.withHead(head()), register)));
    }

    private Worksheet withLeads(Worksheet sheet) {
        Worksheet result = sheet;
        Map<String, PlanDraft.DraftTask> before = before();
        for (SheetTask task : sheet.tasks()) {
            PlanDraft.DraftTask same = before.get(form(task));
            if (same == null || !task.task().lead().isEmpty()) {
                continue;
            }
            for (PlanDraft.DraftParty party : same.parties()) {
                if (party.role() == AssignmentRole.LEAD) {
                    result = result.addUnit(task.key(), AssignmentRole.LEAD, party.printedName());
                }
            }
        }
        return result;
    }

    /**
     * Figures and posts as people had them; a plan in which no task has any is from the time before they were kept, and
     * says nothing about them. What the text says of problems and recurrence is read anew.
     */
    private Worksheet withParticulars(Worksheet sheet) {
        boolean kept = plan.tasks().stream()
                .map(PlanDraft.DraftTask::particulars)
                .anyMatch(had -> !had.indicators().isEmpty() || !had.posts().isEmpty());
        if (!kept) {
            return sheet;
        }
        Worksheet result = sheet;
        Map<String, PlanDraft.DraftTask> before = before();
        for (SheetTask task : sheet.tasks()) {
            PlanDraft.DraftTask same = before.get(form(task));
            if (same != null) {
                result = result.replace(task.key(), read -> as(same.particulars(), read));
            }
        }
        return result;
    }

    private SheetTask as(TaskParticulars had, SheetTask read) {
        int start = read.task().span().start();
        Span place = new Span(start, start);
        List<IndicatorTarget> targets = had.indicators().stream()
                .map(target -> new IndicatorTarget(
                        moved(target.name()),
                        target.comparison(),
                        target.number(),
                        target.classifier(),
                        target.aggregation()))
                .toList();
        SheetTask result = read;
        if (!read.particulars().indicators().equals(targets)) {
            result = TaskEdits.withIndicators(
                    result,
                    targets.stream()
                            .map(target -> TaskEdits.indicator(target, place))
                            .toList());
        }
        if (!read.particulars().posts().equals(had.posts())) {
            result = TaskEdits.withPosts(
                    result,
                    had.posts().stream()
                            .map(post -> new PostMention(post.words(), post.label(), place))
                            .toList());
        }
        return result;
    }

    private Map<String, PlanDraft.DraftTask> before() {
        return plan.tasks().stream()
                .collect(Collectors.toMap(
                        task -> form(task.number(), moved(task.title())), Function.identity(), (one, other) -> one));
    }

    private static String form(SheetTask task) {
        String number = task.task().number();
        return form(number == null ? "" : number, task.task().title());
    }

    private static String form(String number, String title) {
        return number + "|" + PlainForm.of(title);
    }
}
