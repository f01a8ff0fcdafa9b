package org.xiaohao.plan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.AuditNames;

@Component
class PlanAuditNames implements AuditNames {

    private final JdbcClient jdbc;

    PlanAuditNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String plan(long planId) {
        return name("select title from plan where id = ?", planId);
    }

    @Override
    public String unit(long orgUnitId) {
        return name("select short_name from org_unit where id = ?", orgUnitId);
    }

    private String name(String sql, long id) {
        return jdbc.sql(sql).param(id).query(String.class).optional().orElse("");
    }
}
