package org.xiaohao.plan;

/** The life of a plan: DRAFT, issued, closed at the end of the year, archived. */
public enum PlanState {
    DRAFT,
    ISSUED,
    CLOSED,
    ARCHIVED;

    boolean canBecome(PlanState next) {
        return switch (this) {
            case DRAFT -> next == ISSUED;
            case ISSUED -> next == CLOSED;
            case CLOSED -> next == ARCHIVED;
            case ARCHIVED -> false;
        };
    }
}
