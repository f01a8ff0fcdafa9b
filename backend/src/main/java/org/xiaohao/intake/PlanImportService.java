package org.xiaohao.intake;

import org.springframework.stereotype.Service;
import org.xiaohao.parsing.result.ParsedPlan;
import org.xiaohao.shared.ForOffice;

/** Reads documents without looking at the register and without storing anything. */
@Service
@ForOffice
public class PlanImportService {

    private final PlanDocuments documents = new PlanDocuments();

    /**
     * Reads a file.
     *
     * @throws DocumentRefusedException when it cannot be read
     */
    public ParsedPlan parse(byte[] content, String fileName) {
        return documents.parse(documents.read(content, fileName));
    }

    /**
     * Reads pasted text.
     *
     * @throws DocumentRefusedException when it is empty, binary or too large
     */
    public ParsedPlan parse(String text) {
        return documents.parse(documents.readText(text));
    }
}
