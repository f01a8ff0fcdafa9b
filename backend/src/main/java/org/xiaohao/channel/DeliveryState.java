package org.xiaohao.channel;

/** How far a delivery got. */
public enum DeliveryState {
    WAITING,
    SENDING,
    SENT,
    FAILED
}
