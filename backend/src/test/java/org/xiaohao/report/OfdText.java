package org.xiaohao.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The paragraphs of an OFD file as the format of it says, page by page. */
final class OfdText {

    private static final Pattern PAGE = Pattern.compile("Doc_0/Pages/Page_(\\d+)/Content\\.xml");
    private static final double EDGE = 28;
    private static final double BOTTOM = 37 + 225;

    private OfdText() {}

    static List<String> paragraphs(byte[] file) throws IOException {
        Map<Integer, String> pages = new TreeMap<>();
        boolean fonts = false;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Matcher page = PAGE.matcher(entry.getName());
                fonts |= entry.getName().endsWith("serif.ttf");
                if (page.matches()) {
                    pages.put(Integer.valueOf(page.group(1)), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        if (!fonts) {
            throw new IllegalStateException("The font is not in the file");
        }
        List<String> paragraphs = new ArrayList<>();
        pages.values().forEach(page -> read(page, paragraphs));
        return paragraphs;
    }

    private static void read(String page, List<String> paragraphs) {
        double line = -1;
        for (Element text : Jsoup.parse(page, Parser.xmlParser()).getElementsByTag("ofd:TextObject")) {
            String[] box = text.attr("Boundary").split(" ");
            double left = Double.parseDouble(box[0]);
            double top = Double.parseDouble(box[1]);
            String words = text.text().replaceAll("\\s", "");
            if (top > BOTTOM) {
                continue;
            }
            if (top == line || left < EDGE + 1 && !paragraphs.isEmpty()) {
                paragraphs.set(paragraphs.size() - 1, paragraphs.getLast() + words);
            } else {
                paragraphs.add(words);
            }
            line = top;
        }
    }
}
