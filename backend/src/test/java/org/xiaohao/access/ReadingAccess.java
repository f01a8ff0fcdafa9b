package org.xiaohao.access;

import static org.xiaohao.access.AccessMatrix.OFFICE;
import static org.xiaohao.access.AccessMatrix.READERS;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.xiaohao.access.AccessMatrix.Scope;
import org.xiaohao.progress.FigureFindingService;
import org.xiaohao.report.OutlineLearningService;
import org.xiaohao.report.ReportCheckingService;
import org.xiaohao.search.SearchService;

/** The rows of the services that read and store nothing. */
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

    static AccessMatrix search(SearchService search) {
        return new AccessMatrix(SearchService.class)
                .row(
                        "search(String, Set, Long, int)",
                        READERS,
                        Scope.NONE,
                        world -> () -> search.search("培训", Set.of(), null, 10));
    }
}
