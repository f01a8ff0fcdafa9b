package org.xiaohao.parsing.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xiaohao.text.NumberMark;
import org.xiaohao.text.NumberingRule;
import org.xiaohao.text.RoleLabel;
import org.xiaohao.text.Slice;
import org.xiaohao.text.TableLine;

/** Points that stand behind each other in one line, parted by semicolons. */
final class InlinePoints {

    /** Behind what such a point begins. */
    private static final String BEFORE = "\u3002\uFF1B;:\uFF1A";
    // rule N31
    private static final Pattern ASSIGNED = Pattern.compile("由[^\u3002\uFF0C,\uFF1B;]{2,60}?(?:牵头|负责|承办|落实|实施)");

    private InlinePoints() {}

    /** Whether the number two of its kind stands behind a mark within the words of the point. */
    static boolean goOn(NumberMark first) {
        NumberMark next = next(first.rest(), first.rest().start(), first);
        return next != null && next.ordinal() == first.ordinal() + 1;
    }

    /** The lines, those cut whose small points each say who does them. */
    // rule N31
    static List<Slice> apart(List<Slice> lines) {
        List<Slice> apart = new ArrayList<>();
        for (Slice line : lines) {
            apart.addAll(TableLine.isRow(line) ? List.of(line) : parts(line));
        }
        return apart;
    }

    private static List<Slice> parts(Slice line) {
        if (!ASSIGNED.matcher(line.source()).region(line.start(), line.end()).find()) {
            return List.of(line);
        }
        List<Slice> parts = new ArrayList<>();
        int from = line.start();
        NumberMark last = NumberingRule.at(line);
        int at = last == null ? line.start() : last.rest().start();
        NumberMark own = small(last) ? last : null;
        for (NumberMark next = next(line, at, own);
                next != null;
                next = next(line, next.rest().start(), next)) {
            parts.add(line.between(from, next.printed().start()).trim());
            from = next.printed().start();
        }
        parts.add(line.between(from, line.end()));
        parts.removeIf(Slice::isEmpty);
        long assigned = parts.stream()
                .filter(part -> ASSIGNED.matcher(part.source())
                                .region(part.start(), part.end())
                                .find()
                        || RoleLabel.occursIn(part))
                .count();
        return parts.size() > 2 && assigned > 1 && assigned * 2 >= parts.size() ? parts : List.of(line);
    }

    private static boolean small(@Nullable NumberMark mark) {
        return mark != null && mark.rule().ordinal() >= NumberingRule.ARABIC_BRACKET.ordinal();
    }

    /** The next small number behind a mark, which goes on counting from the last one where there is one. */
    private static @Nullable NumberMark next(Slice line, int from, @Nullable NumberMark last) {
        for (int i = Math.max(from, line.start() + 1); i < line.end(); i++) {
            if (BEFORE.indexOf(line.at(i - 1)) >= 0) {
                NumberMark mark = NumberingRule.at(line.between(i, line.end()).trim());
                boolean counts = small(mark)
                        && mark != null
                        && mark.counts()
                        && !mark.printed().isEmpty();
                if (mark != null
                        && counts
                        && (last == null || mark.rule() == last.rule() && mark.ordinal() == last.ordinal() + 1)) {
                    return mark;
                }
            }
        }
        return null;
    }
}
