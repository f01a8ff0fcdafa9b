package org.xiaohao.document.container;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiaohao.document.ground.UnreadableDocumentException;

/** What an Office Open XML package (ECMA-376) says of its parts, in {@code [Content_Types].xml}. */
final class PackageTypes {

    /** Where it stands, as entries are compared. */
    static final String NAME = "[content_types].xml";

    private static final String MAIN = "application/vnd.openxmlformats-officedocument.";
    private static final Map<String, FileKind> MAIN_PARTS = Map.of(
            MAIN + "wordprocessingml.document.main+xml", FileKind.DOCX,
            MAIN + "spreadsheetml.sheet.main+xml", FileKind.XLSX,
            MAIN + "presentationml.presentation.main+xml", FileKind.PPTX);

    private final Map<String, String> nameByType = new HashMap<>();
    private final Set<String> types = new HashSet<>();

    private PackageTypes() {}

    /** @throws UnreadableDocumentException when it is not XML, or XML with a document type */
    static PackageTypes of(byte[] xml) {
        PackageTypes found = new PackageTypes();
        for (XmlTree type : XmlTree.of(xml).children()) {
            String contentType = type.attribute("ContentType");
            if (contentType != null) {
                found.add(contentType, type.attribute("PartName"));
            }
        }
        return found;
    }

    private void add(String contentType, @Nullable String partName) {
        types.add(contentType.toLowerCase(Locale.ROOT));
        if (partName != null) {
            nameByType.putIfAbsent(contentType, ZipContents.name(partName));
        }
    }

    /** Whether an entry has the name that Office gives to a macro project. */
    static boolean isMacroProject(String entry) {
        return entry.endsWith("vbaproject.bin");
    }

    /** Also finds a macro project that was given another name. */
    boolean haveMacros() {
        return types.stream().anyMatch(type -> type.contains("macroenabled") || type.contains("vbaproject"));
    }

    /** The kind of the package, null when it is another one; and the name of its main part. */
    Map.@Nullable Entry<FileKind, String> main() {
        for (Map.Entry<String, FileKind> main : MAIN_PARTS.entrySet()) {
            String name = nameByType.get(main.getKey());
            if (name != null) {
                return Map.entry(main.getValue(), name);
            }
        }
        return null;
    }
}
