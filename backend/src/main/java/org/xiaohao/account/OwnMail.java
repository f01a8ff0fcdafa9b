package org.xiaohao.account;

import org.jspecify.annotations.Nullable;

/**
 * Where mail reaches a person, and which the person wants.
 *
 * @param address null for nowhere; the administrator enters it
 */
public record OwnMail(@Nullable String address, MailChoice choice) {}
