package org.xiaohao.savedview;

/**
 * A kept view.
 *
 * @param shared whether everybody of the unit sees it
 * @param own whether the acting person made it
 * @param madeBy the name of who made it
 * @param mayChange whether the acting person may change or delete it
 */
public record SavedViewDetails(
        long id,
        int version,
        String name,
        boolean shared,
        boolean own,
        String madeBy,
        boolean mayChange,
        ListSettings settings) {}
