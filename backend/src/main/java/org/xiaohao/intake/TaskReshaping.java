package org.xiaohao.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xiaohao.parsing.result.ParsedRectification;
import org.xiaohao.parsing.result.ParsedTask;
import org.xiaohao.parsing.result.ParsedTask.Particulars;
import org.xiaohao.parsing.result.ParsedTask.Place;
import org.xiaohao.parsing.result.ParsedTask.Responsibilities;
import org.xiaohao.parsing.result.ParsedTask.Timing;
import org.xiaohao.parsing.result.ParsedTask.Wording;
import org.xiaohao.parsing.result.PostMention;
import org.xiaohao.parsing.result.Recurrence;
import org.xiaohao.parsing.result.TaskField;
import org.xiaohao.parsing.result.UnitMention;
import org.xiaohao.text.Span;

/** Makes tasks of parts of tasks, of several tasks, and of another reading of the same task. */
final class TaskReshaping {

    private TaskReshaping() {}

    /** A part of a task: other words, the same units and due date. */
    static ParsedTask part(
            ParsedTask task,
            int part,
            String title,
            String body,
            Span span,
            @Nullable Span titleSpan,
            @Nullable Span bodySpan) {
        EnumMap<TaskField, Span> spans = new EnumMap<>(TaskField.class);
        spans.putAll(task.fieldSpans());
        put(spans, TaskField.TITLE, titleSpan);
        put(spans, TaskField.BODY, bodySpan);
        return task.with(new Wording(task.number(), part, task.section(), task.subsection(), title, body))
                .with(new Place(span, spans));
    }

    private static void put(Map<TaskField, Span> spans, TaskField field, @Nullable Span span) {
        if (span == null) {
            spans.remove(field);
        } else {
            spans.put(field, span);
        }
    }

    /** One task with the words of both, all units once, and the later due date. */
    static SheetTask merge(SheetTask first, SheetTask second) {
        ParsedTask one = first.task();
        ParsedTask other = second.task();
        String body = Stream.of(one.body(), other.title(), other.body())
                .filter(words -> !words.isBlank())
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
        boolean longTerm = one.longTerm() && other.longTerm();
        LocalDate deadline = later(one.deadline(), other.deadline());
        List<UnitMention> lead = together(one.lead(), other.lead(), List.of());
        List<UnitMention> responsible = together(one.responsible(), other.responsible(), lead);
        List<UnitMention> supporting = together(
                one.supporting(),
                other.supporting(),
                Stream.concat(lead.stream(), responsible.stream()).toList());
        ParsedTask dated = Objects.equals(deadline, one.deadline()) ? one : other;
        Integer part = Objects.equals(one.number(), other.number()) ? null : one.part();
        ParsedTask task = one.with(new Wording(one.number(), part, one.section(), one.subsection(), one.title(), body))
                .with(new Responsibilities(lead, responsible, supporting, one.andOthers()))
                .with(new Timing(
                        deadline,
                        dated.deadlineText(),
                        dated.deadlineKind(),
                        longTerm && deadline == null,
                        one.offeredDeadline()))
                .with(new Particulars(
                        Stream.concat(one.indicators().stream(), other.indicators().stream())
                                .toList(),
                        posts(one.posts(), other.posts()),
                        together(one.rectification(), other.rectification()),
                        oftener(one.recurrence(), other.recurrence())))
                .with(new Place(one.span().union(other.span()), one.fieldSpans()));
        Set<Integer> origins = new HashSet<>(first.origins());
        origins.addAll(second.origins());
        return first.with(task, TaskField.BODY, TaskField.LEAD, TaskField.RESPONSIBLE, TaskField.SUPPORTING)
                .withOrigins(origins);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    private static List<PostMention> posts(List<PostMention> one, List<PostMention> other) {
        Set<String> seen = new HashSet<>();
        return Stream.concat(one.stream(), other.stream())
                .filter(post -> seen.add(post.label() + "|" + post.words()))
                .toList();
    }

    private static @Nullable ParsedRectification together(
            @Nullable ParsedRectification one, @Nullable ParsedRectification other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return new ParsedRectification(
                lines(one.problem(), other.problem()),
                lines(one.goal(), other.goal()),
                lines(one.measures(), other.measures()),
                lines(one.state(), other.state()));
    }

    private static @Nullable String lines(@Nullable String one, @Nullable String other) {
        return Stream.of(one, other)
                .filter(Objects::nonNull)
                .distinct()
                .reduce((first, second) -> first + "\n" + second)
                .orElse(null);
    }

    private static @Nullable Recurrence oftener(@Nullable Recurrence one, @Nullable Recurrence other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** The units of both lists, each once, without those that have a weightier role. */
    private static List<UnitMention> together(List<UnitMention> one, List<UnitMention> other, List<UnitMention> above) {
        List<UnitMention> all = new ArrayList<>();
        Set<String> names = new HashSet<>();
        above.forEach(unit -> names.add(unit.name()));
        Stream.concat(one.stream(), other.stream())
                .filter(unit -> names.add(unit.name()))
                .forEach(all::add);
        return all;
    }

    /** Another reading of the task, with the fields that a person changed. */
    static ParsedTask overlay(ParsedTask again, ParsedTask mine, Set<TaskField> fixed) {
        boolean number = fixed.contains(TaskField.NUMBER);
        boolean section = fixed.contains(TaskField.SECTION);
        ParsedTask dated = fixed.contains(TaskField.DEADLINE) || fixed.contains(TaskField.LONG_TERM) ? mine : again;
        return again.with(new Wording(
                        number ? mine.number() : again.number(),
                        again.part(),
                        section ? mine.section() : again.section(),
                        section ? mine.subsection() : again.subsection(),
                        fixed.contains(TaskField.TITLE) ? mine.title() : again.title(),
                        fixed.contains(TaskField.BODY) ? mine.body() : again.body()))
                .with(new Responsibilities(
                        fixed.contains(TaskField.LEAD) ? mine.lead() : again.lead(),
                        fixed.contains(TaskField.RESPONSIBLE) ? mine.responsible() : again.responsible(),
                        fixed.contains(TaskField.SUPPORTING) ? mine.supporting() : again.supporting(),
                        again.andOthers()))
                .with(new Timing(
                        dated.deadline(),
                        dated.deadlineText(),
                        dated.deadlineKind(),
                        dated.longTerm(),
                        again.offeredDeadline()))
                .with(new Particulars(
                        fixed.contains(TaskField.INDICATORS) ? mine.indicators() : again.indicators(),
                        fixed.contains(TaskField.POSTS) ? mine.posts() : again.posts(),
                        fixed.contains(TaskField.RECTIFICATION) ? mine.rectification() : again.rectification(),
                        fixed.contains(TaskField.RECURRENCE) ? mine.recurrence() : again.recurrence()));
    }

    /** A split or merged task at the place where the one it came from stands now. */
    static ParsedTask shifted(ParsedTask mine, ParsedTask was, ParsedTask again) {
        boolean sameWords = was.title().equals(again.title())
                && was.body().equals(again.body())
                && length(was.span()) == length(again.span());
        int by = again.span().start() - was.span().start();
        EnumMap<TaskField, Span> spans = new EnumMap<>(TaskField.class);
        if (sameWords) {
            mine.fieldSpans().forEach((field, span) -> spans.put(field, moved(span, by)));
        }
        ParsedTask elsewhere = sameWords ? null : again;
        UnaryOperator<Span> place = span -> sameWords ? moved(span, by) : startOf(again);
        return mine.with(new Responsibilities(
                        moved(mine.lead(), by, elsewhere),
                        moved(mine.responsible(), by, elsewhere),
                        moved(mine.supporting(), by, elsewhere),
                        mine.andOthers()))
                .with(new Particulars(
                        mine.indicators().stream()
                                .map(indicator -> indicator.at(place.apply(indicator.span())))
                                .toList(),
                        mine.posts().stream()
                                .map(post -> post.at(place.apply(post.span())))
                                .toList(),
                        mine.rectification(),
                        mine.recurrence()))
                .with(new Place(sameWords ? moved(mine.span(), by) : again.span(), spans));
    }

    private static Span startOf(ParsedTask task) {
        return new Span(task.span().start(), task.span().start());
    }

    private static Span moved(Span span, int by) {
        return new Span(span.start() + by, span.end() + by);
    }

    private static int length(Span span) {
        return span.end() - span.start();
    }

    /** @param reworded the task whose words are others now, so that nobody knows where the names stand; else null */
    private static List<UnitMention> moved(List<UnitMention> units, int by, @Nullable ParsedTask reworded) {
        return units.stream()
                .map(unit -> reworded == null
                        ? new UnitMention(unit.name(), unit.start() + by, unit.end() + by)
                        : new UnitMention(
                                unit.name(),
                                reworded.span().start(),
                                reworded.span().start()))
                .toList();
    }
}
