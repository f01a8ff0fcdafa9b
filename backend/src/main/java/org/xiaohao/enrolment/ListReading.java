package org.xiaohao.enrolment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.InvalidInputException;

/** Finds units and people in rows of cells: every table is told by its head. */
final class ListReading {

    /** Rows of units and people together; more than any district has. */
    static final int MAX_ROWS = 5000;

    private ListReading() {}

    /**
     * What the rows list. Where no row is a head and each has one cell, they are names of units.
     *
     * @throws InvalidInputException when no head is found, or there are too many rows
     */
    static EnrolmentList of(List<List<String>> rows) {
        if (rows.size() > MAX_ROWS) {
            throw new InvalidInputException("rows", "enrolment-many", MAX_ROWS);
        }
        List<ListedUnit> units = new ArrayList<>();
        List<ListedPerson> people = new ArrayList<>();
        @Nullable Head head = null;
        int number = 0;
        for (List<String> row : rows) {
            Head next = Head.of(row);
            if (next != null) {
                head = next;
                number = 0;
            } else if (head != null && head.isOfPeople()) {
                people.add(head.person(++number, row));
            } else if (head != null) {
                units.add(head.unit(++number, row));
            }
        }
        return head == null ? new EnrolmentList(names(rows), List.of()) : new EnrolmentList(units, people);
    }

    private static List<ListedUnit> names(List<List<String>> rows) {
        List<ListedUnit> units = new ArrayList<>();
        for (List<String> row : rows) {
            if (row.size() > 1) {
                throw new InvalidInputException("rows", "enrolment-no-head");
            }
            units.add(new ListedUnit(units.size() + 1, row.getFirst(), "", "", "", "", ""));
        }
        return units;
    }
}
