package org.xiaohao.paper;

import java.util.List;

/**
 * What a Word file carries beside its text: names that find a paragraph again, comments, and a list of proofs.
 *
 * @param blocks as many as the document has, or none
 * @param annex the rows of the list; empty for no list
 * @param header what stands above each page; may be empty
 */
public record DocumentMarks(List<BlockMarks> blocks, List<ProofRow> annex, String header) {

    public static final DocumentMarks NONE = new DocumentMarks(List.of(), List.of(), "");

    /** The title of the list, which stands before nothing else. */
    public static final String ANNEX_TITLE = "佐证清单";

    public DocumentMarks {
        blocks = List.copyOf(blocks);
        annex = List.copyOf(annex);
    }

    BlockMarks of(int block) {
        return block < blocks.size() ? blocks.get(block) : BlockMarks.NONE;
    }

    /** @param bookmark the name of a hidden bookmark around the paragraph; may be empty */
    public record BlockMarks(String bookmark, List<Remark> remarks) {

        public static final BlockMarks NONE = new BlockMarks("", List.of());

        public BlockMarks {
            remarks = List.copyOf(remarks);
        }
    }

    /** A comment on characters (UTF-16) of a paragraph, its run-in title first. */
    public record Remark(int start, int end, String words) {}

    /**
     * A row of the list of proofs.
     *
     * @param statement how the statement begins
     * @param figure the number as it stands in the text; may be empty
     * @param value what it is, and how it was come by
     * @param sources a line each
     * @param evidence files with their hash, a line each
     */
    public record ProofRow(
            String statement, String figure, String value, List<String> sources, List<String> evidence) {}
}
