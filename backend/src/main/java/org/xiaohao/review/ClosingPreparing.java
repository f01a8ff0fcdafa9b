package org.xiaohao.review;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.plan.TaskService;
import org.xiaohao.progress.EntryDetails;
import org.xiaohao.progress.ProgressService;

/** Puts together what an application for closing begins with, from what was approved and nothing else. */
@Component
class ClosingPreparing {

    private static final int MAX_ENTRIES = 200;

    private final TaskService tasks;
    private final ProgressService progress;
    private final ClosingPieces pieces;

    ClosingPreparing(TaskService tasks, ProgressService progress, ClosingPieces pieces) {
        this.tasks = tasks;
        this.progress = progress;
        this.pieces = pieces;
    }

    ClosingPreparation of(long taskId) {
        TaskDetails task = tasks.details(taskId);
        List<EntryDetails> entries =
                progress.approved(taskId, PageRequest.of(0, MAX_ENTRIES)).getContent();
        return new ClosingPreparation(
                summary(task, entries),
                progress.indicators(taskId),
                task.parts().stream()
                        .filter(part -> !part.primaryLead())
                        .map(part -> new ClosingPreparation.UnitStanding(
                                part.orgUnitId(), part.unitName(), part.state(), part.hasReported()))
                        .toList(),
                pieces.of(taskId));
    }

    /** The lead's own entries first, then those of each unit with its name before them, each in the order of its periods. */
    private static String summary(TaskDetails task, List<EntryDetails> entries) {
        String summary = task.parts().stream()
                .flatMap(part -> entries.stream()
                        .filter(entry -> entry.assignmentId() == part.assignmentId())
                        .sorted(Comparator.comparing(entry -> entry.period().startDate()))
                        .map(entry -> entry.text().content().strip())
                        .filter(words -> !words.isEmpty())
                        .map(words -> part.primaryLead() ? words : part.unitName() + "\uFF1A" + words))
                .distinct()
                .collect(Collectors.joining("\n"));
        return summary.length() <= ClosingRequest.MAX_SUMMARY
                ? summary
                : summary.substring(0, ClosingRequest.MAX_SUMMARY);
    }
}
