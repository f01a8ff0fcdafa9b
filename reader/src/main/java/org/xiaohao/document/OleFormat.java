package org.xiaohao.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.xiaohao.document.container.FileKind;
import org.xiaohao.document.container.OleContents;
import org.xiaohao.document.ground.DocumentFormat;
import org.xiaohao.document.ground.FileNames;
import org.xiaohao.document.ground.SourceText;
import org.xiaohao.document.ground.UnreadableDocumentException;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;
import org.xiaohao.document.sheet.XlsReader;
import org.xiaohao.document.word.DocReader;

/** OLE containers: Word and WPS documents (.doc, .wps), Excel workbooks (.xls, .et), and protected files. */
final class OleFormat implements DocumentFormat {

    @Override
    public boolean recognises(byte[] content) {
        return FileMagic.valueOf(content) == FileMagic.OLE2;
    }

    @Override
    public SourceText read(byte[] content, String fileName) {
        List<String> hints = FileNames.titleHints(fileName);
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            DirectoryNode root = files.getRoot();
            FileKind kind = OleContents.kind(root);
            if (kind == FileKind.DOC) {
                return DocReader.read(root, hints);
            }
            if (kind == FileKind.XLS) {
                return XlsReader.read(root, hints);
            }
        } catch (EncryptedDocumentException e) {
            throw new UnreadableDocumentException(Reason.ENCRYPTED, e);
        } catch (IOException e) {
            throw new UnreadableDocumentException(Reason.CORRUPT, e);
        }
        throw new UnreadableDocumentException(Reason.UNSUPPORTED_TYPE);
    }
}
