package org.xiaohao.plan.importing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects diagnostics in the order in which they are found. */
final class Findings {

    private final List<Diagnostic> diagnostics = new ArrayList<>();

    void info(@Nullable Integer task, @Nullable TaskField field, DiagnosticCode code, Span span, String... params) {
        add(task, field, Severity.INFO, code, span, params);
    }

    void warning(@Nullable Integer task, @Nullable TaskField field, DiagnosticCode code, Span span, String... params) {
        add(task, field, Severity.WARNING, code, span, params);
    }

    void blocker(@Nullable Integer task, @Nullable TaskField field, DiagnosticCode code, Span span, String... params) {
        add(task, field, Severity.BLOCKER, code, span, params);
    }

    List<Diagnostic> all() {
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
