package org.xiaohao.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.xiaohao.shared.VersionedEntity;

/** A figure that a task sets as a target. */
@Entity
@Table(name = "indicator")
class Indicator extends VersionedEntity {

    @Column(nullable = false, updatable = false)
    private long taskId;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false, length = 100)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private Comparison comparison;

    @Column(nullable = false, precision = 20, scale = 4)
    private BigDecimal target;

    @Column(nullable = false, length = 20)
    private String classifier;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private Aggregation aggregation;

    @SuppressWarnings("NullAway.Init")
    protected Indicator() {}

    Indicator(long taskId, int position, IndicatorTarget wanted) {
        IndicatorTarget checked = wanted.requireValid();
        this.taskId = taskId;
        this.position = position;
        this.name = checked.name();
        this.comparison = checked.comparison();
        this.target = checked.number();
        this.classifier = checked.classifier();
        this.aggregation = checked.aggregation();
    }

    long getTaskId() {
        return taskId;
    }

    IndicatorTarget toTarget() {
        return new IndicatorTarget(name, comparison, target, classifier, aggregation);
    }
}
