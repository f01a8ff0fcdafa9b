package org.xiaohao.shared;

import java.util.Set;

/** A page of the user interface to which messages lead. */
public enum Place {
    /** What the person must do next. */
    WORKBENCH("workbench", false, Role.CLERK, Role.UNIT_HEAD, Role.OFFICE),
    /** The annual report. */
    REPORT("report", false, Role.OFFICE, Role.LEADER),
    /** One task; it has an id. */
    TASK("tasks", true, Role.CLERK, Role.UNIT_HEAD, Role.OFFICE, Role.LEADER),
    /** Who is late. */
    MONITOR("monitor", false, Role.OFFICE, Role.LEADER),
    /** The register of letters to units. */
    LETTERS("letters", false, Role.OFFICE, Role.LEADER),
    /** One letter; it has an id. */
    LETTER("letters", true, Role.CLERK, Role.UNIT_HEAD, Role.OFFICE, Role.LEADER);

    private final String path;
    private final boolean withId;
    private final Set<Role> roles;

    Place(String path, boolean withId, Role... roles) {
        this.path = path;
        this.withId = withId;
        this.roles = Set.of(roles);
    }

    /** The path of the page, or of the pages whose paths end with an id; without slashes around it. */
    String path() {
        return path;
    }

    /** Whether it is one of many, so that an id must be said. */
    public boolean hasId() {
        return withId;
    }

    /** Who can open it; nobody else is led there. */
    public Set<Role> roles() {
        return roles;
    }
}
