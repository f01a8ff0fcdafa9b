package org.xiaohao.plan;

import java.util.Set;
import org.xiaohao.figures.FigureClass;

/** Which class goes with which operation. */
final class FigureClasses {

    private static final Set<FigureClass> ADDED = Set.of(FigureClass.EVENT_SUM, FigureClass.MONEY, FigureClass.AREA);
    private static final Set<FigureClass> STANDING = Set.of(FigureClass.STOCK, FigureClass.MONEY, FigureClass.AREA);
    private static final Set<FigureClass> COMPUTED = Set.of(FigureClass.RATE, FigureClass.GROWTH);

    private FigureClasses() {}

    /** The class of a target of which only the operation and the classifier are known. */
    static FigureClass of(Aggregation aggregation, String classifier) {
        if (aggregation == Aggregation.RATIO) {
            return FigureClass.RATE;
        }
        if (classifier.matches("[千万亿百]*元")) {
            return FigureClass.MONEY;
        }
        if (classifier.matches("[千万亿百]*(?:平方米|㎡|亩|公顷|平方公里)")) {
            return FigureClass.AREA;
        }
        return switch (aggregation) {
            case SUM -> FigureClass.EVENT_SUM;
            case LATEST -> FigureClass.STOCK;
            default -> FigureClass.OTHER;
        };
    }

    static boolean fits(FigureClass figureClass, Aggregation operation) {
        return switch (operation) {
            case SUM -> ADDED.contains(figureClass);
            case LATEST -> STANDING.contains(figureClass);
            case RATIO -> COMPUTED.contains(figureClass);
            case ONE, MAX -> true;
        };
    }
}
