package org.xiaohao.report;

/**
 * A report as a file.
 *
 * @param fileName the name it is saved under
 * @param bytes the {@code .docx}; not copied
 */
@SuppressWarnings("ArrayRecordComponent")
public record ReportFile(String fileName, byte[] bytes) {}
