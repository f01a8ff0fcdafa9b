package org.xiaohao.report;

import java.time.Instant;

/**
 * The report of a year as it was published.
 *
 * @param title as printed; may be empty
 */
public record PublishedDetails(long id, int year, String title, String text, Instant uploadedAt) {}
