package org.xiaohao.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small Office and OFD packages part by part, also such as no program would write. */
public final class TestPackages {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String CONTENT_TYPES =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + override("document", "document.main") + override("numbering", "numbering")
                    + override("footnotes", "footnotes") + "</Types>";

    private TestPackages() {}

    private static String override(String part, String type) {
        return "<Override PartName=\"/word/" + part + ".xml\" ContentType=\"" + TYPE + type + "+xml\"/>";
    }

    /** A Word document. */
    public static byte[] docx(String body) {
        return docx(body, Map.of());
    }

    /** A Word document with further parts; each is related to the main part by the name of its file. */
    public static byte[] docx(String body, Map<String, String> parts) {
        Map<String, String> all = new TreeMap<>();
        all.put("[Content_Types].xml", CONTENT_TYPES);
        all.put("_rels/.rels", relations(Map.of("officeDocument", "word/document.xml")));
        all.put("word/document.xml", word("document", "<w:body>" + body + "</w:body>"));
        Map<String, String> related = new TreeMap<>();
        parts.forEach((name, xml) -> {
            all.put("word/" + name, xml);
            related.put(name.replaceFirst("\\..*", ""), name);
        });
        all.putIfAbsent("word/_rels/document.xml.rels", relations(related));
        return zip(all);
    }

    /** The root element of a Word part. */
    public static String word(String root, String content) {
        return "<w:" + root + " xmlns:w=\"" + WORD + "\" xmlns:mc=\"mc\" xmlns:wps=\"wps\" xmlns:v=\"v\">" + content
                + "</w:" + root + ">";
    }

    /** A workbook; the sheets are given as attributes of the sheet and its content. */
    public static byte[] xlsx(Map<String, String> sheets, Map<String, String> parts) {
        Map<String, String> all = new TreeMap<>(parts);
        StringBuilder list = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        int number = 0;
        for (Map.Entry<String, String> sheet : sheets.entrySet()) {
            number++;
            list.append("<sheet ").append(sheet.getKey()).append(" sheetId=\"").append(number);
            list.append("\" r:id=\"s").append(number).append("\"/>");
            relations.append(relation("s" + number, "worksheet", "worksheets/sheet" + number + ".xml", ""));
            all.put(
                    "xl/worksheets/sheet" + number + ".xml",
                    "<worksheet xmlns=\"" + SHEET + "\">" + sheet.getValue() + "</worksheet>");
        }
        for (String part : parts.keySet()) {
            if (part.startsWith("xl/")) {
                String name = part.substring(3);
                relations.append(relation(name, name.replaceFirst("\\..*", ""), name, ""));
            }
        }
        all.put("_rels/.rels", relations(Map.of("officeDocument", "xl/workbook.xml")));
        all.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + SHEET + "\" xmlns:r=\"" + RELATION + "\"><sheets>" + list
                        + "</sheets></workbook>");
        all.put("xl/_rels/workbook.xml.rels", RELATIONS + relations + "</Relationships>");
        return zip(all);
    }

    static String relations(Map<String, String> targets) {
        StringBuilder relations = new StringBuilder();
        targets.forEach((type, target) -> relations.append(relation(type, type, target, "")));
        return RELATIONS + relations + "</Relationships>";
    }

    public static String relation(String id, String type, String target, String more) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\" %s/>".formatted(id, RELATION, type, target, more);
    }

    /** An archive of the parts. */
    public static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
