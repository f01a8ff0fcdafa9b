package org.xiaohao.progress;

import java.time.Instant;

/** What was stored: the draft's id and the version to save over next time. */
public record SavedEntry(long entryId, int version, Instant savedAt) {}
