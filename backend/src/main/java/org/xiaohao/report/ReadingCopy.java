package org.xiaohao.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A report as one text to be read with care, which knows where each statement stands in it. */
final class ReadingCopy {

    private final StringBuilder text = new StringBuilder();
    private final List<Place> places = new ArrayList<>();

    /** @param start first character, UTF-16 */
    record Place(long statementId, int start, int end) {}

    /** @param typed what stands in the place of the stored words of a statement */
    ReadingCopy(String title, List<Statement> shown, Map<Long, String> typed) {
        text.append(title).append('\n');
        for (Statement statement : shown) {
            String words = typed.getOrDefault(statement.getId(), statement.getLead() + statement.getContent());
            int start = text.length();
            text.append(words);
            places.add(new Place(statement.getId(), start, text.length()));
            text.append('\n');
        }
    }

    String text() {
        return text.toString();
    }

    /** From code points, as the reader counts, to characters. */
    int at(int codePoints) {
        return text.offsetByCodePoints(0, codePoints);
    }

    /** The statement that a character stands in; the title and what has no place are in none. */
    Place place(int start) {
        return places.stream()
                .filter(place -> place.start() <= start && start < place.end())
                .findFirst()
                .orElse(new Place(0, 0, text.length()));
    }
}
