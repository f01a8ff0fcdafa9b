package org.xiaohao.attachment;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks into the zip containers that are documents: Office Open XML (ECMA-376) and OFD (GB/T 33190). Every entry is
 * unpacked once, into nowhere and within limits, so that neither damage nor a zip bomb gets further than here.
 */
final class ZipInspection {

    private static final int MAX_ENTRIES = 5_000;
    private static final long MAX_UNPACKED = 300L * 1024 * 1024;
    private static final long UNSUSPICIOUS_SIZE = 1024 * 1024;
    private static final long MAX_RATIO = 100;
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String OFD_ROOT = "OFD.xml";
    private static final Map<String, AttachmentType> MAIN_PARTS = Map.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", AttachmentType.DOCX,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", AttachmentType.XLSX,
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", AttachmentType.PPTX);

    private ZipInspection() {}

    static AttachmentType inspect(Path file) throws IOException, RefusedContentException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> entries =
                    zip.stream().limit(MAX_ENTRIES + 1L).toList();
            if (entries.size() > MAX_ENTRIES) {
                throw new RefusedContentException(Refusal.CORRUPT);
            }
            if (entries.stream().anyMatch(ZipInspection::isMacroProject)) {
                throw new RefusedContentException(Refusal.MACROS);
            }
            unpackAll(zip, entries);
            return type(zip);
        } catch (ZipException e) {
            throw new RefusedContentException(Refusal.CORRUPT, e);
        }
    }

    private static AttachmentType type(ZipFile zip) throws IOException, RefusedContentException {
        ZipEntry contentTypes = zip.getEntry(CONTENT_TYPES);
        if (contentTypes == null) {
            if (zip.getEntry(OFD_ROOT) != null) {
                return AttachmentType.OFD;
            }
            throw new RefusedContentException(Refusal.TYPE);
        }
        PackageParts parts;
        try (InputStream in = zip.getInputStream(contentTypes)) {
            parts = PackageParts.read(in);
        }
        if (parts.hasMacros()) {
            throw new RefusedContentException(Refusal.MACROS);
        }
        return mainType(zip, parts);
    }

    private static AttachmentType mainType(ZipFile zip, PackageParts parts) throws RefusedContentException {
        for (Map.Entry<String, AttachmentType> main : MAIN_PARTS.entrySet()) {
            String name = parts.nameOf(main.getKey());
            if (name != null && zip.getEntry(name) != null) {
                return main.getValue();
            }
            if (name != null) {
                throw new RefusedContentException(Refusal.CORRUPT);
            }
        }
        throw new RefusedContentException(Refusal.TYPE);
    }

    private static boolean isMacroProject(ZipEntry entry) {
        return entry.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin");
    }

    private static void unpackAll(ZipFile zip, List<? extends ZipEntry> entries)
            throws IOException, RefusedContentException {
        byte[] buffer = new byte[64 * 1024];
        long total = 0;
        for (ZipEntry entry : entries) {
            long limit = Math.max(UNSUSPICIOUS_SIZE, MAX_RATIO * Math.max(0, entry.getCompressedSize()));
            long unpacked = 0;
            try (InputStream in = zip.getInputStream(entry)) {
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    unpacked += count;
                    if (unpacked > limit || total + unpacked > MAX_UNPACKED) {
                        throw new RefusedContentException(Refusal.CORRUPT);
                    }
                }
            } catch (EOFException e) {
                throw new RefusedContentException(Refusal.CORRUPT, e);
            }
            total += unpacked;
        }
    }
}
