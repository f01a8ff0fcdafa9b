package org.xiaohao.attachment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.xiaohao.document.container.FileContents;
import org.xiaohao.document.container.FileKind;
import org.xiaohao.document.ground.UnreadableDocumentException;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;

/** Which kinds of files are kept. What a file is tells its content, by the inspection of the document engine; its name must then agree. */
final class ContentInspection {

    private static final Set<String> MACRO_EXTENSIONS =
            Set.of("docm", "dotm", "xlsm", "xltm", "xlam", "pptm", "potm", "ppsm", "ppam");
    private static final Map<String, AttachmentType> SIMPLE = Map.of(
            "application/pdf", AttachmentType.PDF,
            "image/jpeg", AttachmentType.JPEG,
            "image/png", AttachmentType.PNG,
            "image/gif", AttachmentType.GIF,
            "image/webp", AttachmentType.WEBP);
    private static final Map<FileKind, Set<AttachmentType>> CONTAINERS = Map.of(
            FileKind.DOCX, Set.of(AttachmentType.DOCX),
            FileKind.XLSX, Set.of(AttachmentType.XLSX),
            FileKind.PPTX, Set.of(AttachmentType.PPTX),
            FileKind.OFD, Set.of(AttachmentType.OFD),
            FileKind.DOC, Set.of(AttachmentType.DOC, AttachmentType.WPS),
            FileKind.XLS, Set.of(AttachmentType.XLS));
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
        FileKind kind = container(file);
        if (kind != FileKind.NO_CONTAINER) {
            return CONTAINERS.getOrDefault(kind, Set.of());
        }
        MediaType found = detect(file);
        AttachmentType simple = SIMPLE.get(found.toString());
        if (simple != null) {
            return Set.of(simple);
        }
        return mayBePlainText(found) && isText(file) ? TEXT : Set.of();
    }

    /** What is no container is none here; a container with macros, damage or a password is refused. */
    private static FileKind container(Path file) throws IOException, RefusedContentException {
        try {
            FileContents contents = FileContents.of(file);
            if (contents.hasMacros()) {
                throw new RefusedContentException(Refusal.MACROS);
            }
            return contents.kind();
        } catch (UnreadableDocumentException e) {
            throw new RefusedContentException(e.reason() == Reason.ENCRYPTED ? Refusal.ENCRYPTED : Refusal.CORRUPT, e);
        }
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
