package org.xiaohao.parsing.result;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the parser read from a document, to be confirmed by a person. Offered values are listed best first.
 *
 * @param titles titles of the plan
 * @param years years the plan is for
 * @param issuers issuing bodies
 * @param documentNumbers document numbers
 * @param issueDates dates of issue
 * @param levels levels of government
 * @param kinds sorts of list, never empty
 * @param sections top-level headings over tasks, in document order
 * @param tasks tasks in document order
 * @param diagnostics what a person should look at
 */
public record ParsedPlan(
        List<Offer<String>> titles,
        List<Offer<Integer>> years,
        List<Offer<String>> issuers,
        List<Offer<String>> documentNumbers,
        List<Offer<LocalDate>> issueDates,
        List<Offer<String>> levels,
        List<Offer<DocumentKind>> kinds,
        List<ParsedSection> sections,
        List<ParsedTask> tasks,
        List<Diagnostic> diagnostics) {

    public ParsedPlan {
        titles = List.copyOf(titles);
        years = List.copyOf(years);
        issuers = List.copyOf(issuers);
        documentNumbers = List.copyOf(documentNumbers);
        issueDates = List.copyOf(issueDates);
        levels = List.copyOf(levels);
        kinds = List.copyOf(kinds);
        sections = List.copyOf(sections);
        tasks = List.copyOf(tasks);
        diagnostics = List.copyOf(diagnostics);
    }

    /** The best title, null when none was found. */
    public @Nullable String title() {
        return best(titles);
    }

    /** The best year, null when none was found. */
    public @Nullable Integer year() {
        return best(years);
    }

    /** The best issuer, null when none was found. */
    public @Nullable String issuer() {
        return best(issuers);
    }

    /** The best document number, null when none was found. */
    public @Nullable String documentNumber() {
        return best(documentNumbers);
    }

    /** The best date of issue, null when none was found. */
    public @Nullable LocalDate issueDate() {
        return best(issueDates);
    }

    /** The best level of government, null when none was found. */
    public @Nullable String level() {
        return best(levels);
    }

    /** The best kind. */
    public DocumentKind kind() {
        return kinds.getFirst().value();
    }

    /**
     * How sure a field of a task is: HIGH where nothing is to be said, MEDIUM where a note explains how it was read, LOW
     * where a person is asked.
     *
     * @param task index of the task
     */
    public Sureness sureness(int task, TaskField field) {
        return sureness(
                diagnostics.stream()
                        .filter(diagnostic -> Integer.valueOf(task).equals(diagnostic.task()))
                        .toList(),
                field);
    }

    /** The fields of each task, by its index, that are not sure to the highest degree; tasks without any are left out. */
    public Map<Integer, Map<TaskField, Sureness>> unsure() {
        Map<Integer, List<Diagnostic>> byTask = new HashMap<>();
        for (Diagnostic diagnostic : diagnostics) {
            Integer task = diagnostic.task();
            if (task != null) {
                byTask.computeIfAbsent(task, first -> new ArrayList<>()).add(diagnostic);
            }
        }
        Map<Integer, Map<TaskField, Sureness>> unsure = new HashMap<>();
        byTask.forEach((task, said) -> {
            for (TaskField field : TaskField.values()) {
                Sureness sureness = sureness(said, field);
                if (sureness != Sureness.HIGH) {
                    unsure.computeIfAbsent(task, first -> new EnumMap<>(TaskField.class))
                            .put(field, sureness);
                }
            }
        });
        return unsure;
    }

    private static Sureness sureness(List<Diagnostic> said, TaskField field) {
        Sureness sureness = Sureness.HIGH;
        for (Diagnostic diagnostic : said) {
            boolean meant = diagnostic.field() == null || diagnostic.field() == field;
            if (meant && diagnostic.severity() != Severity.INFO) {
                return Sureness.LOW;
            }
            sureness = meant && diagnostic.field() != null ? Sureness.MEDIUM : sureness;
        }
        return sureness;
    }

    private static <T> @Nullable T best(List<Offer<T>> offers) {
        return offers.isEmpty() ? null : offers.getFirst().value();
    }
}
