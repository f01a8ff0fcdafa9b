package org.xiaohao.parsing.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xiaohao.parsing.result.DiagnosticCode;
import org.xiaohao.parsing.statement.LeadRule;
import org.xiaohao.parsing.statement.ResponsibilityStatement;
import org.xiaohao.parsing.statement.StatementFinder;
import org.xiaohao.parsing.statement.StatementReader;
import org.xiaohao.parsing.statement.UnitListSplitter;
import org.xiaohao.text.Brackets;
import org.xiaohao.text.Interruption;
import org.xiaohao.text.Marks;
import org.xiaohao.text.NumberMark;
import org.xiaohao.text.NumberingRule;
import org.xiaohao.text.RoleLabel;
import org.xiaohao.text.Slice;

/** Builds the tree of numbered points from the lines of a text. */
public final class OutlineReader {

    // rule F12
    private static final Pattern ANNEX = Pattern.compile(
            "附[\\s\u3000]*[件表录][\\s\u3000]*(?:[0-9\uFF10-\uFF19]{1,2}|[一二三四五六七八九十]{1,2})?" + Marks.COLON + "?");

    /** The foot of a web page. */
    // rule F13
    private static final Pattern SITE = Pattern.compile(
            "(?:主办|承办|版权所有|网站(?:地图|标识码)|联系我们|技术支持|.{0,4}ICP备).*(?:版权所有|ICP|公网安备|网站地图|标识码|技术支持|网站维护).*", Pattern.DOTALL);

    private static final String TIME =
            "(?:(?:[一二三四五六七八九十]{1,2}|[0-9]{1,2})月份?|第?[一二三四1-4]季度|[上下]半年|第[一二三四五六七八九十0-9]{1,3}周|[寒暑]假(?:期间)?)";

    /** A stretch of time that heads the points below it. */
    // rule N20
    private static final Pattern PERIOD = Pattern.compile(TIME + "(?:[、—－\\-~至到和]+" + TIME + ")?[:：]?");

    private static final int LONGEST_IN_BRACKETS = 30;

    private final OutlineNode root;
    private final TableReader tables;
    private final List<Slice> lines;
    private final int breaksAdded;
    private final boolean bareNumbers;
    private final OwnNumbers ownNumbers;
    private final UnitEndings endings;
    private OutlineNode current;
    private @Nullable String otherLabel;
    private int measure;
    private boolean firstLead;
    private boolean restAssists;
    private boolean signedLead;
    private boolean unitsHead;

    private OutlineReader(Slice text) {
        this.root = OutlineNode.root(text);
        this.current = root;
        this.tables = new TableReader(root);
        LineReader.Lines read = LineReader.lines(text.source());
        this.lines = read.lines();
        this.breaksAdded = read.breaksAdded();
        this.bareNumbers = numbersStandBare(lines);
        this.ownNumbers = OwnNumbers.of(lines);
        this.endings = UnitEndings.of(lines);
    }

    public static Outline read(String text) {
        OutlineReader reader = new OutlineReader(Slice.of(text));
        TableFinder finder = new TableFinder(reader.lines);
        for (int i = 0; i < reader.lines.size(); ) {
            Interruption.check();
            List<TableFinder.Row> rows = finder.at(i);
            reader.restAssists |= LeadRule.restAssists(reader.lines.get(i));
            reader.signedLead |= LeadRule.marksStatedIn(reader.lines.get(i));
            if (SITE.matcher(reader.lines.get(i).text()).matches()) {
                i++;
            } else if (rows.isEmpty()) {
                for (StatementFinder.Segment segment : points(StatementFinder.segments(reader.lines.get(i)))) {
                    reader.readSegment(reader.endings.apply(segment), i);
                }
                i++;
            } else {
                reader.firstLead |= rows.stream().anyMatch(row -> LeadRule.statedIn(row.whole()));
                reader.restAssists |= rows.stream().anyMatch(row -> LeadRule.restAssists(row.whole()));
                reader.signedLead |= rows.stream().anyMatch(row -> LeadRule.marksStatedIn(row.whole()));
                reader.current = reader.tables.read(rows, reader.current);
                i = rows.getLast().nextLine();
            }
        }
        return new Outline(
                reader.root,
                reader.lines,
                reader.firstLead,
                reader.restAssists,
                reader.signedLead,
                reader.breaksAdded,
                reader.tables.headers());
    }

    /** Whether numbers without a dot or comma behind them count up, as beside 1.1 and 1.2. */
    static boolean numbersStandBare(List<Slice> lines) {
        int expected = 1;
        boolean decimals = false;
        for (Slice line : lines) {
            NumberMark bare = NumberingRule.bareAt(line);
            expected += bare != null && bare.ordinal() == expected ? 1 : 0;
            NumberMark mark = NumberingRule.at(line);
            decimals |= mark != null && mark.rule() == NumberingRule.DECIMAL;
        }
        return expected > 3 || decimals && expected > 1;
    }

    /** Cuts a point from the first of its sub-points where these go on behind each other in one line. */
    private static List<StatementFinder.Segment> points(List<StatementFinder.Segment> segments) {
        List<StatementFinder.Segment> points = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            StatementFinder.Segment segment = segments.get(i);
            NumberMark next = i + 1 < segments.size()
                    ? NumberingRule.at(segments.get(i + 1).content())
                    : null;
            int first = next == null || next.ordinal() != 2 ? -1 : firstOf(next.rule(), segment.content());
            if (first >= 0) {
                Slice whole = segment.content();
                points.add(new StatementFinder.Segment(
                        whole.between(whole.start(), first).trim(), null));
                points.add(new StatementFinder.Segment(whole.between(first, whole.end()), segment.tail()));
            } else {
                points.add(segment);
            }
        }
        return points;
    }

    /** Where the number one of the kind stands behind the end of a sentence, -1 where it does not. */
    private static int firstOf(NumberingRule rule, Slice words) {
        for (int i = words.start() + 1; i < words.end(); i++) {
            if (Marks.endsSentence(words.at(i - 1)) || words.at(i - 1) == ':' || words.at(i - 1) == '\uFF1A') {
                NumberMark mark = NumberingRule.at(words.between(i, words.end()));
                if (mark != null && mark.rule() == rule && mark.ordinal() == 1) {
                    return i;
                }
            }
        }
        return -1;
    }

    private void readSegment(StatementFinder.Segment segment, int line) {
        Slice content = segment.content();
        firstLead |= LeadRule.statedIn(content);
        NumberMark mark = numberAt(segment);
        ResponsibilityStatement inFront = mark == null || segment.tail() != null ? null : unitsInFront(mark.rest());
        if (mark != null && inFront != null) {
            otherLabel = null;
            Slice rest = mark.rest();
            Slice words = rest.between(inFront.span.end(), rest.end()).trim();
            NumberMark behind = new NumberMark(mark.rule(), mark.printed(), mark.ordinal(), words);
            current = parentFor(mark).addPoint(behind, inFront);
            return;
        }
        if (ANNEX.matcher(content.text()).matches()) {
            current = root;
            otherLabel = null;
        } else if (mark != null && !isInlineSeries(mark) && (assigns(segment.tail()) || !isMeasure(mark, line))) {
            otherLabel = null;
            current = parentFor(mark).addPoint(mark, segment.tail());
        } else if (content.isEmpty() && segment.tail() != null && headsByUnits(line)) {
            otherLabel = null;
            current = parentFor(heading(lines.get(line), line)).addPoint(heading(lines.get(line), line), null);
        } else if (content.isEmpty() && segment.tail() != null) {
            addOwnLine(segment.tail());
        } else if (segment.tail() == null && !content.isEmpty() && listsUnitsOfPoint(content, line)) {
            Slice units = content.between(content.start() + 1, content.end() - 1);
            addOwnLine(new ResponsibilityStatement(content.span()).merge(StatementReader.read(units)));
        } else if (segment.tail() == null && headsPoints(content, line)) {
            otherLabel = null;
            current = parentFor(heading(content, line)).addPoint(heading(content, line), null);
        } else {
            readUnnumbered(segment);
        }
    }

    /** Whether the line is nothing but a stretch of time, and numbered points follow it. */
    private boolean headsPoints(Slice content, int line) {
        NumberMark below = line + 1 < lines.size() ? numberAt(lines.get(line + 1)) : null;
        return below != null
                && below.rule().ordinal() > 0
                && (PERIOD.matcher(content.text()).matches() || isInBrackets(content));
    }

    /** Units and what they do in black brackets before the first point, and then alike, head the points below. */
    private boolean headsByUnits(int line) {
        NumberMark below = line + 1 < lines.size() ? numberAt(lines.get(line + 1)) : null;
        boolean may = below != null && below.rule().ordinal() > 0 && isInBrackets(lines.get(line));
        unitsHead |= may && current == root;
        return may && unitsHead;
    }

    /**
     * Whether the line is nothing but units in brackets below a point that has none yet, with a point of the same or a
     * higher level, or nothing numbered, behind it; where such lines head the points from the first on, it does so too.
     */
    // rule S18
    private boolean listsUnitsOfPoint(Slice content, int line) {
        if (!Marks.isOpening(content.at(content.start()))) {
            return false;
        }
        Brackets.Group first = Brackets.groups(content).getFirst();
        boolean whole = first.whole().end() == content.end() && !first.inner().isEmpty();
        if (!whole || !UnitListSplitter.listsUnits(first.inner().trim())) {
            return false;
        }
        NumberMark below = line + 1 < lines.size() ? numberAt(lines.get(line + 1)) : null;
        boolean behind = current != root && (below == null || below.rule().ordinal() <= current.rank());
        unitsHead |= !behind && isInBrackets(content);
        return behind && !unitsHead && current.tail == null;
    }

    /** Whether a line is nothing but a few words in black brackets. */
    // rule N26
    private static boolean isInBrackets(Slice content) {
        return content.length() > 2
                && content.length() <= LONGEST_IN_BRACKETS
                && content.at(content.start()) == '\u3010'
                && content.text().indexOf('\u3011') == content.length() - 1;
    }

    /** A heading without a number, just above the points of the line below. */
    private NumberMark heading(Slice content, int line) {
        NumberMark below = Objects.requireNonNull(numberAt(lines.get(line + 1)));
        NumberingRule above = NumberingRule.values()[below.rule().ordinal() - 1];
        Slice words = isInBrackets(content) ? content.between(content.start() + 1, content.end() - 1) : content;
        return new NumberMark(above, words.between(words.start(), words.start()), 0, words);
    }

    /** Units in square brackets with which a point begins; null where it begins with none. */
    // rule S15
    private static @Nullable ResponsibilityStatement unitsInFront(Slice words) {
        if (words.isEmpty() || "\u3010[\uFF3B\u3014".indexOf(words.at(words.start())) < 0) {
            return null;
        }
        Brackets.Group first = Brackets.groups(words).getFirst();
        boolean behind = first.closed() && first.whole().end() < words.end();
        return behind && UnitListSplitter.listsUnits(first.inner().trim())
                ? new ResponsibilityStatement(first.whole().span()).merge(StatementReader.read(first.inner()))
                : null;
    }

    /** A measure with units of its own is a point. */
    private static boolean assigns(@Nullable ResponsibilityStatement tail) {
        return tail != null && tail.hasUnits();
    }

    private @Nullable NumberMark numberAt(StatementFinder.Segment segment) {
        NumberMark mark = numberAt(segment.content());
        if (mark == null) {
            return null;
        }
        boolean bullet = mark.rule() == NumberingRule.BULLET && ownNumbers.at(segment.content()) == null;
        return bullet && current == root && segment.tail() == null ? null : mark;
    }

    private @Nullable NumberMark numberAt(Slice words) {
        NumberMark mark = NumberingRule.at(words);
        NumberMark bare = mark == null && bareNumbers ? NumberingRule.bareAt(words) : mark;
        return bare == null ? ownNumbers.at(words) : bare;
    }

    private void readUnnumbered(StatementFinder.Segment segment) {
        Slice content = segment.content();
        boolean labelled = RoleLabel.at(content) != null || current.tail == null && RoleLabel.verbBegins(content);
        if (labelled && current != root) {
            ResponsibilityStatement tail = StatementReader.read(content);
            addOwnLine(segment.tail() == null ? tail : tail.merge(segment.tail()));
            return;
        }
        var other = RoleLabel.SOME.matcher(content.text());
        if (current != root && other.matches()) {
            otherLabel = other.group(1);
            measure = 0;
        }
        current.paragraphs.add(new OutlineNode.Paragraph(content, segment.tail(), current == root ? null : otherLabel));
    }

    private void addOwnLine(ResponsibilityStatement tail) {
        OutlineNode node = current;
        otherLabel = null;
        node.posts.addAll(tail.posts);
        if (!tail.hasUnits() && tail.deadline == null) {
            node.otherTails.add(tail.span);
            return;
        }
        int last = node.paragraphs.size() - 1;
        OutlineNode.Paragraph paragraph = last < 0 ? null : node.paragraphs.get(last);
        if (node == root && paragraph != null) {
            ResponsibilityStatement merged =
                    paragraph.tail() == null ? tail : paragraph.tail().merge(tail);
            node.paragraphs.set(last, new OutlineNode.Paragraph(paragraph.text(), merged));
        } else {
            ResponsibilityStatement before = node.tail == null || node.tail.inText ? null : node.tail;
            if (before != null && before.saysAgain(tail)) {
                String words = tail.span.start() < root.title.source().length()
                        ? root.title.between(tail.span.start(), tail.span.end()).flow()
                        : "";
                node.doubts.add(new PointDoubt(DiagnosticCode.SEVERAL_STATEMENTS, Set.of(), words));
            }
            node.tailOnOwnLine |= before == null;
            node.tail = before == null ? tail : before.merge(tail);
        }
    }

    /**
     * Whether the number is that of a measure behind a label such as "measures:", which is text rather than a point.
     * Measures may be numbered like the points themselves; they then begin again at one, and the point that follows the
     * last of them has a label below it while the point above has its units already.
     */
    private boolean isMeasure(NumberMark mark, int line) {
        if (otherLabel == null || mark.rule().ordinal() < current.rank()) {
            return false;
        }
        if (mark.rule().ordinal() > current.rank()) {
            return true;
        }
        boolean next = current.mark != null && mark.ordinal() == current.mark.ordinal() + 1;
        boolean labelled = current.tail != null && line + 1 < lines.size() && RoleLabel.anyBegins(lines.get(line + 1));
        if (mark.ordinal() != measure + 1 || next && (measure == 0 || labelled)) {
            return false;
        }
        measure++;
        return true;
    }

    /** Whether several small points go on in one line below a point: they are its text. */
    // rule N30
    private boolean isInlineSeries(NumberMark mark) {
        return mark.ordinal() == 1
                && mark.rule().ordinal() >= NumberingRule.ARABIC_BRACKET.ordinal()
                && current != root
                && current.rank() < mark.rule().ordinal()
                && InlinePoints.goOn(mark);
    }

    private OutlineNode parentFor(NumberMark mark) {
        OutlineNode node = current;
        while (node.rank() >= mark.rule().ordinal() && node.parent != null) {
            node = node.parent;
        }
        return node;
    }
}
