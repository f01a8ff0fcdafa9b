package org.xiaohao.account;

/** An active person who has an address and wants the mail of the day. */
public record MailReader(long accountId, long jurisdictionId, String address) {}
