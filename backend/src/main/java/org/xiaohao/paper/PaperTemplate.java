package org.xiaohao.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;

/**
 * A Word file of an office with fields in braces, such as {@code {编号}}. A field may stand anywhere in the text, in a
 * table, header or footer, and may be cut into several runs by the program it was typed with. The paragraph of the
 * field {@link #BODY} is repeated for each paragraph of the text.
 */
public final class PaperTemplate {

    /** The field for the text, alone in its paragraph. */
    public static final String BODY = "正文";

    private static final Pattern FIELD = Pattern.compile("[{｛]\\s*([\\p{IsHan}A-Za-z]{1,20})\\s*[}｝]");

    private PaperTemplate() {}

    /** The fields that a file has, in the order of their names. */
    public static Set<String> fields(InputStream docx) throws IOException {
        Set<String> found = new TreeSet<>();
        try (XWPFDocument document = new XWPFDocument(docx)) {
            eachParagraph(document, paragraph -> {
                Matcher matcher = FIELD.matcher(text(segments(paragraph.getCTP())));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            });
        }
        return found;
    }

    /**
     * The file with its fields filled in. Fields without a value stay as they are.
     *
     * @param values by the names of the fields; taken literally
     * @param body the paragraphs of the text
     */
    public static byte[] fill(InputStream docx, Map<String, String> values, List<String> body) throws IOException {
        try (XWPFDocument document = new XWPFDocument(docx);
                var file = new ByteArrayOutputStream()) {
            List<XWPFParagraph> bodies = new ArrayList<>();
            eachParagraph(document, paragraph -> {
                if (isBody(paragraph)) {
                    bodies.add(paragraph);
                } else {
                    fill(paragraph.getCTP(), values);
                }
            });
            bodies.forEach(paragraph -> repeat(document, paragraph, body));
            document.write(file);
            return file.toByteArray();
        }
    }

    private static void eachParagraph(XWPFDocument document, Consumer<XWPFParagraph> each) {
        in(document, each);
        document.getHeaderList().forEach(header -> in(header, each));
        document.getFooterList().forEach(footer -> in(footer, each));
    }

    private static void in(IBody body, Consumer<XWPFParagraph> each) {
        List.copyOf(body.getParagraphs()).forEach(each);
        body.getTables()
                .forEach(table ->
                        table.getRows().forEach(row -> row.getTableCells().forEach(cell -> in(cell, each))));
    }

    private static boolean isBody(XWPFParagraph paragraph) {
        Matcher matcher = FIELD.matcher(text(segments(paragraph.getCTP())).strip());
        return matcher.matches() && matcher.group(1).equals(BODY);
    }

    /** A paragraph of the main text is repeated; elsewhere, as in a cell, the text stands in one paragraph. */
    private static void repeat(XWPFDocument document, XWPFParagraph place, List<String> body) {
        if (place.getBody() != document) {
            fill(place.getCTP(), Map.of(BODY, String.join(" ", body)));
            return;
        }
        CTP pattern = (CTP) place.getCTP().copy();
        fill(place.getCTP(), Map.of(BODY, body.getFirst()));
        XWPFParagraph before = place;
        for (String text : body.subList(1, body.size())) {
            CTP copy = (CTP) pattern.copy();
            fill(copy, Map.of(BODY, text));
            try (var cursor = before.getCTP().newCursor()) {
                cursor.toEndToken();
                cursor.toNextToken();
                XWPFParagraph next = document.insertNewParagraph(cursor);
                next.getCTP().set(copy);
                before = next;
            }
        }
    }

    private static void fill(CTP paragraph, Map<String, String> values) {
        List<CTText> segments = segments(paragraph);
        Matcher matcher = FIELD.matcher(text(segments));
        List<int[]> places = new ArrayList<>();
        List<String> words = new ArrayList<>();
        while (matcher.find()) {
            String value = values.get(matcher.group(1));
            if (value != null) {
                places.add(new int[] {matcher.start(), matcher.end()});
                words.add(value);
            }
        }
        for (int at = places.size() - 1; at >= 0; at--) {
            replace(segments, places.get(at)[0], places.get(at)[1], OfficialText.line(words.get(at)));
        }
    }

    /** What a field is replaced by takes the form of its first character. */
    private static void replace(List<CTText> segments, int from, int to, String word) {
        int start = 0;
        for (CTText segment : segments) {
            String text = segment.getStringValue();
            int end = start + text.length();
            if (end > from && start < to) {
                String before = text.substring(0, Math.max(0, from - start));
                String after = text.substring(Math.min(text.length(), to - start));
                segment.setStringValue(before + (start <= from ? word : "") + after);
                segment.setSpace(SpaceAttribute.Space.PRESERVE);
            }
            start = end;
        }
    }

    private static List<CTText> segments(CTP paragraph) {
        List<CTText> segments = new ArrayList<>();
        for (CTR run : paragraph.getRList()) {
            segments.addAll(run.getTList());
        }
        return segments;
    }

    private static String text(List<CTText> segments) {
        StringBuilder text = new StringBuilder();
        segments.forEach(segment -> text.append(segment.getStringValue()));
        return text.toString();
    }
}
