package org.xiaohao.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.xiaohao.shared.Ids;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.PlainNumber;

/** 数据: one figure of one entry. */
@Entity
@Table(name = "indicator_value")
class IndicatorValue {

    private static final BigDecimal LIMIT = new BigDecimal("1000000000000");

    @Id
    private long id = Ids.next();

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "entry_id")
    private ProgressEntry entry;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false, length = 100)
    private String name;

    @Column(nullable = false, precision = 20, scale = 4)
    private BigDecimal amount;

    @Column(nullable = false, length = 20)
    private String classifier;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private FigureQualifier qualifier;

    @SuppressWarnings("NullAway.Init")
    protected IndicatorValue() {}

    IndicatorValue(ProgressEntry entry, int position, Figure figure) {
        this.entry = entry;
        this.position = position;
        this.name = InvalidInputException.requireText("figures", figure.name(), 100);
        this.classifier = InvalidInputException.requireText("figures", figure.classifier(), 20);
        this.qualifier = figure.qualifier();
        if (figure.amount().abs().compareTo(LIMIT) >= 0
                || PlainNumber.of(figure.amount()).scale() > 4) {
            throw new InvalidInputException("figures", "figure-out-of-range");
        }
        this.amount = figure.amount();
    }

    Figure toFigure() {
        return new Figure(name, PlainNumber.of(amount), classifier, qualifier);
    }
}
