package org.xiaohao.mail;

/**
 * A mail in words.
 *
 * @param text the same as {@code html}, for programs that show no HTML
 */
record ComposedMail(String subject, String text, String html) {}
