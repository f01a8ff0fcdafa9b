package org.xiaohao.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.VersionedEntity;

/** 上年度问题整改: a problem that the report of a year named, and what became of it since. */
@Entity
@Table(name = "rectified_problem")
class RectifiedProblem extends VersionedEntity {

    static final int MAX_PROBLEM = 1000;
    private static final int MAX_WORDS = 2000;
    private static final int MAX_NUMBERS = 300;

    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    @Column(name = "report_year", nullable = false, updatable = false)
    private int year;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false, length = MAX_PROBLEM)
    private String problem = "";

    @Column(nullable = false, length = MAX_PROBLEM)
    private String cause = "";

    @Column(nullable = false, length = MAX_WORDS)
    private String measures = "";

    @Column(nullable = false, length = MAX_WORDS)
    private String outcome = "";

    @Column(nullable = false)
    private boolean settled;

    /** Numbers of the tasks that tell of it, as printed, with commas between. */
    @Column(nullable = false, length = MAX_NUMBERS)
    private String taskNumbers = "";

    protected RectifiedProblem() {}

    RectifiedProblem(long jurisdictionId, int year, int position) {
        this.jurisdictionId = jurisdictionId;
        this.year = year;
        this.position = position;
    }

    void say(RectifiedDetails words) {
        problem = InvalidInputException.requireText("problem", words.problem(), MAX_PROBLEM);
        cause = InvalidInputException.optionalText("cause", words.cause(), MAX_PROBLEM);
        measures = InvalidInputException.optionalText("measures", words.measures(), MAX_WORDS);
        outcome = InvalidInputException.optionalText("result", words.result(), MAX_WORDS);
        settled = words.settled();
        taskNumbers = InvalidInputException.optionalText("taskNumbers", words.taskNumbers(), MAX_NUMBERS);
    }

    int getYear() {
        return year;
    }

    RectifiedDetails toDetails() {
        return new RectifiedDetails(getId(), getVersion(), problem, cause, measures, outcome, settled, taskNumbers);
    }
}
