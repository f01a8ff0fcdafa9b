package org.xiaohao.shared;

/** The names that plans and units have at this moment, for the trail. */
public interface AuditNames {

    /** The title of a plan; empty where there is none of this id. */
    String plan(long planId);

    /** The short name of a unit; empty where there is none of this id. */
    String unit(long orgUnitId);
}
