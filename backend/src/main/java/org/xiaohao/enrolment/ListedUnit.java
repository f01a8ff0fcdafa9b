package org.xiaohao.enrolment;

/**
 * A unit as it stands in a list, word for word; empty where the list says nothing.
 *
 * @param row its place in its table, counted from 1 below the head; empty rows are not counted
 * @param aliases several with 、 or a comma between them
 * @param groups the same
 */
public record ListedUnit(
        int row, String name, String shortName, String code, String kind, String aliases, String groups) {}
