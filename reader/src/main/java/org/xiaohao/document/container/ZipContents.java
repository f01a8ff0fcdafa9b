package org.xiaohao.document.container;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.xiaohao.document.ground.UnreadableDocumentException;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;
import org.xiaohao.text.Interruption;

/** Walks through a zip archive in memory and refuses one that inflates beyond reason. Names are in lower case. */
public final class ZipContents {

    private static final long LARGEST_INFLATED = 300L * 1024 * 1024;
    private static final long FREE_OF_SUSPICION = 4L * 1024 * 1024;
    private static final int HIGHEST_RATIO = 100;
    private static final int MOST_ENTRIES = 10_000;

    private ZipContents() {}

    /** Whether the bytes begin like an archive, an empty one included. */
    public static boolean isZip(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] < 9 && content[3] < 9;
    }

    /**
     * Names of the entries.
     *
     * @throws UnreadableDocumentException for a zip bomb or a damaged archive
     */
    public static Set<String> names(byte[] content) {
        Set<String> names = new HashSet<>();
        parts(content, name -> {
            names.add(name);
            return false;
        });
        return names;
    }

    /**
     * The entries with wanted names.
     *
     * @throws UnreadableDocumentException for a zip bomb or a damaged archive
     */
    public static Map<String, byte[]> parts(byte[] content, Predicate<String> wanted) {
        Map<String, byte[]> parts = new HashMap<>();
        byte[] buffer = new byte[16 * 1024];
        long inflated = 0;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Interruption.check();
                String name = entry.getName().toLowerCase(Locale.ROOT).replace('\\', '/');
                name = name.startsWith("/") ? name.substring(1) : name;
                ByteArrayOutputStream part = wanted.test(name) ? new ByteArrayOutputStream() : null;
                refuseBomb(inflated, content.length, ++entries);
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    inflated += read;
                    refuseBomb(inflated, content.length, entries);
                    if (part != null) {
                        part.write(buffer, 0, read);
                    }
                }
                if (part != null) {
                    parts.putIfAbsent(name, part.toByteArray());
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableDocumentException(Reason.CORRUPT, e);
        }
        return parts;
    }

    private static void refuseBomb(long inflated, long packed, int entries) {
        boolean swollen = inflated > FREE_OF_SUSPICION && inflated > packed * HIGHEST_RATIO;
        if (inflated > LARGEST_INFLATED || swollen || entries > MOST_ENTRIES) {
            throw new UnreadableDocumentException(Reason.ZIP_BOMB);
        }
    }
}
