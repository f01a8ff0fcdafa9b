package org.xiaohao.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xiaohao.parsing.result.DeadlineKind;
import org.xiaohao.parsing.result.Diagnostic;
import org.xiaohao.parsing.result.ParsedIndicator;
import org.xiaohao.parsing.result.ParsedPlan;
import org.xiaohao.parsing.result.ParsedRectification;
import org.xiaohao.parsing.result.ParsedTask;
import org.xiaohao.parsing.result.PostMention;
import org.xiaohao.parsing.result.Sureness;
import org.xiaohao.parsing.result.TaskField;
import org.xiaohao.parsing.result.UnitMention;

/**
 * A parsed plan in the JSON form of the REST API.
 *
 * @param title best title
 * @param year best year
 * @param level best level of government
 * @param issuer best issuer
 * @param documentNumber best document number
 * @param issueDate best date of issue in ISO form
 * @param kind best kind of list in lower case
 * @param tasks tasks in document order
 * @param diagnostics what a person should look at
 */
public record ParsedPlanJson(
        @Nullable String title,
        @Nullable Integer year,
        @Nullable String level,
        @Nullable String issuer,
        @JsonProperty("document_number") @Nullable String documentNumber,
        @JsonProperty("issue_date") @Nullable String issueDate,
        String kind,
        List<Task> tasks,
        List<Note> diagnostics) {

    /**
     * A task. Fields as in {@link ParsedTask}; the date is in ISO form. {@code certainty} has the fields that are not
     * certain: {@code likely} where a diagnostic says how it was read, {@code asks} where a person has to look.
     */
    public record Task(
            @Nullable String number,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer part,

            @Nullable String section,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String subsection,

            String title,
            String body,
            List<String> lead,
            List<String> responsible,
            List<String> supporting,
            @Nullable String deadline,
            @JsonProperty("deadline_text") @Nullable String deadlineText,
            @JsonProperty("deadline_kind") @Nullable String deadlineKind,
            @JsonProperty("long_term") boolean longTerm,
            @JsonProperty("and_others") boolean andOthers,
            List<String> posts,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Figure> indicators,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String recurrence,

            @JsonProperty("offered_deadline") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String offeredDeadline,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ParsedRectification rectification,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> certainty,

            int start,
            int end) {}

    /** A target figure. Fields as in {@link ParsedIndicator}; the comparison is in lower case. */
    @Schema(name = "PrintedFigure")
    public record Figure(String name, String comparison, BigDecimal number, String classifier) {}

    /** A diagnostic. Fields as in {@link Diagnostic}; the severity is in lower case. */
    public record Note(
            @Nullable Integer task,
            @Nullable String field,
            String severity,
            String code,
            String message,
            int start,
            int end) {}

    /** The JSON form of a parsed plan. */
    public static ParsedPlanJson of(ParsedPlan plan) {
        Map<Integer, Map<TaskField, Sureness>> unsure = plan.unsure();
        return new ParsedPlanJson(
                plan.title(),
                plan.year(),
                plan.level(),
                plan.issuer(),
                plan.documentNumber(),
                plan.issueDate() == null ? null : plan.issueDate().toString(),
                plan.kind().name().toLowerCase(Locale.ROOT),
                IntStream.range(0, plan.tasks().size())
                        .mapToObj(i -> task(plan.tasks().get(i), unsure.getOrDefault(i, Map.of())))
                        .toList(),
                plan.diagnostics().stream().map(ParsedPlanJson::note).toList());
    }

    private static Task task(ParsedTask task, Map<TaskField, Sureness> unsure) {
        Map<String, String> certainty = new LinkedHashMap<>();
        unsure.forEach((field, sureness) -> certainty.put(field.jsonName(), sureness.jsonName()));
        DeadlineKind kind = task.deadlineKind();
        return new Task(
                task.number(),
                task.part(),
                task.section(),
                task.subsection(),
                task.title(),
                task.body(),
                names(task.lead()),
                names(task.responsible()),
                names(task.supporting()),
                task.deadline() == null ? null : task.deadline().toString(),
                task.deadlineText(),
                kind == null ? null : kind.jsonName(),
                task.longTerm(),
                task.andOthers(),
                task.posts().stream().map(PostMention::words).toList(),
                task.indicators().stream().map(ParsedPlanJson::figure).toList(),
                task.recurrence() == null ? null : task.recurrence().name().toLowerCase(Locale.ROOT),
                task.offeredDeadline() == null ? null : task.offeredDeadline().toString(),
                task.rectification(),
                certainty,
                task.span().start(),
                task.span().end());
    }

    private static Figure figure(ParsedIndicator indicator) {
        return new Figure(
                indicator.name(),
                indicator.comparison().name().toLowerCase(Locale.ROOT),
                indicator.number(),
                indicator.classifier());
    }

    private static List<String> names(List<UnitMention> units) {
        return units.stream().map(UnitMention::name).toList();
    }

    private static Note note(Diagnostic diagnostic) {
        TaskField field = diagnostic.field();
        return new Note(
                diagnostic.task(),
                field == null ? null : field.jsonName(),
                diagnostic.severity().jsonName(),
                diagnostic.code().name(),
                diagnostic.message(),
                diagnostic.start(),
                diagnostic.end());
    }
}
