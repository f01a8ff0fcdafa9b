package org.xiaohao.plan.importing;

import java.util.List;
import java.util.Set;
import org.xiaohao.plan.importing.UnreadableDocumentException.Reason;

/** Zip archives: Word documents, Excel workbooks and OFD documents. */
final class ZipFormat implements DocumentFormat {

    @Override
    public boolean recognises(byte[] content) {
        return ZipContents.isZip(content);
    }

    @Override
    public SourceText read(byte[] content, String fileName) {
        Set<String> names = ZipContents.names(content);
        List<String> hints = DocumentReader.titleHints(fileName);
        if (names.contains("ofd.xml")) {
            return OfdReader.read(content, hints);
        }
        OfficePackage parts = OfficePackage.open(content);
        if (parts.isWord()) {
            return DocxReader.read(parts, hints);
        }
        if (parts.isExcel()) {
            return XlsxReader.read(parts, hints);
        }
        boolean named = DocumentReader.isNamedDocx(fileName);
        throw new UnreadableDocumentException(named ? Reason.NOT_A_DOCX : Reason.UNSUPPORTED_TYPE);
    }
}
