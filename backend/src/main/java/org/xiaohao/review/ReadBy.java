package org.xiaohao.review;

import java.time.Instant;

/** Who read an entry, and when. */
public record ReadBy(String name, Instant readAt) {}
