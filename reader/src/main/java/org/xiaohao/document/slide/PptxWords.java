package org.xiaohao.document.slide;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xiaohao.document.container.XmlTree;

/** The words on the slides of a presentation, a paragraph a line, in the order of the slides' numbers. */
public final class PptxWords {

    private static final Pattern SLIDE = Pattern.compile("ppt/slides/slide(\\d{1,5})\\.xml");

    private PptxWords() {}

    /**
     * The words.
     *
     * @param parts the XML of the archive by its names in lower case
     * @param most after so many characters no further slide is read
     */
    public static String of(Map<String, byte[]> parts, int most) {
        List<Slide> slides = parts.entrySet().stream()
                .map(part -> Slide.of(part.getKey(), part.getValue()))
                .filter(slide -> slide.number >= 0)
                .sorted(Comparator.comparingInt(Slide::number))
                .toList();
        StringBuilder words = new StringBuilder();
        for (Slide slide : slides) {
            if (words.length() >= most) {
                break;
            }
            // A paragraph of the drawing language, in a shape as in a cell of a table.
            XmlTree.each(slide.xml, Set.of("p"), paragraph -> {
                String line = text(paragraph);
                if (!line.isBlank()) {
                    words.append(line.strip()).append('\n');
                }
            });
        }
        return words.toString();
    }

    private static String text(XmlTree element) {
        if (element.name().equals("t")) {
            return element.allWords();
        }
        StringBuilder all = new StringBuilder();
        element.children().forEach(child -> all.append(child.name().equals("br") ? " " : text(child)));
        return all.toString();
    }

    private record Slide(int number, byte[] xml) {

        static Slide of(String name, byte[] xml) {
            Matcher slide = SLIDE.matcher(name);
            return new Slide(slide.matches() ? Integer.parseInt(slide.group(1)) : -1, xml);
        }
    }
}
