package org.xiaohao.document;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.xiaohao.document.ground.DocumentFormat;
import org.xiaohao.document.ground.FileNames;
import org.xiaohao.document.ground.SourceText;
import org.xiaohao.document.ground.TextDecoding;
import org.xiaohao.document.ground.UnreadableDocumentException;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;
import org.xiaohao.document.sheet.CsvReader;

/** Plain text in UTF-8, UTF-16 with a byte order mark, or GB18030 (with its subsets GBK and GB2312). */
final class TextFormat implements DocumentFormat {

    private static final Pattern MARKUP = Pattern.compile("^\\s*(?:<\\?xml|\\{\\\\rtf).*", Pattern.DOTALL);

    @Override
    public boolean recognises(byte[] content) {
        return TextDecoding.decode(content) != null;
    }

    @Override
    public SourceText read(byte[] content, String fileName) {
        String text = TextDecoding.decode(content);
        if (text == null) {
            throw new UnreadableDocumentException(Reason.BINARY);
        }
        if (FileNames.isNamedDocx(fileName)) {
            throw new UnreadableDocumentException(Reason.NOT_A_DOCX);
        }
        String head = text.substring(0, Math.min(200, text.length())).toLowerCase(Locale.ROOT);
        if (MARKUP.matcher(head).matches()) {
            throw new UnreadableDocumentException(Reason.UNSUPPORTED_TYPE);
        }
        List<String> hints = FileNames.titleHints(fileName);
        SourceText table = CsvReader.read(text, FileNames.isNamed(fileName, ".csv"), hints);
        return table == null ? new SourceText(text, "text/plain", hints) : table;
    }
}
