package org.xiaohao.report;

import org.xiaohao.shared.WordFile;

/**
 * How a report is taken away.
 *
 * @param clean whether it is to be signed or published; the working version marks what is still to be written and, in
 *     Word, carries what each number rests on as comments
 * @param annex whether a Word file ends with the list of what the text rests on
 */
public record ExportReport(Format format, boolean clean, boolean annex) {

    /** The working version in Word. */
    public static final ExportReport WORKING = new ExportReport(Format.DOCX, false, false);

    /** What a file may be. */
    public enum Format {
        DOCX(WordFile.MEDIA_TYPE),
        PDF("application/pdf"),
        HTML("text/html;charset=UTF-8"),
        OFD("application/ofd");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }
    }
}
