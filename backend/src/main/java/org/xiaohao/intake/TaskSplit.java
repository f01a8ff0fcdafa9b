package org.xiaohao.intake;

import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.xiaohao.parsing.result.ParsedIndicator;
import org.xiaohao.parsing.result.ParsedTask;
import org.xiaohao.parsing.result.TaskField;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.text.Span;

/** The two halves of a task that a person splits. */
record TaskSplit(SheetTask first, SheetTask second) {

    private static final String STOP = "\u3002";

    /**
     * @param text the text of the document
     * @param offset where the second half begins
     * @param key the key of the second half
     * @throws InvalidInputException when the place lies outside the words of the task, or leaves one half empty
     */
    static TaskSplit at(String text, SheetTask whole, int offset, int key) {
        ParsedTask task = whole.task();
        Span title = task.fieldSpans().get(TaskField.TITLE);
        Span body = task.fieldSpans().get(TaskField.BODY);
        Span words = title == null ? body : body == null ? title : new Span(title.start(), body.end());
        if (words == null || offset <= words.start() || offset >= words.end()) {
            throw new InvalidInputException("offset", "split-outside");
        }
        Span before = new Span(words.start(), offset);
        Span after = new Span(offset, words.end());
        int part = Objects.requireNonNullElse(task.part(), 1);
        boolean inTitle = title != null && offset < title.end();
        String firstTitle = inTitle ? clean(text, before) : task.title();
        String firstBody = inTitle || title == null ? "" : clean(text, new Span(title.end(), offset));
        Half second = Half.of(text, after);
        if (firstTitle.isEmpty() || second.title().isEmpty()) {
            throw new InvalidInputException("offset", "split-outside");
        }
        SheetTask one = whole.with(
                TaskReshaping.part(
                        task,
                        part,
                        firstTitle,
                        firstBody,
                        new Span(task.span().start(), offset),
                        inTitle ? before : title,
                        inTitle || title == null ? null : new Span(title.end(), offset)),
                TaskField.TITLE,
                TaskField.BODY);
        ParsedTask rest = TaskReshaping.part(
                task,
                part + 1,
                second.title(),
                second.body(),
                new Span(offset, task.span().end()),
                second.titleSpan(),
                second.bodySpan());
        SheetTask other = new SheetTask(key, whole.origins(), Set.of(TaskField.TITLE, TaskField.BODY), rest);
        return new TaskSplit(
                withIndicators(one, indicator -> indicator.span().start() < offset),
                withIndicators(other, indicator -> indicator.span().start() >= offset));
    }

    /** A figure goes with its words. */
    private static SheetTask withIndicators(SheetTask half, Predicate<ParsedIndicator> belongs) {
        return TaskEdits.withIndicators(
                half, half.task().indicators().stream().filter(belongs).toList());
    }

    /** Words that begin in the middle of a task: the title ends with the first full stop. */
    private record Half(
            String title,
            String body,
            Span titleSpan,
            @Nullable Span bodySpan) {

        static Half of(String text, Span span) {
            int stop = text.indexOf(STOP, span.start());
            int end = stop < 0 || stop >= span.end() ? span.end() : stop;
            int rest = Math.min(span.end(), end + STOP.length());
            Span bodySpan = rest < span.end() ? new Span(rest, span.end()) : null;
            Span titleSpan = new Span(span.start(), end);
            return new Half(clean(text, titleSpan), bodySpan == null ? "" : clean(text, bodySpan), titleSpan, bodySpan);
        }
    }

    private static String clean(String text, Span span) {
        String words = text.substring(span.start(), span.end()).strip();
        return words.startsWith(STOP) ? words.substring(STOP.length()).strip() : words;
    }
}
