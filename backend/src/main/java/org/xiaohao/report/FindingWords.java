package org.xiaohao.report;

import java.util.Locale;
import org.xiaohao.checking.Finding;
import org.xiaohao.checking.Severity;
import org.xiaohao.shared.ErrorTexts;

/** What a finding says to people, by its kind; one that is only worth knowing may say it in other words. */
final class FindingWords {

    private FindingWords() {}

    static String of(Finding finding, ErrorTexts words, Locale locale) {
        String key = "finding." + finding.kind() + (finding.severity() == Severity.INFO ? ".info" : "");
        Object[] arguments = finding.part() == null ? finding.arguments().toArray() : new Object[] {finding.part()};
        return words.text(key, locale, arguments);
    }
}
