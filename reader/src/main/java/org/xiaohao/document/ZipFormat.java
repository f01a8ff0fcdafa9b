package org.xiaohao.document;

import java.util.List;
import org.xiaohao.document.container.OfficePackage;
import org.xiaohao.document.container.ZipContents;
import org.xiaohao.document.ground.DocumentFormat;
import org.xiaohao.document.ground.FileNames;
import org.xiaohao.document.ground.SourceText;
import org.xiaohao.document.ground.UnreadableDocumentException;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;
import org.xiaohao.document.page.OfdReader;
import org.xiaohao.document.sheet.XlsxReader;
import org.xiaohao.document.word.DocxReader;

/** Zip archives: Word documents, Excel workbooks and OFD documents. */
final class ZipFormat implements DocumentFormat {

    @Override
    public boolean recognises(byte[] content) {
        return ZipContents.isZip(content);
    }

    @Override
    public SourceText read(byte[] content, String fileName) {
        return read(ZipContents.of(content), fileName);
    }

    static SourceText read(ZipContents contents, String fileName) {
        List<String> hints = FileNames.titleHints(fileName);
        if (contents.names().contains("ofd.xml")) {
            return OfdReader.read(contents.parts(), hints);
        }
        OfficePackage parts = OfficePackage.of(contents);
        if (parts.isWord()) {
            return DocxReader.read(parts, hints);
        }
        if (parts.isExcel()) {
            return XlsxReader.read(parts, hints);
        }
        boolean named = FileNames.isNamedDocx(fileName);
        throw new UnreadableDocumentException(named ? Reason.NOT_A_DOCX : Reason.UNSUPPORTED_TYPE);
    }
}
