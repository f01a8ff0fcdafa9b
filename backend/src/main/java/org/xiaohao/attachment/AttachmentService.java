package org.xiaohao.attachment;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Allowances;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForUnitsOrOffice;
import org.xiaohao.shared.ForUploads;
import org.xiaohao.shared.Ids;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.Role;

/** Takes uploads in. They belong to the unit of the person who uploads them; reading is up to the other features. */
@Service
@ForUnitsOrOffice
public class AttachmentService {

    private final FileStore files;
    private final VirusScanner scanner;
    private final EntityManager entityManager;
    private final AttachmentMapper mapper;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final DomainEvents events;
    private final Allowances allowances;
    private final TransactionTemplate transaction;

    AttachmentService(
            FileStore files,
            VirusScanner scanner,
            EntityManager entityManager,
            AttachmentMapper mapper,
            CurrentActor currentActor,
            Clock clock,
            DomainEvents events,
            Allowances allowances,
            PlatformTransactionManager transactionManager) {
        this.files = files;
        this.scanner = scanner;
        this.entityManager = entityManager;
        this.mapper = mapper;
        this.currentActor = currentActor;
        this.clock = clock;
        this.events = events;
        this.allowances = allowances;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    /**
     * Takes the bytes of an upload in, piece by piece and no more than its purpose allows. They are looked at when the
     * file is stored.
     *
     * @return the file, to be closed by the caller
     * @throws InvalidInputException with {@code attachment-empty}, {@code attachment-too-large}, {@code attachment-virus} or
     *     {@code attachment-unscanned}; nothing is left then
     * @throws UncheckedIOException when the upload breaks off or the disk fails; nothing is left then
     */
    @ForUploads
    public ReceivedFile receive(UploadAttachment upload) {
        allowances.use(Allowances.Work.UPLOAD);
        requireFor(upload.purpose(), currentActor.get());
        String fileName = FileNames.sanitise(upload.fileName());
        AttachmentPurpose purpose = upload.purpose();
        if (upload.announced() > purpose.maxBytes()) {
            throw refused(fileName, purpose, Refusal.TOO_LARGE);
        }
        try {
            return scanned(new ReceivedFile(fileName, purpose, files.receive(upload.content(), purpose.maxBytes())));
        } catch (RefusedContentException e) {
            throw refused(fileName, purpose, e.refusal());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The administrator brings lists of people and nothing else; nobody else brings those. */
    private static void requireFor(AttachmentPurpose purpose, Actor actor) {
        boolean allowed = purpose == AttachmentPurpose.ENROLMENT
                ? actor.has(Role.ADMIN)
                : actor.has(Role.CLERK) || actor.has(Role.UNIT_HEAD) || actor.has(Role.OFFICE);
        if (!allowed) {
            throw new AccessDeniedException("Not this kind of file");
        }
    }

    private InvalidInputException refused(String fileName, AttachmentPurpose purpose, Refusal refusal) {
        events.publish(new FileRefused(fileName, refusal));
        return refusal.of(fileName, purpose);
    }

    /** Here and not when it is stored: a scanner takes its time, and no transaction is to wait for it. */
    private ReceivedFile scanned(ReceivedFile received) throws RefusedContentException {
        try {
            scanner.require(received.path());
            return received;
        } catch (RefusedContentException e) {
            received.close();
            throw e;
        }
    }

    /**
     * Receives an upload, checks it and stores it, see {@link #receive} and {@link #store(ReceivedFile)}.
     *
     * @throws InvalidInputException as those do; nothing is stored then
     * @throws FileWithMacrosException when it holds macros; nothing is stored then
     */
    public AttachmentReference store(UploadAttachment upload) {
        try (ReceivedFile received = receive(upload)) {
            return store(received);
        }
    }

    /**
     * Checks a file by its content and stores it, in the caller's transaction if there is one. When that is not
     * committed, the file goes to the bin.
     *
     * @throws InvalidInputException with {@code attachment-type}, {@code attachment-corrupt} or
     *     {@code attachment-encrypted}; nothing is stored then
     * @throws FileWithMacrosException when it holds macros; nothing is stored then
     * @throws UncheckedIOException when the disk fails
     */
    public AttachmentReference store(ReceivedFile received) {
        Actor actor = currentActor.get();
        String fileName = received.fileName();
        long id = Ids.next();
        try {
            boolean source = received.purpose() == AttachmentPurpose.PLAN_SOURCE;
            AttachmentType type = source
                    ? ContentInspection.inspectSource(fileName, received.path())
                    : ContentInspection.inspect(fileName, received.path());
            String name = source ? type.nameFor(fileName) : fileName;
            return transaction.execute(status -> {
                StoredFile file = hold(received, id);
                return register(new Attachment(id, actor, name, type, received.purpose(), file, clock.instant()));
            });
        } catch (RefusedContentException e) {
            throw refused(fileName, received.purpose(), e.refusal());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Before the row: a file without a row goes to the bin, a row without a file would be evidence lost. */
    private StoredFile hold(ReceivedFile received, long id) {
        try {
            StoredFile file = files.hold(received.incoming(), id);
            TransactionSynchronizationManager.registerSynchronization(
                    new FileSettlement(files, file.storageKey(), clock));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AttachmentReference register(Attachment attachment) {
        entityManager.persist(attachment);
        if (attachment.mayHoldWordsToSearch()) {
            entityManager.persist(new AttachmentText(attachment.getId()));
        }
        events.publish(new FileStored(attachment.getId(), attachment.getFileName()));
        return mapper.toReference(attachment);
    }
}
