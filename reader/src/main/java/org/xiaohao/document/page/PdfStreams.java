package org.xiaohao.document.page;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.xiaohao.document.ground.UnreadableDocumentException;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;
import org.xiaohao.text.Interruption;

/** Looks into the compressed streams of a PDF before it is opened, since opening inflates them as a whole. */
final class PdfStreams {

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final int LARGEST_STREAM = 100 * 1024 * 1024;
    private static final long LARGEST_SUM = 1500L * 1024 * 1024;
    private static final int DICTIONARY = 512;

    private PdfStreams() {}

    /**
     * Refuses a file whose streams inflate beyond reason; pictures are not counted, as nobody inflates them.
     *
     * @throws UnreadableDocumentException when one does
     */
    static void refuseBombs(byte[] content) {
        Inflater inflater = new Inflater();
        try {
            long sum = 0;
            for (int at = next(content, 0); at >= 0; at = next(content, at)) {
                Interruption.check();
                int from = content[at] == '\r' ? at + 2 : at + 1;
                if (from < content.length && !isPicture(content, at)) {
                    inflater.reset();
                    inflater.setInput(content, from, content.length - from);
                    sum += inflated(inflater);
                    if (sum > LARGEST_SUM) {
                        throw new UnreadableDocumentException(Reason.ZIP_BOMB);
                    }
                }
            }
        } finally {
            inflater.end();
        }
    }

    private static long inflated(Inflater inflater) {
        byte[] buffer = new byte[64 * 1024];
        try {
            while (!inflater.finished() && !inflater.needsInput() && !inflater.needsDictionary()) {
                inflater.inflate(buffer);
                if (inflater.getBytesWritten() > LARGEST_STREAM) {
                    throw new UnreadableDocumentException(Reason.ZIP_BOMB);
                }
            }
        } catch (DataFormatException e) {
            // not compressed in this way
            return 0;
        }
        return inflater.getBytesWritten();
    }

    private static boolean isPicture(byte[] content, int at) {
        int from = Math.max(0, at - DICTIONARY);
        String before = new String(content, from, at - from, StandardCharsets.ISO_8859_1);
        String dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
        return dictionary.contains("/Image");
    }

    /** Offset behind the next keyword that is followed by a line break, -1 without one. */
    private static int next(byte[] content, int from) {
        for (int i = from; i + STREAM.length < content.length; i++) {
            int matched = 0;
            while (matched < STREAM.length && content[i + matched] == STREAM[matched]) {
                matched++;
            }
            int end = i + STREAM.length;
            boolean ends = i > 0 && content[i - 1] == 'd';
            if (matched == STREAM.length && !ends && (content[end] == '\n' || content[end] == '\r')) {
                return end;
            }
        }
        return -1;
    }
}
