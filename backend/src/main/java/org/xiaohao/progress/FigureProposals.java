package org.xiaohao.progress;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xiaohao.figures.FigureClass;
import org.xiaohao.figures.FoundFigure;
import org.xiaohao.plan.IndicatorReference;
import org.xiaohao.text.Bigrams;

/** What the figures that were found in a text mean for a task: which indicator, class, scope and event. */
final class FigureProposals {

    /** How alike two names must be; below it more wrong than right ones were met. */
    private static final double ALIKE = 0.5;

    private static final String TO = "\\s*[—–－\\-~～至到]+\\s*";

    /** What names a stretch of time that begins with the year, and what names another one. */
    private static final Pattern TIME = Pattern.compile("(?<toDate>累计|全年(?!目标|任务|计划)|截[至止](?:目前|[^，。；]{0,10}?[月底末日])?"
            + "|(?:今年|年初|本年度?)以来|(?<!\\d)1月?(?:1日)?" + TO + "\\d{1,2}月(?:\\d{1,2}日|[底末])?"
            + "|前[一二三两四]个?季度|前[两二三四五六七八九十]+个月|上半年)"
            + "|(?<!\\d)\\d{1,2}月?(?:\\d{1,2}日)?" + TO
            + "\\d{1,2}月|[一二三四]季度|第[一二三四1-4]季度|下半年|当[年季月日]|本[季月期周]|(?<!\\d)\\d{1,2}月份?");

    private final List<FoundFigure> found;
    private final String text;
    private final List<IndicatorReference> indicators;
    private final List<JointEventReference> events;

    private FigureProposals(
            List<FoundFigure> found,
            String text,
            List<IndicatorReference> indicators,
            List<JointEventReference> events) {
        this.found = found;
        this.text = text;
        this.indicators = indicators;
        this.events = events;
    }

    static List<FigureProposal> of(
            List<FoundFigure> found,
            String text,
            List<IndicatorReference> indicators,
            List<JointEventReference> events) {
        FigureProposals proposals = new FigureProposals(found, text, indicators, events);
        return found.stream().map(proposals::proposal).toList();
    }

    private FigureProposal proposal(FoundFigure figure) {
        Optional<IndicatorReference> indicator = indicator(figure);
        String clause = sentence(figure.start());
        return new FigureProposal(
                new Figure(
                        indicator.map(IndicatorReference::name).orElse(figure.name()),
                        figure.amount(),
                        figure.max(),
                        figure.classifier(),
                        figure.qualifier(),
                        indicator.map(IndicatorReference::figureClass).orElse(figure.figureClass()),
                        isToDate(clause) && canBeCumulative(figure.figureClass())
                                ? FigureScope.CUMULATIVE
                                : FigureScope.PERIOD,
                        false,
                        indicator.map(IndicatorReference::id).orElse(null),
                        figure.joint() ? event(sentence(figure.end())) : null,
                        count(figure.numerator()),
                        count(figure.denominator()),
                        figure.start(),
                        figure.end()),
                figure.joint());
    }

    /** Whether the time that is named last is one that began with the year. */
    private static boolean isToDate(String words) {
        Matcher time = TIME.matcher(words);
        boolean toDate = false;
        while (time.find()) {
            toDate = time.group("toDate") != null;
        }
        return toDate;
    }

    private static boolean canBeCumulative(FigureClass figureClass) {
        return figureClass == FigureClass.EVENT_SUM
                || figureClass == FigureClass.MONEY
                || figureClass == FigureClass.AREA;
    }

    /** One that counts in the same and has a name that is most alike. */
    private Optional<IndicatorReference> indicator(FoundFigure figure) {
        return indicators.stream()
                .filter(indicator -> UnitsOfMeasure.areOfOneKind(indicator.classifier(), figure.classifier()))
                .filter(indicator -> figure.figureClass() != FigureClass.TARGET
                        && (figure.figureClass() == FigureClass.GROWTH)
                                == (indicator.figureClass() == FigureClass.GROWTH))
                .filter(indicator -> likeness(indicator.name(), figure.name()) >= ALIKE)
                .max(Comparator.comparingDouble(indicator -> likeness(indicator.name(), figure.name())));
    }

    private @Nullable Long event(String clause) {
        return events.stream()
                .filter(event -> coverage(event.name(), clause) >= ALIKE)
                .max(Comparator.comparingDouble(event -> coverage(event.name(), clause)))
                .map(JointEventReference::id)
                .orElse(null);
    }

    private @Nullable BigDecimal count(@Nullable Integer index) {
        return index == null ? null : found.get(index).amount();
    }

    /** The sentence up to a place. */
    private String sentence(int codePoints) {
        String left = text.substring(0, text.offsetByCodePoints(0, codePoints));
        int start = Math.max(left.lastIndexOf('。'), Math.max(left.lastIndexOf('；'), left.lastIndexOf('\n')));
        return left.substring(start + 1);
    }

    /** Of the pairs of neighbouring characters, how many both have: 1 for equal names, 0 for strangers. */
    private static double likeness(String one, String other) {
        return one.equals(other) ? 1 : pairs(one).likeness(pairs(other));
    }

    /** How much of a name stands in a text. */
    private static double coverage(String name, String text) {
        return pairs(name).heldBy(pairs(text));
    }

    private static Bigrams pairs(String words) {
        return Bigrams.of(words.replaceAll("[\\p{P}\\s]", ""));
    }
}
