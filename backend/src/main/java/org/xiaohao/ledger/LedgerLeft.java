package org.xiaohao.ledger;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.AuditNote;
import org.xiaohao.shared.AuditSubject;
import org.xiaohao.shared.DomainEvent;

/**
 * Somebody took a list of tasks away, or the form of a unit.
 *
 * @param about the plan and the unit; neither where the list is of all plans
 */
public record LedgerLeft(AuditSubject about, String words) implements DomainEvent {

    static LedgerLeft of(@Nullable Long planId, @Nullable Long orgUnitId, String words) {
        return new LedgerLeft(new AuditSubject(planId, "", orgUnitId), words);
    }

    @Override
    public Optional<AuditSubject> subject() {
        return Optional.of(about);
    }

    @Override
    public AuditNote audit() {
        return new AuditNote(AuditAction.LEDGER_EXPORT, about.planId(), words);
    }
}
