package org.xiaohao.progress;

/** What a figure is in a value that is not a plain sum. */
public enum OperandRole {
    NUMERATOR,
    DENOMINATOR
}
