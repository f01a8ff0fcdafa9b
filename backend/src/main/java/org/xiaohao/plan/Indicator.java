package org.xiaohao.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xiaohao.figures.FigureClass;
import org.xiaohao.shared.PlainNumber;
import org.xiaohao.shared.VersionedEntity;

/** 指标: what is counted in a task; with a target where the document or the office sets one. */
@Entity
@Table(name = "indicator")
class Indicator extends VersionedEntity {

    @Column(nullable = false, updatable = false)
    private long taskId;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false, length = 100)
    private String name;

    @Column(nullable = false, length = 20)
    private String classifier;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private Aggregation aggregation;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private FigureClass figureClass;

    @Column(nullable = false)
    private boolean headline;

    private @Nullable Long numeratorId;
    private @Nullable Long denominatorId;

    @Enumerated(EnumType.STRING)
    @Column(length = 32)
    private @Nullable Comparison comparison;

    @Column(precision = 20, scale = 4)
    private @Nullable BigDecimal target;

    @SuppressWarnings("NullAway.Init")
    protected Indicator() {}

    /** One that a document sets as a target. */
    Indicator(long taskId, int position, IndicatorTarget wanted) {
        this.taskId = taskId;
        say(position, wanted);
        figureClass = FigureClasses.of(aggregation, classifier);
    }

    /** One that the office wants counted. */
    Indicator(long taskId, int position, DefineIndicator wanted) {
        this.taskId = taskId;
        this.position = position;
        define(wanted);
    }

    /** Says what a document sets as a target; what the office said of it beside stays. */
    void aim(int newPosition, IndicatorTarget wanted) {
        boolean sameKind = wanted.classifier().equals(classifier) && wanted.aggregation() == aggregation;
        say(newPosition, wanted);
        if (!sameKind) {
            figureClass = FigureClasses.of(aggregation, classifier);
        }
    }

    private void say(int newPosition, IndicatorTarget wanted) {
        IndicatorTarget checked = wanted.requireValid();
        position = newPosition;
        name = checked.name();
        comparison = checked.comparison();
        target = checked.number();
        classifier = checked.classifier();
        aggregation = checked.aggregation();
    }

    final void define(DefineIndicator wanted) {
        DefineIndicator checked = wanted.requireValid();
        name = checked.name();
        classifier = checked.classifier();
        figureClass = Objects.requireNonNull(checked.figureClass());
        aggregation = Objects.requireNonNull(checked.operation());
        headline = checked.headline();
        numeratorId = checked.numeratorId();
        denominatorId = checked.denominatorId();
        comparison = checked.comparison();
        target = checked.target();
    }

    /** A rate whose base pair is not whole any more is not computed from it. */
    void forget(long indicatorId) {
        if (Objects.equals(numeratorId, indicatorId) || Objects.equals(denominatorId, indicatorId)) {
            numeratorId = null;
            denominatorId = null;
        }
    }

    long getTaskId() {
        return taskId;
    }

    int getPosition() {
        return position;
    }

    /** Whether it is an aim and not only counted. */
    boolean isTarget() {
        return comparison != null && target != null;
    }

    /** Whether it is the one that a document means by these words. */
    boolean counts(IndicatorTarget wanted) {
        return name.equals(wanted.name()) && classifier.equals(wanted.classifier());
    }

    IndicatorTarget toTarget() {
        if (comparison == null || target == null) {
            throw new IllegalStateException("no target");
        }
        return new IndicatorTarget(name, comparison, target, classifier, aggregation);
    }

    IndicatorReference toReference() {
        return new IndicatorReference(
                getId(),
                getVersion(),
                taskId,
                name,
                classifier,
                figureClass,
                aggregation,
                headline,
                numeratorId,
                denominatorId,
                comparison,
                target == null ? null : PlainNumber.of(target));
    }
}
