package org.xiaohao.document.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiaohao.document.container.OfficePackage;
import org.xiaohao.document.container.XmlTree;
import org.xiaohao.document.ground.ListLevel;
import org.xiaohao.document.ground.ListNumbers;

/**
 * Tells the automatic numbers of a Word document: numbers set on the paragraph, on its style or the style below it,
 * levels bound to styles, restarts and overridden levels.
 */
final class DocxNumbers {

    private static final int LEVELS = 9;
    private static final int DEEPEST_STYLE = 20;

    /** A list in use: the abstract list that counts, and the levels with the overrides of this use. */
    private record Use(String list, List<@Nullable ListLevel> levels, Map<Integer, Integer> restarts) {}

    private record Numbered(String use, int level) {}

    private final ListNumbers numbers = new ListNumbers();
    private final Map<String, XmlTree> styles = new HashMap<>();
    private final Map<String, XmlTree> lists = new HashMap<>();
    private final Map<String, XmlTree> uses = new HashMap<>();
    private final Map<String, Use> prepared = new HashMap<>();
    private final Set<String> begun = new HashSet<>();
    private @Nullable String defaultStyle;

    DocxNumbers(OfficePackage parts) {
        byte[] styleXml = parts.related("styles");
        if (styleXml != null) {
            XmlTree.each(styleXml, Set.of("style"), this::addStyle);
        }
        byte[] numberXml = parts.related("numbering");
        if (numberXml != null) {
            XmlTree.each(numberXml, Set.of("abstractNum", "num"), this::addList);
        }
    }

    private void addStyle(XmlTree style) {
        String id = style.attribute("styleId");
        if (id != null && "paragraph".equals(style.attribute("type"))) {
            styles.put(id, style);
            boolean isDefault =
                    Set.of("1", "true", "on").contains(style.attributes().getOrDefault("default", ""));
            defaultStyle = isDefault ? id : defaultStyle;
        }
    }

    private void addList(XmlTree list) {
        boolean isUse = list.name().equals("num");
        String id = list.attribute(isUse ? "numId" : "abstractNumId");
        if (id != null) {
            (isUse ? uses : lists).put(id, list);
        }
    }

    /** The number before the paragraph as Word shows it, empty when it has none or only a bullet. */
    String next(XmlTree paragraph) {
        Numbered numbered = numbered(paragraph);
        if (numbered == null || numbered.level < 0 || numbered.level >= LEVELS) {
            return "";
        }
        Use use = prepared.computeIfAbsent(numbered.use, this::prepare);
        Integer restart = use.restarts.get(numbered.level);
        if (restart != null && begun.add(numbered.use + "/" + numbered.level)) {
            numbers.restart(use.list, numbered.level, restart);
        }
        return numbers.next(use.list, use.levels, numbered.level);
    }

    private @Nullable Numbered numbered(XmlTree paragraph) {
        XmlTree own = paragraph.at("pPr", "numPr");
        XmlTree styleName = paragraph.at("pPr", "pStyle");
        String style = styleName == null ? defaultStyle : styleName.attribute("val");
        String use = value(own, "numId");
        String level = value(own, "ilvl");
        String bound = style;
        for (int depth = 0; use == null && bound != null && depth < DEEPEST_STYLE; depth++) {
            XmlTree definition = styles.get(bound);
            XmlTree inherited = definition == null ? null : definition.at("pPr", "numPr");
            use = value(inherited, "numId");
            level = level == null ? value(inherited, "ilvl") : level;
            bound = use == null && definition != null ? value(definition, "basedOn") : bound;
        }
        if (use == null || use.equals("0")) {
            return null;
        }
        int number = level != null && level.matches("[0-9]") ? Integer.parseInt(level) : levelOfStyle(use, bound);
        return new Numbered(use, number);
    }

    /** A level may be bound to a style, which then says nothing of the level itself. */
    private int levelOfStyle(String use, @Nullable String style) {
        XmlTree list = list(use);
        for (XmlTree level : list == null ? List.<XmlTree>of() : list.all("lvl")) {
            if (style != null && style.equals(value(level, "pStyle"))) {
                return level.number("ilvl", 0);
            }
        }
        return 0;
    }

    private @Nullable XmlTree list(String use) {
        String id = value(uses.get(use), "abstractNumId");
        XmlTree list = id == null ? null : lists.get(id);
        String link = value(list, "numStyleLink");
        if (link == null) {
            return list;
        }
        return lists.values().stream()
                .filter(other -> link.equals(value(other, "styleLink")))
                .findFirst()
                .orElse(list);
    }

    private Use prepare(String id) {
        XmlTree list = list(id);
        XmlTree use = uses.get(id);
        List<@Nullable ListLevel> levels = new ArrayList<>(Arrays.asList(new ListLevel[LEVELS]));
        Map<Integer, Integer> restarts = new HashMap<>();
        for (XmlTree level : list == null ? List.<XmlTree>of() : list.all("lvl")) {
            set(levels, level);
        }
        for (XmlTree override : use == null ? List.<XmlTree>of() : use.all("lvlOverride")) {
            XmlTree level = override.child("lvl");
            if (level != null) {
                set(levels, level);
            }
            XmlTree start = override.child("startOverride");
            if (start != null) {
                restarts.put(override.number("ilvl", 0), start.number("val", 1));
            }
        }
        String counted = list == null ? "" : list.attributes().getOrDefault("abstractNumId", "");
        return new Use(counted, levels, restarts);
    }

    private static void set(List<@Nullable ListLevel> levels, XmlTree level) {
        int index = level.number("ilvl", -1);
        if (index < 0 || index >= LEVELS) {
            return;
        }
        String template = value(level, "lvlText");
        String format = value(level, "numFmt");
        XmlTree alternative = level.at("AlternateContent", "Fallback");
        format = format == null ? value(alternative, "numFmt") : format;
        XmlTree start = level.child("start");
        XmlTree restart = level.child("lvlRestart");
        XmlTree legal = level.child("isLgl");
        boolean isLegal = legal != null
                && !Set.of("0", "false", "off").contains(legal.attributes().getOrDefault("val", ""));
        levels.set(
                index,
                new ListLevel(
                        format == null ? "decimal" : format,
                        template == null ? "" : template,
                        start == null ? 1 : start.number("val", 1),
                        restart == null ? index - 1 : restart.number("val", index) - 1,
                        isLegal,
                        !"nothing".equals(value(level, "suff"))));
    }

    private static @Nullable String value(@Nullable XmlTree element, String child) {
        XmlTree found = element == null ? null : element.child(child);
        return found == null ? null : found.attribute("val");
    }
}
