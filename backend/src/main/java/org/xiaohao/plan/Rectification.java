package org.xiaohao.plan;

import org.jspecify.annotations.Nullable;

/**
 * What a rectification ledger says of a problem beside its units and its date.
 *
 * @param problem the problem where it is not the title, else null
 * @param goal what is to be reached, or null
 * @param measures what is to be done, or null
 * @param state how far it had come when the ledger was made, or null
 */
public record Rectification(
        @Nullable String problem,
        @Nullable String goal,
        @Nullable String measures,
        @Nullable String state) {}
