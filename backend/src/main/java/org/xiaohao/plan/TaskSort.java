package org.xiaohao.plan;

/** By what a list of tasks may be sorted. The SQL never comes from a request. */
public enum TaskSort {
    NUMBER("t.position"),
    DUE_DATE("coalesce(t.due_date, '9999-12-31'), t.position"),
    DUE_DATE_DESC("coalesce(t.due_date, '9999-12-31') desc, t.position"),
    TITLE("t.title, t.position"),
    LIGHT("light_order, t.due_date, t.position");

    private final String orderBy;

    TaskSort(String orderBy) {
        this.orderBy = orderBy;
    }

    String orderBy() {
        return orderBy;
    }
}
