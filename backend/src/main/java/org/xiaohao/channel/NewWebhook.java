package org.xiaohao.channel;

/**
 * A channel whose secret is said this once.
 *
 * @param secret as Standard Webhooks write it, beginning with {@code whsec_}; empty for a robot, whose platform gave it
 */
public record NewWebhook(ChannelDetails channel, String secret) {

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "NewWebhook[channel=" + channel + "]";
    }
}
