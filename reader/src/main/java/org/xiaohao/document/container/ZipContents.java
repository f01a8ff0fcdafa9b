package org.xiaohao.document.container;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.xiaohao.document.ground.UnreadableDocumentException;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;
import org.xiaohao.text.Interruption;

/**
 * What a zip archive in memory holds, unpacked once and within limits: the names of all entries, in lower case, and the
 * bytes of those in which the words of a document stand.
 */
public final class ZipContents {

    private final Set<String> names = new HashSet<>();
    private final Map<String, byte[]> parts = new HashMap<>();

    private ZipContents() {}

    /** Whether the bytes begin like an archive, an empty one included. */
    public static boolean isZip(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] < 9 && content[3] < 9;
    }

    /**
     * Unpacks an archive.
     *
     * @throws UnreadableDocumentException for a zip bomb or a damaged archive
     */
    public static ZipContents of(byte[] content) {
        ZipContents contents = new ZipContents();
        Unpacking unpacking = new Unpacking(content.length);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Interruption.check();
                Unpacking.requireFew(++entries);
                contents.take(entry.getName(), zip, unpacking);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableDocumentException(Reason.CORRUPT, e);
        }
        return contents;
    }

    private void take(String printed, ZipInputStream zip, Unpacking unpacking) throws IOException {
        String name = name(printed);
        ByteArrayOutputStream part = mayHoldWords(name) ? new ByteArrayOutputStream() : null;
        byte[] buffer = new byte[16 * 1024];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            unpacking.count(read);
            if (part != null) {
                part.write(buffer, 0, read);
            }
        }
        names.add(name);
        if (part != null) {
            parts.putIfAbsent(name, part.toByteArray());
        }
    }

    /** The name of an entry as it is compared: in lower case, with slashes and none at the beginning. */
    static String name(String printed) {
        String name = printed.toLowerCase(Locale.ROOT).replace('\\', '/');
        return name.startsWith("/") ? name.substring(1) : name;
    }

    private static boolean mayHoldWords(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    /** Names of all entries. */
    public Set<String> names() {
        return names;
    }

    /** The XML among the entries. */
    public Map<String, byte[]> parts() {
        return parts;
    }
}
