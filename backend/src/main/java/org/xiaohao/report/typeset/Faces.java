package org.xiaohao.report.typeset;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.xiaohao.report.typeset.SetPage.Face;

/** The fonts that come with the application. One set serves one document: a font is no matter for two threads. */
final class Faces implements Closeable {

    /** Stands for a character that no font has. */
    static final int MISSING = '〓';

    private static final Map<Face, String> FILES =
            Map.of(Face.SERIF, "NotoSerifSC-Regular.ttf", Face.SANS, "NotoSansSC-Medium.ttf");

    private static final Map<Face, SoftReference<byte[]>> READ = new ConcurrentHashMap<>();

    private final Map<Face, TrueTypeFont> fonts = new EnumMap<>(Face.class);
    private final Map<Face, CmapLookup> glyphs = new EnumMap<>(Face.class);

    Faces() {
        try {
            for (Face face : Face.values()) {
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes(face)));
                fonts.put(face, font);
                glyphs.put(face, font.getUnicodeCmapLookup());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Face face) throws IOException {
        SoftReference<byte[]> kept = READ.get(face);
        byte[] bytes = kept == null ? null : kept.get();
        if (bytes == null) {
            String name = Objects.requireNonNull(FILES.get(face));
            try (InputStream file = Objects.requireNonNull(Faces.class.getResourceAsStream(name), name)) {
                bytes = file.readAllBytes();
            }
            READ.put(face, new SoftReference<>(bytes));
        }
        return bytes;
    }

    TrueTypeFont font(Face face) {
        return Objects.requireNonNull(fonts.get(face));
    }

    /** The face that a character is set in: black type lacks the rare ones. */
    Face of(int character, Face wanted) {
        return has(character, wanted) ? wanted : Face.SERIF;
    }

    /** What is set for a character. */
    int set(int character) {
        return has(character, Face.SERIF) ? character : MISSING;
    }

    private boolean has(int character, Face face) {
        return Objects.requireNonNull(glyphs.get(face)).getGlyphId(character) != 0;
    }

    /** Width of a character in a size of 1. */
    double width(int character, Face face) {
        int glyph = Objects.requireNonNull(glyphs.get(face)).getGlyphId(character);
        try {
            return font(face).getAdvanceWidth(glyph) / (double) font(face).getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (TrueTypeFont font : fonts.values()) {
            font.close();
        }
    }
}
