package org.xiaohao.jurisdiction;

/**
 * A jurisdiction below another, as the administrator above sees it: what it is called, and nothing that is in it.
 *
 * @param version to be handed back when it is retired or restored
 * @param depth 1 for one right below the own, 2 for one below that
 * @param parentName short name of the one above
 * @param active whether its people may sign in
 */
public record JurisdictionSummary(
        long id,
        int version,
        String code,
        String name,
        JurisdictionLevel level,
        int depth,
        String parentName,
        boolean active) {}
