package org.xiaohao.report.typeset;

import java.util.ArrayList;
import java.util.List;
import org.xiaohao.report.typeset.SetPage.Face;
import org.xiaohao.report.typeset.SetPage.Run;

/**
 * Divides a text into lines: no line begins with a closing mark or ends with an opening one, and neither a number nor a
 * Latin word is divided.
 */
final class LineBreaker {

    private static final String NOT_FIRST = "，。、；：？！）》〉”’】〕」』％‰℃…—·,.;:?!)]}%";
    private static final String NOT_LAST = "（《〈“‘【〔「『([{";
    private static final double ROUNDING = 0.01;

    private final Faces faces;
    private final double size;
    private final double tracking;

    /** @param tracking added behind each character */
    LineBreaker(Faces faces, double size, double tracking) {
        this.faces = faces;
        this.size = size;
        this.tracking = tracking;
    }

    /** A character with the face that it is set in. */
    private record Glyph(int character, Face face, boolean bold, double width) {}

    /**
     * A line that is not in its place yet.
     *
     * @param width of its characters without what is added to fill the line
     * @param count how many characters it has
     */
    record Broken(List<Run> runs, double width, int count) {}

    /**
     * Divides a text.
     *
     * @param first width of the first line, in points
     * @param others width of the others
     */
    List<Broken> lines(String lead, String text, Face face, double first, double others) {
        List<Glyph> glyphs = new ArrayList<>();
        add(glyphs, lead, face, true);
        add(glyphs, text, face, false);
        List<Broken> lines = new ArrayList<>();
        int from = 0;
        while (from < glyphs.size()) {
            int to = end(glyphs, from, lines.isEmpty() ? first : others);
            lines.add(line(glyphs.subList(from, to)));
            from = to;
            while (from < glyphs.size() && glyphs.get(from).character() == ' ') {
                from++;
            }
        }
        return lines;
    }

    private void add(List<Glyph> glyphs, String text, Face wanted, boolean bold) {
        text.codePoints().map(faces::set).forEach(character -> {
            Face face = faces.of(character, wanted);
            glyphs.add(new Glyph(character, face, bold, faces.width(character, face) * size + tracking));
        });
    }

    private static int end(List<Glyph> glyphs, int from, double width) {
        double filled = 0;
        int to = from;
        while (to < glyphs.size() && filled + glyphs.get(to).width() <= width + ROUNDING) {
            filled += glyphs.get(to).width();
            to++;
        }
        if (to == glyphs.size()) {
            return to;
        }
        for (int at = to; at > from; at--) {
            if (mayBreak(glyphs.get(at - 1).character(), glyphs.get(at).character())) {
                return at;
            }
        }
        return Math.max(to, from + 1);
    }

    private static boolean mayBreak(int before, int after) {
        boolean word = isOfWord(before) && isOfWord(after);
        boolean pair = before == after && (after == '—' || after == '…');
        return !word && !pair && NOT_FIRST.indexOf(after) < 0 && NOT_LAST.indexOf(before) < 0;
    }

    private static boolean isOfWord(int character) {
        return character < 0x250 && character > ' ' && NOT_LAST.indexOf(character) < 0;
    }

    private static Broken line(List<Glyph> glyphs) {
        List<Run> runs = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        double width = 0;
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            words.appendCodePoint(glyph.character());
            width += glyph.width();
            boolean last = i + 1 == glyphs.size();
            if (last
                    || glyphs.get(i + 1).face() != glyph.face()
                    || glyphs.get(i + 1).bold() != glyph.bold()) {
                runs.add(new Run(glyph.face(), glyph.bold(), words.toString()));
                words.setLength(0);
            }
        }
        return new Broken(runs, width, glyphs.size());
    }
}
