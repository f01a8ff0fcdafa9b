package org.xiaohao.ui.shared;

import java.math.BigDecimal;
import java.text.NumberFormat;
import org.xiaohao.plan.IndicatorTarget;
import org.xiaohao.plan.Post;
import org.xiaohao.progress.Figure;

/** The words for what a document says of a task beside its words, units and date. */
public final class ParticularsText {

    private static final int MAX_DECIMALS = 4;

    private ParticularsText() {}

    /** What is counted, and how much is wanted of it. */
    public static String of(IndicatorTarget indicator) {
        return Translations.text("plan.indicator", indicator.name(), target(indicator));
    }

    /** How much is wanted. */
    public static String target(IndicatorTarget indicator) {
        return Translations.text(
                "plan.indicator.target",
                Translations.label(indicator.comparison()),
                number(indicator.number()),
                indicator.classifier());
    }

    /** 216 处, 20 余场, 约 196 件. */
    public static String figure(Figure figure) {
        String amount = NumberFormat.getInstance(Translations.locale()).format(figure.amount());
        return Translations.text("task.figure." + figure.qualifier(), amount, figure.classifier());
    }

    /** The post with the word that the document puts in front of it. */
    public static String of(Post post) {
        return post.label().isEmpty() ? post.words() : Translations.text("plan.post", post.label(), post.words());
    }

    private static String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(Translations.locale());
        format.setMaximumFractionDigits(MAX_DECIMALS);
        return format.format(number);
    }
}
