package org.xiaohao.shared;

/** A step that the life cycle does not allow from the present state. */
public class IllegalTransitionException extends DomainException {

    /**
     * @param state the present state
     * @param action the step that was asked for, in the words of the code, such as {@code receive}
     */
    public IllegalTransitionException(Enum<?> state, String action) {
        super("illegal-transition", state, action);
    }
}
