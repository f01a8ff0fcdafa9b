package org.xiaohao.parsing.task;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xiaohao.parsing.outline.OutlineNode;
import org.xiaohao.parsing.result.ParsedRectification;
import org.xiaohao.text.Marks;

/** Finds what a rectification ledger says of a problem among the labelled paragraphs below it. */
final class RectificationRules {

    // rule K07
    private static final Pattern PROBLEM = Pattern.compile("(?:存在|具体|反馈|主要)?问题(?:描述|表现|清单)?");
    // rule K07
    private static final Pattern GOAL = Pattern.compile(".{0,4}目标.{0,2}");
    // rule K07
    private static final Pattern MEASURES = Pattern.compile(".{0,4}(?:措施|举措).{0,2}");
    // rule K07
    private static final Pattern STATE = Pattern.compile("(?:整改|销号|完成|落实)(?:情况|状态|进展|进度|成效|结果)|是否销号|是否完成");

    private RectificationRules() {}

    /** Reads labelled paragraphs; null when none of them is of a ledger. */
    static @Nullable ParsedRectification in(List<OutlineNode.Paragraph> all) {
        List<OutlineNode.Paragraph> paragraphs =
                all.stream().filter(paragraph -> paragraph.label() != null).toList();
        String problem = text(paragraphs, PROBLEM);
        String goal = text(paragraphs, GOAL);
        String measures = text(paragraphs, MEASURES);
        String state = text(paragraphs, STATE);
        boolean any = problem != null || goal != null || measures != null || state != null;
        return any ? new ParsedRectification(problem, goal, measures, state) : null;
    }

    private static @Nullable String text(List<OutlineNode.Paragraph> paragraphs, Pattern label) {
        List<String> found = new ArrayList<>();
        for (OutlineNode.Paragraph paragraph : paragraphs) {
            String name = paragraph.label();
            if (name != null && label.matcher(name).matches()) {
                String words = paragraph.text().flow();
                found.add(words.replaceFirst("^" + Pattern.quote(name) + "[\\s\u3000]*" + Marks.COLON, "")
                        .strip());
            }
        }
        found.removeIf(String::isEmpty);
        return found.isEmpty() ? null : String.join("\n", found);
    }
}
