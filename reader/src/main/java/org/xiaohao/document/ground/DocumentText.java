package org.xiaohao.document.ground;

import java.util.ArrayList;
import java.util.List;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;
import org.xiaohao.text.Interruption;
import org.xiaohao.text.Span;

/**
 * Collects the text of a document in the form that the parser reads: one line a paragraph, one line a table row with
 * bars between the cells. Bars and tabs inside the words are replaced, since they would be taken for cells.
 */
public final class DocumentText {

    private final StringBuilder text = new StringBuilder();
    private final List<ReaderNote> notes = new ArrayList<>();

    /** Adds a paragraph; line breaks in it are kept. A line that stands between bars is left a table row. */
    public void paragraph(String words) {
        String lines = words.replace("\r\n", "\n").replace('\r', '\n').replace('\t', '\u3000');
        append(withoutControls(lines.stripLeading().startsWith("|") ? lines : lines.replace('|', '\uFF5C')));
        append("\n");
    }

    /** Adds a table row; line breaks in a cell become blanks. */
    void row(List<String> cells) {
        append("| ");
        for (int i = 0; i < cells.size(); i++) {
            append(i == 0 ? "" : " | ");
            append(withoutControls(flat(cells.get(i))));
        }
        append(" |\n");
    }

    /** Says something about what comes next in the text; the same is said once. */
    public void note(NoteCode code, String... params) {
        List<String> values = List.of(params);
        boolean known = notes.stream()
                .anyMatch(note -> note.code() == code && note.params().equals(values));
        if (!known) {
            notes.add(new ReaderNote(code, values, new Span(text.length(), text.length())));
        }
    }

    /** The text with its notes. */
    public SourceText source(String mediaType, List<String> titleHints) {
        String whole = text.toString();
        List<ReaderNote> placed = notes.stream()
                .map(note -> new ReaderNote(note.code(), note.params(), atLine(whole, note.span())))
                .toList();
        return new SourceText(whole, mediaType, titleHints, placed);
    }

    static String flat(String words) {
        return words.replaceAll("[\\s\u00A0]+", " ").replace('|', '\uFF5C').strip();
    }

    /** The line that begins at the place, the last line at the end of the text. */
    private static Span atLine(String whole, Span place) {
        int start = Math.min(place.start(), Math.max(0, whole.length() - 1));
        int end = whole.indexOf('\n', start);
        return new Span(start, end < 0 ? whole.length() : end);
    }

    /** Characters that no text has, as some files hold them in cells, would be refused when stored. */
    private static String withoutControls(String words) {
        return words.chars().anyMatch(c -> c < ' ' && c != '\n')
                ? words.replaceAll("[\\x00-\\x09\\x0B-\\x1F]", "")
                : words;
    }

    private void append(String words) {
        Interruption.check();
        if (text.length() + (long) words.length() > DocumentLimits.MAX_TEXT) {
            throw new UnreadableDocumentException(Reason.TOO_LARGE);
        }
        text.append(words);
    }
}
