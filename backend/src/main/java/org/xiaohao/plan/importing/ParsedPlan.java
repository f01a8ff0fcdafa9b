package org.xiaohao.plan.importing;

import java.time.LocalDate;
import java.util.List;
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
        Sureness sureness = Sureness.HIGH;
        for (Diagnostic diagnostic : diagnostics) {
            boolean meant = Integer.valueOf(task).equals(diagnostic.task())
                    && (diagnostic.field() == null || diagnostic.field() == field);
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
