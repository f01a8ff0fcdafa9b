package org.xiaohao.document.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xiaohao.document.container.XmlTree;

/** The words of one Word paragraph: insertions kept, deletions dropped, the results of fields without their code. */
final class DocxRuns {

    private static final Set<String> DELETED = Set.of("del", "moveFrom");
    private static final Set<String> NOTES = Set.of("footnoteReference", "endnoteReference");
    private static final Set<String> WITHOUT_WORDS =
            Set.of("pPr", "rPr", "instrText", "delText", "delInstrText", "rt", "sdtPr", "Fallback", "fldData");

    private final StringBuilder words = new StringBuilder();
    private final List<XmlTree> boxes = new ArrayList<>();
    private final List<Boolean> codes = new ArrayList<>();
    private boolean changed;
    private boolean noted;

    DocxRuns(XmlTree paragraph) {
        readAll(paragraph);
    }

    String words() {
        return words.toString();
    }

    /** Text boxes anchored in the paragraph. */
    List<XmlTree> boxes() {
        return boxes;
    }

    /** Whether a tracked change was accepted. */
    boolean changed() {
        return changed;
    }

    /** Whether a footnote or endnote was left out. */
    boolean noted() {
        return noted;
    }

    private void readAll(XmlTree element) {
        element.children().forEach(this::read);
    }

    private void read(XmlTree element) {
        String name = element.name();
        if (DELETED.contains(name)) {
            changed |= !element.children().isEmpty();
        } else if (NOTES.contains(name)) {
            noted = true;
        } else if (name.equals("txbxContent")) {
            boxes.add(element);
        } else if (name.equals("fldChar")) {
            readField(element);
        } else if (name.equals("r") && isHidden(element) || WITHOUT_WORDS.contains(name)) {
            return;
        } else if (codes.contains(Boolean.TRUE)) {
            // inside the code of a field only its end matters
            readAll(element);
        } else {
            changed |= name.equals("ins") || name.equals("moveTo");
            append(element);
            readAll(element);
        }
    }

    private void append(XmlTree element) {
        switch (element.name()) {
            case "t" -> words.append(element.words());
            case "tab", "ptab" -> words.append('\t');
            case "br", "cr" -> words.append('\n');
            case "noBreakHyphen" -> words.append('-');
            case "sym" -> words.append(symbol(element));
            default -> {
                // a container, or something without words
            }
        }
    }

    private void readField(XmlTree mark) {
        String kind = mark.attributes().getOrDefault("fldCharType", "");
        if (kind.equals("begin")) {
            codes.add(Boolean.TRUE);
        } else if (kind.equals("separate") && !codes.isEmpty()) {
            codes.set(codes.size() - 1, Boolean.FALSE);
        } else if (kind.equals("end") && !codes.isEmpty()) {
            codes.removeLast();
        }
    }

    private static boolean isHidden(XmlTree run) {
        XmlTree vanish = run.at("rPr", "vanish");
        return vanish != null
                && !Set.of("0", "false", "off").contains(vanish.attributes().getOrDefault("val", ""));
    }

    /** A symbol font's character; only those outside of the private area mean something in text. */
    private static String symbol(XmlTree element) {
        String code = element.attributes().getOrDefault("char", "");
        int value = code.matches("[0-9A-Fa-f]{4}") ? Integer.parseInt(code, 16) : 0;
        boolean meaning =
                value >= 0x20 && !(value >= 0xE000 && value <= 0xF8FF) && !Character.isSurrogate((char) value);
        return meaning ? String.valueOf((char) value) : "";
    }
}
