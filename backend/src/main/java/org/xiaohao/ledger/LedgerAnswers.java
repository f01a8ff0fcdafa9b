package org.xiaohao.ledger;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiaohao.ledger.LedgerApi.Fault;
import org.xiaohao.ledger.LedgerApi.Preview;
import org.xiaohao.ledger.LedgerApi.Result;
import org.xiaohao.ledger.LedgerApi.Row;
import org.xiaohao.ledger.LedgerApi.Taken;
import org.xiaohao.shared.ErrorTexts;

/** What the REST API answers about rows, in the words of the caller. */
@Component
class LedgerAnswers {

    private final ErrorTexts words;

    LedgerAnswers(ErrorTexts words) {
        this.words = words;
    }

    Preview preview(List<LedgerChange> changes, Locale locale) {
        return new Preview(changes.stream().map(change -> row(change, locale)).toList());
    }

    Taken taken(List<TakenRow> rows, Locale locale) {
        return new Taken(rows.stream()
                .map(row -> new Result(
                        row.assignmentId(),
                        row.periodId(),
                        row.refusal() == null ? null : row.refusal().code(),
                        row.refusal() == null ? null : words.text(row.refusal(), locale)))
                .toList());
    }

    private Row row(LedgerChange change, Locale locale) {
        return new Row(
                change.row(),
                change.number(),
                change.task(),
                change.outcome(),
                change.faults().stream()
                        .map(fault -> new Fault(
                                fault.column(),
                                fault.code(),
                                words.text(
                                        fault.code(), locale, fault.arguments().toArray())))
                        .toList(),
                change.kept(),
                change.uploaded(),
                change.present(),
                change.correction(),
                change.command());
    }
}
