package org.xiaohao.document.container;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiaohao.document.ground.UnreadableDocumentException;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;

/**
 * The XML parts of an Office file and the relations between them. Relations to anything outside of the package are
 * never followed.
 */
public final class OfficePackage {

    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String STRICT_RELATION = "http://purl.oclc.org/ooxml/officeDocument/relationships/";

    private record Relation(String id, String type, String target) {}

    private final Map<String, byte[]> parts;
    private final Set<String> names;
    private final String mainPart;
    private final List<Relation> relations;
    private boolean external;

    private OfficePackage(ZipContents contents) {
        this.parts = contents.parts();
        this.names = contents.names();
        String main = relationsOf("").stream()
                .filter(relation -> relation.type.equals("officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElse(parts.containsKey("word/document.xml") ? "word/document.xml" : "xl/workbook.xml");
        this.mainPart = main;
        this.relations = relationsOf(main);
    }

    /**
     * The package in an archive.
     *
     * @throws UnreadableDocumentException when its relations are damaged
     */
    public static OfficePackage of(ZipContents contents) {
        return new OfficePackage(contents);
    }

    public boolean isWord() {
        return mainPart.startsWith("word/") && parts.containsKey(mainPart);
    }

    public boolean isExcel() {
        return mainPart.startsWith("xl/") && parts.containsKey(mainPart);
    }

    public boolean hasMacros() {
        byte[] types = parts.get(PackageTypes.NAME);
        return names.stream().anyMatch(PackageTypes::isMacroProject)
                || (types != null && PackageTypes.of(types).haveMacros());
    }

    /** Whether something outside of the package is referred to, hyperlinks apart. */
    public boolean hasExternal() {
        return external;
    }

    public byte[] main() {
        return part(mainPart);
    }

    /** The part to which the main part is related in a way, null without one. */
    public byte @Nullable [] related(String type) {
        return relations.stream()
                .filter(relation -> relation.type.equals(type) && parts.containsKey(relation.target))
                .map(relation -> parts.get(relation.target))
                .findFirst()
                .orElse(null);
    }

    /** The part behind a relation of the main part, null when it is missing. */
    public byte @Nullable [] byId(@Nullable String id) {
        return relations.stream()
                .filter(relation -> relation.id.equals(id) && parts.containsKey(relation.target))
                .map(relation -> parts.get(relation.target))
                .findFirst()
                .orElse(null);
    }

    /** Hints for the title, the document's own before those of the file name. */
    public List<String> titleHints(List<String> fileHints) {
        List<String> hints = new ArrayList<>();
        byte[] core = parts.get("docprops/core.xml");
        XmlTree title = core == null ? null : XmlTree.of(core).child("title");
        if (title != null && !title.allWords().isBlank()) {
            hints.add(title.allWords().strip());
        }
        hints.addAll(fileHints);
        return hints;
    }

    private byte[] part(String name) {
        byte[] part = parts.get(name);
        if (part == null) {
            throw new UnreadableDocumentException(Reason.CORRUPT);
        }
        return part;
    }

    private List<Relation> relationsOf(String part) {
        int slash = part.lastIndexOf('/') + 1;
        byte[] xml = parts.get(part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels");
        if (xml == null) {
            return List.of();
        }
        List<Relation> found = new ArrayList<>();
        for (XmlTree relation : XmlTree.of(xml).all("Relationship")) {
            String type = relation.attributes()
                    .getOrDefault("Type", "")
                    .replace(RELATION, "")
                    .replace(STRICT_RELATION, "");
            String target = relation.attributes().getOrDefault("Target", "");
            if ("External".equals(relation.attribute("TargetMode"))) {
                external |= !type.equals("hyperlink");
            } else {
                found.add(new Relation(
                        relation.attributes().getOrDefault("Id", ""), type, resolve(part.substring(0, slash), target)));
            }
        }
        return found;
    }

    private static String resolve(String folder, String target) {
        try {
            String path = URI.create("/" + folder).resolve(target).normalize().getPath();
            return path == null ? "" : path.replaceFirst("^/+", "").toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
