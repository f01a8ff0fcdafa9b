package org.xiaohao.attachment;

import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What an Office Open XML package says of its parts, in {@code [Content_Types].xml}. */
final class PackageParts {

    private final Map<String, String> nameByType = new HashMap<>();
    private final Set<String> types = new HashSet<>();

    private PackageParts() {}

    /** @throws RefusedContentException when it is not XML, or XML with a document type */
    static PackageParts read(InputStream in) throws RefusedContentException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        PackageParts parts = new PackageParts();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT) {
                    parts.add(
                            reader.getAttributeValue(null, "PartName"), reader.getAttributeValue(null, "ContentType"));
                }
            }
        } catch (XMLStreamException e) {
            throw new RefusedContentException(Refusal.CORRUPT, e);
        }
        return parts;
    }

    private void add(@Nullable String partName, @Nullable String contentType) {
        if (contentType == null) {
            return;
        }
        types.add(contentType.toLowerCase(Locale.ROOT));
        if (partName != null) {
            nameByType.putIfAbsent(contentType, partName.startsWith("/") ? partName.substring(1) : partName);
        }
    }

    /** Also finds a macro project that was given another name. */
    boolean hasMacros() {
        return types.stream().anyMatch(type -> type.contains("macroenabled") || type.contains("vbaproject"));
    }

    /** The name of the entry that has the type, or null when none is listed. */
    @Nullable
    String nameOf(String contentType) {
        return nameByType.get(contentType);
    }
}
