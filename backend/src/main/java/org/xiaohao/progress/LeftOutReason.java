package org.xiaohao.progress;

/** Why a figure is not part of its indicator's value. */
public enum LeftOutReason {
    /** A newer revision of the entry is in force. */
    SUPERSEDED_REVISION,
    WITHDRAWN,
    /** It looks wrong, and its unit has not said yet that it is right. */
    ASKED,
    /** It is of a class that cannot be brought together in this way. */
    OTHER_CLASS,
    /** 联合事项: the figure of the event's lead counts. */
    JOINT_EVENT,
    /** It counts in something else, as 人次 beside 人. */
    OTHER_CLASSIFIER,
    /** About, at most, or a range: never added silently. */
    INEXACT,
    /** The lead's total of the whole jurisdiction holds it. */
    HELD_BY_WHOLE,
    /** The whole jurisdiction's figure of one period, which holds the units' figures of that period. */
    WHOLE_OF_PERIOD,
    /** A figure that is cumulative to a later date holds it. */
    SUPERSEDED_BY_CUMULATIVE,
    /** The unit reported a later stock. */
    EARLIER_STOCK,
    /** Something later was reported. */
    EARLIER_STATEMENT,
    /** Something larger was reported. */
    SMALLER,
    /** A rate is computed anew from its counts. */
    RECOMPUTED
}
