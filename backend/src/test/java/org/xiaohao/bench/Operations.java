package org.xiaohao.bench;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import org.xiaohao.bench.Operation.Call;
import org.xiaohao.bench.Operation.Question;

/** What is measured of a jurisdiction, over the REST API. Rows are asked for in turn, so that no cache knows them all. */
final class Operations {

    private static final String ENTRY =
            "{\"content\":\"组织业务培训2次，开展专项检查3次，对发现的问题限期整改。\",\"problem\":\"\"," + "\"nextStep\":\"下季度继续推进\"}";
    private static final String[] WORDS = {"培训", "整改", "清单", "宣传", "案例", "台账", "回访", "协作"};

    private final Shape shape;
    private final Date today = Date.valueOf(LocalDate.now(Clock.systemDefaultZone()));
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger fresh = new AtomicInteger();
    private final AtomicLong plainEntry = new AtomicLong();

    Operations(Shape shape) {
        this.shape = shape;
        plainEntry.set(2_000_000_000_000_000L + 1_000_000_000_000L * shape.jurisdiction());
    }

    List<Operation> all() {
        return List.of(late(), tasks(), details(), workbench(), entry(), search(), overview(), plans(), ledger());
    }

    private Operation late() {
        return new Operation(
                "late list, 50 rows",
                one(() -> get("/api/plans/" + plan() + "/overdue?size=50", shape.office())),
                new Question(
                        "select d.day, t.number, t.title, a.id, u.short_name from ((select x.owed_on as day, x.task_id,"
                                + " x.assignment_id from period_report x where x.plan_id = ? and x.owed_on < ? order by"
                                + " x.owed_on, x.task_id, x.assignment_id limit 50) union all (select x.due_date, x.id, null"
                                + " from task x where x.plan_id = ? and x.standing in ('WAITING', 'UNDER_WAY') and x.due_date"
                                + " < ? order by x.due_date, x.id limit 50)) d join task t on t.id = d.task_id join"
                                + " assignment a on a.id = coalesce(d.assignment_id, d.task_id * 10 + 1) join org_unit u on"
                                + " u.id = a.org_unit_id order by d.day, d.task_id limit 50",
                        () -> {
                            long plan = plan();
                            return new Object[] {plan, today, plan, today};
                        }));
    }

    private Operation tasks() {
        return new Operation(
                "list of tasks, 50 rows",
                one(() -> get("/api/plans/" + plan() + "/tasks?size=50&page=" + nth(4), shape.office())),
                new Question(
                        "select t.id, t.number, t.title, t.state, t.standing, t.due_date, t.report_due, a.id, a.role,"
                                + " a.state, u.short_name from (select id from task where plan_id = ? order by position limit"
                                + " 50) x join task t on t.id = x.id join assignment a on a.task_id = t.id join org_unit u on"
                                + " u.id = a.org_unit_id order by t.position, a.position",
                        () -> new Object[] {plan()}));
    }

    private Operation details() {
        return new Operation(
                "a task with its notes",
                () -> {
                    long task = task();
                    return List.of(
                            get("/api/tasks/" + task, shape.office()),
                            get("/api/tasks/" + task + "/comments", shape.office()));
                },
                new Question(
                        "select t.*, a.*, u.short_name, r.due_date, r.reported_at, c.content from task t join assignment a"
                                + " on a.task_id = t.id join org_unit u on u.id = a.org_unit_id left join period_report r on"
                                + " r.assignment_id = a.id left join task_comment c on c.task_id = t.id where t.id = ?",
                        () -> new Object[] {task()}));
    }

    private Operation workbench() {
        return new Operation(
                "workbench of a clerk",
                one(() -> get("/api/workbench", shape.clerk(nth(Shape.UNITS)))),
                new Question(
                        "select t.id, t.number, t.title, t.due_date, r.due_date, p.sequence_number, e.id, e.state from"
                                + " period_report r join task t on t.id = r.task_id join reporting_period p on p.id ="
                                + " r.period_id left join progress_entry e on e.assignment_id = r.assignment_id and"
                                + " e.period_id = r.period_id where r.org_unit_id = ? and r.plan_issued = true and r.owed_on"
                                + " is not null and p.start_date <= ? order by r.due_date, t.position limit 500",
                        () -> new Object[] {shape.unit(nth(Shape.UNITS)), today}));
    }

    private Operation entry() {
        return new Operation(
                "add an entry",
                one(this::newEntry),
                new Question(
                        "insert into progress_entry (id, version, jurisdiction_id, plan_id, task_id, assignment_id,"
                                + " org_unit_id, period_id, revision, state, content, problem, next_step, part_done,"
                                + " author_id, saved_at, return_reason) select ?, 0, a.jurisdiction_id, a.plan_id, a.task_id,"
                                + " a.id, a.org_unit_id, a.plan_id * 10 + 1, 99, 'DRAFT', '组织业务培训2次，开展专项检查3次，"
                                + "对发现的问题限期整改。', '', '下季度继续推进', false, 1, now(6), '' from assignment a where a.id = ?",
                        () -> {
                            long id = plainEntry.incrementAndGet();
                            Slot slot = slot((int) (id % 1_000_000_000L));
                            return new Object[] {id, shape.part(slot.plan(), slot.task(), 1)};
                        }));
    }

    /** A part that has written nothing for the last quarter yet. */
    private Call newEntry() {
        int next = fresh.getAndIncrement();
        Slot slot = slot(next / 2);
        int part = 1 + next % 2;
        return new Call(
                "/api/assignments/" + shape.part(slot.plan(), slot.task(), part) + "/entries",
                shape.clerk(shape.unitOf(slot.plan(), slot.task(), part)),
                ENTRY);
    }

    /** A task that is under way and owes the last quarter alone. */
    private record Slot(int plan, int task) {}

    private Slot slot(int number) {
        int plan = number % shape.plans();
        int inPlan = number / shape.plans() % (shape.tasksEach() / 20 * 11);
        return new Slot(plan, 20 * (inPlan / 11) + 9 + inPlan % 11);
    }

    private Operation search() {
        return new Operation(
                "search of two characters",
                one(() -> get("/api/search?text=" + WORDS[nth(WORDS.length)], shape.office())),
                new Question(
                        "select id, number, title from task where match (title, body) against (? in boolean mode) and"
                                + " jurisdiction_id = ? and plan_issued = true order by id desc limit 10",
                        () -> new Object[] {"\"" + WORDS[nth(WORDS.length)] + "\"", shape.jurisdiction()}));
    }

    private Operation overview() {
        return new Operation(
                "overview of a plan",
                one(() -> get("/api/plans/" + plan() + "/monitor", shape.office())),
                new Question(
                        "select x.org_unit_id, x.standing, x.next_due < ?, count(*) from assignment x where x.plan_id = ?"
                                + " group by 1, 2, 3",
                        () -> new Object[] {today, plan()}));
    }

    private Operation plans() {
        return new Operation(
                "all plans grouped",
                one(() -> get("/api/leader", shape.leader())),
                new Question(
                        "select p.id, p.title, y.waiting, y.under_way, y.done, (select count(*) from task x where x.plan_id ="
                                + " p.id and x.standing in ('WAITING', 'UNDER_WAY') and x.next_due < ?) from plan p join"
                                + " plan_tally y on y.plan_id = p.id where y.jurisdiction_id = ? and y.plan_issued = true",
                        () -> new Object[] {today, shape.jurisdiction()}));
    }

    private Operation ledger() {
        return new Operation(
                "export of a plan as xlsx", one(() -> get("/api/plans/" + plan() + "/ledger", shape.office())), null);
    }

    private static java.util.function.Supplier<List<Call>> one(java.util.function.Supplier<Call> call) {
        return () -> List.of(call.get());
    }

    private static Call get(String path, long account) {
        return Call.get(path, account);
    }

    private long plan() {
        return shape.plan(nth(shape.plans()));
    }

    private long task() {
        IntSupplier next = () -> turn.updateAndGet(at -> (at + 7919) & Integer.MAX_VALUE);
        return shape.task(next.getAsInt() % shape.plans(), 1 + next.getAsInt() % shape.tasksEach());
    }

    private int nth(int count) {
        return turn.updateAndGet(at -> (at + 1) & Integer.MAX_VALUE) % count;
    }
}
