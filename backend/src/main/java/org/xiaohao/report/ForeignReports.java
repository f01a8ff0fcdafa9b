package org.xiaohao.report;

import org.springframework.stereotype.Component;
import org.xiaohao.intake.DocumentDirectory;
import org.xiaohao.intake.DocumentRefusedException;
import org.xiaohao.shared.InvalidInputException;

/** Reports that were not drafted here and are only read: last year's, or one that somebody wrote by hand. */
@Component
class ForeignReports {

    /** Ten times as long as any annual report is. */
    static final int MAX_TEXT = 100_000;

    private final DocumentDirectory documents;

    ForeignReports(DocumentDirectory documents) {
        this.documents = documents;
    }

    /**
     * The text of a file.
     *
     * @throws DocumentRefusedException when it cannot be read
     * @throws InvalidInputException when it is too long for a report
     */
    String text(byte[] content, String fileName) {
        return checked(documents.text(content, fileName));
    }

    /** @throws InvalidInputException when it is empty or too long for a report */
    String checked(String text) {
        if (text.isBlank()) {
            throw new InvalidInputException("text", "required");
        }
        if (text.length() > MAX_TEXT) {
            throw new InvalidInputException("text", "too-long", MAX_TEXT, text.length());
        }
        return text;
    }
}
