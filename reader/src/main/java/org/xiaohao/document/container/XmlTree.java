package org.xiaohao.document.container;

import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.xiaohao.document.ground.UnreadableDocumentException;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;
import org.xiaohao.text.Interruption;

/**
 * An element of the XML inside a package with what stands in it. Large parts are read as a stream of small trees. A
 * document type declaration is refused, so there are neither entities nor anything from outside.
 *
 * @param name local name
 * @param attributes values by local name
 * @param children elements in it
 * @param words the text that stands directly in it
 */
public record XmlTree(String name, Map<String, String> attributes, List<XmlTree> children, StringBuilder words) {

    private static final XMLInputFactory FACTORY = factory();
    private static final Pattern ENCODING = Pattern.compile("encoding=[\"'](?i:gb)");
    private static final int DEEPEST = 150;
    private static final int MOST_ELEMENTS = 3_000_000;

    /**
     * Hands on each element with one of the names, outermost only, in document order.
     *
     * @throws UnreadableDocumentException when the XML is damaged or declares a document type
     */
    public static void each(byte[] part, Set<String> names, Consumer<XmlTree> consumer) {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(decode(part)));
            while (reader.hasNext()) {
                int event = reader.next();
                refuse(event);
                if (event == XMLStreamConstants.START_ELEMENT && names.contains(reader.getLocalName())) {
                    Interruption.check();
                    consumer.accept(read(reader));
                }
            }
        } catch (XMLStreamException e) {
            throw new UnreadableDocumentException(Reason.CORRUPT, e);
        }
    }

    /** The whole part as one tree. */
    public static XmlTree of(byte[] part) {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(decode(part)));
            int event = reader.getEventType();
            while (event != XMLStreamConstants.START_ELEMENT) {
                event = reader.next();
                refuse(event);
            }
            return read(reader);
        } catch (XMLStreamException e) {
            throw new UnreadableDocumentException(Reason.CORRUPT, e);
        }
    }

    /** The first child of the name, null without one. */
    @Nullable
    public XmlTree child(String childName) {
        for (XmlTree child : children) {
            if (child.name.equals(childName)) {
                return child;
            }
        }
        return null;
    }

    /** The element at the end of a path of names, null when it breaks off. */
    @Nullable
    public XmlTree at(String... path) {
        XmlTree element = this;
        for (String step : path) {
            element = element == null ? null : element.child(step);
        }
        return element;
    }

    /** The children of the name. */
    public List<XmlTree> all(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    /** The attribute, null without one. */
    @Nullable
    public String attribute(String attributeName) {
        return attributes.get(attributeName);
    }

    /** The attribute as a number, or the other value when it is none. */
    public int number(String attributeName, int otherwise) {
        String value = attributes.get(attributeName);
        return value == null || !value.matches("-?[0-9]{1,9}") ? otherwise : Integer.parseInt(value);
    }

    /** The words in it and below it, in order of the elements. */
    public String allWords() {
        StringBuilder all = new StringBuilder(words);
        children.forEach(child -> all.append(child.allWords()));
        return all.toString();
    }

    private static XmlTree read(XMLStreamReader reader) throws XMLStreamException {
        int left = MOST_ELEMENTS;
        List<XmlTree> open = new ArrayList<>();
        open.add(start(reader));
        while (true) {
            int event = reader.next();
            refuse(event);
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (open.size() >= DEEPEST || --left < 0) {
                    throw new UnreadableDocumentException(left < 0 ? Reason.TOO_LARGE : Reason.CORRUPT);
                }
                XmlTree child = start(reader);
                open.getLast().children.add(child);
                open.add(child);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                XmlTree closed = open.removeLast();
                if (open.isEmpty()) {
                    return closed;
                }
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                open.getLast().words.append(reader.getText());
            }
        }
    }

    private static XmlTree start(XMLStreamReader reader) {
        Map<String, String> attributes = HashMap.newHashMap(reader.getAttributeCount());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.putIfAbsent(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return new XmlTree(reader.getLocalName(), attributes, new ArrayList<>(0), new StringBuilder(0));
    }

    private static void refuse(int event) {
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new UnreadableDocumentException(Reason.ENTITIES);
        }
    }

    /** Bytes that are wrong in their encoding become signs that are read as text; the parser would complain aloud. */
    private static String decode(byte[] part) {
        boolean wide = part.length > 1 && (part[0] & 0xFF) >= 0xFE && (part[1] & 0xFF) >= 0xFE;
        if (wide) {
            return new String(part, StandardCharsets.UTF_16);
        }
        String head = new String(part, 0, Math.min(200, part.length), StandardCharsets.ISO_8859_1);
        Matcher declared = ENCODING.matcher(head);
        boolean chinese = declared.find();
        String text = new String(part, chinese ? Charset.forName("GB18030") : StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }
}
