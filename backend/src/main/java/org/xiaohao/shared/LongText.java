package org.xiaohao.shared;

/** How long texts are mapped: {@code LONGTEXT} in the migrations, this length on the column, alike on both databases. */
public final class LongText {

    /** The most characters that both databases keep in such a column; H2 sets it. */
    public static final int MAX = 1_000_000;

    /** For a {@code @Lob} that holds a whole document: no limit of the column's own. */
    public static final int DOCUMENT = Integer.MAX_VALUE;

    private LongText() {}
}
