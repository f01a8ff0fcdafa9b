package org.xiaohao.parsing.task;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.parsing.result.Diagnostic;
import org.xiaohao.parsing.result.DiagnosticCode;
import org.xiaohao.parsing.result.Severity;
import org.xiaohao.parsing.result.TaskField;
import org.xiaohao.text.Span;

/** Collects diagnostics in the order in which they are found. */
public final class Findings {

    private final List<Diagnostic> diagnostics = new ArrayList<>();

    public void info(
            @Nullable Integer task, @Nullable TaskField field, DiagnosticCode code, Span span, String... params) {
        add(task, field, Severity.INFO, code, span, params);
    }

    public void warning(
            @Nullable Integer task, @Nullable TaskField field, DiagnosticCode code, Span span, String... params) {
        add(task, field, Severity.WARNING, code, span, params);
    }

    public void blocker(
            @Nullable Integer task, @Nullable TaskField field, DiagnosticCode code, Span span, String... params) {
        add(task, field, Severity.BLOCKER, code, span, params);
    }

    public List<Diagnostic> all() {
        return diagnostics;
    }

    private void add(
            @Nullable Integer task,
            @Nullable TaskField field,
            Severity severity,
            DiagnosticCode code,
            Span span,
            String... params) {
        diagnostics.add(new Diagnostic(task, field, severity, code, List.of(params), span.start(), span.end()));
    }
}
