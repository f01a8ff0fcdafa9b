package org.xiaohao.plan;

/** By what a list of tasks is divided under headings. */
public enum TaskGrouping {
    NONE,
    SECTION,
    /** By the first-named lead unit, in the order of the register. */
    LEAD,
    /** By light, the most urgent first. */
    LIGHT;

    /** The order that keeps what belongs under one heading together. */
    public TaskSort sort(TaskSort ungrouped) {
        return switch (this) {
            case NONE -> ungrouped;
            case SECTION -> TaskSort.NUMBER;
            case LEAD -> TaskSort.LEAD;
            case LIGHT -> TaskSort.LIGHT;
        };
    }
}
