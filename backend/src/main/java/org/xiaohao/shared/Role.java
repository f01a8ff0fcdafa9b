package org.xiaohao.shared;

/**
 * What a person may do. {@link #ADMIN}, {@link #AUDITOR} and {@link #OFFICE} are kept by separate people.
 */
public enum Role {
    /** 单位经办人: receives duties, logs progress. */
    CLERK,
    /** 单位负责人: approves what the unit submits. */
    UNIT_HEAD,
    /** 法治办: imports and issues plans, reviews, supervises, writes the report. */
    OFFICE,
    /** 区领导: reads everything of the jurisdiction. */
    LEADER,
    /** 系统管理员: units and accounts; no plan content by virtue of this role. */
    ADMIN,
    /** 审计管理员: reads the audit trail only. */
    AUDITOR;

    /** The name of the authority that Spring Security knows for this role. */
    public String authority() {
        return "ROLE_" + name();
    }
}
