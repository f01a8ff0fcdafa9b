package org.xiaohao.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The search over REST. */
@RestController
@RequestMapping("/api/search")
@Tag(name = "search")
class SearchApi {

    private final SearchService search;

    SearchApi(SearchService search) {
        this.search = search;
    }

    @Operation(summary = "Plans, tasks, entries, evidence and units that hold all of these words")
    @GetMapping
    List<SearchGroup> search(
            @RequestParam String text,
            @RequestParam(defaultValue = "") Set<SearchKind> kind,
            @RequestParam(required = false) @Nullable Long plan,
            @RequestParam(defaultValue = "10") int limit) {
        return search.search(text, kind, plan, limit);
    }
}
