package org.xiaohao.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.Actor;

/** What is known of an uploaded file. Its bytes lie outside the database, under {@link #getStorageKey()}. */
@Entity
@Immutable
class Attachment {

    @Id
    private long id;

    @Column(nullable = false)
    private long jurisdictionId;

    private @Nullable Long orgUnitId;

    @Column(nullable = false, length = FileNames.MAX_LENGTH)
    private String fileName;

    @Column(nullable = false, length = 100)
    private String mediaType;

    @Column(name = "size_bytes", nullable = false)
    private long size;

    @Column(nullable = false, length = 64)
    private String sha256;

    @Column(nullable = false, length = 100)
    private String storageKey;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private AttachmentPurpose purpose;

    @Column(nullable = false)
    private long uploadedBy;

    @Column(nullable = false)
    private Instant uploadedAt;

    @SuppressWarnings("NullAway.Init")
    protected Attachment() {}

    Attachment(
            long id,
            Actor uploader,
            String fileName,
            AttachmentType type,
            AttachmentPurpose purpose,
            StoredFile file,
            Instant uploadedAt) {
        this.id = id;
        this.jurisdictionId = uploader.jurisdictionId();
        this.orgUnitId = uploader.orgUnitId();
        this.fileName = fileName;
        this.mediaType = type.mediaType();
        this.size = file.size();
        this.sha256 = file.sha256();
        this.storageKey = file.storageKey();
        this.purpose = purpose;
        this.uploadedBy = uploader.accountId();
        this.uploadedAt = uploadedAt;
    }

    /** Evidence is searched by its words; a picture has none that are read. */
    boolean mayHoldWordsToSearch() {
        return purpose == AttachmentPurpose.EVIDENCE && !mediaType.startsWith("image/");
    }

    public long getId() {
        return id;
    }

    public long getJurisdictionId() {
        return jurisdictionId;
    }

    public @Nullable Long getOrgUnitId() {
        return orgUnitId;
    }

    public String getFileName() {
        return fileName;
    }

    public String getMediaType() {
        return mediaType;
    }

    public long getSize() {
        return size;
    }

    public String getSha256() {
        return sha256;
    }

    public String getStorageKey() {
        return storageKey;
    }

    public AttachmentPurpose getPurpose() {
        return purpose;
    }

    public long getUploadedBy() {
        return uploadedBy;
    }

    public Instant getUploadedAt() {
        return uploadedAt;
    }
}
