package org.xiaohao.paper;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFComments;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.xiaohao.paper.DocumentMarks.BlockMarks;
import org.xiaohao.paper.DocumentMarks.Remark;

/** Writes the text of paragraphs into a Word file with bookmarks and comments around parts of it. */
final class MarkedRuns {

    private static final String AUTHOR = "数据来源";

    private final XWPFDocument document;
    private int comments;
    private int bookmarks;

    MarkedRuns(XWPFDocument document) {
        this.document = document;
    }

    /** Adds an empty run, of a run-in title or not. */
    @FunctionalInterface
    interface RunAdder {

        XWPFRun add(XWPFParagraph paragraph, boolean lead);
    }

    /**
     * Adds the text, in a run of its own wherever a comment begins or ends.
     */
    void add(XWPFParagraph paragraph, String lead, String text, BlockMarks marks, RunAdder run) {
        String all = lead + text;
        BigInteger bookmark = marks.bookmark().isEmpty() ? null : begin(paragraph, marks.bookmark());
        List<Remark> remarks = marks.remarks().stream()
                .filter(remark -> 0 <= remark.start() && remark.start() < remark.end() && remark.end() <= all.length())
                .sorted(Comparator.comparingInt(Remark::start).thenComparing(Remark::end, Comparator.reverseOrder()))
                .toList();
        List<BigInteger> ids = remarks.stream().map(this::comment).toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, lead.length(), all.length()));
        remarks.forEach(remark -> cuts.addAll(List.of(remark.start(), remark.end())));
        List<Integer> places = new ArrayList<>(cuts);
        for (int i = 0; i < places.size(); i++) {
            int at = places.get(i);
            for (int r = remarks.size() - 1; r >= 0; r--) {
                if (remarks.get(r).end() == at) {
                    end(paragraph, ids.get(r));
                }
            }
            for (int r = 0; r < remarks.size(); r++) {
                if (remarks.get(r).start() == at) {
                    paragraph.getCTP().addNewCommentRangeStart().setId(ids.get(r));
                }
            }
            if (i + 1 < places.size()) {
                run.add(paragraph, at < lead.length()).setText(all.substring(at, places.get(i + 1)));
            }
        }
        if (bookmark != null) {
            paragraph.getCTP().addNewBookmarkEnd().setId(bookmark);
        }
    }

    /** Begins a bookmark that Word does not list. */
    private BigInteger begin(XWPFParagraph paragraph, String name) {
        CTBookmark bookmark = paragraph.getCTP().addNewBookmarkStart();
        bookmark.setId(BigInteger.valueOf(bookmarks++));
        bookmark.setName(name);
        return bookmark.getId();
    }

    private BigInteger comment(Remark remark) {
        XWPFComments part = document.getDocComments();
        if (part == null) {
            part = document.createComments();
        }
        XWPFComment comment = part.createComment(BigInteger.valueOf(comments++));
        comment.setAuthor(AUTHOR);
        remark.words().lines().forEach(line -> {
            XWPFParagraph words = comment.createParagraph();
            words.createRun().setText(OfficialText.line(line));
        });
        return new BigInteger(comment.getId());
    }

    private static void end(XWPFParagraph paragraph, BigInteger comment) {
        paragraph.getCTP().addNewCommentRangeEnd().setId(comment);
        paragraph.createRun().getCTR().addNewCommentReference().setId(comment);
    }
}
