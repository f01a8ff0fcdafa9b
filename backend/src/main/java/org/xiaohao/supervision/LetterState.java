package org.xiaohao.supervision;

import org.xiaohao.shared.IllegalTransitionException;

/** How far a letter got. */
public enum LetterState {
    /** It has its number, and nobody of the unit can open it: it goes on paper. */
    NUMBERED,
    DELIVERED,
    OPENED,
    ANSWERED,
    /** The office put it away. */
    CLOSED,
    /** The office took it back; its number stays. */
    WITHDRAWN;

    LetterState deliver() {
        return move("deliver", DELIVERED, NUMBERED);
    }

    /** The first time counts. */
    LetterState open() {
        return this == NUMBERED || this == DELIVERED ? OPENED : this;
    }

    LetterState answer() {
        return move("answer", ANSWERED, NUMBERED, DELIVERED, OPENED);
    }

    /** The answer does not suffice. */
    LetterState sendBack() {
        return move("sendBack", OPENED, ANSWERED);
    }

    LetterState close() {
        return move("close", CLOSED, NUMBERED, DELIVERED, OPENED, ANSWERED);
    }

    LetterState withdraw() {
        return move("withdraw", WITHDRAWN, NUMBERED, DELIVERED, OPENED);
    }

    /** Whether nothing more comes of it. */
    public boolean isEnded() {
        return this == CLOSED || this == WITHDRAWN;
    }

    private LetterState move(String action, LetterState to, LetterState... from) {
        for (LetterState allowed : from) {
            if (this == allowed) {
                return to;
            }
        }
        throw new IllegalTransitionException(this, action);
    }
}
