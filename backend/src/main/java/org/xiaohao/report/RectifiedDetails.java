package org.xiaohao.report;

/**
 * A problem that last year's report named.
 *
 * @param id 0 for one that is not stored yet
 * @param version to be given back with a change
 * @param measures what was done about it; may be empty
 * @param result what came of it; may be empty
 * @param settled whether nothing is left to do
 * @param taskNumbers the numbers of the tasks that tell of it, with commas between; may be empty
 */
public record RectifiedDetails(
        long id,
        int version,
        String problem,
        String cause,
        String measures,
        String result,
        boolean settled,
        String taskNumbers) {}
