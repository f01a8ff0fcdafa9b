package org.xiaohao.ui.workbench;

import java.time.Instant;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.xiaohao.progress.EntryDetails;
import org.xiaohao.progress.EntryForm;
import org.xiaohao.progress.EntryState;
import org.xiaohao.progress.EntryText;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.progress.SaveEntry;
import org.xiaohao.progress.SavedEntry;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** What is stored of the entry of one period while a person types over it: its id, its version, its text. */
class EntryDraft {

    private static final EntryText NOTHING = EntryText.of("");

    private final ProgressService progress;
    private final long assignmentId;
    private final long periodId;
    private final @Nullable EntryDetails opened;
    private final boolean editable;
    private @Nullable Long entryId;
    private int version;
    private EntryText stored = NOTHING;

    EntryDraft(ProgressService progress, EntryForm form) {
        this.progress = progress;
        assignmentId = form.duty().assignmentId();
        periodId = form.period().id();
        opened = form.current();
        editable = form.mayType();
        if (opened != null) {
            goOnFrom(opened);
        }
    }

    /** Whether the entry as it was opened may be typed into without more ado. */
    boolean isEditable() {
        return editable;
    }

    EntryText stored() {
        return stored;
    }

    /** Names what is typed over; differs as soon as anybody saved. */
    String typedOver() {
        return entryId == null ? "" : entryId + "." + version;
    }

    /**
     * Saves a text over what is stored.
     *
     * @return when
     * @throws org.xiaohao.shared.StaleDataException if somebody else saved since; {@link #now} tells what
     */
    Instant store(EntryText text) {
        SavedEntry result = progress.save(new SaveEntry(assignmentId, periodId, entryId, version, text));
        entryId = result.entryId();
        version = result.version();
        stored = text;
        return result.savedAt();
    }

    /** What is stored now, by whomever. */
    @Nullable
    EntryDetails now() {
        return progress.form(assignmentId, periodId).current();
    }

    /** Saves from here on over what somebody else stored; what is handed in is taken back for that. */
    EntryDetails takeOver(EntryDetails theirs) {
        if (theirs.state() == EntryState.SUBMITTED) {
            progress.withdraw(theirs.id());
        }
        EntryDetails now = progress.details(theirs.id());
        goOnFrom(now);
        return now;
    }

    /** Takes a text as what stands, so that it is not saved again. */
    void standsAs(EntryText text) {
        stored = text;
    }

    /** Hands the entry to the unit's head; an empty one is made when nothing was typed yet. */
    long submit(EntryText text) {
        long id = ensure(text);
        progress.submit(id, version);
        return id;
    }

    /**
     * Says where what was handed in is now: with the head, from whom it can be taken back, or out.
     *
     * @param missing what evidence is still missing, in words; may be empty
     */
    void tellHandedIn(long id, String missing, Runnable withdraw) {
        if (progress.details(id).state() == EntryState.APPROVED) {
            Notices.done(Translations.text("approval.approved") + missing);
        } else {
            Notices.done(Translations.text("entry.submitted") + missing, Translations.text("entry.withdraw"), withdraw);
        }
    }

    /** Changes the files of the entry; an empty one is made when nothing was typed yet. Returns how it stands then. */
    EntryDetails change(EntryText text, LongConsumer change) {
        long id = ensure(text);
        change.accept(id);
        return progress.details(id);
    }

    long requireId() {
        if (entryId == null) {
            throw new IllegalStateException("Nothing is saved yet");
        }
        return entryId;
    }

    /** An entry to bind something to; a new revision where the opened one is closed to changes. */
    private long ensure(EntryText text) {
        boolean needsRevision = opened != null
                && entryId != null
                && entryId == opened.id()
                && opened.state().isDecided();
        if (entryId == null || needsRevision) {
            store(text);
        }
        return requireId();
    }

    private void goOnFrom(EntryDetails entry) {
        entryId = entry.id();
        version = entry.version();
        stored = entry.text();
    }
}
