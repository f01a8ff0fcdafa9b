package org.xiaohao.channel;

import org.jspecify.annotations.Nullable;

/**
 * What came of a try.
 *
 * @param failure null where it was taken
 * @param status what was answered; null for no answer
 * @param reference stands in the log; null where it was taken
 */
record Outcome(
        @Nullable DeliveryFailure failure,
        @Nullable Integer status,
        @Nullable String reference) {

    private static final int GONE = 410;

    static final Outcome TAKEN = new Outcome(null, null, null);

    /** Who is told says that it wants no more. */
    boolean isFinal() {
        return failure == DeliveryFailure.REFUSED && status != null && status == GONE;
    }
}
