package org.xiaohao.ui.attachment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.xiaohao.progress.PieceStanding;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Translations;

/** 所需佐证: each piece that a task requires, with the files that were handed in as it, or the word that it is missing. */
public class PieceList extends UnorderedList {

    /** @param elsewhere the ids of pieces that are handed in with something else, such as the application for closing */
    public PieceList(List<PieceStanding> pieces, Set<Long> elsewhere) {
        addClassNames("plain-list", "pieces");
        pieces.forEach(standing -> add(row(standing, elsewhere)));
    }

    /** The names of the pieces that are missing, as one text; empty where none is. */
    public static String missing(List<PieceStanding> pieces) {
        return pieces.stream()
                .filter(PieceStanding::isMissing)
                .map(standing -> standing.piece().name())
                .collect(Collectors.joining(Translations.text("task.names.separator")));
    }

    private static ListItem row(PieceStanding standing, Set<Long> elsewhere) {
        boolean missing =
                standing.isMissing() && !elsewhere.contains(standing.piece().id());
        Span name = new Span(standing.piece().name());
        name.addClassName("strong");
        Span state = new Span(Translations.text(missing ? "pieces.missing" : "pieces.handedIn"));
        state.addClassNames("badge", missing ? "ask" : "quiet");
        Div words = new Div(line(name, state));
        words.addClassNames("stack", "grow");
        if (!standing.piece().note().isEmpty()) {
            words.add(small(standing.piece().note()));
        }
        standing.files()
                .forEach(file -> words.add(small(Translations.text(
                        file.inForce() ? "pieces.file" : "pieces.file.own", file.unitName(), file.fileName()))));
        if (standing.isMissing() && !missing) {
            words.add(small(Translations.text("pieces.withClosing")));
        }
        ListItem row = new ListItem((missing ? Icons.CLIP : Icons.CHECK).create(), words);
        row.addClassNames("row", "top", missing ? "is-missing" : "is-there");
        return row;
    }

    private static Div line(Component... parts) {
        Div line = new Div(parts);
        line.addClassNames("row", "wrap", "gap4");
        return line;
    }

    private static Div small(String words) {
        Div small = new Div(words);
        small.addClassNames("s", "t2");
        return small;
    }
}
