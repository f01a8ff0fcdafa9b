package org.xiaohao.document.container;

import java.util.Locale;
import java.util.Set;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.xiaohao.document.ground.UnreadableDocumentException;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;

/** Looks into an OLE container: a Word document, a workbook or another file of the older kinds. */
public final class OleContents {

    private static final Set<String> MACROS = Set.of("vba", "macros", "_vba_project", "_vba_project_cur");

    private static final int MAX_DEPTH = 20;

    private OleContents() {}

    /**
     * What the container is.
     *
     * @throws UnreadableDocumentException when it is protected by a password
     */
    public static FileKind kind(DirectoryEntry root) {
        if (root.hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
            throw new UnreadableDocumentException(Reason.ENCRYPTED);
        }
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            return FileKind.DOC;
        }
        boolean workbook = root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book");
        return workbook ? FileKind.XLS : FileKind.OTHER_CONTAINER;
    }

    /**
     * Whether the file, or a document embedded in it, holds macros.
     *
     * @throws UnreadableDocumentException when its folders lie too deep in each other
     */
    public static boolean hasMacros(DirectoryEntry directory) {
        return hasMacros(directory, 0);
    }

    private static boolean hasMacros(DirectoryEntry directory, int depth) {
        if (depth > MAX_DEPTH) {
            throw new UnreadableDocumentException(Reason.CORRUPT);
        }
        for (Entry entry : directory) {
            if (MACROS.contains(entry.getName().toLowerCase(Locale.ROOT))
                    || (entry instanceof DirectoryEntry child && hasMacros(child, depth + 1))) {
                return true;
            }
        }
        return false;
    }
}
