package org.xiaohao.outlines;

import java.util.List;

/**
 * Points one after another.
 *
 * @param inline whether they stand in one paragraph
 * @param separator what stands between inline ones; empty where marks are lost
 * @param numbered whether they are counted by 一是, 二是
 */
public record Series(boolean inline, String separator, boolean numbered, List<OutlineItem> items) {

    /** RUN_IN where each point opens with a title, NONE where none does, else MIXED. */
    public String titles() {
        long titled = items.stream().filter(OutlineItem::runIn).count();
        return titled == 0 ? "NONE" : titled == items.size() ? "RUN_IN" : "MIXED";
    }
}
