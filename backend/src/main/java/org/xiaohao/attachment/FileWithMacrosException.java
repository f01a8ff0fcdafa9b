package org.xiaohao.attachment;

import org.xiaohao.shared.InvalidInputException;

/** A file that holds macros and is not kept for that reason alone; it is a document otherwise. */
public final class FileWithMacrosException extends InvalidInputException {

    FileWithMacrosException(String code, String fileName) {
        super("content", code, fileName);
    }
}
