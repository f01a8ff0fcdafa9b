package org.xiaohao.review;

import java.time.Instant;

/**
 * Who read an entry, and when.
 *
 * @param own whether it is the acting person
 */
public record ReadBy(String name, Instant readAt, boolean own) {}
