package org.xiaohao.report;

/**
 * A report as a file.
 *
 * @param fileName the name it is saved under
 * @param bytes all of it; not copied
 */
@SuppressWarnings("ArrayRecordComponent")
public record ReportFile(String fileName, String mediaType, byte[] bytes) {}
