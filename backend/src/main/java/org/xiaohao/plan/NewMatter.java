package org.xiaohao.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * A supervised matter that is entered by itself.
 *
 * @param listTitle the title of the year's list of supervised matters, which is made with the first
 * @param title what it is about, at most 1000 characters
 * @param body the whole of what is asked
 * @param units who answers for it, the lead first
 * @param dueDate by when it is to be settled
 * @param dueWords by what rule
 * @param receiveBy by when the units are to take note of it
 */
public record NewMatter(
        String listTitle,
        String title,
        String body,
        List<NamedUnit> units,
        LocalDate dueDate,
        String dueWords,
        LocalDate receiveBy) {

    public NewMatter {
        units = List.copyOf(units);
    }
}
