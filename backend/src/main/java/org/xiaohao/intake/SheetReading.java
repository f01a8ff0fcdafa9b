package org.xiaohao.intake;

import org.springframework.stereotype.Component;
import org.xiaohao.document.ground.SourceText;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;
import org.xiaohao.parsing.result.ParsedPlan;

/** Makes worksheets of documents. Stores nothing and asks nobody. */
@Component
class SheetReading {

    private final PlanDocuments documents = new PlanDocuments();

    /** @throws DocumentRefusedException when it cannot be read or has no numbered item */
    Worksheet read(byte[] content, String fileName) {
        return read(documents.read(content, fileName));
    }

    /** @throws DocumentRefusedException when it cannot be read or has no numbered item */
    Worksheet read(String text) {
        return read(documents.readText(text));
    }

    private Worksheet read(SourceText source) {
        ParsedPlan plan = documents.parse(source);
        if (plan.tasks().isEmpty()) {
            throw new DocumentRefusedException(Reason.NO_NUMBERED_ITEM);
        }
        return Worksheet.of(source.text(), plan);
    }
}
