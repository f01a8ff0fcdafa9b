package org.xiaohao.access;

import static org.xiaohao.access.AccessMatrix.OFFICE;
import static org.xiaohao.access.AccessMatrix.READERS;

import java.nio.charset.StandardCharsets;
import org.xiaohao.access.AccessMatrix.Scope;
import org.xiaohao.progress.FigureFindingService;
import org.xiaohao.report.OutlineLearningService;
import org.xiaohao.report.ReportCheckingService;

/** The rows of the services that read a text and store nothing. */
final class ReadingAccess {

    private static final String TEXT = "一、主要举措\n全年开展培训3期。";
    private static final byte[] FILE = TEXT.getBytes(StandardCharsets.UTF_8);

    private ReadingAccess() {}

    static AccessMatrix figures(FigureFindingService figures) {
        return new AccessMatrix(FigureFindingService.class)
                .row("find(String)", READERS, Scope.NONE, world -> () -> figures.find(TEXT));
    }

    static AccessMatrix outlines(OutlineLearningService outlines) {
        return new AccessMatrix(OutlineLearningService.class)
                .row("learn(String)", OFFICE, Scope.NONE, world -> () -> outlines.learn(TEXT))
                .row("learn(byte[], String)", OFFICE, Scope.NONE, world -> () -> outlines.learn(FILE, "报告.txt"));
    }

    static AccessMatrix checking(ReportCheckingService checking) {
        return new AccessMatrix(ReportCheckingService.class)
                .row("check(String)", OFFICE, Scope.NONE, world -> () -> checking.check(TEXT))
                .row("check(byte[], String)", OFFICE, Scope.NONE, world -> () -> checking.check(FILE, "报告.txt"));
    }
}
