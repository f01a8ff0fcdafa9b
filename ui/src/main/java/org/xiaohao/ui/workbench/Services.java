package org.xiaohao.ui.workbench;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.xiaohao.attachment.AttachmentService;
import org.xiaohao.plan.AssignmentService;
import org.xiaohao.plan.ObjectionService;
import org.xiaohao.plan.TaskService;
import org.xiaohao.progress.EntryReturnService;
import org.xiaohao.progress.FigureService;
import org.xiaohao.progress.JointEventService;
import org.xiaohao.progress.PieceService;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.progress.RemarkService;
import org.xiaohao.review.CoordinationService;
import org.xiaohao.review.DecisionService;
import org.xiaohao.review.ExtensionService;
import org.xiaohao.review.ReviewService;
import org.xiaohao.shared.CurrentActor;

/** The services that the panes of the workbench share. */
@Component
public record Services(
        ProgressService progress,
        PieceService pieces,
        EntryReturnService returns,
        FigureService figures,
        RemarkService remarks,
        JointEventService joint,
        AssignmentService assignments,
        TaskService tasks,
        ReviewService reviews,
        DecisionService decisions,
        ExtensionService extensions,
        CoordinationService coordination,
        ObjectionService objections,
        AttachmentService attachments,
        CurrentActor currentActor,
        Clock clock) {

    ZoneId zone() {
        return clock.getZone();
    }
}
