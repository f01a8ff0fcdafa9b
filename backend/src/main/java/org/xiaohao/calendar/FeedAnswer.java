package org.xiaohao.calendar;

import java.time.Instant;

/**
 * What a calendar program is answered.
 *
 * @param text as RFC 5545 has it
 * @param contentHash the same as long as nothing in it changed
 * @param changedAt when something in it last changed
 */
record FeedAnswer(String text, String contentHash, Instant changedAt) {}
