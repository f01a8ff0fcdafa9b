package org.xiaohao.supervision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.xiaohao.jurisdiction.JurisdictionReference;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.VersionedEntity;

/** How an office words and numbers its letters, with fields in braces. */
@Entity
@Table(name = "letter_form")
class LetterForm extends VersionedEntity {

    private static final int MAX_TEXT = 1000;
    private static final int MAX_LINE = 200;
    private static final int MAX_ANSWER_DAYS = 60;
    private static final int USUAL_ANSWER_DAYS = 3;

    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    @Column(nullable = false, length = 100)
    private String issuer;

    @Column(nullable = false, length = 80)
    private String numberForm;

    @Column(nullable = false, length = 50)
    private String title = "督办函";

    @Column(nullable = false, length = MAX_TEXT)
    private String opening = "截至{今日}，你单位有以下{件数}件事项超过时限：";

    @Column(nullable = false, length = MAX_TEXT)
    private String request = "请你单位于{期限}前办理，并通过销号系统书面回复办理情况；确有正当理由不能按期完成的，写明理由和新的完成时限。";

    @Column(nullable = false, length = MAX_LINE)
    private String contact = "";

    @Column(nullable = false, length = MAX_LINE)
    private String copies = "";

    @Column(nullable = false)
    private int answerDays = USUAL_ANSWER_DAYS;

    private @Nullable Long templateId;

    @SuppressWarnings("NullAway.Init")
    protected LetterForm() {}

    /** The form that an office has before it says anything else. */
    LetterForm(JurisdictionReference place) {
        jurisdictionId = place.id();
        issuer = place.name() + "法治办";
        numberForm = place.shortName() + "法治办督〔{年}〕{号}号";
    }

    /** -1 where the office has not said anything yet: of two that say something first, the second is told. */
    @Override
    public int getVersion() {
        return isStored() ? super.getVersion() : -1;
    }

    void update(UpdateLetterForm change) {
        requireVersion(change.version());
        issuer = InvalidInputException.requireText("issuer", change.issuer(), 100);
        numberForm = InvalidInputException.requireText("numberForm", change.numberForm(), 80);
        if (!numberForm.contains(LetterWords.NUMBER)) {
            throw new InvalidInputException("numberForm", "letter-number-form", LetterWords.NUMBER);
        }
        title = InvalidInputException.requireText("title", change.title(), 50);
        opening = InvalidInputException.requireText("opening", change.opening(), MAX_TEXT);
        request = InvalidInputException.requireText("request", change.request(), MAX_TEXT);
        contact = InvalidInputException.optionalText("contact", change.contact(), MAX_LINE);
        copies = InvalidInputException.optionalText("copies", change.copies(), MAX_LINE);
        if (change.answerDays() < 1 || change.answerDays() > MAX_ANSWER_DAYS) {
            throw new InvalidInputException("answerDays", "number-out-of-range", 1, MAX_ANSWER_DAYS);
        }
        answerDays = change.answerDays();
    }

    /** Letters are filled into this file from now on; into the form of the standard where it is null. */
    void takeTemplate(@Nullable Long attachmentId, int seen) {
        requireVersion(seen);
        templateId = attachmentId;
    }

    long getJurisdictionId() {
        return jurisdictionId;
    }

    String getIssuer() {
        return issuer;
    }

    String getNumberForm() {
        return numberForm;
    }

    String getTitle() {
        return title;
    }

    String getOpening() {
        return opening;
    }

    String getRequest() {
        return request;
    }

    String getContact() {
        return contact;
    }

    String getCopies() {
        return copies;
    }

    int getAnswerDays() {
        return answerDays;
    }

    @Nullable
    Long getTemplateId() {
        return templateId;
    }
}
