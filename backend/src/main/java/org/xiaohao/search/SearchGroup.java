package org.xiaohao.search;

import java.util.List;

/**
 * What was found of one kind.
 *
 * @param count how many there are, counted up to {@link SearchService#MAX_COUNT}
 * @param more whether there are more than were counted
 * @param hits the first of them, the newest first
 */
public record SearchGroup(SearchKind kind, int count, boolean more, List<SearchHit> hits) {}
