package org.xiaohao.samples;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xiaohao.parsing.result.Diagnostic;
import org.xiaohao.parsing.result.ParsedPlan;
import org.xiaohao.parsing.result.ParsedTask;
import org.xiaohao.parsing.result.PostMention;
import org.xiaohao.parsing.result.TaskField;
import org.xiaohao.parsing.result.UnitMention;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A parsed plan with the names of fields that the truths of the corpora use. */
public final class TruthForm {

    private static final JsonMapper JSON = JsonMapper.shared();

    private TruthForm() {}

    /** The form of a plan: what is not printed is null. */
    public static JsonNode of(ParsedPlan plan) {
        ObjectNode form = JSON.createObjectNode();
        form.put("title", plan.title());
        form.set("year", JSON.valueToTree(plan.year()));
        form.put("level", plan.level());
        ArrayNode tasks = form.putArray("tasks");
        plan.tasks().forEach(task -> tasks.add(task(task)));
        ArrayNode notes = form.putArray("diagnostics");
        plan.diagnostics().forEach(note -> notes.add(note(note)));
        return form;
    }

    private static JsonNode task(ParsedTask task) {
        ObjectNode form = JSON.createObjectNode();
        form.put("number", task.number());
        putPrinted(form, "part", task.part());
        form.put("section", task.section());
        putPrinted(form, "subsection", task.subsection());
        form.put("title", task.title());
        form.put("deadline", task.deadline() == null ? null : task.deadline().toString());
        form.put("deadline_text", task.deadlineText());
        form.put(
                "deadline_kind",
                task.deadlineKind() == null ? null : task.deadlineKind().jsonName());
        form.put("long_term", task.longTerm());
        form.put("and_others", task.andOthers());
        Map.of("lead", task.lead(), "responsible", task.responsible(), "supporting", task.supporting())
                .forEach((role, units) -> form.set(role, names(units)));
        form.set(
                "posts",
                JSON.valueToTree(task.posts().stream().map(PostMention::words).toList()));
        return form;
    }

    private static void putPrinted(ObjectNode form, String field, @Nullable Object value) {
        if (value != null) {
            form.set(field, JSON.valueToTree(value));
        }
    }

    private static JsonNode names(List<UnitMention> units) {
        return JSON.valueToTree(units.stream().map(UnitMention::name).toList());
    }

    private static JsonNode note(Diagnostic note) {
        TaskField field = note.field();
        ObjectNode form = JSON.createObjectNode();
        form.set("task", JSON.valueToTree(note.task()));
        form.put("field", field == null ? null : field.jsonName());
        form.put("severity", note.severity().jsonName());
        return form;
    }
}
