package org.xiaohao.intake;

import java.util.List;
import org.springframework.stereotype.Service;

/** The text of documents, for features that read something else in them than plans. Nothing is stored. */
@Service
public class DocumentDirectory {

    private final PlanDocuments documents = new PlanDocuments();
    private final BoundedParsing parsing;

    DocumentDirectory(BoundedParsing parsing) {
        this.parsing = parsing;
    }

    /**
     * The text of a file in one of the formats that can be imported.
     *
     * @throws DocumentRefusedException when it cannot be read
     * @throws ParsingRefusedException when it takes too long or too much, or nobody is free to read it
     */
    public String text(byte[] content, String fileName) {
        return parsing.run(() -> documents.read(content, fileName).text());
    }

    /**
     * The paragraphs of a file with their automatic numbers and all tracked changes accepted, and between them its tables.
     *
     * @throws DocumentRefusedException when it cannot be read
     * @throws ParsingRefusedException when it takes too long or too much, or nobody is free to read it
     */
    public List<DocumentParagraph> paragraphs(byte[] content, String fileName) {
        return parsing.run(() -> documents.paragraphs(content, fileName));
    }

    /**
     * The rows of the tables of a file, cell by cell; lines outside of tables are rows of one cell.
     *
     * @throws DocumentRefusedException when it cannot be read
     * @throws ParsingRefusedException when it takes too long or too much, or nobody is free to read it
     */
    public List<List<String>> rows(byte[] content, String fileName) {
        return parsing.run(() -> documents.rows(content, fileName));
    }

    /**
     * The same of pasted text.
     *
     * @throws DocumentRefusedException when it is empty, binary or too large
     * @throws ParsingRefusedException when it takes too long or too much, or nobody is free to read it
     */
    public List<List<String>> rows(String pasted) {
        return parsing.run(() -> documents.rows(pasted));
    }
}
