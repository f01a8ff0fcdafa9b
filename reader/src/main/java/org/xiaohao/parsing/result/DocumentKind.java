package org.xiaohao.parsing.result;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xiaohao.text.Span;

/** What sort of list a document is; names as in the plan's own kinds. */
public enum DocumentKind {
    WORK_PLAN,
    RECTIFICATION,
    SUPERVISED_MATTERS;

    // rule K01
    private static final Pattern RECTIFICATION_TITLE = Pattern.compile("整改|反馈(?:意见|问题)|问题清单|销号");
    // rule K02
    private static final Pattern SUPERVISED_TITLE = Pattern.compile("督办|督查(?:事项|任务)|交办|批示|建议提案|(?:建议|提案)办理");

    /** Kinds, best first. */
    public static List<Offer<DocumentKind>> offers(List<Offer<String>> titles, List<ParsedTask> tasks) {
        List<Offer<DocumentKind>> offers = new ArrayList<>();
        for (Offer<String> title : titles) {
            if (RECTIFICATION_TITLE.matcher(title.value()).find()) {
                offer(offers, RECTIFICATION, title.sureness(), title.span());
            } else if (SUPERVISED_TITLE.matcher(title.value()).find()) {
                offer(offers, SUPERVISED_MATTERS, title.sureness(), title.span());
            }
        }
        long ledger = tasks.stream()
                .map(ParsedTask::rectification)
                .filter(details -> details != null && (details.goal() != null || details.state() != null))
                .count();
        if (ledger * 2 > tasks.size()) {
            offer(offers, RECTIFICATION, Sureness.MEDIUM, null);
        }
        offer(offers, WORK_PLAN, offers.isEmpty() ? Sureness.HIGH : Sureness.LOW, null);
        return offers;
    }

    private static void offer(
            List<Offer<DocumentKind>> offers, DocumentKind kind, Sureness sureness, @Nullable Span span) {
        if (offers.stream().noneMatch(known -> known.value() == kind)) {
            offers.add(new Offer<>(kind, sureness, span));
        }
    }
}
