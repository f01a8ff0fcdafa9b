package org.xiaohao.document.container;

import java.util.Locale;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.Entry;

/** Looks into an OLE container: a Word document, a workbook or another file of the older kinds. */
public final class OleContents {

    private static final Set<String> MACROS = Set.of("vba", "macros", "_vba_project", "_vba_project_cur");

    private OleContents() {}

    /** Whether the file, or a document embedded in it, holds macros. */
    public static boolean hasMacros(DirectoryEntry directory) {
        for (Entry entry : directory) {
            if (MACROS.contains(entry.getName().toLowerCase(Locale.ROOT))
                    || (entry instanceof DirectoryEntry child && hasMacros(child))) {
                return true;
            }
        }
        return false;
    }
}
