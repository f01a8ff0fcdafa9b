package org.xiaohao.plan.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.xiaohao.plan.importing.UnreadableDocumentException.Reason;

/** OLE containers: password-protected Office files, and old Office files, neither of which is read. */
final class OleFormat implements DocumentFormat {

    @Override
    public boolean recognises(byte[] content) {
        return FileMagic.valueOf(content) == FileMagic.OLE2;
    }

    @Override
    public SourceText read(byte[] content, String fileName) {
        boolean encrypted;
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            encrypted = files.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableDocumentException(Reason.CORRUPT, e);
        }
        throw new UnreadableDocumentException(encrypted ? Reason.ENCRYPTED : Reason.UNSUPPORTED_TYPE);
    }
}
