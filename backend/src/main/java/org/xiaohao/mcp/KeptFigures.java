package org.xiaohao.mcp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xiaohao.progress.EntryText;
import org.xiaohao.progress.Figure;

/**
 * Which of the figures that people confirmed in a text hold for the text that takes its place: those whose words stand
 * in it, where they stand now, and those that never stood in the text. A program confirms none by itself.
 *
 * @param kept the figures of the new text
 * @param leftOut those whose words are gone
 */
record KeptFigures(List<Figure> kept, List<Figure> leftOut) {

    static KeptFigures of(EntryText before, String content) {
        List<Figure> kept = new ArrayList<>();
        List<Figure> leftOut = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (Figure figure : before.figures()) {
            Integer start = figure.start();
            Integer end = figure.end();
            if (start == null || end == null) {
                kept.add(figure);
                continue;
            }
            String words = between(before.content(), start, end);
            int from = offset(content, start);
            int at = content.startsWith(words, from) ? from : content.indexOf(words);
            while (at >= 0 && !taken.add(at)) {
                at = content.indexOf(words, at + 1);
            }
            if (at < 0) {
                leftOut.add(figure);
            } else {
                int now = content.codePointCount(0, at);
                kept.add(figure.at(now, now + end - start));
            }
        }
        return new KeptFigures(kept, leftOut);
    }

    private static String between(String text, int start, int end) {
        return text.substring(offset(text, start), offset(text, end));
    }

    /** Of a code point, in UTF-16 units; the end of a text that is shorter. */
    private static int offset(String text, int codePoint) {
        return text.offsetByCodePoints(0, Math.min(codePoint, text.codePointCount(0, text.length())));
    }
}
