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

/** What a report says as an official document: without what is still to be written, and without headings above nothing. */
final class OfficialReport {

    private OfficialReport() {}

    static OfficialDocument of(String title, List<Wording> statements) {
        OfficialDocument.Builder document = OfficialDocument.titled(title);
        for (int i = 0; i < statements.size(); i++) {
            Wording statement = statements.get(i);
            if (statement.level() == 0) {
                document.text(statement.lead(), statement.text());
            } else if (!isBare(statements, i)) {
                document.heading(Math.min(statement.level(), OfficialDocument.Heading.MAX_LEVEL), statement.text());
            }
        }
        return document.build();
    }

    /** Whether nothing is written below a heading. */
    private static boolean isBare(List<Wording> statements, int heading) {
        for (Wording below : statements.subList(heading + 1, statements.size())) {
            if (below.level() > 0 && below.level() <= statements.get(heading).level()) {
                return true;
            }
            if (below.level() == 0 && !below.words().isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** A published report, its headings found by its outline. */
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
        return of(title.isEmpty() ? published.getYear() + "" : title, statements);
    }

    private static void collect(OutlinePart part, Map<Integer, Integer> levels) {
        if (part.placement() == Placement.OWN_LINE) {
            levels.put(part.start(), part.level());
        }
        part.children().forEach(child -> collect(child, levels));
    }

    /** Its headings and paragraphs, to be compared. */
    static List<Wording> blocks(OfficialDocument document) {
        return document.blocks().stream()
                .map(block -> switch (block) {
                    case OfficialDocument.Heading(int level, String text) -> new Wording(level, "", text);
                    case OfficialDocument.Paragraph(String lead, String text) ->
                        new Wording(0, lead == null ? "" : lead, text);
                })
                .toList();
    }
}
