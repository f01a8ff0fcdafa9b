package org.xiaohao.report;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiaohao.intake.DocumentDirectory;
import org.xiaohao.intake.DocumentParagraph;
import org.xiaohao.intake.DocumentRefusedException;
import org.xiaohao.paper.DocumentMarks;
import org.xiaohao.paper.OfficialText;
import org.xiaohao.report.returned.Came;
import org.xiaohao.shared.InvalidInputException;

/** Reports that were not drafted here and are only read: last year's, or one that somebody wrote by hand. */
@Component
class ForeignReports {

    /** Ten times as long as any annual report is. */
    static final int MAX_TEXT = 100_000;

    private static final int MAX_PARAGRAPHS = 2_000;

    private final DocumentDirectory documents;

    ForeignReports(DocumentDirectory documents) {
        this.documents = documents;
    }

    /**
     * The text of a file.
     *
     * @throws DocumentRefusedException when it cannot be read
     * @throws InvalidInputException when it is too long for a report
     */
    String text(byte[] content, String fileName) {
        return checked(documents.text(content, fileName));
    }

    /** @param tables what stands in each table, which is no part of a report */
    record Words(List<Came> paragraphs, List<String> tables) {}

    /**
     * The paragraphs of a file that a report was given away as, up to the list of proofs.
     *
     * @throws DocumentRefusedException when it cannot be read
     * @throws InvalidInputException when it is empty, or too long for a report
     */
    Words words(byte[] content, String fileName) {
        List<DocumentParagraph> all = documents.paragraphs(content, fileName).stream()
                .takeWhile(paragraph -> !paragraph.text().strip().equals(DocumentMarks.ANNEX_TITLE))
                .toList();
        List<Came> paragraphs = all.stream()
                .filter(paragraph -> !paragraph.table())
                .map(paragraph -> new Came(
                        OfficialText.line(paragraph.text()),
                        paragraph.bookmarks().stream()
                                .flatMap(name -> ProofWords.statementId(name).stream())
                                .toList()))
                .filter(paragraph -> !paragraph.text().isEmpty())
                .toList();
        checked(paragraphs.stream().map(Came::text).collect(Collectors.joining("\n")));
        if (paragraphs.size() > MAX_PARAGRAPHS) {
            throw new InvalidInputException("file", "too-many", MAX_PARAGRAPHS);
        }
        return new Words(
                paragraphs,
                all.stream()
                        .filter(DocumentParagraph::table)
                        .map(DocumentParagraph::text)
                        .toList());
    }

    /** @throws InvalidInputException when it is empty or too long for a report */
    String checked(String text) {
        if (text.isBlank()) {
            throw new InvalidInputException("text", "required");
        }
        if (text.length() > MAX_TEXT) {
            throw new InvalidInputException("text", "too-long", MAX_TEXT, text.length());
        }
        return text;
    }
}
