package org.xiaohao.plan.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.xiaohao.plan.importing.UnreadableDocumentException.Reason;

/** Walks through a zip archive once, before anything else opens it, and refuses one that inflates beyond reason. */
final class ZipContents {

    private static final long LARGEST_INFLATED = 200L * 1024 * 1024;
    private static final long FREE_OF_SUSPICION = 4L * 1024 * 1024;
    private static final int HIGHEST_RATIO = 100;
    private static final int MOST_ENTRIES = 2000;

    private ZipContents() {}

    /**
     * Names of the entries in lower case.
     *
     * @throws UnreadableDocumentException for a zip bomb or a damaged archive
     */
    static Set<String> names(byte[] content) {
        Set<String> names = new HashSet<>();
        byte[] buffer = new byte[16 * 1024];
        long inflated = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName().toLowerCase(Locale.ROOT));
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    inflated += read;
                    refuseBomb(inflated, content.length, names.size());
                }
                refuseBomb(inflated, content.length, names.size());
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableDocumentException(Reason.CORRUPT, e);
        }
        return names;
    }

    private static void refuseBomb(long inflated, long packed, int entries) {
        boolean swollen = inflated > FREE_OF_SUSPICION && inflated > packed * HIGHEST_RATIO;
        if (inflated > LARGEST_INFLATED || swollen || entries > MOST_ENTRIES) {
            throw new UnreadableDocumentException(Reason.ZIP_BOMB);
        }
    }
}
