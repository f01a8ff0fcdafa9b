package org.xiaohao.attachment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** Finds out what a file is by looking into it; its name must then agree. */
final class ContentInspection {

    private static final byte[] ZIP_MAGIC = {'P', 'K', 3, 4};
    private static final byte[] OLE_MAGIC = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final Set<String> MACRO_EXTENSIONS =
            Set.of("docm", "dotm", "xlsm", "xltm", "xlam", "pptm", "potm", "ppsm", "ppam");
    private static final Map<String, AttachmentType> SIMPLE = Map.of(
            "application/pdf", AttachmentType.PDF,
            "image/jpeg", AttachmentType.JPEG,
            "image/png", AttachmentType.PNG,
            "image/gif", AttachmentType.GIF,
            "image/webp", AttachmentType.WEBP);
    private static final List<AttachmentType> PAGES =
            List.of(AttachmentType.HTML, AttachmentType.MHT, AttachmentType.TXT, AttachmentType.CSV);
    private static final Set<AttachmentType> TEXT = Set.of(AttachmentType.TXT, AttachmentType.CSV);

    private ContentInspection() {}

    /**
     * What the file is.
     *
     * @throws RefusedContentException when it is not allowed, damaged, or not what its name says
     */
    static AttachmentType inspect(String fileName, Path file) throws IOException, RefusedContentException {
        String extension = FileNames.extension(fileName);
        if (MACRO_EXTENSIONS.contains(extension)) {
            throw new RefusedContentException(Refusal.MACROS);
        }
        return candidates(file).stream()
                .filter(type -> type.hasExtension(extension))
                .findFirst()
                .orElseThrow(() -> new RefusedContentException(Refusal.TYPE));
    }

    /**
     * What a document is that a plan was read from. It was read by its content; its name only tells apart what content
     * cannot, so that a document with a wrong name is kept too.
     *
     * @throws RefusedContentException when it is not allowed, or damaged
     */
    static AttachmentType inspectSource(String fileName, Path file) throws IOException, RefusedContentException {
        String extension = FileNames.extension(fileName);
        List<AttachmentType> candidates = isPage(detect(file)) && isText(file)
                ? PAGES
                : candidates(file).stream().sorted().toList();
        if (candidates.isEmpty()) {
            throw new RefusedContentException(Refusal.TYPE);
        }
        return candidates.stream()
                .filter(type -> type.hasExtension(extension))
                .findFirst()
                .orElse(candidates.getFirst());
    }

    private static boolean isPage(MediaType found) {
        return found.equals(MediaType.TEXT_HTML)
                || found.getSubtype().equals("xhtml+xml")
                || found.getType().equals("message")
                || found.getType().equals("multipart");
    }

    private static Set<AttachmentType> candidates(Path file) throws IOException, RefusedContentException {
        byte[] head = head(file);
        if (startsWith(head, ZIP_MAGIC)) {
            return Set.of(ZipInspection.inspect(file));
        }
        if (startsWith(head, OLE_MAGIC)) {
            return OleInspection.inspect(file);
        }
        MediaType found = detect(file);
        AttachmentType simple = SIMPLE.get(found.toString());
        if (simple != null) {
            return Set.of(simple);
        }
        return mayBePlainText(found) && isText(file) ? TEXT : Set.of();
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(OLE_MAGIC.length);
        }
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }

    private static MediaType detect(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return MimeTypes.getDefaultMimeTypes().detect(in, new Metadata()).getBaseType();
        }
    }

    /** Legacy Chinese encodings are "unknown" to the detector; pages and scripts are known to it and refused. */
    private static boolean mayBePlainText(MediaType found) {
        return found.equals(MediaType.OCTET_STREAM)
                || found.getType().equals("message")
                || (found.getType().equals("text") && !found.equals(MediaType.TEXT_HTML));
    }

    private static boolean isText(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(2);
            int mark = (in.read() << 8) | in.read();
            if (mark == 0xFEFF || mark == 0xFFFE) {
                return true;
            }
            in.reset();
            for (int value = in.read(); value >= 0; value = in.read()) {
                if (isBinary(value)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static boolean isBinary(int value) {
        return value < ' ' && value != '\t' && value != '\n' && value != '\r' && value != '\f';
    }
}
