package org.xiaohao.operation;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.xiaohao.shared.NewerSchemaException;

/** Tells who starts an older version on the database of a newer one what to do. */
final class NewerSchemaAnalyzer extends AbstractFailureAnalyzer<NewerSchemaException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NewerSchemaException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()) + " Nothing was changed.",
                "Start the newer version, or restore a backup that was made before it into an empty database.",
                cause);
    }
}
