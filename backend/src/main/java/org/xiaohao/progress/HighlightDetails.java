package org.xiaohao.progress;

import java.time.Instant;

/**
 * What is worth telling of a year and belongs to no task.
 *
 * @param orgUnitId the unit that it tells of
 */
public record HighlightDetails(long id, long orgUnitId, String unitName, int year, String content, Instant addedAt) {}
