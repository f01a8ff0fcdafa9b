package org.xiaohao.year;

import java.util.Map;
import java.util.Objects;
import org.xiaohao.shared.Actor;

/**
 * A year as it stands in the database, with the rows by the words of its files.
 *
 * @param tasks the tasks by number
 * @param units the units by code
 * @param entries the revisions of entries by id and revision, such as {@code E166/2}
 * @param indicators the indicators by code
 * @param people the accounts by username: {@code office}, {@code leader}, {@code clerk.CODE}, {@code head.CODE}
 */
public record LoadedYear(
        long jurisdictionId,
        int year,
        long planId,
        Map<String, Long> tasks,
        Map<String, Long> units,
        Map<String, Long> entries,
        Map<String, Long> indicators,
        Map<String, Actor> people) {

    public Actor office() {
        return person("office");
    }

    public Actor clerk(String unit) {
        return person("clerk." + unit);
    }

    public Actor head(String unit) {
        return person("head." + unit);
    }

    private Actor person(String username) {
        return Objects.requireNonNull(people.get(username), username);
    }

    public long entry(String id, int revision) {
        return Objects.requireNonNull(entries.get(id + "/" + revision), id);
    }
}
