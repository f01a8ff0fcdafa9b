package org.xiaohao.enrolment;

/**
 * A person as it stands in a list, word for word; empty where the list says nothing.
 *
 * @param row its place in its table, counted from 1 below the head; 0 for one that a pattern brings
 * @param unit a name or the code of the unit
 * @param roles several with 、 or a comma between them
 */
public record ListedPerson(int row, String displayName, String username, String unit, String roles) {}
