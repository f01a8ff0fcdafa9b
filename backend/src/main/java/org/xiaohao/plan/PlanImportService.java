package org.xiaohao.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.attachment.AttachmentPurpose;
import org.xiaohao.attachment.AttachmentService;
import org.xiaohao.attachment.UploadAttachment;
import org.xiaohao.orgunit.OrgUnitDirectory;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.orgunit.RegisterMatch;
import org.xiaohao.plan.importing.DocumentReader;
import org.xiaohao.plan.importing.ParsedPlan;
import org.xiaohao.plan.importing.ParsedTask;
import org.xiaohao.plan.importing.PlanParser;
import org.xiaohao.plan.importing.SourceText;
import org.xiaohao.plan.importing.UnitMention;
import org.xiaohao.plan.importing.UnreadableDocumentException;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.NotFoundException;

/** Reads documents into previews, and confirmed previews into drafts. Nothing is stored before it is confirmed. */
@Service
@PreAuthorize("hasRole('OFFICE')")
public class PlanImportService {

    private final DocumentReader documents = new DocumentReader();
    private final PlanParser parser = new PlanParser();
    private final OrgUnitDirectory units;
    private final AttachmentService attachments;
    private final PlanService plans;
    private final CurrentActor currentActor;

    PlanImportService(
            OrgUnitDirectory units, AttachmentService attachments, PlanService plans, CurrentActor currentActor) {
        this.units = units;
        this.attachments = attachments;
        this.plans = plans;
        this.currentActor = currentActor;
    }

    /**
     * Reads a file without looking at the register.
     *
     * @throws UnreadableDocumentException when it cannot be read
     */
    public ParsedPlan parse(byte[] content, String fileName) {
        return parser.parse(documents.read(content, fileName));
    }

    /**
     * Reads pasted text without looking at the register.
     *
     * @throws UnreadableDocumentException when it is empty, binary or too large
     */
    public ParsedPlan parse(String text) {
        return parser.parse(documents.readText(text));
    }

    /**
     * Reads a file for a person to confirm.
     *
     * @throws UnreadableDocumentException when it cannot be read or has no numbered item
     */
    public ImportPreview preview(byte[] content, String fileName) {
        return preview(documents.read(content, fileName));
    }

    /**
     * Reads pasted text for a person to confirm.
     *
     * @throws UnreadableDocumentException when it cannot be read or has no numbered item
     */
    public ImportPreview preview(String text) {
        return preview(documents.readText(text));
    }

    private ImportPreview preview(SourceText source) {
        ParsedPlan plan = parser.parse(source);
        if (plan.tasks().isEmpty()) {
            throw new UnreadableDocumentException(UnreadableDocumentException.Reason.NO_NUMBERED_ITEM);
        }
        return new ImportPreview(
                source.text(), plan, units.matchAll(currentActor.get().jurisdictionId(), names(plan)));
    }

    /** Looks the names of a preview up again, after units, groups or aliases were added. */
    public ImportPreview rematch(ImportPreview preview) {
        return new ImportPreview(
                preview.text(),
                preview.plan(),
                units.matchAll(currentActor.get().jurisdictionId(), names(preview.plan())));
    }

    /**
     * Stores a confirmed preview with its source as a draft, as one whole.
     *
     * @return the id of the draft
     */
    @Transactional
    public long confirm(ConfirmImport command) {
        ConfirmImport.SourceFile file = command.file();
        Long attachmentId = file == null
                ? null
                : attachments
                        .store(new UploadAttachment(file.name(), file.content(), AttachmentPurpose.PLAN_SOURCE))
                        .id();
        List<TaskToImport> tasks = new ArrayList<>();
        for (ParsedTask task : command.preview().plan().tasks()) {
            tasks.add(toImport(task, command, command.leads().getOrDefault(tasks.size(), List.of())));
        }
        return plans.create(new CreatePlan(command.head(), command.preview().text(), attachmentId, tasks));
    }

    private TaskToImport toImport(ParsedTask task, ConfirmImport command, List<Long> leads) {
        List<TaskToImport.Party> parties = new ArrayList<>();
        var chosen = units.byIds(leads);
        for (Long lead : leads) {
            OrgUnitReference unit = chosen.get(lead);
            if (unit == null) {
                throw new NotFoundException();
            }
            int at = task.span().start();
            parties.add(new TaskToImport.Party(AssignmentRole.LEAD, unit.shortName(), lead, null, at, at));
        }
        add(parties, AssignmentRole.LEAD, task.lead(), command);
        add(parties, AssignmentRole.RESPONSIBLE, task.responsible(), command);
        add(parties, AssignmentRole.SUPPORTING, task.supporting(), command);
        return new TaskToImport(
                task.number() == null ? "" : task.number(),
                task.section(),
                task.title(),
                task.body(),
                task.deadline(),
                task.deadlineText() == null ? "" : task.deadlineText(),
                task.longTerm(),
                task.span().start(),
                task.span().end(),
                parties);
    }

    private static void add(
            List<TaskToImport.Party> parties, AssignmentRole role, List<UnitMention> named, ConfirmImport command) {
        for (UnitMention mention : named) {
            PartyDecision decision = decide(mention.name(), command);
            parties.add(new TaskToImport.Party(
                    role,
                    mention.name(),
                    decision == null ? null : decision.orgUnitId(),
                    decision == null ? null : decision.orgUnitGroupId(),
                    mention.start(),
                    mention.end()));
        }
    }

    private static @Nullable PartyDecision decide(String name, ConfirmImport command) {
        PartyDecision decided = command.decisions().get(name);
        if (decided != null) {
            return decided;
        }
        RegisterMatch match = command.preview().matches().get(name);
        var unit = match == null ? null : match.unit();
        var group = match == null ? null : match.group();
        if (unit != null) {
            return PartyDecision.unit(unit.id());
        }
        return group == null ? null : PartyDecision.group(group.id());
    }

    private static Set<String> names(ParsedPlan plan) {
        Set<String> names = new LinkedHashSet<>();
        plan.tasks().stream()
                .flatMap(task -> Stream.of(task.lead(), task.responsible(), task.supporting()))
                .forEach(named -> named.forEach(mention -> names.add(mention.name())));
        return names;
    }
}
