package org.xiaohao.ui.report;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import org.xiaohao.report.ReportDifference;
import org.xiaohao.report.ReportDifference.BlockChange;
import org.xiaohao.report.ReportDifference.ChangeKind;
import org.xiaohao.shared.WordChanges.Kind;
import org.xiaohao.shared.WordChanges.Piece;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.shared.WordDiff;

/** A report in two wordings at once, on a white page; beside it its headings, with how many places changed below each. */
class ComparePaper extends Article {

    private final Nav outline = new Nav();

    /** A heading with the places that changed in it or below it. */
    private static final class Part {

        private final String heading;
        private final int level;
        private final Element target;
        private int changes;

        Part(String heading, int level, Element target) {
            this.heading = heading;
            this.level = level;
            this.target = target;
        }
    }

    ComparePaper(ReportDifference difference) {
        addClassName("report-paper");
        getElement().setAttribute("aria-label", Translations.text("report.compare"));
        Div page = new Div();
        page.addClassNames("sheet", "changes");
        Element title = new Element("h1");
        WordDiff.show(title, difference.title());
        page.getElement().appendChild(title);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(Translations.text("report.compare.intro"), 1, title));
        for (BlockChange change : difference.changes()) {
            Element block = block(change);
            page.getElement().appendChild(block);
            if (change.level() > 0 && change.kind() != ChangeKind.REMOVED) {
                parts.add(new Part(after(change.text()), change.level(), block));
            }
            if (change.kind() != ChangeKind.SAME) {
                parts.getLast().changes++;
            }
        }
        add(page);
        fill(parts);
    }

    Nav outline() {
        return outline;
    }

    private static Element block(BlockChange change) {
        Element block = new Element(
                switch (change.level()) {
                    case 0 -> "p";
                    case 1 -> "h2";
                    default -> "h3";
                });
        block.setAttribute(
                "class", (change.kind() + (change.moved() ? " moved" : "")).toLowerCase(java.util.Locale.ROOT));
        if (!change.lead().isEmpty()) {
            Element lead = new Element("b");
            WordDiff.show(lead, change.lead());
            block.appendChild(lead);
        }
        WordDiff.show(block, change.text());
        if (change.moved()) {
            Element mark = new Element("span");
            mark.setAttribute("class", "moved-mark");
            mark.setText(Translations.text(
                    change.kind() == ChangeKind.REMOVED ? "report.compare.moved.from" : "report.compare.moved.to"));
            block.appendChild(mark);
        }
        return block;
    }

    private static String after(List<Piece> pieces) {
        StringBuilder words = new StringBuilder();
        pieces.stream().filter(piece -> piece.kind() != Kind.REMOVED).forEach(piece -> words.append(piece.text()));
        return words.toString();
    }

    private void fill(List<Part> parts) {
        outline.addClassName("report-outline");
        outline.setAriaLabel(Translations.text("report.compare.parts"));
        Div title = new Div(Translations.text("report.compare.parts"));
        title.addClassName("title");
        outline.add(title);
        Element list = new Element("ol");
        for (Part part : parts) {
            Element words = new Element("span");
            words.setAttribute("class", "grow cut");
            words.setAttribute("title", part.heading);
            words.setText(part.heading);
            Element count = new Element("span");
            count.setAttribute("class", "count");
            count.setText(part.changes == 0 ? "" : String.valueOf(part.changes));
            Element button = new Element("button");
            button.setAttribute("type", "button");
            button.appendChild(words, count);
            button.addEventListener("click", event -> part.target.scrollIntoView());
            Element item = new Element("li");
            item.setAttribute("class", part.level == 1 ? "l1" : "l2");
            item.appendChild(button);
            list.appendChild(item);
        }
        outline.getElement().appendChild(list);
    }
}
