package org.xiaohao.document.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xiaohao.document.container.XmlTree;
import org.xiaohao.document.ground.DocumentLimits;
import org.xiaohao.document.ground.DocumentText;
import org.xiaohao.document.ground.SourceText;
import org.xiaohao.document.ground.UnreadableDocumentException;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;
import org.xiaohao.text.Interruption;

/**
 * OFD documents (GB/T 33190), the fixed-layout format of Chinese authorities: a zip archive with an XML part for each
 * page. Signatures, seals and attachments are not looked at.
 */
public final class OfdReader {

    private static final String MEDIA_TYPE = "application/ofd";

    private final Map<String, byte[]> parts;
    private final DocumentText text = new DocumentText();
    private final PageText pages = new PageText(text);
    private final Map<String, XmlTree> templates = new HashMap<>();
    private final List<String> hints = new ArrayList<>();
    private int number;

    private OfdReader(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /**
     * Reads a document.
     *
     * @param parts the XML of its archive
     * @throws UnreadableDocumentException when it is damaged, protected, a scan or too long
     */
    public static SourceText read(Map<String, byte[]> parts, List<String> fileHints) {
        OfdReader reader = new OfdReader(parts);
        if (reader.parts.keySet().stream().anyMatch(name -> name.endsWith("encryptions.xml"))) {
            throw new UnreadableDocumentException(Reason.ENCRYPTED);
        }
        for (XmlTree body : XmlTree.of(reader.part("ofd.xml")).all("DocBody")) {
            reader.readBody(body);
        }
        reader.pages.write();
        reader.hints.addAll(fileHints);
        return reader.text.source(MEDIA_TYPE, reader.hints);
    }

    private void readBody(XmlTree body) {
        XmlTree title = body.at("DocInfo", "Title");
        if (title != null && !title.allWords().isBlank()) {
            hints.add(title.allWords().strip());
        }
        XmlTree root = body.child("DocRoot");
        String place = root == null ? "" : resolve("", root.allWords().strip());
        XmlTree document = XmlTree.of(part(place));
        XmlTree data = document.child("CommonData");
        for (XmlTree template : data == null ? List.<XmlTree>of() : data.all("TemplatePage")) {
            byte[] part = parts.get(resolve(place, template.attributes().getOrDefault("BaseLoc", "")));
            if (part != null) {
                templates.put(template.attributes().getOrDefault("ID", ""), XmlTree.of(part));
            }
        }
        XmlTree list = document.child("Pages");
        List<XmlTree> found = list == null ? List.of() : list.all("Page");
        if (number + found.size() > DocumentLimits.MAX_PAGES) {
            throw new UnreadableDocumentException(Reason.TOO_MANY_PAGES);
        }
        double[] box = box(data == null ? null : data.at("PageArea", "PhysicalBox"), new double[] {0, 0, 210, 297});
        for (XmlTree page : found) {
            readPage(resolve(place, page.attributes().getOrDefault("BaseLoc", "")), box);
        }
    }

    private void readPage(String place, double[] usual) {
        Interruption.check();
        XmlTree page = XmlTree.of(part(place));
        OfdPage content = new OfdPage(box(page.at("Area", "PhysicalBox"), usual));
        for (XmlTree use : page.all("Template")) {
            XmlTree template = templates.get(use.attributes().getOrDefault("TemplateID", ""));
            content.read(template == null ? null : template.child("Content"));
        }
        content.read(page.child("Content"));
        number++;
        pages.add(content.page());
    }

    private static double[] box(@Nullable XmlTree element, double[] otherwise) {
        double[] box = element == null ? otherwise : OfdPage.numbers(element.allWords());
        return box.length == 4 && box[2] > 0 && box[3] > 0 ? box : otherwise;
    }

    private byte[] part(String place) {
        byte[] part = parts.get(place);
        if (part == null) {
            throw new UnreadableDocumentException(Reason.CORRUPT);
        }
        return part;
    }

    /** A place is counted from the folder of the part that names it, or from the root. */
    private static String resolve(String from, String target) {
        String path =
                target.startsWith("/") ? target.substring(1) : from.substring(0, from.lastIndexOf('/') + 1) + target;
        List<String> steps = new ArrayList<>();
        for (String step : path.toLowerCase(Locale.ROOT).split("/")) {
            if (step.equals("..") && !steps.isEmpty()) {
                steps.removeLast();
            } else if (!step.equals(".") && !step.equals("..")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }
}
