package org.xiaohao.ui.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.Post;
import org.xiaohao.plan.Recurrence;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.progress.EntryDetails;
import org.xiaohao.progress.Figure;
import org.xiaohao.progress.IndicatorProgress;
import org.xiaohao.ui.document.SourceText;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.ParticularsText;
import org.xiaohao.ui.shared.Periods;
import org.xiaohao.ui.shared.ReportingWords;
import org.xiaohao.ui.shared.Translations;

/** Beside a task: what it is, the figures of approved entries, the words of the document. */
class TaskFacts extends Div {

    private static final int MAX_FIGURES = 12;

    /**
     * @param indicators the figures that it sets as targets, with what was reported so far
     * @param approved the newest approved entries, newest first
     */
    TaskFacts(TaskDetails task, List<IndicatorProgress> indicators, List<EntryDetails> approved) {
        addClassName("task-facts");
        add(part(Translations.text("task.facts"), facts(task)));
        if (!indicators.isEmpty()) {
            add(part(Translations.text("task.indicators"), new IndicatorFacts(indicators)));
        }
        Component figures = figures(approved);
        if (figures.getElement().getChildCount() > 0) {
            add(part(Translations.text("task.figures"), figures));
        }
        Div source = part(Translations.text("task.source"), new SourceText(task));
        Paragraph document = new Paragraph(
                task.documentNumber().isBlank() ? task.planTitle() : task.documentNumber() + " " + task.planTitle());
        document.addClassNames("xs", "t2");
        source.add(document);
        add(source);
    }

    private static Div part(String title, Component content) {
        Div part = new Div(new H3(title), content);
        part.addClassName("aside-part");
        return part;
    }

    private static DescriptionList facts(TaskDetails task) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "task.due", due(task));
        for (AssignmentRole role : AssignmentRole.values()) {
            List<TaskDetails.Part> parts =
                    task.parts().stream().filter(part -> part.role() == role).toList();
            if (!parts.isEmpty()) {
                fact(facts, "AssignmentRole." + role, new Span(names(parts)));
            }
        }
        posts(task.particulars().posts())
                .forEach((label, words) ->
                        facts.add(new DescriptionList.Term(label), new DescriptionList.Description(new Span(words))));
        Recurrence recurrence = task.particulars().recurrence();
        if (recurrence != null) {
            fact(facts, "task.recurrence", new Span(Translations.label(recurrence)));
        }
        fact(facts, "task.cycle", new Span(ReportingWords.of(task.reporting())));
        Span state = new Span(Translations.label(task.summary().state()));
        fact(facts, "task.state", state);
        if (!task.stateReason().isBlank()) {
            fact(facts, "task.stateReason", new Span(task.stateReason()));
        }
        return facts;
    }

    /** Who answers for a task, in one line. */
    static String units(TaskDetails task) {
        return Stream.of(AssignmentRole.values())
                .filter(role -> task.parts().stream().anyMatch(part -> part.role() == role))
                .map(role -> Translations.text("task.role." + role) + " "
                        + task.parts().stream()
                                .filter(part -> part.role() == role)
                                .map(TaskDetails.Part::unitName)
                                .collect(Collectors.joining(Translations.text("task.names.separator"))))
                .collect(Collectors.joining(Translations.text("task.roles.separator")));
    }

    /** The posts by the word in front of them, in the order of the document. */
    private static Map<String, String> posts(List<Post> posts) {
        Map<String, String> byLabel = new LinkedHashMap<>();
        for (Post post : posts) {
            String label = post.label().isEmpty() ? Translations.text("plan.field.posts") : post.label();
            byLabel.merge(label, post.words(), (one, other) -> one + Translations.text("task.names.separator") + other);
        }
        return byLabel;
    }

    private static String names(List<TaskDetails.Part> parts) {
        boolean several = parts.size() > 1;
        return parts.stream()
                .map(part -> part.primaryLead() && several
                        ? Translations.text("task.primaryLead", part.unitName())
                        : part.unitName())
                .collect(Collectors.joining(Translations.text("task.names.separator")));
    }

    private static Span due(TaskDetails task) {
        Span due = new Span();
        LocalDate day = task.summary().dueDate();
        due.add(new Span(day == null ? Translations.text("task.longTerm") : Dates.dayOfYear(day)));
        var source = task.dueDateSource();
        if (source != null) {
            Span badge = new Span(Translations.label(source));
            badge.addClassNames("badge", "quiet");
            if (!task.dueDateText().isBlank()) {
                badge.setTitle(task.dueDateText());
            }
            due.add(badge);
        }
        LocalDate original = task.originalDueDate();
        if (original != null && !original.equals(day)) {
            Div before = new Div(Translations.text("task.due.original", Dates.dayOfYear(original)));
            before.addClassNames("s", "t2");
            due.add(before);
        }
        return due;
    }

    private static void fact(DescriptionList facts, String key, Component value) {
        facts.add(new DescriptionList.Term(Translations.text(key)), new DescriptionList.Description(value));
    }

    private static DescriptionList figures(List<EntryDetails> approved) {
        DescriptionList list = new DescriptionList();
        list.addClassName("fact-figures");
        approved.stream()
                .flatMap(entry -> entry.text().figures().stream().map(figure -> new Row(entry, figure)))
                .limit(MAX_FIGURES)
                .forEach(row -> {
                    Span from = new Span(row.entry().unitName() + " "
                            + Periods.label(row.entry().period()));
                    from.addClassNames("xs", "t2");
                    DescriptionList.Term term =
                            new DescriptionList.Term(new Span(row.figure().name()), from);
                    list.add(term, new DescriptionList.Description(ParticularsText.figure(row.figure())));
                });
        return list;
    }

    private record Row(EntryDetails entry, Figure figure) {}
}
