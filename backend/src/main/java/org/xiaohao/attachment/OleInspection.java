package org.xiaohao.attachment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Looks into the compound files of older Word, Excel and WPS. */
final class OleInspection {

    private static final int MAX_DEPTH = 20;
    private static final Set<String> MACRO_NAMES = Set.of("vba", "macros", "_vba_project", "_vba_project_cur");

    private OleInspection() {}

    static Set<AttachmentType> inspect(Path file) throws RefusedContentException {
        try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = system.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new RefusedContentException(Refusal.ENCRYPTED);
            }
            if (hasMacros(root, 0)) {
                throw new RefusedContentException(Refusal.MACROS);
            }
            return types(root);
        } catch (IOException | RuntimeException e) {
            // POI tells damage by many kinds of runtime exceptions.
            throw new RefusedContentException(Refusal.CORRUPT, e);
        }
    }

    private static Set<AttachmentType> types(DirectoryNode root) throws RefusedContentException {
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            return Set.of(AttachmentType.DOC, AttachmentType.WPS);
        }
        if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
            return Set.of(AttachmentType.XLS);
        }
        throw new RefusedContentException(Refusal.TYPE);
    }

    private static boolean hasMacros(DirectoryEntry directory, int depth) throws RefusedContentException {
        if (depth > MAX_DEPTH) {
            throw new RefusedContentException(Refusal.CORRUPT);
        }
        for (Entry entry : directory) {
            if (MACRO_NAMES.contains(entry.getName().toLowerCase(Locale.ROOT))
                    || (entry instanceof DirectoryEntry child && hasMacros(child, depth + 1))) {
                return true;
            }
        }
        return false;
    }
}
