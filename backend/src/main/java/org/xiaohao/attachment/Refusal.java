package org.xiaohao.attachment;

import org.xiaohao.shared.InvalidInputException;

/** Why a file is not taken. */
enum Refusal {
    EMPTY("attachment-empty"),
    TOO_LARGE("attachment-too-large"),
    TYPE("attachment-type"),
    MACROS("attachment-macros"),
    CORRUPT("attachment-corrupt"),
    ENCRYPTED("attachment-encrypted"),
    VIRUS("attachment-virus"),
    /** A scanner is set, and did not clear it. */
    UNSCANNED("attachment-unscanned");

    private final String code;

    Refusal(String code) {
        this.code = code;
    }

    /** What the person is told, who knows the file by its name. */
    InvalidInputException of(String fileName, AttachmentPurpose purpose) {
        return this == MACROS
                ? new FileWithMacrosException(code, fileName)
                : new InvalidInputException("content", code, fileName, purpose.maxMegabytes());
    }
}
