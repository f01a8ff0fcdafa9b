package org.xiaohao.progress;

/**
 * Corrects what a unit had reported of a task that is closed since, when it is found wrong.
 *
 * @param version the version that was read
 * @param text what it says from now on
 * @param reason why, at most 500 characters
 */
public record CorrectEntry(long entryId, int version, EntryText text, String reason) {}
