package org.xiaohao.report;

import java.util.List;
import org.springframework.stereotype.Service;
import org.xiaohao.checking.Finding;
import org.xiaohao.checking.ReportChecker;
import org.xiaohao.intake.DocumentRefusedException;
import org.xiaohao.shared.ForOffice;
import org.xiaohao.shared.InvalidInputException;

/** Reads a report as a careful person would before it is signed, wherever it comes from. Stores nothing. */
@Service
@ForOffice
public class ReportCheckingService {

    private final ReportChecker checker = new ReportChecker();
    private final ForeignReports reports;

    ReportCheckingService(ForeignReports reports) {
        this.reports = reports;
    }

    /**
     * What was noticed, in order of place.
     *
     * @throws InvalidInputException when the text is empty or too long for a report
     */
    public List<Finding> check(String text) {
        return checker.check(reports.checked(text));
    }

    /**
     * What was noticed, in order of place in the text that the file holds.
     *
     * @throws DocumentRefusedException when the file cannot be read
     * @throws InvalidInputException when its text is too long for a report
     */
    public List<Finding> check(byte[] content, String fileName) {
        return checker.check(reports.text(content, fileName));
    }
}
