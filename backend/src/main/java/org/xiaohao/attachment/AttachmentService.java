package org.xiaohao.attachment;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.AuditEvent;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.ForUnitsOrOffice;
import org.xiaohao.shared.Ids;
import org.xiaohao.shared.InvalidInputException;

/** Takes uploads in. They belong to the unit of the person who uploads them; reading is up to the other features. */
@Service
@ForUnitsOrOffice
public class AttachmentService {

    private final FileStore files;
    private final EntityManager entityManager;
    private final AttachmentMapper mapper;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    AttachmentService(
            FileStore files,
            EntityManager entityManager,
            AttachmentMapper mapper,
            CurrentActor currentActor,
            Clock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactionManager) {
        this.files = files;
        this.entityManager = entityManager;
        this.mapper = mapper;
        this.currentActor = currentActor;
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    /**
     * Checks a file by its content and stores it, in the caller's transaction if there is one.
     *
     * @throws InvalidInputException with {@code attachment-empty}, {@code attachment-too-large},
     *     {@code attachment-type}, {@code attachment-corrupt} or {@code attachment-encrypted}; nothing is stored then
     * @throws FileWithMacrosException when it holds macros; nothing is stored then
     * @throws UncheckedIOException when the upload breaks off or the disk fails
     */
    public AttachmentReference store(UploadAttachment upload) {
        Actor actor = currentActor.get();
        String fileName = FileNames.sanitise(upload.fileName());
        long id = Ids.next();
        try {
            IncomingFile incoming =
                    files.receive(upload.content(), upload.purpose().maxBytes());
            try {
                boolean source = upload.purpose() == AttachmentPurpose.PLAN_SOURCE;
                AttachmentType type = source
                        ? ContentInspection.inspectSource(fileName, incoming.path())
                        : ContentInspection.inspect(fileName, incoming.path());
                String name = source ? type.nameFor(fileName) : fileName;
                StoredFile file = files.keep(incoming, id);
                return register(new Attachment(id, actor, name, type, upload.purpose(), file, clock.instant()));
            } finally {
                files.discard(incoming);
            }
        } catch (RefusedContentException e) {
            throw e.refusal().of(fileName, upload.purpose());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AttachmentReference register(Attachment attachment) {
        transaction.executeWithoutResult(status -> {
            entityManager.persist(attachment);
            events.publishEvent(
                    new AuditEvent("attachment.store", "Attachment", attachment.getId(), attachment.getFileName()));
        });
        return mapper.toReference(attachment);
    }
}
