package org.xiaohao.search;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.Allowances;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.ForReaders;

/** Finds what holds some words, among what the person may read: nothing else is shown, counted or hinted at. */
@Service
@Transactional(readOnly = true)
@ForReaders
public class SearchService {

    /** So many of a kind are counted; what is more is only said to be more. */
    public static final int MAX_COUNT = 100;

    /** So many of a kind are shown at once, at most. */
    public static final int MAX_HITS = 50;

    private final SearchQueries queries;
    private final CurrentActor currentActor;
    private final Allowances allowances;

    SearchService(SearchQueries queries, CurrentActor currentActor, Allowances allowances) {
        this.allowances = allowances;
        this.queries = queries;
        this.currentActor = currentActor;
    }

    /**
     * Finds the words in all that the person may read.
     *
     * @param typed words parted by blanks, from one character on; what is found holds all of them. Blank finds nothing
     * @param kinds what is looked for; empty for everything
     * @param planId only of this plan; null for all plans, also those of years before
     * @param limit so many hits of each kind, 1 to {@link #MAX_HITS}
     * @return the kinds of which something was found, in their order
     */
    public List<SearchGroup> search(String typed, Set<SearchKind> kinds, @Nullable Long planId, int limit) {
        SearchWords words = SearchWords.of(typed);
        if (words.none()) {
            return List.of();
        }
        allowances.use(Allowances.Work.SEARCH);
        int size = Math.clamp(limit, 1, MAX_HITS);
        return Arrays.stream(SearchKind.values())
                .filter(kind -> kinds.isEmpty() || kinds.contains(kind))
                .map(kind -> queries.find(currentActor.get(), words, kind, planId, size))
                .filter(group -> group.count() > 0)
                .toList();
    }
}
