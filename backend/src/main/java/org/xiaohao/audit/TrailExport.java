package org.xiaohao.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows of the trail as a table that office programs open: CSV in UTF-8 with its mark, no cell a formula. */
final class TrailExport {

    private static final String HEAD =
            "id,occurred_at,username,display_name,action,plan,task,unit,detail,outcome,subject_type,subject_id,address";
    private static final String BEGINS_FORMULA = "=+-@\t\r";

    private final Writer out;

    TrailExport(OutputStream out) throws IOException {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.out.write('\uFEFF');
        this.out.write(HEAD + "\r\n");
    }

    void add(List<AuditEntrySummary> rows) throws IOException {
        for (AuditEntrySummary row : rows) {
            out.write(Stream.of(
                                    row.id(),
                                    row.occurredAt(),
                                    row.username(),
                                    row.displayName(),
                                    row.action().code(),
                                    row.planTitle(),
                                    row.taskTitle(),
                                    row.unitName(),
                                    row.detail(),
                                    row.outcome(),
                                    row.subjectType(),
                                    Objects.requireNonNullElse(row.subjectId(), ""),
                                    Objects.requireNonNullElse(row.sourceAddress(), ""))
                            .map(TrailExport::cell)
                            .collect(Collectors.joining(","))
                    + "\r\n");
        }
        out.flush();
    }

    static String cell(Object value) {
        String text = value.toString();
        boolean formula = !text.isEmpty() && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0;
        return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
