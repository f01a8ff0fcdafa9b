package org.xiaohao.ui.task;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.nio.file.Path;
import java.util.List;
import org.xiaohao.attachment.AttachmentService;
import org.xiaohao.ledger.LedgerChange;
import org.xiaohao.ledger.LedgerService;
import org.xiaohao.ledger.TakeRow;
import org.xiaohao.ledger.TakenRow;

/** A ledger that a unit filled in somewhere else; what is taken of it are drafts. */
@Route("tasks/ledger")
@RolesAllowed({"CLERK", "UNIT_HEAD"})
public class LedgerView extends FilledSheet {

    private final transient LedgerService ledger;

    LedgerView(LedgerService ledger, AttachmentService attachments) {
        super("ledger", attachments);
        this.ledger = ledger;
    }

    @Override
    List<LedgerChange> preview(Path sheet) {
        return ledger.preview(sheet);
    }

    @Override
    List<TakenRow> take(List<TakeRow> rows) {
        return ledger.take(rows);
    }
}
