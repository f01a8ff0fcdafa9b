package org.xiaohao.channel;

/** What stands at the other end of a channel. */
public enum ChannelType {
    /** A program that takes what is signed by the scheme of Standard Webhooks. */
    WEBHOOK,
    /** 企业微信群机器人; its address is its secret. */
    WECOM,
    /** 钉钉群机器人; its secret signs the address. */
    DINGTALK,
    /** 飞书群机器人; its secret signs the message. */
    FEISHU;

    /** Whether people read it, in a group. */
    public boolean isRobot() {
        return this != WEBHOOK;
    }

    /** Whether it signs with a secret that the platform gave. */
    public boolean takesSecret() {
        return this == DINGTALK || this == FEISHU;
    }
}
