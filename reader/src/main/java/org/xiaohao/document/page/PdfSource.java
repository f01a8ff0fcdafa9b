package org.xiaohao.document.page;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.ICOSParser;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * Opens a PDF whose streams are unpacked within a budget, those that hold other objects and those behind encryption
 * included.
 */
final class PdfSource extends PDFParser {

    PdfSource(byte[] content, PdfBudget budget) throws IOException {
        super(new RandomAccessReadBuffer(content));
        // of what the parser made itself nothing has been read yet
        IOUtils.closeQuietly(document);
        document = new Streams(this, budget);
    }

    /** A document that makes its streams in our way. */
    private static final class Streams extends COSDocument {

        private final ICOSParser parser;
        private final PdfBudget budget;

        Streams(ICOSParser parser, PdfBudget budget) {
            super(parser);
            this.parser = parser;
            this.budget = budget;
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
            PdfStream stream = new PdfStream(parser.createRandomAccessReadView(start, length), budget);
            dictionary.forEach(stream::setItem);
            stream.setKey(dictionary.getKey());
            return stream;
        }
    }
}
