package org.xiaohao.ledger;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parts of a workbook in which a ledger stands, as a stream. It keeps apart what the usual readers make one of:
 * a text that was typed, and one that a formula gives.
 */
final class SheetXml {

    /** Of all texts together, and of all that cells are given: many cells may share one text. */
    private static final int MAX_CHARACTERS = 20_000_000;

    /** Three times as much as Excel takes. */
    private static final int MAX_CELL = 100_000;

    private static final XMLInputFactory FACTORY = factory();

    private final List<String> strings;
    private final LedgerForm form;
    private int given;

    private SheetXml(List<String> strings, LedgerForm form) {
        this.strings = strings;
        this.form = form;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** The shared strings in order; the readings of signs are left out. */
    static List<String> strings(InputStream xml) throws XMLStreamException {
        List<String> strings = new ArrayList<>();
        XMLStreamReader reader = FACTORY.createXMLStreamReader(xml);
        int total = 0;
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("si")) {
                String text = text(reader, "si");
                total += text.length() + 1;
                if (total > MAX_CHARACTERS) {
                    throw LedgerSheet.tooLarge();
                }
                strings.add(unescaped(text));
            }
        }
        return strings;
    }

    /** The text within an element that has been entered, up to its end. */
    private static String text(XMLStreamReader reader, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int phonetic = 0;
        boolean inText = false;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                phonetic += reader.getLocalName().equals("rPh") ? 1 : 0;
                inText = phonetic == 0 && reader.getLocalName().equals("t");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inText = false;
                phonetic -= reader.getLocalName().equals("rPh") ? 1 : 0;
                if (reader.getLocalName().equals(element)) {
                    return text.toString();
                }
            } else if (inText && event == XMLStreamConstants.CHARACTERS) {
                text.append(reader.getText());
                requireShort(text);
            }
        }
        throw new XMLStreamException("unfinished");
    }

    /** The rows of a sheet; no more columns than a ledger has. */
    static List<UploadedRow> rows(InputStream xml, List<String> strings, LedgerForm form) throws XMLStreamException {
        return new SheetXml(strings, form).rows(FACTORY.createXMLStreamReader(xml));
    }

    private List<UploadedRow> rows(XMLStreamReader reader) throws XMLStreamException {
        List<UploadedRow> rows = new ArrayList<>();
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("row")) {
                if (rows.size() > LedgerSheet.MAX_ROWS) {
                    throw LedgerSheet.tooLarge();
                }
                String number = reader.getAttributeValue(null, "r");
                int counted = rows.isEmpty() ? 1 : rows.getLast().number() + 1;
                rows.add(new UploadedRow(number == null ? counted : Integer.parseInt(number), cells(reader), form));
            }
        }
        return rows;
    }

    private List<SheetCell> cells(XMLStreamReader reader) throws XMLStreamException {
        List<SheetCell> cells = new ArrayList<>();
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("row")) {
                return cells;
            }
            if (event == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("c")) {
                int column = column(reader.getAttributeValue(null, "r"), cells.size());
                SheetCell cell = cell(reader);
                given += cell.text().length();
                if (given > MAX_CHARACTERS) {
                    throw LedgerSheet.tooLarge();
                }
                if (column <= form.keyColumn()) {
                    while (cells.size() <= column) {
                        cells.add(SheetCell.EMPTY);
                    }
                    cells.set(column, cell);
                }
            }
        }
        throw new XMLStreamException("unfinished");
    }

    /** AB12 is the 28th column, which is counted as 27. */
    private static int column(@Nullable String reference, int next) {
        if (reference == null) {
            return next;
        }
        int column = 0;
        int at = 0;
        while (at < reference.length() && at < 4 && reference.charAt(at) >= 'A' && reference.charAt(at) <= 'Z') {
            column = column * 26 + reference.charAt(at) - 'A' + 1;
            at++;
        }
        return at == 0 ? next : column - 1;
    }

    private SheetCell cell(XMLStreamReader reader) throws XMLStreamException {
        String type = reader.getAttributeValue(null, "t");
        String value = "";
        boolean formula = "str".equals(type);
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "f" -> {
                        formula = true;
                        content(reader);
                    }
                    case "v" -> value = content(reader);
                    case "is" -> value = text(reader, "is");
                    default -> {}
                }
            }
        }
        if (formula) {
            return new SheetCell(SheetCell.Kind.FORMULA, value);
        }
        if ("e".equals(type)) {
            return new SheetCell(SheetCell.Kind.ERROR, value);
        }
        if ("s".equals(type) && !value.isEmpty()) {
            int index = Integer.parseInt(value.strip());
            return new SheetCell(SheetCell.Kind.TEXT, index >= 0 && index < strings.size() ? strings.get(index) : "");
        }
        return new SheetCell(SheetCell.Kind.TEXT, unescaped(value));
    }

    /** The text of an element without others in it, which has been entered. */
    private static String content(XMLStreamReader reader) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (reader.hasNext() && reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.isCharacters()) {
                text.append(reader.getText());
            }
            requireShort(text);
        }
        return text.toString();
    }

    private static void requireShort(StringBuilder text) throws XMLStreamException {
        if (text.length() > MAX_CELL) {
            throw new XMLStreamException("too long");
        }
    }

    /** How Excel writes signs that XML has not: {@code _x000D_} is a carriage return. */
    private static String unescaped(String text) {
        return text.replace("_x000D_", "\r");
    }
}
