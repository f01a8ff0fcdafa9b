package org.xiaohao.intake;

import java.time.Clock;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.attachment.AttachmentPurpose;
import org.xiaohao.attachment.AttachmentService;
import org.xiaohao.attachment.FileWithMacrosException;
import org.xiaohao.attachment.UploadAttachment;
import org.xiaohao.intake.IntakeEvent.DocumentDiscarded;
import org.xiaohao.intake.IntakeEvent.DocumentMerged;
import org.xiaohao.intake.IntakeEvent.DocumentTaken;
import org.xiaohao.intake.IntakeEvent.DraftMade;
import org.xiaohao.intake.IntakeEvent.DraftResumed;
import org.xiaohao.orgunit.OrgUnitDirectory;
import org.xiaohao.plan.CreatePlan;
import org.xiaohao.plan.IssuePlan;
import org.xiaohao.plan.PlanDraft;
import org.xiaohao.plan.PlanHead;
import org.xiaohao.plan.PlanNotIssuableException;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.ReportingRule;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForOffice;
import org.xiaohao.shared.IllegalTransitionException;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.StaleDataException;

/**
 * Takes documents in, lets people work on what was read until nothing is undecided, and hands them over to the units as
 * plans. What is kept here is no plan yet: no unit sees it.
 */
@Service
@ForOffice
@Transactional
public class IntakeService {

    private final SheetReading reading;
    private final Intakes intakes;
    private final IntakeSheets sheets;
    private final IntakeQueries queries;
    private final OrgUnitDirectory units;
    private final AttachmentService attachments;
    private final PlanService plans;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;

    IntakeService(
            SheetReading reading,
            Intakes intakes,
            IntakeSheets sheets,
            IntakeQueries queries,
            OrgUnitDirectory units,
            AttachmentService attachments,
            PlanService plans,
            CurrentActor currentActor,
            DomainEvents events,
            Clock clock) {
        this.reading = reading;
        this.intakes = intakes;
        this.sheets = sheets;
        this.queries = queries;
        this.units = units;
        this.attachments = attachments;
        this.plans = plans;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Reads a file and keeps it with what was read, as one whole. Of a file with macros the text and the name are kept,
     * never the file.
     *
     * @return the id of the new intake
     * @throws DocumentRefusedException when it cannot be read or has no numbered item; nothing is stored
     * @throws InvalidInputException when such files are not kept; nothing is stored
     */
    public long take(byte[] content, String fileName) {
        return keep(fileName, content, reading.read(content, fileName));
    }

    /**
     * Keeps what was read.
     *
     * @param fileName empty for pasted text
     * @param file the content of the file, null for pasted text
     * @return the id of the new intake
     * @throws InvalidInputException when such files are not kept; nothing is stored
     */
    long keep(String fileName, byte @Nullable [] file, Worksheet sheet) {
        return store(fileName, file == null ? null : stored(file, fileName), sheet);
    }

    /** The stored file, or null where it holds macros. */
    private @Nullable Long stored(byte[] content, String fileName) {
        try {
            return attachments
                    .store(new UploadAttachment(fileName, content, AttachmentPurpose.PLAN_SOURCE))
                    .id();
        } catch (FileWithMacrosException e) {
            return null;
        }
    }

    /**
     * Reads pasted text and keeps what was read.
     *
     * @return the id of the new intake
     * @throws DocumentRefusedException when it cannot be read or has no numbered item; nothing is stored
     */
    public long take(String text) {
        return store("", null, reading.read(text));
    }

    /**
     * Begins the next year's plan with a copy of this one: the year in its text moved, its names and leads as they were
     * decided.
     *
     * @return the id of the new intake
     * @throws NotFoundException when the jurisdiction has no such plan
     */
    public long copy(long planId) {
        NextYear next = new NextYear(plans.draft(planId));
        Worksheet sheet = reading.read(next.text());
        long jurisdiction = currentActor.get().jurisdictionId();
        return store("", null, next.decided(sheet, names -> units.matchAll(jurisdiction, names)));
    }

    private long store(String fileName, @Nullable Long file, Worksheet sheet) {
        Actor actor = currentActor.get();
        Intake intake = intakes.save(
                new Intake(actor.jurisdictionId(), fileName, file, sheet, actor.accountId(), clock.instant()));
        sheets.save(new IntakeSheet(intake.getId(), sheet));
        events.publish(new DocumentTaken(intake.getId(), intake.getTitle(), intake.getTaskCount()));
        return intake.getId();
    }

    /** The documents in work, last touched first. */
    @Transactional(readOnly = true)
    public Page<IntakeSummary> open(Pageable pageable) {
        return queries.open(currentActor.get().jurisdictionId(), pageable);
    }

    /** @throws NotFoundException when the jurisdiction has no such intake */
    @Transactional(readOnly = true)
    public IntakeDetails details(long id) {
        Intake intake = find(id);
        return queries.details(intake, sheet(id).read());
    }

    /**
     * Changes a worksheet.
     *
     * @param version the version that the person saw
     * @return the worksheet after it
     * @throws StaleDataException when somebody else changed it in between; nothing is overwritten
     * @throws InvalidInputException when the change makes no sense; nothing is changed
     */
    public IntakeDetails edit(long id, int version, SheetEdit edit) {
        return change(id, version, edit::on);
    }

    /**
     * Reads another version of the text without losing what people did.
     *
     * @param text the changed text
     * @throws DocumentRefusedException when it cannot be read or has no numbered item; nothing is changed
     */
    public IntakeDetails reread(long id, int version, String text) {
        Worksheet read = reading.read(text);
        return change(id, version, sheet -> Rereading.of(sheet, read.text(), read.reading()));
    }

    private IntakeDetails change(long id, int version, UnaryOperator<Worksheet> change) {
        Intake intake = find(id);
        intake.requireVersion(version);
        IntakeSheet sheet = sheet(id);
        Worksheet changed = change.apply(sheet.read());
        sheet.write(changed);
        intake.workedOn(changed, currentActor.get().accountId(), clock.instant());
        intakes.saveAndFlush(intake);
        return queries.details(intake, changed);
    }

    /**
     * 交办: makes a plan of it and hands it over to the units, as one whole.
     *
     * @param rule how often units report, and by which day
     * @return the id of the plan
     * @throws InvalidInputException with {@code intake-undecided} while anything is undecided
     * @throws PlanNotIssuableException when the register has changed so that somebody is missing; nothing is changed
     */
    public long issue(long id, int version, PlanHead head, ReportingRule rule) {
        long plan = confirm(id, version, head, details -> details.undecided().size());
        plans.issue(new IssuePlan(plan, rule));
        return plan;
    }

    /**
     * Makes a draft of it, which nobody but the office sees.
     *
     * @return the id of the draft
     * @throws InvalidInputException with {@code intake-undecided} while the parser's doubts stand; names and leads may
     *     still be missing; the draft cannot be issued without
     */
    public long confirm(long id, int version, PlanHead head) {
        return confirm(id, version, head, details -> details.checks().size());
    }

    private long confirm(long id, int version, PlanHead head, ToIntFunction<IntakeDetails> undecided) {
        Intake intake = find(id);
        intake.requireVersion(version);
        IntakeDetails details = queries.details(intake, sheet(id).read().withHead(head));
        int open = undecided.applyAsInt(details);
        if (open > 0) {
            throw new InvalidInputException("doubts", "intake-undecided", open);
        }
        long plan = plans.create(
                new CreatePlan(head, details.sheet().text(), intake.getAttachmentId(), details.toImport()));
        intake.confirm(plan, currentActor.get().accountId(), clock.instant());
        events.publish(new DraftMade(id, intake.getTitle()));
        return plan;
    }

    /**
     * Takes a draft back to work: the worksheet that it was made of is open again, with what was changed in the draft
     * since, and the draft is gone.
     *
     * @return the id of the intake
     * @throws NotFoundException when the jurisdiction has no such plan, or it was not made of a document
     * @throws IllegalTransitionException when it is no draft any more
     */
    public long resume(long planId) {
        PlanDraft draft = plans.draft(planId);
        long jurisdiction = currentActor.get().jurisdictionId();
        Intake intake =
                intakes.findByPlanIdAndJurisdictionId(planId, jurisdiction).orElseThrow(NotFoundException::new);
        plans.deleteDraft(planId);
        IntakeSheet sheet = sheet(intake.getId());
        Worksheet resumed = new DraftChanges(draft).on(sheet.read(), names -> units.matchAll(jurisdiction, names));
        sheet.write(resumed);
        intake.reopen(resumed, currentActor.get().accountId(), clock.instant());
        events.publish(new DraftResumed(intake.getId(), intake.getTitle()));
        return intake.getId();
    }

    /**
     * Ends an intake whose content went into an issued plan.
     *
     * @return the file of the intake, or null where only the text is kept
     */
    @Nullable
    Long merge(long id, int version, long planId) {
        Intake intake = find(id);
        intake.requireVersion(version);
        intake.confirm(planId, currentActor.get().accountId(), clock.instant());
        events.publish(new DocumentMerged(id, intake.getTitle()));
        return intake.getAttachmentId();
    }

    /** Throws the work away; the audit trail keeps that it was there. */
    public void discard(long id) {
        Intake intake = find(id);
        intake.discard(currentActor.get().accountId(), clock.instant());
        events.publish(new DocumentDiscarded(id, intake.getTitle()));
    }

    private Intake find(long id) {
        return intakes.findByIdAndJurisdictionId(id, currentActor.get().jurisdictionId())
                .orElseThrow(NotFoundException::new);
    }

    private IntakeSheet sheet(long id) {
        return sheets.findById(id).orElseThrow(NotFoundException::new);
    }
}
