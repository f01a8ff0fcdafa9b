package org.xiaohao.report;

import org.springframework.stereotype.Service;
import org.xiaohao.intake.DocumentRefusedException;
import org.xiaohao.outlines.LearnedOutline;
import org.xiaohao.outlines.OutlineLearner;
import org.xiaohao.shared.ForOffice;
import org.xiaohao.shared.InvalidInputException;

/** Learns the outline of a report that was not drafted here. Stores nothing. */
@Service
@ForOffice
public class OutlineLearningService {

    private final OutlineLearner learner = new OutlineLearner();
    private final ForeignReports reports;

    OutlineLearningService(ForeignReports reports) {
        this.reports = reports;
    }

    /** @throws InvalidInputException when the text is empty or too long for a report */
    public LearnedOutline learn(String text) {
        return learner.learn(reports.checked(text));
    }

    /**
     * Places are those of the text that the file holds.
     *
     * @throws DocumentRefusedException when the file cannot be read
     * @throws InvalidInputException when its text is too long for a report
     */
    public LearnedOutline learn(byte[] content, String fileName) {
        return learner.learn(reports.text(content, fileName));
    }
}
