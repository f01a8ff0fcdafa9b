package org.xiaohao.samples;

import java.util.ArrayList;
import java.util.List;

/** {@link SamplePlan} as text. */
public final class SampleText {

    private SampleText() {}

    /** The plan as plain text. */
    public static String text() {
        StringBuilder text = new StringBuilder();
        for (String line :
                List.of(SamplePlan.TITLE, SamplePlan.DOCUMENT_NUMBER, SamplePlan.ADDRESSEES, SamplePlan.PREAMBLE)) {
            text.append(line).append('\n');
        }
        String section = "";
        for (SamplePlan.Task task : SamplePlan.tasks()) {
            if (!task.section().equals(section)) {
                section = task.section();
                text.append(section).append('\n');
            }
            text.append(task.number())
                    .append(".")
                    .append(SamplePlan.words(task))
                    .append('\n');
        }
        return text.append(SamplePlan.ISSUER)
                .append('\n')
                .append(SamplePlan.DATE)
                .append('\n')
                .toString();
    }

    /** The plan as a ledger in comma-separated values. */
    public static String csv() {
        StringBuilder csv = new StringBuilder(String.join(",", SamplePlan.COLUMNS)).append("\r\n");
        for (SamplePlan.Task task : SamplePlan.tasks()) {
            List<String> cells = new ArrayList<>();
            SamplePlan.cells(task).forEach(cell -> cells.add('"' + cell.replace("\"", "\"\"") + '"'));
            csv.append(String.join(",", cells)).append("\r\n");
        }
        return csv.toString();
    }
}
