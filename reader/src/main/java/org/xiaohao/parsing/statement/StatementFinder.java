package org.xiaohao.parsing.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xiaohao.text.Brackets;
import org.xiaohao.text.Interruption;
import org.xiaohao.text.Marks;
import org.xiaohao.text.NamedRole;
import org.xiaohao.text.NumberingRule;
import org.xiaohao.text.RoleLabel;
import org.xiaohao.text.Slice;

/** Finds the responsibility statements in a line and cuts the line behind each. */
public final class StatementFinder {

    /** Marks that may stand between a statement and the end of its paragraph. */
    private static final String CLOSERS = "\u3002.\uFF1B;\uFF0C,";

    // rule S01
    private static final Pattern VERB = Pattern.compile("牵头|主办|负责|承办|落实|实施|推进|执行");
    /** Words about everything below are no statement of one point. */
    // rule S02
    private static final Pattern BELOW = Pattern.compile("以下|下列|下述");
    /** What addresses places within a list of units. */
    // rule S03
    private static final Pattern PLACE = Pattern.compile("各[省市县区州乡镇](?:[市县区州])?|自治区|直辖市|各市州");

    /** A dash that parts a point from those who do it. */
    // rule S14
    private static final Pattern DASH = Pattern.compile(
            "(?<=[\u4E00-\u9FFF0-9\u201D)\uFF09\u3002])[ \u3000]*(?:[\u2192\u21D2\u27A1]|[\u2014\u2015\u2500]{2}|\u2026{3,}|\\.{6,}|\u00B7{6,})[ \u3000]*(?=[\u4E00-\u9FFF])");

    /** One of them stands in every such dash; most lines have none, and the pattern is slow. */
    private static final List<String> DASHES = List.of(
            "\u2192", "\u21D2", "\u27A1", "\u2014", "\u2015", "\u2500", "\u2026\u2026", "......", "\u00B7\u00B7");

    private static final int LONGEST_DASHED = 80;

    private StatementFinder() {}

    /**
     * A part of a line.
     *
     * @param content what stands before the statement, may be empty
     * @param tail the statement, null when there is none
     */
    public record Segment(Slice content, @Nullable ResponsibilityStatement tail) {}

    public static List<Segment> segments(Slice line) {
        List<Segment> segments = new ArrayList<>();
        int from = line.start();
        ResponsibilityStatement open = null;
        Slice content = line.between(from, from);
        int dash = firstDash(line);
        for (Brackets.Group group : Brackets.groups(line)) {
            Interruption.check();
            boolean dashed = dash >= 0 && dash <= group.whole().start();
            if (dashed && UnitListSplitter.isMarkedLead(group.whole()) || !isTail(group, line, from)) {
                continue;
            }
            Slice before = open == null
                    ? line.between(from, group.whole().start()).trim()
                    : behind(line, from, group.whole().start());
            ResponsibilityStatement tail = StatementReader.read(group.inner());
            tail.unbalanced = !group.closed();
            ResponsibilityStatement placed =
                    new ResponsibilityStatement(group.whole().span()).merge(tail);
            if (open != null && before.isEmpty()) {
                open = open.merge(placed);
            } else {
                if (open != null) {
                    segments.add(new Segment(content, open));
                }
                content = before;
                open = placed;
            }
            from = group.whole().end();
        }
        if (open != null) {
            segments.add(new Segment(content, open));
        }
        Slice rest = open == null ? line.between(from, line.end()).trim() : behind(line, from, line.end());
        if (open == null || !rest.isEmpty()) {
            segments.add(unbracketed(rest.trim()));
        }
        return segments;
    }

    /** Where the first dash ends that parts a point from those who do it; -1 where there is none. */
    private static int firstDash(Slice line) {
        Matcher dash = dashes(line);
        return dash.find() ? dash.end() : -1;
    }

    private static Matcher dashes(Slice line) {
        return DASH.matcher(line.source()).region(line.start(), line.holdsAny(DASHES) ? line.end() : line.start());
    }

    /** What stands behind a statement, without the mark that closes its sentence. */
    private static Slice behind(Slice line, int from, int to) {
        Slice marks = line.between(from, to).trim();
        int start = marks.start();
        while (start < marks.end() && (CLOSERS.indexOf(line.at(start)) >= 0 || Marks.isBlank(line.at(start)))) {
            start++;
        }
        return line.between(start, marks.end());
    }

    /** A statement without brackets behind the last sentence of a paragraph. */
    private static Segment unbracketed(Slice text) {
        List<Brackets.Group> groups = Brackets.groups(text);
        List<RoleLabel.Found> labels = RoleLabel.allIn(text);
        boolean anyRole = labels.stream().anyMatch(label -> label.kind().role() != null);
        for (RoleLabel.Found label : labels) {
            boolean role = label.kind().role() != null
                    || label.kind() == RoleLabel.DEADLINE
                    || label.kind() == RoleLabel.PERSON && anyRole;
            if (role && label.start() > text.start() && startsSentence(text, label.start())) {
                if (groups.stream()
                        .anyMatch(group -> group.whole().start() < label.start()
                                && label.start() < group.whole().end())) {
                    return new Segment(text, null);
                }
                Slice statement = text.between(label.start(), text.end());
                return new Segment(text.between(text.start(), label.start()).trim(), StatementReader.read(statement));
            }
        }
        return bare(text);
    }

    /**
     * A sentence that begins with units and what they do, as in "A leads, B assists": the last one, or one that says
     * nothing else. What stands behind the units stays text.
     */
    private static Segment bare(Slice text) {
        Segment dashed = dashed(text);
        if (dashed != null) {
            return dashed;
        }
        if (!VERB.matcher(text.source()).region(text.start(), text.end()).find()) {
            return new Segment(text, null);
        }
        for (Slice printed : sentences(text)) {
            Slice sentence = Remarks.withoutOpening(printed);
            boolean first = printed.start() == text.start();
            Slice statement = first && NumberingRule.at(text) != null ? null : statementAtStart(sentence);
            boolean whole = statement != null && statement.end() >= sentence.end();
            boolean above = printed.start() < sentence.start();
            boolean last =
                    text.between(sentence.end(), text.end()).trimAll("\u3002").isEmpty();
            if (statement != null && (whole || last && !first)) {
                ResponsibilityStatement tail = StatementReader.read(statement);
                tail.inText = !(whole && last);
                tail.sentence = true;
                return new Segment(
                        tail.inText
                                ? text
                                : text.between(text.start(), above ? printed.start() : sentence.start())
                                        .trim(),
                        tail);
            }
        }
        return behindComma(text);
    }

    /** Words, a comma, and to the end of the last sentence nothing but who does it, introduced by 由. */
    // rule S17
    private static Segment behindComma(Slice text) {
        List<Slice> sentences = sentences(text);
        Slice last = sentences.getLast();
        for (int i = last.start() + 1; i + 1 < last.end(); i++) {
            if (last.at(i) == '由' && "\uFF0C,".indexOf(last.at(i - 1)) >= 0) {
                Slice words = last.between(i, last.end()).trimAll("\uFF1B;");
                Slice statement = statementAtStart(words);
                if (statement != null && statement.end() >= words.end()) {
                    ResponsibilityStatement tail = StatementReader.read(statement);
                    tail.sentence = true;
                    return new Segment(text.between(text.start(), i - 1).trim(), tail);
                }
            }
        }
        return new Segment(text, null);
    }

    /** Words, a dash, and nothing but units and what they do; null where it is not so. */
    private static @Nullable Segment dashed(Slice text) {
        Matcher dash = dashes(text);
        int start = -1;
        int end = -1;
        while (dash.find()) {
            start = dash.start();
            end = dash.end();
        }
        if (start <= text.start() || text.end() - end > LONGEST_DASHED) {
            return null;
        }
        Slice units = text.between(end, text.end()).trimAll("\u3002");
        boolean only = !units.isEmpty()
                && Brackets.split(units, Marks.SEPARATORS).stream().allMatch(piece -> {
                    Slice words = piece.trim();
                    RoleVerb verb = RoleVerb.endOf(words);
                    return dated(words, units)
                            || isUnit(
                                    verb == null
                                            ? words
                                            : words.between(words.start(), verb.start())
                                                    .trim());
                });
        return only
                ? new Segment(text.between(text.start(), start).trimAll("\u3002"), StatementReader.read(units))
                : null;
    }

    /** Whether a piece behind the first is a time. */
    private static boolean dated(Slice words, Slice units) {
        return words.start() > units.start() && DeadlineRules.isDeadline(words);
    }

    /** The sentences without their full stops. */
    private static List<Slice> sentences(Slice text) {
        List<Slice> sentences = new ArrayList<>();
        int from = text.start();
        for (int i = text.start(); i < text.end(); i++) {
            if (text.at(i) == '\u3002') {
                sentences.add(text.between(from, i).trim());
                from = i + 1;
            }
        }
        sentences.add(text.between(from, text.end()).trim());
        sentences.removeIf(Slice::isEmpty);
        return sentences;
    }

    /** The pieces up to the last that is a unit with its verb, with dates between and behind them; null where none leads. */
    private static @Nullable Slice statementAtStart(Slice sentence) {
        int end = sentence.start();
        boolean leads = false;
        for (Slice piece : Brackets.split(sentence, Marks.SEPARATORS)) {
            Slice words = piece.trim();
            RoleVerb verb = RoleVerb.endOf(words);
            Slice name = verb == null
                    ? words
                    : words.between(words.start(), verb.start()).trim();
            boolean unit = isUnit(name);
            boolean dated = DeadlineRules.isDeadline(words);
            if (!unit && !dated) {
                break;
            }
            leads |= verb != null && unit && verb.role() != NamedRole.SUPPORTING;
            if (verb != null && unit || dated && leads) {
                end = piece.end();
            }
        }
        return leads ? sentence.between(sentence.start(), end).trim() : null;
    }

    /** Whether the words before a verb that names work as well are units, the last of them at least. */
    private static boolean isUnits(Slice names) {
        Slice name = UnitListSplitter.withoutOthers(names.trim());
        return isUnit(name) || PLACE.matcher(name.text()).matches();
    }

    private static boolean isUnit(Slice name) {
        if (name.isEmpty() || UnitListSplitter.endsAsUnit(name)) {
            return !name.isEmpty();
        }
        Slice plain = UnitListSplitter.withoutBracket(name);
        return plain.length() < name.length() && UnitListSplitter.endsAsUnit(plain);
    }

    private static boolean startsSentence(Slice text, int start) {
        char before = text.at(start - 1);
        return Marks.endsSentence(before) || before == '\t' || before == '\u3000' || before == ' ';
    }

    private static boolean isTail(Brackets.Group group, Slice line, int from) {
        Slice inner = group.inner();
        if (BELOW.matcher(inner.trim().text()).lookingAt()) {
            return false;
        }
        if (RoleLabel.occursIn(inner) || ordersUnits(inner)) {
            return true;
        }
        return endsPart(group, line, from)
                && (RoleLabel.deadlineOccursIn(inner) || saysRole(inner) || listsUnits(group, line));
    }

    /** Whether the order rule stands behind units that it is about. */
    private static boolean ordersUnits(Slice inner) {
        return LeadRule.statedIn(inner)
                && Brackets.split(inner, Marks.SEPARATORS).stream()
                        .anyMatch(piece -> isUnit(piece.trim()) && !LeadRule.statedIn(piece));
    }

    /** Whether the group closes a sentence or the line, rather than standing inside a sentence. */
    private static boolean endsPart(Brackets.Group group, Slice line, int from) {
        int before = group.whole().start() - 1;
        if (before >= from && Marks.endsSentence(line.at(before))) {
            return true;
        }
        Slice after = line.between(group.whole().end(), line.end()).trim();
        return after.isEmpty()
                || Marks.endsSentence(after.at(after.start()))
                || Marks.isOpening(after.at(after.start()));
    }

    private static boolean saysRole(Slice inner) {
        int units = 0;
        for (Slice piece : Brackets.split(inner, Marks.SEPARATORS)) {
            Slice trimmed = piece.trim();
            RoleVerb verb = RoleVerb.endOf(trimmed);
            Slice name = verb == null ? trimmed : trimmed.between(trimmed.start(), verb.start());
            int with = name.text().indexOf("会同");
            boolean together = with > 0 && isUnit(name.between(name.start(), name.start() + with));
            boolean named = units > 1 || (verb != null && verb.assigns() ? !mentionsNoUnit(name) : isUnits(name));
            if (together || verb != null && named) {
                return true;
            }
            units += isUnit(name) ? 1 : 0;
        }
        for (RoleLabel.Found label : RoleLabel.allIn(inner)) {
            if (label.kind().role() != null) {
                return true;
            }
        }
        return false;
    }

    /** A list of units without a word on what they do, behind the full stop at the end of a line. */
    private static boolean listsUnits(Brackets.Group group, Slice line) {
        int before = group.whole().start() - 1;
        boolean afterStop = before >= line.start() && line.at(before) == '\u3002';
        boolean last =
                line.between(group.whole().end(), line.end()).trimAll(CLOSERS).isEmpty();
        return afterStop
                && last
                && group.closed()
                && Brackets.split(group.inner(), Marks.SEPARATORS).stream()
                        .allMatch(piece -> isUnit(UnitListSplitter.withoutOthers(piece.trim()))
                                || PLACE.matcher(piece.trim().text()).matches()
                                || DeadlineRules.isDeadline(piece.trim())
                                || UnitListSplitter.isMarkedLead(piece.trim()));
    }

    private static boolean mentionsNoUnit(Slice words) {
        return words.length() > 60 || words.text().contains("的");
    }
}
