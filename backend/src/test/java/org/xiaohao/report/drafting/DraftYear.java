package org.xiaohao.report.drafting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.xiaohao.outlines.OutlineLearner;
import org.xiaohao.report.drafting.ReportDraft.FigureSpan;
import org.xiaohao.report.drafting.ReportDraft.Operand;
import org.xiaohao.report.drafting.ReportDraft.SourceKind;
import org.xiaohao.report.drafting.ReportDraft.Statement;
import tools.jackson.databind.ObjectMapper;

/** Drafts a folder of files without server or database and writes text and JSON: {@code DraftYear FOLDER OUT}. */
final class DraftYear {

    private DraftYear() {}

    public static void main(String[] args) throws IOException {
        DraftFacts facts = new FictionalYear(Path.of(args[0])).read();
        String last = Objects.requireNonNull(facts.lastReport()).text();
        Map<String, Outline> outlines = new LinkedHashMap<>();
        outlines.put("learned", Outline.learned(new OutlineLearner().learn(last), last, facts.place()));
        for (String name : OutlineFiles.NAMES) {
            outlines.put(name, OutlineFiles.read(name));
        }
        for (Map.Entry<String, Outline> outline : outlines.entrySet()) {
            ReportDraft draft = Drafting.draft(facts, outline.getValue());
            Path base = Path.of(args[1]).resolve(outline.getKey());
            Files.writeString(base.resolveSibling(outline.getKey() + ".txt"), text(draft));
            new ObjectMapper().writeValue(base.resolveSibling(outline.getKey() + ".json"), json(draft));
        }
    }

    static String text(ReportDraft draft) {
        StringBuilder result = new StringBuilder(draft.title()).append("\n\n");
        for (Statement statement : draft.statements()) {
            result.append(statement.heading())
                    .append(statement.lead())
                    .append(statement.text())
                    .append("\n\n");
        }
        return result.toString();
    }

    static Map<String, Object> json(ReportDraft draft) {
        return Map.of(
                "title", draft.title(),
                "year", draft.year(),
                "state", "DRAFT",
                "statements", draft.statements().stream().map(DraftYear::json).toList(),
                "unused",
                        draft.unused().stream()
                                .map(one -> Map.of(
                                        "entry",
                                        one.entryId() == null ? String.valueOf(one.highlightId()) : one.entryId(),
                                        "revision",
                                        one.revision(),
                                        "reason",
                                        one.reason().name()))
                                .toList(),
                "questions",
                        draft.questions().stream()
                                .map(one -> Map.of(
                                        "kind",
                                        one.kind().name(),
                                        "about",
                                        one.about().toString(),
                                        "words",
                                        one.words()))
                                .toList());
    }

    private static Map<String, Object> json(Statement statement) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("id", statement.key());
        result.put("key", statement.key());
        result.put("kind", statement.kind());
        result.put("level", statement.level());
        result.put("heading", statement.heading());
        result.put("lead", statement.lead());
        result.put("text", statement.text());
        result.put("state", "FRESH");
        result.put(
                "sources",
                statement.sources().stream()
                        .map(source ->
                                Map.of("kind", source.kind().name(), "id", source.id(), "revision", source.revision()))
                        .toList());
        result.put("spans", statement.figures().stream().map(DraftYear::json).toList());
        return result;
    }

    private static Map<String, Object> json(FigureSpan span) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("start", span.start());
        result.put("end", span.end());
        result.put("kind", "FIGURE");
        result.put("operation", span.operation().name());
        result.put("value", span.value());
        result.put("classifier", span.classifier());
        result.put("operands", span.operands().stream().map(DraftYear::json).toList());
        return result;
    }

    private static Map<String, Object> json(Operand operand) {
        Map<String, Object> result = new LinkedHashMap<>();
        if (operand.source().kind() == SourceKind.ENTRY) {
            result.put("entryId", operand.source().id());
            result.put("revision", operand.source().revision());
        } else {
            result.put("sourceKind", operand.source().kind().name());
        }
        result.put("figure", operand.figure());
        result.put("amount", operand.amount());
        result.put("classifier", operand.classifier());
        if (operand.role() != null) {
            result.put("role", operand.role().name());
        }
        return result;
    }
}
