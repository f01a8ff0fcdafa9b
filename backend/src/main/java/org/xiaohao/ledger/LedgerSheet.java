package org.xiaohao.ledger;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.xiaohao.attachment.AttachmentPurpose;
import org.xiaohao.document.container.Unpacking;
import org.xiaohao.document.ground.UnreadableDocumentException;

/** The rows of an uploaded ledger. Everything is bounded before it is kept: a file may be anybody's. */
final class LedgerSheet {

    /** Rows; more tasks than any unit has. */
    static final int MAX_ROWS = 5000;

    private static final long MAX_UNPACKED = 100L * 1024 * 1024;
    private static final Pattern SHEET = Pattern.compile("xl/worksheets/[^/]+\\.xml");
    private static final String STRINGS = "xl/sharedStrings.xml";

    private LedgerSheet() {}

    /**
     * The rows below the head of the sheet that carries the mark of the form; rows that say nothing are left out.
     *
     * @throws LedgerUnreadableException when the file is no workbook, or none of its sheets is a ledger
     */
    static List<UploadedRow> read(Path file, LedgerForm form) {
        try {
            List<String> strings = new ArrayList<>();
            each(file, STRINGS::equals, xml -> strings.addAll(SheetXml.strings(xml)));
            List<UploadedRow> found = new ArrayList<>();
            boolean[] any = {false};
            each(file, name -> SHEET.matcher(name).matches(), xml -> {
                List<UploadedRow> rows = SheetXml.rows(xml, strings, form);
                if (!any[0] && !rows.isEmpty() && rows.getFirst().hasMark()) {
                    any[0] = true;
                    found.addAll(rows.subList(1, rows.size()));
                }
            });
            if (!any[0]) {
                throw new LedgerUnreadableException("ledger-foreign");
            }
            found.removeIf(UploadedRow::isSilent);
            return found;
        } catch (UnreadableDocumentException unpacksToTooMuch) {
            throw tooLarge();
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            throw new LedgerUnreadableException("ledger-foreign");
        }
    }

    static LedgerUnreadableException tooLarge() {
        return new LedgerUnreadableException("ledger-too-large", AttachmentPurpose.LEDGER.maxMegabytes(), MAX_ROWS);
    }

    private interface Reading {

        void read(InputStream xml) throws IOException, XMLStreamException;
    }

    /** By the list at the end of the archive, as spreadsheets read it. */
    private static void each(Path file, Predicate<String> wanted, Reading reading)
            throws IOException, XMLStreamException {
        Unpacking unpacking = new Unpacking(Files.size(file), MAX_UNPACKED);
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            Unpacking.requireFew(entries.size());
            for (ZipArchiveEntry entry : entries) {
                if (wanted.test(entry.getName())) {
                    try (InputStream part = new Counted(zip.getInputStream(entry), unpacking)) {
                        reading.read(part);
                    }
                }
            }
        }
    }

    /** Counts what comes out of the whole file. */
    private static final class Counted extends FilterInputStream {

        private final Unpacking unpacking;

        Counted(InputStream in, Unpacking unpacking) {
            super(in);
            this.unpacking = unpacking;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            unpacking.count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int count = super.read(buffer, from, length);
            unpacking.count(Math.max(count, 0));
            return count;
        }
    }
}
