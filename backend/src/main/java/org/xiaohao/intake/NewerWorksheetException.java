package org.xiaohao.intake;

import org.xiaohao.shared.DomainException;

/** A worksheet that a later version of the program wrote down; this one neither shows nor changes it. */
public class NewerWorksheetException extends DomainException {

    NewerWorksheetException(int format) {
        super("worksheet-newer", format, WorksheetFormat.CURRENT);
    }
}
