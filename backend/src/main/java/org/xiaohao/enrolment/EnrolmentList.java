package org.xiaohao.enrolment;

import java.util.List;

/** What stands in a workbook, a document or a pasted text. Nothing of it has been stored. */
public record EnrolmentList(List<ListedUnit> units, List<ListedPerson> people) {

    /** A list of nobody, for patterns alone. */
    public static final EnrolmentList EMPTY = new EnrolmentList(List.of(), List.of());

    public EnrolmentList {
        units = List.copyOf(units);
        people = List.copyOf(people);
    }
}
