package org.xiaohao.parsing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xiaohao.document.ground.SourceText;
import org.xiaohao.parsing.outline.Mending;
import org.xiaohao.parsing.outline.Outline;
import org.xiaohao.parsing.outline.OutlineReader;
import org.xiaohao.parsing.result.Diagnostic;
import org.xiaohao.parsing.result.DiagnosticCode;
import org.xiaohao.parsing.result.Offer;
import org.xiaohao.parsing.result.ParsedPlan;
import org.xiaohao.parsing.result.ParsedTask;
import org.xiaohao.text.PageFurniture;
import org.xiaohao.text.PlainForm;
import org.xiaohao.text.Slice;
import org.xiaohao.text.Span;

/**
 * Accounts for every letter and digit of a document: it is in the span of a task, in a heading of one or of a table, in
 * the preamble, in what is known of the plan, or a diagnostic names it.
 */
final class Coverage {

    private static final int WHOLE = 200;

    private Coverage() {}

    /** The pieces of the text that nobody accounts for. */
    static List<String> unaccounted(SourceText source, ParsedPlan plan) {
        String text = source.text();
        String mended = Mending.of(text);
        Outline outline = OutlineReader.read(mended);
        BitSet known = new BitSet(text.length());
        if (!outline.nodes().isEmpty()) {
            known.set(0, outline.nodes().getFirst().headingSpan().start());
        } else {
            known.set(0, text.length());
        }
        outline.headers().forEach(span -> known.set(span.start(), span.end()));
        plan.tasks().forEach(task -> known.set(task.span().start(), task.span().end()));
        plan.sections().forEach(section -> set(known, section.span()));
        Stream.of(plan.issuers(), plan.issueDates(), plan.titles(), plan.documentNumbers())
                .flatMap(List::stream)
                .map(Offer::span)
                .forEach(span -> set(known, span));
        outline.nodes().stream()
                .map(node -> node.tail)
                .filter(tail -> tail != null && isTold(tail.span, plan))
                .forEach(tail -> known.set(tail.span.start(), tail.span.end()));
        boolean marksSaid = false;
        for (Diagnostic note : plan.diagnostics()) {
            boolean all = note.start() == 0 && note.end() == text.length() && text.length() > WHOLE;
            if (!all) {
                known.set(note.start(), note.end());
            }
            marksSaid |= note.code() == DiagnosticCode.PAGE_MARKS_LEFT_OUT;
        }
        Set<String> headings = headings(plan);
        List<String> open = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            boolean content = Character.isLetterOrDigit(text.charAt(i));
            boolean blanked = marksSaid && !Character.isLetterOrDigit(mended.charAt(i));
            if (content && !known.get(i) && !blanked) {
                int end = i;
                while (end < text.length() && !known.get(end) && text.charAt(end) != '\n') {
                    end++;
                }
                Slice piece = new Slice(text, i, end).trim();
                // what is mended stands in headings as it was mended
                Slice words = new Slice(mended, i, end).trim();
                if (!isHeading(words, headings) && !PageFurniture.isFormal(line(text, i))) {
                    open.add(piece.text());
                }
                i = end;
            }
        }
        return open;
    }

    /** Whether a task has a unit or a date from the place. */
    private static boolean isTold(Span place, ParsedPlan plan) {
        return plan.tasks().stream()
                .flatMap(task -> task.fieldSpans().values().stream())
                .anyMatch(span -> span.start() >= place.start() && span.end() <= place.end());
    }

    private static void set(BitSet known, @Nullable Span span) {
        if (span != null) {
            known.set(span.start(), span.end());
        }
    }

    private static Slice line(String text, int at) {
        int end = text.indexOf('\n', at);
        return new Slice(text, text.lastIndexOf('\n', at) + 1, end < 0 ? text.length() : end).trim();
    }

    /** The headings below the outermost have no place of their own in what is handed out. */
    private static Set<String> headings(ParsedPlan plan) {
        Set<String> headings = new TreeSet<>();
        for (ParsedTask task : plan.tasks()) {
            for (String words : new String[] {task.section(), task.subsection()}) {
                if (words != null) {
                    Stream.of(words.split(" / ")).map(PlainForm::of).forEach(headings::add);
                    headings.add(PlainForm.of(words));
                }
            }
        }
        return headings;
    }

    private static boolean isHeading(Slice piece, Set<String> headings) {
        String words = PlainForm.of(piece.text()).replaceFirst("[^\\p{L}\\p{Nd})]+$", "");
        String bare = words.replaceFirst("\\)+$", "");
        return headings.stream()
                        .anyMatch(heading -> heading.contains(words)
                                // a heading in brackets is handed out without them
                                || heading.endsWith(bare)
                                || words.contains(heading) && heading.length() == ParsedTask.MAX_HEADING)
                || areHeadings(words, headings);
    }

    /** Headings that stand behind each other on one line, peeled off from its beginning. */
    private static boolean areHeadings(String words, Set<String> headings) {
        String rest = inner(words);
        while (!rest.isEmpty()) {
            String left = rest;
            Optional<String> first = headings.stream()
                    .map(Coverage::inner)
                    .filter(heading -> !heading.isEmpty() && left.startsWith(heading))
                    .max(Comparator.comparingInt(String::length));
            if (first.isEmpty()) {
                return false;
            }
            rest = inner(rest.substring(first.get().length()));
        }
        return true;
    }

    /** Without the marks before it. */
    private static String inner(String words) {
        return words.replaceFirst("^[^\\p{L}\\p{Nd}]+", "");
    }
}
