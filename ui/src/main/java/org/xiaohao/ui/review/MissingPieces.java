package org.xiaohao.ui.review;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xiaohao.progress.PieceStanding;
import org.xiaohao.review.MissingPiece;
import org.xiaohao.review.WordOnPiece;
import org.xiaohao.ui.attachment.PieceList;
import org.xiaohao.ui.shared.Translations;

/** The evidence that a task requires, and a word on each piece of it that is missing when closing is applied for. */
class MissingPieces extends Div {

    private static final int MAX_WORDS = 500;

    private final transient List<PieceStanding> pieces;
    private final Div list = new Div();
    private final Map<Long, TextField> words = new LinkedHashMap<>();

    MissingPieces(List<PieceStanding> pieces) {
        this.pieces = pieces;
        addClassName("stack");
        setVisible(!pieces.isEmpty());
        Span label = new Span(Translations.text("pieces.label"));
        label.addClassName("field-label");
        add(label, list);
        for (PieceStanding standing : pieces) {
            if (standing.isMissing()) {
                TextField field = new TextField(
                        Translations.text("closing.missing", standing.piece().name()));
                field.setMaxLength(MAX_WORDS);
                field.setRequiredIndicatorVisible(true);
                field.setWidthFull();
                words.put(standing.piece().id(), field);
                add(field);
            }
        }
        withFiles(Set.of());
    }

    /** These pieces come with the application: nobody has to say why they are missing. */
    void withFiles(Collection<Long> handedIn) {
        list.removeAll();
        list.add(new PieceList(pieces, Set.copyOf(handedIn)));
        words.forEach((piece, field) -> field.setVisible(!handedIn.contains(piece)));
    }

    void setWords(List<MissingPiece> written) {
        written.forEach(word -> {
            TextField field = words.get(word.pieceId());
            if (field != null) {
                field.setValue(word.words());
            }
        });
    }

    /** The fields of what is missing by the names that a refusal gives them. */
    Map<String, TextField> fields() {
        Map<String, TextField> fields = new LinkedHashMap<>();
        words.values().stream()
                .filter(TextField::isVisible)
                .forEach(field -> fields.put("missing." + fields.size(), field));
        return fields;
    }

    List<WordOnPiece> words() {
        return words.entrySet().stream()
                .filter(word -> word.getValue().isVisible())
                .map(word -> new WordOnPiece(word.getKey(), word.getValue().getValue()))
                .toList();
    }
}
