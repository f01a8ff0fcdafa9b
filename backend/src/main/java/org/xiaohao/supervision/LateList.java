package org.xiaohao.supervision;

import java.util.List;

/**
 * A page of what is late, the latest first.
 *
 * @param totals how much is late in all
 * @param items those of the page
 */
public record LateList(LateTotals totals, List<OverdueItem> items) {

    public LateList {
        items = List.copyOf(items);
    }
}
