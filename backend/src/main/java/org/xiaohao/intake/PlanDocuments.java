package org.xiaohao.intake;

import java.util.List;
import java.util.function.Supplier;
import org.xiaohao.document.DocumentReader;
import org.xiaohao.document.ground.SourceText;
import org.xiaohao.document.ground.UnreadableDocumentException;
import org.xiaohao.parsing.PlanParser;
import org.xiaohao.parsing.result.ParsedPlan;

/** The document engine, whose refusals become those of the domain. */
final class PlanDocuments {

    private final DocumentReader documents = new DocumentReader();
    private final PlanParser parser = new PlanParser();

    /** @throws DocumentRefusedException when the file cannot be read */
    SourceText read(byte[] content, String fileName) {
        return refusing(() -> documents.read(content, fileName));
    }

    /** @throws DocumentRefusedException when the file cannot be read */
    List<DocumentParagraph> paragraphs(byte[] content, String fileName) {
        return refusing(() -> documents.paragraphs(content, fileName)).stream()
                .map(one -> new DocumentParagraph(one.text(), one.bookmarks(), one.table()))
                .toList();
    }

    /** @throws DocumentRefusedException when the file cannot be read */
    List<List<String>> rows(byte[] content, String fileName) {
        return refusing(() -> documents.rows(content, fileName));
    }

    /** @throws DocumentRefusedException when the text is empty, binary or too large */
    List<List<String>> rows(String pasted) {
        return refusing(() -> documents.rows(pasted));
    }

    /** @throws DocumentRefusedException when the text is empty, binary or too large */
    SourceText readText(String text) {
        return refusing(() -> documents.readText(text));
    }

    ParsedPlan parse(SourceText source) {
        return parser.parse(source);
    }

    private static <T> T refusing(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UnreadableDocumentException e) {
            throw new DocumentRefusedException(e);
        }
    }
}
