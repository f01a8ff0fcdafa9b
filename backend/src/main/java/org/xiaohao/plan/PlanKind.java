package org.xiaohao.plan;

/** What sort of list a plan is. */
public enum PlanKind {
    /** 方案、工作要点. */
    WORK_PLAN,
    /** 整改台账. */
    RECTIFICATION,
    /** 督办事项. */
    SUPERVISED_MATTERS
}
