package org.xiaohao.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xiaohao.outlines.LearnedOutline;
import org.xiaohao.outlines.OutlineLearner;
import org.xiaohao.outlines.OutlinePart;
import org.xiaohao.outlines.Placement;
import org.xiaohao.paper.OfficialDocument;

/** A published report as an official document, its headings found by its outline. */
final class PublishedText {

    private PublishedText() {}

    static OfficialDocument of(PublishedReport published) {
        String text = published.getContent();
        LearnedOutline learned = new OutlineLearner().learn(text);
        Map<Integer, Integer> levels = new HashMap<>();
        learned.parts().forEach(part -> collect(part, levels));
        String title =
                learned.title() == null ? "" : learned.title().replace("\n", "").strip();
        List<Wording> statements = new ArrayList<>();
        int start = 0;
        int left = title.length();
        for (String line : text.split("\n", -1)) {
            int indent =
                    line.codePointCount(0, line.length() - line.stripLeading().length());
            Integer level = levels.get(start + indent);
            String words = line.strip();
            if (left > 0 && !words.isEmpty() && title.contains(words) && statements.isEmpty()) {
                left -= words.length();
            } else if (!words.isEmpty()) {
                statements.add(new Wording(level == null ? 0 : level, "", words));
            }
            start += line.codePointCount(0, line.length()) + 1;
        }
        return ReportText.of(title.isEmpty() ? published.getYear() + "" : title, statements);
    }

    private static void collect(OutlinePart part, Map<Integer, Integer> levels) {
        if (part.placement() == Placement.OWN_LINE) {
            levels.put(part.start(), part.level());
        }
        part.children().forEach(child -> collect(child, levels));
    }
}
