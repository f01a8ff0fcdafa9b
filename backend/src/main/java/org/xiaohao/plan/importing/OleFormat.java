package org.xiaohao.plan.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.xiaohao.plan.importing.UnreadableDocumentException.Reason;

/** OLE containers: Word and WPS documents (.doc, .wps), Excel workbooks (.xls, .et), and protected files. */
final class OleFormat implements DocumentFormat {

    private static final Set<String> MACROS = Set.of("vba", "macros", "_vba_project", "_vba_project_cur");

    @Override
    public boolean recognises(byte[] content) {
        return FileMagic.valueOf(content) == FileMagic.OLE2;
    }

    @Override
    public SourceText read(byte[] content, String fileName) {
        List<String> hints = DocumentReader.titleHints(fileName);
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
                throw new UnreadableDocumentException(Reason.ENCRYPTED);
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return DocReader.read(root, hints);
            }
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                return XlsReader.read(root, hints);
            }
        } catch (EncryptedDocumentException e) {
            throw new UnreadableDocumentException(Reason.ENCRYPTED, e);
        } catch (IOException e) {
            throw new UnreadableDocumentException(Reason.CORRUPT, e);
        }
        throw new UnreadableDocumentException(Reason.UNSUPPORTED_TYPE);
    }

    /** Whether the file, or a document embedded in it, holds macros. */
    static boolean hasMacros(DirectoryEntry directory) {
        for (Entry entry : directory) {
            if (MACROS.contains(entry.getName().toLowerCase(Locale.ROOT))
                    || (entry instanceof DirectoryEntry child && hasMacros(child))) {
                return true;
            }
        }
        return false;
    }
}
