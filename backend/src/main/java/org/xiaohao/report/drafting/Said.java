package org.xiaohao.report.drafting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xiaohao.report.drafting.DraftFacts.YearValue;

/** What the report has said already, so that nothing is said twice. */
final class Said {

    private static final Pattern RATE = Pattern.compile("\\d+(?:\\.\\d+)?%");

    private final Set<String> clauses = new HashSet<>();
    private final Set<String> told = new HashSet<>();
    private final Set<Long> wanted = new HashSet<>();

    /** @param values those that the office wants are told wherever they belong */
    Said(List<YearValue> values) {
        values.stream().filter(YearValue::headline).forEach(value -> wanted.add(value.indicatorId()));
    }

    void add(Piece piece) {
        piece.clauses().forEach(clause -> clauses.add(clause.text()));
    }

    /** Rates that another part tells in words of its own. */
    void tell(String text) {
        clauses.addAll(List.of(text.split("[，。；]")));
        Matcher rates = RATE.matcher(text);
        while (rates.find()) {
            if (!rates.group().equals("100%")) {
                told.add(rates.group());
            }
        }
    }

    boolean has(Piece piece) {
        return piece.clauses().stream().anyMatch(clause -> clauses.contains(clause.text()));
    }

    /** A rate that stands elsewhere and is no value of an indicator here. */
    boolean hasTold(Traced clause) {
        if (Piece.indicators(clause).stream().anyMatch(wanted::contains)) {
            return false;
        }
        if (clauses.contains(clause.text())) {
            return true;
        }
        Matcher rates = RATE.matcher(clause.text());
        while (rates.find()) {
            if (told.contains(rates.group())) {
                return true;
            }
        }
        return false;
    }
}
