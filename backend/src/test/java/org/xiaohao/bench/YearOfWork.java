package org.xiaohao.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;

/**
 * A year of work as rows of a MySQL: 2.4 parts a task, four quarters, four entries a task, and of twenty tasks five that
 * are late, one that nobody received, and two that are closed. The server makes the rows of a jurisdiction by a few
 * statements; the dates behind the lights are as {@code DutyDates} would write them.
 */
final class YearOfWork {

    /** Days from today to the day of each quarter's report. */
    private static final int[] REPORT_DUE = {-240, -150, -60, 30};

    private static final String SUBJECTS = "'行政执法监督','证明事项清理','矛盾纠纷化解','法治宣传教育','行政复议应诉','规范性文件备案',"
            + "'公共法律服务','营商环境建设','执法人员培训','合法性审查','信用体系建设','政务公开'";
    private static final String VERBS = "'深入推进','全面加强','持续完善','扎实开展','统筹落实','规范提升','重点督促'";
    private static final String MEASURES = "'建立健全工作台账，逐项明确时限和责任人员','组织开展专项检查，对发现的问题限期整改','完善部门协作机制，"
            + "每季度通报进展情况','编印业务手册，分批组织业务培训','选取典型案例，开展以案释法宣传','梳理权责清单，及时向社会公布调整情况',"
            + "'畅通群众反映渠道，做到件件有回音','开展满意度回访，形成分析报告'";
    private static final String RESULTS = "'共组织培训','累计开展检查','调解矛盾纠纷','审查文件','发放宣传资料','回访服务对象','办理案件'";

    private static final String TEXT_TABLES = "'plan','task','progress_entry'";

    private final Connection connection;
    private final LocalDate today;

    YearOfWork(Connection connection, LocalDate today) {
        this.connection = connection;
        this.today = today;
    }

    /** Fills an empty schema. Indexes of words are made when the rows are there, which is how MySQL makes them fastest. */
    void write(List<Shape> shapes) throws SQLException {
        List<String> indexes = wordIndexes();
        for (String index : indexes) {
            run("alter table " + index.substring(0, index.indexOf('.')) + " drop index "
                    + index.substring(index.indexOf('.') + 1, index.indexOf('(')));
        }
        run("set foreign_key_checks = 0, unique_checks = 0, group_concat_max_len = 100000000");
        numbers();
        for (Shape shape : shapes) {
            register(shape);
            plans(shape);
            tasks(shape);
            parts(shape);
            reports(shape);
            entries(shape);
            tally(shape);
        }
        run("set innodb_ft_enable_stopword = OFF");
        for (String index : indexes) {
            run("create fulltext index " + index.substring(index.indexOf('.') + 1, index.indexOf('(')) + " on "
                    + index.substring(0, index.indexOf('.')) + index.substring(index.indexOf('('))
                    + " with parser ngram");
        }
        run("analyze table plan, task, assignment, period_report, reporting_period, progress_entry, trail_entry,"
                + " plan_tally, org_unit, account");
    }

    /** Such as {@code task.ft_task(title,body)}. */
    private List<String> wordIndexes() throws SQLException {
        return Sql.texts(
                connection,
                "select concat(table_name, '.', index_name, '(', group_concat(column_name order by seq_in_index), ')')"
                        + " from information_schema.statistics where table_schema = database() and index_type ="
                        + " 'FULLTEXT' and table_name in (" + TEXT_TABLES + ") group by table_name, index_name");
    }

    private void numbers() throws SQLException {
        run("set cte_max_recursion_depth = 10000");
        run("create temporary table numbers (n int primary key) as with recursive x (n) as (select 1 union all"
                + " select n + 1 from x where n < 5000) select n from x");
        run(
                "create temporary table parts_of (k int primary key) as select 1 as k union all select 2 union all select 3");
        run("create temporary table quarters (q int primary key, due date) as " + quarters());
    }

    private String quarters() {
        StringBuilder rows = new StringBuilder();
        for (int quarter = 1; quarter <= REPORT_DUE.length; quarter++) {
            rows.append(quarter == 1 ? "" : " union all ")
                    .append("select " + quarter + " as q, " + day(REPORT_DUE[quarter - 1]) + " as due");
        }
        return rows.toString();
    }

    private void register(Shape shape) throws SQLException {
        int id = shape.jurisdiction();
        run("insert into jurisdiction (id, version, code, name, short_name, level, due_soon_days, report_soon_days)"
                + " values (" + id + ", 0, '" + (990_000 + id) + "', '云岭市第" + id + "区', '第" + id
                + "区', 'COUNTY', 15, 5)");
        run("insert into light_rules (id, version, jurisdiction_id, rules_number, due_soon_days, report_soon_days,"
                + " by_working_days, reason) values (" + id + ", 0, " + id + ", 1, 15, 5, false, '')");
        run("insert into org_unit (id, version, jurisdiction_id, code, name, short_name, kind, sort_order, active,"
                + " aliases) select " + 1000 * id + " + n, 0, " + id + ", concat('u', n), concat('区第', n, '局'),"
                + " concat('第', n, '局'), 'GOVERNMENT_DEPARTMENT', n, true, '' from numbers where n <= " + Shape.UNITS);
        accounts(shape.unit(0), 100, "CLERK", Shape.UNITS, shape);
        accounts(shape.unit(0), 200, "UNIT_HEAD", Shape.UNITS, shape);
        accounts(shape.office(), 0, "OFFICE", 1, shape);
        accounts(shape.leader(), 0, "LEADER", 1, shape);
    }

    /** With a token each; nobody knows a password. */
    private void accounts(long first, int apart, String role, int count, Shape shape) throws SQLException {
        String id = first + apart + " + n - 1";
        String unit = apart == 0 ? "null" : first + " + n - 1";
        run(
                "insert into account (id, version, username, password_hash, display_name, jurisdiction_id, org_unit_id, active,"
                        + " failed_attempts) select " + id + ", 0, concat('p', " + id + "), '', concat('人员', " + id
                        + "), "
                        + shape.jurisdiction() + ", " + unit + ", true, 0 from numbers where n <= " + count);
        run("insert into account_role (account_id, role) select " + id + ", '" + role + "' from numbers where n <= "
                + count);
        run("insert into access_token (id, version, account_id, name, secret_hash, scope, made_at, expires_at) select "
                + id + ", 0, " + id + ", 'bench', sha2(concat('"
                + Shape.token(0).replace("0", "") + "', " + id
                + "), 256), 'WRITE', now(6), date_add(now(6), interval 10 year) from numbers where n <= " + count);
    }

    private void plans(Shape shape) throws SQLException {
        String id = 1000 * shape.jurisdiction() + " + n";
        run("insert into plan (id, version, jurisdiction_id, kind, title, document_number, issuer, plan_year, state,"
                + " reporting_cycle, default_due_date, created_by, created_at, issued_by, issued_at) select " + id
                + ", 0, " + shape.jurisdiction() + ", 'WORK_PLAN', concat('第', n, '号年度重点工作方案'), '', '', "
                + today.getYear() + ", 'ISSUED', 'QUARTER', " + day(90) + ", " + shape.office() + ", " + instant(-330)
                + ", " + shape.office() + ", " + instant(-330) + " from numbers where n <= " + shape.plans());
        run("insert into section (id, version, plan_id, position, title) select p.id * 10 + n, 0, p.id, n,"
                + " concat('第', n, '部分') from plan p join numbers on n <= 5 where p.jurisdiction_id = "
                + shape.jurisdiction());
        run(
                "insert into reporting_period (id, version, plan_id, sequence_number, start_date, end_date, due_date) select"
                        + " p.id * 10 + q, 0, p.id, q, date_sub(due, interval 100 day), date_sub(due, interval 10 day), due"
                        + " from plan p cross join quarters where p.jurisdiction_id = " + shape.jurisdiction());
    }

    private void tasks(Shape shape) throws SQLException {
        String kind = "mod(n, 20)";
        String due = "case when " + kind + " in (2, 3, 4) then date_sub(" + day(0) + ", interval 5 + mod(n, 90) day)"
                + " when " + kind + " = 7 then " + day(9) + " else date_add(" + day(60)
                + ", interval mod(n, 120) day) end";
        String body = "concat(" + piece(VERBS, "n") + ", " + piece(SUBJECTS, "n + p.id") + ", '。', "
                + piece(MEASURES, "n") + ", '；', " + piece(MEASURES, "n + 3") + ", '；', "
                + piece(MEASURES, "n div 8 + p.id") + ", '。年底前完成第', n, '项目标。')";
        run("insert into task (id, version, jurisdiction_id, plan_id, section_id, position, number, title, body,"
                + " source_start, source_end, due_date, original_due_date, due_date_source, due_date_text, long_term,"
                + " state, state_reason, closed_at, source_excerpt, plan_issued, standing, report_due, next_due) select"
                + " x.id, 0, x.jurisdiction, x.plan, x.section, x.n, x.n, x.title, x.body, 0, char_length(x.body),"
                + " x.due, x.due, 'TEXT', '年底前', false, case when x.kind < 2 then 'CLOSED' else 'OPEN' end, '',"
                + " case when x.kind < 2 then " + instant(-20) + " end, x.body, true, case when x.kind < 2 then 'DONE'"
                + " when x.kind = 8 then 'WAITING' else 'UNDER_WAY' end, case when x.kind < 2 then null"
                + " when x.kind in (5, 6) then " + day(REPORT_DUE[2]) + " else " + day(REPORT_DUE[3]) + " end,"
                + " case when x.kind < 2 then '9999-12-31' when x.kind in (5, 6) then least(x.due, "
                + day(REPORT_DUE[2]) + ") else least(x.due, " + day(REPORT_DUE[3])
                + ") end from (select p.id * 10000 + n"
                + " as id, p.jurisdiction_id as jurisdiction, p.id as plan, p.id * 10 + 1 + mod(n, 5) as section, n, "
                + kind + " as kind, concat(" + piece(VERBS, "n + p.id") + ", " + piece(SUBJECTS, "n") + ", '第', n, '项')"
                + " as title, " + body + " as body, " + due + " as due from plan p join numbers on n <= "
                + shape.tasksEach() + " where p.jurisdiction_id = " + shape.jurisdiction() + ") x order by x.id");
        run(
                "insert into plan_source (plan_id, source_text) select plan_id, group_concat(source_excerpt order by position"
                        + " separator '\\n') from task where jurisdiction_id = " + shape.jurisdiction()
                        + " group by plan_id");
    }

    private void parts(Shape shape) throws SQLException {
        run("insert into assignment (id, version, jurisdiction_id, plan_id, task_id, org_unit_id, role, primary_lead,"
                + " position, state, received_by, received_at, completed_at, not_applicable_reason, return_reason,"
                + " plan_issued, standing, due_date, report_due, next_due) select x.id, 0, x.jurisdiction_id, x.plan_id,"
                + " x.task_id, x.unit, case when k = 1 then 'LEAD' else 'RESPONSIBLE' end, k = 1, k, case when x.kind < 2"
                + " then 'COMPLETED' when x.kind = 8 and k = 1 then 'PENDING' else 'IN_PROGRESS' end, case when x.kind = 8"
                + " and k = 1 then null else x.unit + 100 end, case when x.kind = 8 and k = 1 then null else "
                + instant(-320) + " end, case when x.kind < 2 then " + instant(-20) + " end, '', '', true, case when"
                + " x.kind < 2 then 'DONE' when x.kind = 8 and k = 1 then 'WAITING' else 'UNDER_WAY' end, x.due_date,"
                + " x.report_due, case when x.kind < 2 then '9999-12-31' else least(x.due_date, x.report_due) end from"
                + " (select t.id * 10 + k as id, t.jurisdiction_id, t.plan_id, t.id as task_id, k, mod(t.position, 20) as"
                + " kind, t.jurisdiction_id * 1000 + 1 + mod(7 * t.position + 13 * k + 3 * mod(t.plan_id, 1000), "
                + Shape.UNITS
                + ") as unit, t.due_date, case when mod(t.position, 20) < 2 then null when mod(t.position,"
                + " 20) in (5, 6) and k = 1 then " + day(REPORT_DUE[2]) + " else " + day(REPORT_DUE[3])
                + " end as report_due from task t join parts_of on k < 3 or mod(t.position, 5) < 2"
                + " where t.jurisdiction_id = " + shape.jurisdiction() + ") x order by x.id");
    }

    /** What nobody received was added late in the year, and owes the last quarter alone. */
    private void reports(Shape shape) throws SQLException {
        String kind = "mod(a.task_id, 20)";
        String missing = kind + " in (5, 6) and a.role = 'LEAD' and q = 3";
        run("insert into period_report (id, version, jurisdiction_id, plan_id, task_id, assignment_id, org_unit_id,"
                + " period_id, due_date, reported_at, waived_at, owed_on, plan_issued) select a.id * 10 + q, 0,"
                + " a.jurisdiction_id, a.plan_id, a.task_id, a.id, a.org_unit_id, a.plan_id * 10 + q, due, case when q < 4"
                + " and not (" + missing
                + ") then date_sub(timestamp(due), interval 1 + mod(a.id, 9) day) end, case when"
                + " q = 4 and " + kind + " < 2 then " + instant(-20) + " end, case when (q = 4 and " + kind
                + " >= 2) or ("
                + missing + ") then due end, true from assignment a cross join quarters where a.jurisdiction_id = "
                + shape.jurisdiction() + " and (q = 4 or " + kind + " <> 8) order by a.id, q");
    }

    private void entries(Shape shape) throws SQLException {
        String content = "concat('本季度', " + piece(VERBS, "r.task_id + q") + ", " + piece(SUBJECTS, "r.task_id")
                + ", '工作，', " + piece(MEASURES, "r.task_id + q") + ", '，', " + piece(RESULTS, "r.task_id + q") + ", "
                + "2 + mod(r.id, 87), '次，涉及', 10 + mod(r.id, 930), '人次，办结率为', 80 + mod(r.id, 20), '%。')";
        run("insert into progress_entry (id, version, jurisdiction_id, plan_id, task_id, assignment_id, org_unit_id,"
                + " period_id, revision, state, content, problem, next_step, part_done, author_id, saved_at, submitted_by,"
                + " submitted_at, decided_by, decided_at, return_reason, in_force) select r.id, 0, r.jurisdiction_id,"
                + " r.plan_id, r.task_id, r.assignment_id, r.org_unit_id, r.period_id, 1, 'APPROVED', "
                + content
                + ", case when mod(r.id, 7) = 0 then '部分材料尚未收齐' else '' end, case when mod(r.id, 3) = 0 then"
                + " '下季度继续推进' else '' end, false, r.org_unit_id + 100, r.reported_at, r.org_unit_id + 100,"
                + " r.reported_at, r.org_unit_id + 200, r.reported_at, '', true from period_report r join quarters on"
                + " q = mod(r.id, 10) where r.jurisdiction_id = " + shape.jurisdiction()
                + " and r.reported_at is not null"
                + " and (mod(r.assignment_id, 10) = 1 or (mod(r.assignment_id, 10) = 2 and q = 3)) order by r.id");
        run(
                "insert into trail_entry (id, jurisdiction_id, task_id, org_unit_id, actor_name, occurred_at, kind, content,"
                        + " reference_id) select id, jurisdiction_id, task_id, org_unit_id, '张某', decided_at, 'PROGRESS', content,"
                        + " id from progress_entry where jurisdiction_id = " + shape.jurisdiction());
        run("insert into trail_entry (id, jurisdiction_id, task_id, actor_name, occurred_at, kind, content) select"
                + " id * 100, jurisdiction_id, id, '李某', " + instant(-330)
                + ", 'ISSUED', '' from task where jurisdiction_id = "
                + shape.jurisdiction());
    }

    private void tally(Shape shape) throws SQLException {
        run("insert into plan_tally (plan_id, jurisdiction_id, plan_issued, waiting, under_way, done, without_light)"
                + " select plan_id, jurisdiction_id, true, sum(standing = 'WAITING'), sum(standing = 'UNDER_WAY'),"
                + " sum(standing = 'DONE'), 0 from task where jurisdiction_id = " + shape.jurisdiction()
                + " group by plan_id, jurisdiction_id");
    }

    private static String piece(String choice, String of) {
        int count = choice.split("','").length;
        return "elt(1 + mod(" + of + ", " + count + "), " + choice + ")";
    }

    private String day(int fromToday) {
        return "date '" + today.plusDays(fromToday) + "'";
    }

    private String instant(int fromToday) {
        return "timestamp '" + today.plusDays(fromToday) + " 02:00:00'";
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
