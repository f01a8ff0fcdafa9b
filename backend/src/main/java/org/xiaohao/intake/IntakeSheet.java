package org.xiaohao.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import org.springframework.data.domain.Persistable;
import org.xiaohao.shared.LongText;

/** The worksheet of an intake, kept as JSON. The intake's version guards it. */
@Entity
@Table(name = "plan_intake_sheet")
class IntakeSheet implements Persistable<Long> {

    @Id
    private long intakeId;

    @Column(nullable = false)
    private int format;

    @Lob
    @Column(nullable = false, length = LongText.DOCUMENT)
    private String content;

    @Transient
    private boolean stored;

    /** Hibernate fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected IntakeSheet() {}

    IntakeSheet(long intakeId, Worksheet worksheet) {
        this.intakeId = intakeId;
        write(worksheet);
    }

    @PostLoad
    @PostPersist
    void markStored() {
        stored = true;
    }

    @Override
    public Long getId() {
        return intakeId;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    /** @throws NewerWorksheetException when a later version of the program wrote it */
    Worksheet read() {
        return WorksheetFormat.read(format, content);
    }

    final void write(Worksheet worksheet) {
        format = WorksheetFormat.CURRENT;
        content = WorksheetFormat.write(worksheet);
    }
}
