package org.xiaohao.access;

import static org.xiaohao.access.AccessMatrix.OFFICE;
import static org.xiaohao.access.AccessMatrix.READERS;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.access.AccessMatrix.Scope;
import org.xiaohao.calendar.CalendarFeedService;
import org.xiaohao.calendar.CalendarService;
import org.xiaohao.comment.CommentService;
import org.xiaohao.comment.WriteComment;
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

    static AccessMatrix calendar(CalendarService calendar) {
        LocalDate day = LocalDate.of(2026, 7, 10);
        return new AccessMatrix(CalendarService.class)
                .row(
                        "days(LocalDate, LocalDate, Long)",
                        READERS,
                        Scope.NONE,
                        world -> () -> calendar.days(day, day, null))
                .row(
                        "entries(LocalDate, Long, Pageable)",
                        READERS,
                        Scope.NONE,
                        world -> () -> calendar.entries(day, null, PageRequest.of(0, 10)));
    }

    static AccessMatrix feeds(CalendarFeedService feeds) {
        return new AccessMatrix(CalendarFeedService.class)
                .row("since()", READERS, Scope.NONE, world -> feeds::since)
                .row("renew()", READERS, Scope.NONE, world -> feeds::renew)
                .row("revoke()", READERS, Scope.NONE, world -> () -> {
                    feeds.renew();
                    feeds.revoke();
                });
    }

    static AccessMatrix comments(CommentService comments) {
        return new AccessMatrix(CommentService.class)
                .row("ofTask(long, Pageable)", READERS, Scope.UNIT, world -> {
                    long task = world.received().task("1");
                    return () -> comments.ofTask(task, PageRequest.of(0, 10));
                })
                .row("candidates(long, Long, String)", READERS, Scope.UNIT, world -> {
                    long task = world.received().task("1");
                    return () -> comments.candidates(task, null, "");
                })
                .row("write(WriteComment)", READERS, Scope.UNIT, world -> {
                    long task = world.received().task("1");
                    return () -> comments.write(new WriteComment(task, null, "请说明进度", Set.of(), Set.of()));
                })
                .row("details(long)", READERS, Scope.UNIT, world -> {
                    long task = world.received().task("1");
                    long id = world.asOffice(
                            () -> comments.write(new WriteComment(task, null, "请说明进度", Set.of(), Set.of())));
                    return () -> comments.details(id);
                })
                .row("delete(long)", READERS, Scope.UNIT, world -> {
                    long task = world.received().task("1");
                    return () ->
                            comments.delete(comments.write(new WriteComment(task, null, "请说明进度", Set.of(), Set.of())));
                });
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
