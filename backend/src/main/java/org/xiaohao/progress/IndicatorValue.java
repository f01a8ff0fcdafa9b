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
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xiaohao.figures.FigureClass;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.shared.Ids;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.PlainNumber;

/** 数据: one figure of one entry. What was reported stays; that it was withdrawn or explained is written beside it. */
@Entity
@Table(name = "indicator_value")
class IndicatorValue {

    private static final BigDecimal LIMIT = new BigDecimal("1000000000000");
    private static final int MAX_WORDS = 500;

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

    @Column(precision = 20, scale = 4)
    private @Nullable BigDecimal maxAmount;

    @Column(nullable = false, length = 20)
    private String classifier;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private Qualifier qualifier;

    @Enumerated(EnumType.STRING)
    @Column(length = 32)
    private @Nullable FigureClass figureClass;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private FigureScope scope;

    @Column(nullable = false)
    private boolean whole;

    private @Nullable Long indicatorId;
    private @Nullable Long jointEventId;

    @Column(precision = 20, scale = 4)
    private @Nullable BigDecimal numerator;

    @Column(precision = 20, scale = 4)
    private @Nullable BigDecimal denominator;

    private @Nullable Integer textStart;
    private @Nullable Integer textEnd;

    private @Nullable Long withdrawnBy;
    private @Nullable Instant withdrawnAt;

    @Column(nullable = false, length = MAX_WORDS)
    private String withdrawalReason = "";

    private @Nullable Long answeredBy;
    private @Nullable Instant answeredAt;

    @Column(nullable = false, length = MAX_WORDS)
    private String answer = "";

    @SuppressWarnings("NullAway.Init")
    protected IndicatorValue() {}

    IndicatorValue(ProgressEntry entry, int position, Figure figure) {
        this.entry = entry;
        this.position = position;
        this.name = InvalidInputException.requireText("figures", figure.name(), 100);
        this.classifier = InvalidInputException.requireText("figures", figure.classifier(), 20);
        this.qualifier = figure.qualifier();
        this.amount = inRange(figure.amount());
        this.maxAmount = figure.max() == null ? null : inRange(figure.max());
        this.figureClass = figure.figureClass();
        this.scope = figure.scope();
        this.whole = figure.whole();
        this.indicatorId = figure.indicatorId();
        this.jointEventId = figure.jointEventId();
        this.numerator = figure.numerator() == null ? null : inRange(figure.numerator());
        this.denominator = figure.denominator() == null ? null : inRange(figure.denominator());
        this.textStart = figure.start();
        this.textEnd = figure.end();
        boolean placed = textStart != null && textEnd != null && textStart >= 0 && textStart < textEnd;
        if (!placed && (textStart != null || textEnd != null)) {
            throw new InvalidInputException("figures", "figure-place");
        }
        if ((numerator == null) != (denominator == null)) {
            throw new InvalidInputException("figures", "figure-counts");
        }
    }

    private static BigDecimal inRange(BigDecimal number) {
        if (number.abs().compareTo(LIMIT) >= 0 || PlainNumber.of(number).scale() > 4) {
            throw new InvalidInputException("figures", "figure-out-of-range");
        }
        return number;
    }

    /** The same figure in a new revision; what was said of it goes with it. */
    IndicatorValue copyTo(ProgressEntry next, int newPosition) {
        return new IndicatorValue(next, newPosition, toFigure()).takeRemarksOf(this);
    }

    /** Makes its own what was said of the same figure before. */
    IndicatorValue takeRemarksOf(IndicatorValue same) {
        withdrawnBy = same.withdrawnBy;
        withdrawnAt = same.withdrawnAt;
        withdrawalReason = same.withdrawalReason;
        answeredBy = same.answeredBy;
        answeredAt = same.answeredAt;
        answer = same.answer;
        return this;
    }

    void withdraw(String reason, long by, Instant at) {
        if (withdrawnAt != null) {
            throw new InvalidInputException("figure", "figure-withdrawn");
        }
        withdrawalReason = InvalidInputException.requireText("reason", reason, MAX_WORDS);
        withdrawnBy = by;
        withdrawnAt = at;
    }

    /** The unit's word on a figure that was asked about; a newer word takes the place of an older one. */
    void answer(String words, long by, Instant at) {
        answer = InvalidInputException.requireText("words", words, MAX_WORDS);
        answeredBy = by;
        answeredAt = at;
    }

    int getPosition() {
        return position;
    }

    /** What has been said of it since, or null. */
    @Nullable
    FigureRemark remark() {
        return withdrawnAt == null && answer.isEmpty()
                ? null
                : new FigureRemark(position, withdrawnAt, withdrawalReason, answeredAt, answer);
    }

    Figure toFigure() {
        return new Figure(
                name,
                PlainNumber.of(amount),
                plain(maxAmount),
                classifier,
                qualifier,
                figureClass,
                scope,
                whole,
                indicatorId,
                jointEventId,
                plain(numerator),
                plain(denominator),
                textStart,
                textEnd);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : PlainNumber.of(number);
    }
}
