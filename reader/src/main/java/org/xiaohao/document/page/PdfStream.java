package org.xiaohao.document.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessInputStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessReadWriteBuffer;
import org.jspecify.annotations.Nullable;
import org.xiaohao.document.container.Unpacking;
import org.xiaohao.document.ground.UnreadableDocumentException;

/**
 * A stream of a PDF. The library unpacks a stream as a whole, one filter after the other; so each filter is tried first,
 * within the budget and into nowhere.
 */
final class PdfStream extends COSStream {

    /** Filters of pictures, of which a few bytes may be millions of points; no words are behind them. */
    private static final Set<COSName> PICTURES = Set.of(
            COSName.DCT_DECODE,
            COSName.DCT_DECODE_ABBREVIATION,
            COSName.CCITTFAX_DECODE,
            COSName.CCITTFAX_DECODE_ABBREVIATION,
            COSName.JBIG2_DECODE);

    private static final long UNKNOWN = -1;

    private final PdfBudget budget;
    private long length = UNKNOWN;
    private boolean counting;

    PdfStream(RandomAccessReadView content, PdfBudget budget) throws IOException {
        super(null, content);
        this.budget = budget;
    }

    @Override
    public COSInputStream createInputStream(DecodeOptions options) throws IOException {
        requireWords();
        return withinBudget(() -> super.createInputStream(options));
    }

    @Override
    public RandomAccessRead createView() throws IOException {
        requireWords();
        return withinBudget(super::createView);
    }

    /** Some callers unpack what they read here by themselves. */
    @Override
    public InputStream createRawInputStream() throws IOException {
        return withinBudget(super::createRawInputStream);
    }

    /** What was decrypted takes the place of what was there. */
    @Override
    public OutputStream createRawOutputStream() throws IOException {
        length = UNKNOWN;
        return super.createRawOutputStream();
    }

    private interface Opening<T> {
        T open() throws IOException;
    }

    private <T> T withinBudget(Opening<T> opening) throws IOException {
        if (counting) {
            return opening.open();
        }
        counting = true;
        try {
            requireWithinBudget();
            return opening.open();
        } finally {
            counting = false;
        }
    }

    private void requireWords() throws IOException {
        if (filters().stream().anyMatch(PICTURES::contains)) {
            throw new IOException("a picture where words are looked for");
        }
    }

    private void requireWithinBudget() {
        budget.checkTime();
        budget.requireKept();
        if (length == UNKNOWN) {
            try {
                length = unpackedLength();
            } catch (UnreadableDocumentException e) {
                throw budget.refuse(e.reason());
            } catch (IOException e) {
                // still encrypted, or damaged, which whoever unpacks it finds out
                length = 0;
            }
        }
        budget.count(length);
    }

    /** How many bytes come out of the last filter. */
    private long unpackedLength() throws IOException {
        List<COSName> names = filters();
        long packed = getLength();
        if (names.contains(COSName.JPX_DECODE) || names.stream().anyMatch(PICTURES::contains)) {
            return packed;
        }
        InputStream in = createRawInputStream();
        long produced = packed;
        for (int i = 0; i < names.size(); i++) {
            Unpacking unpacking = budget.ofStream(packed);
            boolean last = i == names.size() - 1;
            RandomAccessReadWriteBuffer kept = new RandomAccessReadWriteBuffer();
            Filter filter = FilterFactory.INSTANCE.getFilter(names.get(i));
            filter.decode(in, new Counted(last ? null : kept, unpacking), this, i, DecodeOptions.DEFAULT);
            produced = unpacking.unpacked();
            in = new RandomAccessInputStream(kept);
        }
        return produced;
    }

    /** The names of the filters, each once, as the library applies them. */
    private List<COSName> filters() {
        Set<COSName> names = new LinkedHashSet<>();
        COSBase filters = getFilters();
        if (filters instanceof COSName name) {
            names.add(name);
        } else if (filters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSName name) {
                    names.add(name);
                }
            }
        }
        return List.copyOf(names);
    }

    /** Counts what a filter puts out and keeps it where another filter follows. */
    private final class Counted extends OutputStream {

        private static final int BETWEEN_LOOKS = 64 * 1024;

        private final @Nullable RandomAccessReadWriteBuffer kept;
        private final Unpacking unpacking;
        private int untilLook = BETWEEN_LOOKS;

        Counted(@Nullable RandomAccessReadWriteBuffer kept, Unpacking unpacking) {
            this.kept = kept;
            this.unpacking = unpacking;
        }

        @Override
        public void write(int value) throws IOException {
            count(1);
            if (kept != null) {
                kept.write(value);
            }
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            count(count);
            if (kept != null) {
                kept.write(bytes, from, count);
            }
        }

        private void count(int bytes) {
            unpacking.count(bytes);
            untilLook -= bytes;
            if (untilLook < 0) {
                untilLook = BETWEEN_LOOKS;
                budget.checkTime();
            }
        }
    }
}
