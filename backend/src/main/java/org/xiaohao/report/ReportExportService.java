package org.xiaohao.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Service;
import org.xiaohao.paper.DocumentMarks;
import org.xiaohao.paper.DocumentMarks.BlockMarks;
import org.xiaohao.paper.DocumentMarks.ProofRow;
import org.xiaohao.paper.OfficialDocument;
import org.xiaohao.paper.OfficialDocument.Heading;
import org.xiaohao.paper.OfficialDocument.Paragraph;
import org.xiaohao.paper.OfficialDocumentWriter;
import org.xiaohao.paper.OfficialText;
import org.xiaohao.report.typeset.OfdPages;
import org.xiaohao.report.typeset.PdfPages;
import org.xiaohao.report.typeset.SetBlock;
import org.xiaohao.report.typeset.SetBlock.Style;
import org.xiaohao.shared.ForSupervisors;
import org.xiaohao.shared.NotFoundException;

/** Takes reports away as files. All formats of a version hold the same text. */
@Service
public class ReportExportService {

    /** Fonts and pages are in memory while a file is made: so many at a time, the others wait. */
    private static final int AT_ONCE = 2;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final ReportExports exports;
    private final OfficialDocumentWriter writer;

    ReportExportService(ReportExports exports, OfficialDocumentWriter writer) {
        this.exports = exports;
        this.writer = writer;
    }

    /**
     * The report as a file in the form of GB/T 9704-2012.
     *
     * @throws NotFoundException when there is none in the jurisdiction
     * @throws ReportNotReadyException when it is to be signed and lacks a part that every report must have, or nobody
     *     looked for secrets in its present text
     */
    @ForSupervisors
    public ReportFile export(long reportId, ExportReport wanted) {
        ReportExports.Material material = exports.collect(reportId, wanted);
        places.acquireUninterruptibly();
        try {
            return new ReportFile(
                    fileName(material.report(), wanted), wanted.format().mediaType(), bytes(material, wanted));
        } finally {
            places.release();
        }
    }

    private byte[] bytes(ReportExports.Material material, ExportReport wanted) {
        ReportText text = new ReportText(material.report(), wanted.clean());
        OfficialDocument document = text.document();
        return switch (wanted.format()) {
            case DOCX -> writer.write(document, marks(material, text, document, wanted));
            case PDF -> PdfPages.write(OfficialText.line(document.title()), blocks(document));
            case HTML -> ReportHtml.write(document);
            case OFD -> OfdPages.write(blocks(document));
        };
    }

    private static DocumentMarks marks(
            ReportExports.Material material, ReportText text, OfficialDocument document, ExportReport wanted) {
        List<BlockMarks> marks = new ArrayList<>();
        for (int i = 0; i < document.blocks().size(); i++) {
            marks.add(ProofWords.marks(text.pieces().get(i), document.blocks().get(i), !wanted.clean()));
        }
        List<ProofRow> annex = wanted.annex()
                ? material.report().statements().stream()
                        .flatMap(statement -> ProofWords.rows(statement, material.evidence()).stream())
                        .toList()
                : List.of();
        return new DocumentMarks(marks, annex, wanted.clean() ? "" : ReportFile.WORKING);
    }

    private static List<SetBlock> blocks(OfficialDocument document) {
        List<SetBlock> blocks = new ArrayList<>();
        blocks.add(new SetBlock(Style.TITLE, document.title()));
        document.blocks().forEach(block -> blocks.add(set(block)));
        return blocks;
    }

    private static SetBlock set(OfficialDocument.Block block) {
        return switch (block) {
            case Heading(int level, String text) ->
                new SetBlock(Style.values()[Style.HEADING_1.ordinal() + level - 1], text);
            case Paragraph(String lead, String text) -> {
                String bold = Objects.requireNonNullElse(lead, "");
                yield new SetBlock(Style.BODY, bold, text);
            }
        };
    }

    /** The clean version of what nobody signed must not pass for the one that was. */
    private static String fileName(ReportDetails report, ExportReport wanted) {
        String signed = report.standing().isLocked() ? "" : "（清样，未签批）";
        String version = wanted.clean() ? signed : "（" + ReportFile.WORKING + "）";
        return ReportFile.name(report.title()) + version + "."
                + wanted.format().name().toLowerCase(java.util.Locale.ROOT);
    }
}
