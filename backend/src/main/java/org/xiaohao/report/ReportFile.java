package org.xiaohao.report;

/**
 * A report as a file.
 *
 * @param fileName the name it is saved under
 * @param bytes all of it; not copied
 */
@SuppressWarnings("ArrayRecordComponent")
public record ReportFile(String fileName, String mediaType, byte[] bytes) {

    /** What a file is called whose text may still change. */
    static final String WORKING = "工作稿";

    /** The name of a report as that of a file. */
    static String name(String title) {
        return title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
    }
}
