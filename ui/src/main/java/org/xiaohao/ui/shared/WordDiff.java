package org.xiaohao.ui.shared;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.xiaohao.shared.WordChanges;
import org.xiaohao.shared.WordChanges.Piece;

/** Two wordings of a text in one: what was taken out and what was put in, as {@link WordChanges} finds it. */
public class WordDiff extends Div {

    public WordDiff(String before, String after) {
        addClassNames("word-diff", "prose");
        show(getElement(), WordChanges.between(before, after));
    }

    /** Appends the pieces, marked by {@code del} and {@code ins}. */
    public static void show(Element parent, List<Piece> pieces) {
        for (Piece piece : pieces) {
            parent.appendChild(
                    switch (piece.kind()) {
                        case SAME -> Element.createText(piece.text());
                        case REMOVED -> new Element("del").setText(piece.text());
                        case ADDED -> new Element("ins").setText(piece.text());
                    });
        }
    }
}
