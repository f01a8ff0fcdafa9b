package org.xiaohao.intake;

import org.springframework.stereotype.Service;
import org.xiaohao.parsing.result.ParsedPlan;
import org.xiaohao.shared.Allowances;
import org.xiaohao.shared.ForOffice;

/** Reads documents without looking at the register and without storing anything, within {@link BoundedParsing}. */
@Service
@ForOffice
public class PlanImportService {

    private final PlanDocuments documents = new PlanDocuments();
    private final BoundedParsing parsing;
    private final Allowances allowances;

    PlanImportService(BoundedParsing parsing, Allowances allowances) {
        this.allowances = allowances;
        this.parsing = parsing;
    }

    /**
     * Reads a file.
     *
     * @throws DocumentRefusedException when it cannot be read
     * @throws ParsingRefusedException when it takes too long or too much, or nobody is free to read it
     */
    public ParsedPlan parse(byte[] content, String fileName) {
        allowances.use(Allowances.Work.READ_DOCUMENT);
        return parsing.read(() -> documents.parse(documents.read(content, fileName)));
    }

    /**
     * Reads pasted text.
     *
     * @throws DocumentRefusedException when it is empty, binary or too large
     * @throws ParsingRefusedException when it takes too long or too much, or nobody is free to read it
     */
    public ParsedPlan parse(String text) {
        allowances.use(Allowances.Work.READ_DOCUMENT);
        return parsing.read(() -> documents.parse(documents.readText(text)));
    }
}
