package org.xiaohao.intake;

import org.xiaohao.shared.DomainException;

/** So many documents wait to be read that no further one is taken. Nothing of it has been stored. */
public class TooManyReadingsException extends DomainException {

    private TooManyReadingsException(String code, int most) {
        super(code, most);
    }

    static TooManyReadingsException ofPerson(int most) {
        return new TooManyReadingsException("reading-too-many-own", most);
    }

    static TooManyReadingsException ofAll(int most) {
        return new TooManyReadingsException("reading-too-many", most);
    }
}
