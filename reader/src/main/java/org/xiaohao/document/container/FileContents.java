package org.xiaohao.document.container;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.xiaohao.document.ground.UnreadableDocumentException;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;

/**
 * What a file on the disk is by its content. All that a container holds is unpacked once, into nowhere and within the
 * limits of {@link Unpacking}, so that neither damage nor a bomb gets further than here.
 *
 * @param kind what it is
 * @param hasMacros whether it, or a document embedded in it, holds macros
 */
public record FileContents(FileKind kind, boolean hasMacros) {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final String OFD = "ofd.xml";

    /**
     * Looks into a file.
     *
     * @throws UnreadableDocumentException when it is a container that is damaged, protected, or unpacks beyond reason
     */
    public static FileContents of(Path file) throws IOException {
        byte[] head = head(file);
        if (startsWith(head, ZIP)) {
            return ofZip(file);
        }
        return startsWith(head, OLE) ? ofOle(file) : new FileContents(FileKind.NO_CONTAINER, false);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(OLE.length);
        }
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }

    private static FileContents ofOle(Path file) {
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
            return new FileContents(OleContents.kind(files.getRoot()), OleContents.hasMacros(files.getRoot()));
        } catch (UnreadableDocumentException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // POI tells damage by many kinds of runtime exceptions.
            throw new UnreadableDocumentException(Reason.CORRUPT, e);
        }
    }

    /** By the list at the end of the archive, as Office reads it, so that nothing stands behind what we see. */
    private static FileContents ofZip(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Unpacking.requireFew(zip.size());
            Map<String, ZipEntry> entries = new HashMap<>();
            List<? extends ZipEntry> all = zip.stream().toList();
            all.forEach(entry -> entries.putIfAbsent(ZipContents.name(entry.getName()), entry));
            boolean macros = entries.keySet().stream().anyMatch(PackageTypes::isMacroProject);
            unpackAll(zip, all, Files.size(file));
            ZipEntry types = entries.get(PackageTypes.NAME);
            if (types == null) {
                return new FileContents(entries.containsKey(OFD) ? FileKind.OFD : FileKind.OTHER_CONTAINER, macros);
            }
            return ofPackage(read(zip, types), entries, macros);
        } catch (ZipException | EOFException e) {
            throw new UnreadableDocumentException(Reason.CORRUPT, e);
        }
    }

    private static FileContents ofPackage(PackageTypes types, Map<String, ZipEntry> entries, boolean macros) {
        boolean any = macros || types.haveMacros();
        Map.Entry<FileKind, String> main = types.main();
        if (main != null && !entries.containsKey(main.getValue())) {
            throw new UnreadableDocumentException(Reason.CORRUPT);
        }
        return new FileContents(main == null ? FileKind.OTHER_CONTAINER : main.getKey(), any);
    }

    private static PackageTypes read(ZipFile zip, ZipEntry types) throws IOException {
        try (InputStream in = zip.getInputStream(types)) {
            return PackageTypes.of(in.readAllBytes());
        }
    }

    private static void unpackAll(ZipFile zip, List<? extends ZipEntry> entries, long packed) throws IOException {
        Unpacking unpacking = new Unpacking(packed);
        byte[] buffer = new byte[64 * 1024];
        for (ZipEntry entry : entries) {
            try (InputStream in = zip.getInputStream(entry)) {
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    unpacking.count(count);
                }
            }
        }
    }
}
