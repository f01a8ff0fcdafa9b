package org.xiaohao.review;

/** The life of an application for closing. */
public enum ClosingState {
    REQUESTED,
    APPROVED,
    RETURNED
}
