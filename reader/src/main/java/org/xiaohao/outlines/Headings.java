package org.xiaohao.outlines;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which lines of a report are headings. One without a number is known by its words and by what stands around it. */
final class Headings {

    private static final int LONG = 60;
    private static final int SHORTEST_BODY = 10;
    private static final int LONGEST_BESIDE_SHORT = 26;
    private static final String CLOSING = "。；：！？”》）;:!?)";

    private final List<Paragraph> paragraphs;
    private final int titleLine;
    private final List<@Nullable Heading> found = new ArrayList<>();
    private final int first;

    /** @param titleLine on which the title ends, -1 without one */
    Headings(List<Paragraph> paragraphs, int titleLine) {
        this.paragraphs = paragraphs;
        this.titleLine = titleLine;
        for (int i = 0; i < paragraphs.size(); i++) {
            Heading numbered = i <= titleLine ? null : Heading.numbered(text(i));
            found.add(numbered == null && i > titleLine ? plain(i) : numbered);
        }
        this.first = find();
    }

    /** The first line numbered 一、, -1 where there is none. */
    static int firstNumbered(List<Paragraph> paragraphs) {
        for (int i = 0; i < paragraphs.size(); i++) {
            Heading heading = Heading.numbered(paragraphs.get(i).text());
            if (heading != null && heading.style() == HeadingStyle.CHINESE) {
                return i;
            }
        }
        return -1;
    }

    /** The first heading, -1 where there is none. */
    int first() {
        return first;
    }

    @Nullable
    Heading at(int line) {
        return found.get(line);
    }

    /** The first 一、, or a part of every report that is named above it; without either, the first heading of any kind. */
    private int find() {
        int any = -1;
        for (int i = 0; i < found.size(); i++) {
            Heading heading = found.get(i);
            if (heading == null) {
                continue;
            }
            if (heading.style() == HeadingStyle.CHINESE || isStatutory(heading)) {
                return i;
            }
            any = any < 0 ? i : any;
        }
        return any;
    }

    private static boolean isStatutory(Heading heading) {
        return heading.style() == HeadingStyle.NONE && PartKinds.isStatutory(heading.title());
    }

    private @Nullable Heading plain(int line) {
        Heading heading = Heading.plain(text(line));
        if (heading == null || line + 1 >= paragraphs.size()) {
            return null;
        }
        String after = text(line + 1);
        boolean statutory = isStatutory(heading);
        Heading below = Heading.numbered(after);
        if (below != null) {
            boolean groups = begins(below) && text(line).length() <= LONGEST_BESIDE_SHORT && line > titleLine + 1;
            return (statutory && line == titleLine + 1) || (statutory || groups) && opens(line) ? heading : null;
        }
        if (line == titleLine + 1) {
            return statutory && tells(after) ? heading : null;
        }
        if (text(line - 1).length() > LONG && after.length() > LONG) {
            return heading;
        }
        boolean fits = statutory || text(line).length() <= LONGEST_BESIDE_SHORT;
        return fits && opens(line) && (tells(after) || headsAnother(line + 1)) ? heading : null;
    }

    /** A count that begins anew has a heading above it. */
    private static boolean begins(Heading below) {
        return below.style() != HeadingStyle.CHINESE && Integer.valueOf(1).equals(below.number());
    }

    /** Whether what stands above a line is at its end. */
    private boolean opens(int line) {
        if (line == 0) {
            return false;
        }
        String before = text(line - 1);
        Heading above = found.get(line - 1);
        return CLOSING.indexOf(before.charAt(before.length() - 1)) >= 0
                || above != null && above.placement() == Placement.OWN_LINE;
    }

    /** Of two headings one below the other the second has its text. */
    private boolean headsAnother(int line) {
        return Heading.plain(text(line)) != null
                && text(line).length() <= LONGEST_BESIDE_SHORT
                && line + 1 < paragraphs.size()
                && Heading.numbered(text(line + 1)) == null
                && tells(text(line + 1));
    }

    private static boolean tells(String body) {
        return body.length() >= SHORTEST_BODY
                && (body.indexOf('。') >= 0 || CLOSING.indexOf(body.charAt(body.length() - 1)) >= 0);
    }

    private String text(int line) {
        return paragraphs.get(line).text();
    }
}
