package org.xiaohao.attachment;

import java.util.List;
import org.xiaohao.shared.WordFile;

/** What may be uploaded. */
enum AttachmentType {
    PDF("application/pdf", "pdf"),
    DOCX(WordFile.MEDIA_TYPE, "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    DOC("application/msword", "doc"),
    XLS("application/vnd.ms-excel", "xls"),
    WPS("application/wps-office.wps", "wps"),
    OFD("application/ofd", "ofd"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    TXT("text/plain", "txt"),
    CSV("text/csv", "csv"),
    /** A saved web page, handed out as plain text so that no browser runs it. */
    HTML("text/plain", "html", "htm"),
    /** A saved web page with its parts, handed out as plain text. */
    MHT("text/plain", "mht", "mhtml");

    private final String mediaType;
    private final List<String> extensions;

    AttachmentType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    /** A name that says what the file is: with the usual extension put behind it where it has none that fits. */
    String nameFor(String fileName) {
        return hasExtension(FileNames.extension(fileName)) ? fileName : fileName + "." + extensions.getFirst();
    }

    String mediaType() {
        return mediaType;
    }

    boolean hasExtension(String extension) {
        return extensions.contains(extension);
    }
}
