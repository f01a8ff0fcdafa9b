package org.xiaohao.ui.shared;

import java.util.stream.Collectors;
import org.xiaohao.plan.ReportingRule;

/** A rule of reporting as people say it: 每季度，期末后 10 日内. */
public final class ReportingWords {

    private ReportingWords() {}

    /** The whole rule in a few words. */
    public static String of(ReportingRule rule) {
        if (!rule.cycle().isOfCalendar()) {
            return Translations.text(
                    "reporting.dates",
                    rule.dates().stream()
                            .map(Dates::dayOfYear)
                            .collect(Collectors.joining(Translations.text("task.names.separator"))));
        }
        String key = "reporting." + rule.dueDay() + (rule.number() == 0 ? ".0" : "");
        return Translations.text(key, Translations.label(rule.cycle()), Integer.toString(rule.number()));
    }
}
