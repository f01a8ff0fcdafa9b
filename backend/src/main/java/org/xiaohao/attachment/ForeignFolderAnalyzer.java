package org.xiaohao.attachment;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells who starts the application what to do, in place of a stack trace. */
final class ForeignFolderAnalyzer extends AbstractFailureAnalyzer<ForeignFolderException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ForeignFolderException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
    }
}
