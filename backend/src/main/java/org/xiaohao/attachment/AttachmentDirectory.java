package org.xiaohao.attachment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.NotFoundException;

/**
 * Stored files for the other features of the backend; not for views and endpoints. It keeps jurisdictions apart; whether
 * the acting person may see a file is for the caller to check, who knows what the file is bound to.
 */
@Service
@Transactional(readOnly = true)
public class AttachmentDirectory {

    private static final Logger log = LoggerFactory.getLogger(AttachmentDirectory.class);

    private final Attachments attachments;
    private final AttachmentMapper mapper;
    private final FileStore files;
    private final DomainEvents events;

    AttachmentDirectory(Attachments attachments, AttachmentMapper mapper, FileStore files, DomainEvents events) {
        this.attachments = attachments;
        this.mapper = mapper;
        this.files = files;
        this.events = events;
    }

    /** The file of that id in the jurisdiction, or empty. */
    public Optional<AttachmentReference> find(long jurisdictionId, long id) {
        return attachments.findByIdAndJurisdictionId(id, jurisdictionId).map(mapper::toReference);
    }

    /** Those of the files that the jurisdiction has, oldest first. */
    public List<AttachmentReference> findAll(long jurisdictionId, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return attachments.findByJurisdictionIdAndIdInOrderByUploadedAtAscIdAsc(jurisdictionId, ids).stream()
                .map(mapper::toReference)
                .toList();
    }

    /**
     * Files that the person may bind to something: uploaded by people of the own unit, or by the person.
     *
     * @return the files, oldest first
     * @throws NotFoundException when one of them is not such a file
     */
    public List<AttachmentReference> requireOwn(Actor actor, Collection<Long> ids) {
        Set<Long> wanted = Set.copyOf(ids);
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Attachment> own =
                attachments
                        .findByJurisdictionIdAndIdInOrderByUploadedAtAscIdAsc(actor.jurisdictionId(), wanted)
                        .stream()
                        .filter(attachment -> isOwn(actor, attachment))
                        .toList();
        if (own.size() != wanted.size()) {
            throw new NotFoundException();
        }
        return own.stream().map(mapper::toReference).toList();
    }

    /**
     * The file with its bytes, which stands on the audit trail: in a transaction that only reads, the row gets one of its own.
     *
     * @throws NotFoundException when the jurisdiction has no such file, or its bytes are gone
     */
    public AttachmentContent open(long jurisdictionId, long id) {
        Attachment attachment =
                attachments.findByIdAndJurisdictionId(id, jurisdictionId).orElseThrow(NotFoundException::new);
        var resource = new FileSystemResource(files.path(attachment.getStorageKey()));
        if (!resource.isReadable()) {
            log.error("The bytes of attachment {} are gone: {}", id, attachment.getStorageKey());
            throw new NotFoundException();
        }
        events.publish(new FileOpened(id, attachment.getFileName()));
        return new AttachmentContent(mapper.toReference(attachment), attachment.getSha256(), resource);
    }

    private static boolean isOwn(Actor actor, Attachment attachment) {
        Long unitId = attachment.getOrgUnitId();
        return attachment.getUploadedBy() == actor.accountId() || (unitId != null && actor.belongsTo(unitId));
    }
}
