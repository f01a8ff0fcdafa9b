package org.xiaohao.ui.task;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.xiaohao.attachment.AttachmentService;
import org.xiaohao.comment.CommentService;
import org.xiaohao.instruction.InstructionService;
import org.xiaohao.instruction.ReferralService;
import org.xiaohao.matter.MatterService;
import org.xiaohao.notification.NotificationService;
import org.xiaohao.plan.AssignmentService;
import org.xiaohao.plan.HandoverService;
import org.xiaohao.plan.IndicatorService;
import org.xiaohao.plan.ObjectionService;
import org.xiaohao.plan.ReportingService;
import org.xiaohao.plan.RequiredPieceService;
import org.xiaohao.plan.TaskAmendmentService;
import org.xiaohao.plan.TaskService;
import org.xiaohao.progress.CorrectionService;
import org.xiaohao.progress.EntryReturnService;
import org.xiaohao.progress.JointEventService;
import org.xiaohao.progress.PieceService;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.progress.RemarkService;
import org.xiaohao.review.AcknowledgementService;
import org.xiaohao.review.CoordinationService;
import org.xiaohao.review.ExtensionService;
import org.xiaohao.review.ReviewService;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.supervision.ReminderService;
import org.xiaohao.ui.document.UnitRegister;

/** The services that the parts of a task's page share. */
@Component
record TaskServices(
        TaskService tasks,
        ReportingService reporting,
        TaskAmendmentService amendments,
        AssignmentService assignments,
        ObjectionService objections,
        HandoverService handovers,
        IndicatorService indicators,
        RequiredPieceService requirements,
        AcknowledgementService acknowledgements,
        ExtensionService extensions,
        CoordinationService coordination,
        ProgressService progress,
        PieceService pieces,
        EntryReturnService returns,
        RemarkService remarks,
        CorrectionService corrections,
        JointEventService joint,
        ReviewService reviews,
        ReminderService reminders,
        InstructionService instructions,
        ReferralService referrals,
        MatterService matters,
        AttachmentService attachments,
        CommentService comments,
        NotificationService notifications,
        UnitRegister register,
        CurrentActor currentActor,
        Clock clock) {

    Actor actor() {
        return currentActor.get();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
