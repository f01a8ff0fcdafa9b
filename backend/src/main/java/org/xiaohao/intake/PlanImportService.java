package org.xiaohao.intake;

import org.springframework.stereotype.Service;
import org.xiaohao.plan.importing.DocumentReader;
import org.xiaohao.plan.importing.ParsedPlan;
import org.xiaohao.plan.importing.PlanParser;
import org.xiaohao.plan.importing.UnreadableDocumentException;
import org.xiaohao.shared.ForOffice;

/** Reads documents without looking at the register and without storing anything. */
@Service
@ForOffice
public class PlanImportService {

    private final DocumentReader documents = new DocumentReader();
    private final PlanParser parser = new PlanParser();

    /**
     * Reads a file.
     *
     * @throws UnreadableDocumentException when it cannot be read
     */
    public ParsedPlan parse(byte[] content, String fileName) {
        return parser.parse(documents.read(content, fileName));
    }

    /**
     * Reads pasted text.
     *
     * @throws UnreadableDocumentException when it is empty, binary or too large
     */
    public ParsedPlan parse(String text) {
        return parser.parse(documents.readText(text));
    }
}
