package org.xiaohao.demo;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.xiaohao.attachment.AttachmentPurpose;
import org.xiaohao.attachment.AttachmentService;
import org.xiaohao.attachment.UploadAttachment;
import org.xiaohao.instruction.GiveInstruction;
import org.xiaohao.instruction.InstructionService;
import org.xiaohao.instruction.Opinion;
import org.xiaohao.instruction.ReferralService;
import org.xiaohao.plan.AssignmentService;
import org.xiaohao.progress.EntryText;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.progress.SaveEntry;
import org.xiaohao.progress.SavedEntry;
import org.xiaohao.review.ApplyForClosing;
import org.xiaohao.review.ReviewService;
import org.xiaohao.supervision.LateKey;
import org.xiaohao.supervision.PressLate;
import org.xiaohao.supervision.PressService;
import org.xiaohao.supervision.ReminderDetails;
import org.xiaohao.supervision.ReminderService;

/** What the people of the district do, each in his or her own name. */
@Component
@Profile("demo")
class DemoDesk {

    private static final String OFFICE = "office";
    private static final int MANY = 100;

    private final AssignmentService assignments;
    private final ProgressService progress;
    private final ReviewService reviews;
    private final ReminderService reminders;
    private final PressService press;
    private final ReferralService referrals;
    private final InstructionService instructions;
    private final AttachmentService attachments;
    private final DemoRegister register;

    DemoDesk(
            AssignmentService assignments,
            ProgressService progress,
            ReviewService reviews,
            ReminderService reminders,
            PressService press,
            ReferralService referrals,
            InstructionService instructions,
            AttachmentService attachments,
            DemoRegister register) {
        this.assignments = assignments;
        this.progress = progress;
        this.reviews = reviews;
        this.reminders = reminders;
        this.press = press;
        this.referrals = referrals;
        this.instructions = instructions;
        this.attachments = attachments;
        this.register = register;
    }

    /** A file to attach. */
    @SuppressWarnings("ArrayRecordComponent")
    record Paper(String fileName, byte[] content) {}

    private static String clerk(String unit) {
        return unit + ".clerk";
    }

    private static String head(String unit) {
        return unit + ".head";
    }

    void receive(String unit, long part) {
        register.runAs(clerk(unit), () -> assignments.receive(part));
    }

    void declareNotApplicable(String unit, long part, String reason) {
        register.runAs(clerk(unit), () -> assignments.declareNotApplicable(part, reason));
    }

    void acceptNotApplicable(String lead, long part) {
        register.runAs(clerk(lead), () -> assignments.acceptNotApplicable(part));
    }

    void confirm(String lead, long part) {
        register.runAs(clerk(lead), () -> assignments.confirm(part));
    }

    SavedEntry draft(String unit, long part, long period, EntryText text) {
        return register.callAs(clerk(unit), () -> progress.save(new SaveEntry(part, period, null, 0, text)));
    }

    /** Writes an entry and hands it to the unit's head. */
    SubmittedEntry submit(String unit, long part, long period, EntryText text, @Nullable Paper paper) {
        SavedEntry saved = draft(unit, part, period, text);
        return register.callAs(clerk(unit), () -> {
            int version = saved.version();
            if (paper != null) {
                progress.attach(saved.entryId(), store(paper));
                version = progress.details(saved.entryId()).version();
            }
            return new SubmittedEntry(saved.entryId(), progress.submit(saved.entryId(), version));
        });
    }

    /** An entry that waits for the unit's head. */
    record SubmittedEntry(long id, int version) {}

    void approve(String unit, SubmittedEntry entry) {
        register.runAs(head(unit), () -> progress.approve(entry.id(), entry.version()));
    }

    void sendBack(String unit, SubmittedEntry entry, String reason) {
        register.runAs(head(unit), () -> progress.returnForRework(entry.id(), reason));
    }

    long apply(String unit, long task, String summary, @Nullable Paper paper) {
        return register.callAs(
                head(unit),
                () -> reviews.apply(
                        new ApplyForClosing(task, summary, paper == null ? List.of() : List.of(store(paper)))));
    }

    void refer(long task, String why, String ask) {
        register.runAs(OFFICE, () -> referrals.refer(task, why, ask));
    }

    void instruct(long task, String words, int answerDays) {
        register.runAs(
                "leader",
                () -> instructions.give(
                        GiveInstruction.on(task, Opinion.COMMENT, words).answeredWithin(answerDays)));
    }

    private long store(Paper paper) {
        return attachments
                .store(new UploadAttachment(paper.fileName(), paper.content(), AttachmentPurpose.EVIDENCE))
                .id();
    }

    void approveClosing(long request) {
        register.runAs(OFFICE, () -> reviews.approve(request));
    }

    void returnClosing(long request, String reason) {
        register.runAs(OFFICE, () -> reviews.returnForRework(request, reason));
    }

    void nudge(long plan, LateKey late, String words) {
        int sent = register.callAs(OFFICE, () -> press.press(new PressLate(plan, Set.of(late), words)))
                .reminders();
        if (sent != 1) {
            throw new IllegalStateException("Not late: " + words);
        }
    }

    void open(String unit, LateKey late) {
        register.runAs(clerk(unit), () -> reminders.markOpened(reminder(late)));
    }

    void answer(String unit, LateKey late, String text) {
        register.runAs(clerk(unit), () -> reminders.answer(reminder(late), text));
    }

    private long reminder(LateKey late) {
        return reminders.unanswered(PageRequest.of(0, MANY)).stream()
                .filter(reminder -> late.equals(new LateKey(reminder.assignmentId(), reminder.periodId())))
                .map(ReminderDetails::id)
                .findFirst()
                .orElseThrow();
    }
}
