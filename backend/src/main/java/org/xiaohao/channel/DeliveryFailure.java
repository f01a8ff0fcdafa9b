package org.xiaohao.channel;

/** Why something was not delivered. */
public enum DeliveryFailure {
    /** The name of the host leads nowhere. */
    NO_HOST,
    /** The address lies inside the house, where nobody allowed it. */
    INSIDE,
    /** Nobody could be reached there, or not in time, or not safely. */
    NO_CONNECTION,
    /** It was answered that it is not taken. */
    REFUSED,
    /** The secret cannot be opened: the key of the data folder is another one. */
    NO_SECRET,
    /** The application stopped while it was being delivered. */
    INTERRUPTED
}
