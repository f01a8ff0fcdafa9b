package org.xiaohao.operation;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.xiaohao.shared.Sha256;
import tools.jackson.databind.json.JsonMapper;

/**
 * A backup that is read: a ZIP file with
 *
 * <ul>
 *   <li>{@code tables/NAME.jsonl}: the rows of a table, see {@link TableContent};
 *   <li>{@code files/xx/yy/ID}: the uploaded files, by the names that their rows give;
 *   <li>{@code manifest.json}: see {@link Manifest};
 *   <li>{@code SHA256SUMS}: the sum of each of these, as {@code sha256sum -c} takes them.
 * </ul>
 */
final class Archive implements Closeable {

    static final String TABLES = "tables/";
    static final String ROWS = ".jsonl";
    static final String FILES = "files/";
    static final String MANIFEST = "manifest.json";
    static final String SUMS = "SHA256SUMS";

    private static final JsonMapper JSON = new JsonMapper();

    private final ZipFile zip;

    Archive(Path file) throws IOException {
        this.zip = new ZipFile(file.toFile());
    }

    Manifest manifest() throws IOException {
        try (InputStream in = open(MANIFEST)) {
            return JSON.readValue(in, Manifest.class);
        }
    }

    /** The names of the tables that are in it, and of the files. */
    TreeSet<String> names(String folder, String ending) {
        TreeSet<String> names = new TreeSet<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            if (name.startsWith(folder) && name.endsWith(ending)) {
                names.add(name.substring(folder.length(), name.length() - ending.length()));
            }
        }
        return names;
    }

    InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("The backup has no " + name);
        }
        return zip.getInputStream(entry);
    }

    /**
     * Reads all of it.
     *
     * @throws IOException when something is missing, was added, or has other bytes than were written
     */
    void verify() throws IOException {
        Map<String, String> sums = sums();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (!entry.getName().equals(SUMS)) {
                String sum = sums.remove(entry.getName());
                if (!sumOf(entry).equals(sum)) {
                    throw new IOException(entry.getName() + " is not what was written");
                }
            }
        }
        if (!sums.isEmpty()) {
            throw new IOException("The backup lacks " + sums.keySet().iterator().next());
        }
    }

    private Map<String, String> sums() throws IOException {
        Map<String, String> sums = new TreeMap<>();
        try (InputStream in = open(SUMS)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("  ", 2))
                    .filter(parts -> parts.length == 2)
                    .forEach(parts -> sums.put(parts[1], parts[0]));
        }
        return sums;
    }

    private String sumOf(ZipEntry entry) throws IOException {
        Digesting sum = new Digesting(OutputStream.nullOutputStream());
        try (InputStream in = zip.getInputStream(entry)) {
            in.transferTo(sum);
        }
        return sum.sha256();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Adds up what passes through; closing it leaves what is behind it open. */
    static final class Digesting extends FilterOutputStream {

        private final MessageDigest digest = Sha256.digest();

        Digesting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int value) throws IOException {
            digest.update((byte) value);
            out.write(value);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            digest.update(bytes, offset, length);
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }

        String sha256() {
            return Sha256.written(digest.digest());
        }
    }
}
