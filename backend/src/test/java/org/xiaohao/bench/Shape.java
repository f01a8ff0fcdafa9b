package org.xiaohao.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * A jurisdiction of the generated data, and where its rows are: ids are made of each other, so that a call can be put
 * together without asking the database.
 *
 * @param jurisdiction its id, from 1
 * @param plans how many plans it has under way, at most 40
 * @param tasksEach how many tasks each of them has, at most 5,000
 */
record Shape(String name, int jurisdiction, int plans, int tasksEach) {

    /** How many units share the work of a jurisdiction. */
    static final int UNITS = 60;

    /** As many tasks as one person sees. */
    static final int VISIBLE = 20_000;

    private static final int LARGE = 4;
    private static final int SMALL = 40;

    /** Two jurisdictions to measure, with as many tasks in a few large and in many small plans, and others around them. */
    static List<Shape> of(int tasks) {
        int visible = Math.min(VISIBLE, tasks / 2) / SMALL * SMALL;
        List<Shape> shapes = new ArrayList<>();
        shapes.add(new Shape("plans of " + visible / LARGE, 1, LARGE, visible / LARGE));
        shapes.add(new Shape("plans of " + visible / SMALL, 2, SMALL, visible / SMALL));
        for (int rest = tasks - 2 * visible; rest >= visible; rest -= visible) {
            shapes.add(new Shape("others", shapes.size() + 1, SMALL, visible / SMALL));
        }
        return List.copyOf(shapes);
    }

    long office() {
        return 1000L * jurisdiction + 901;
    }

    long leader() {
        return 1000L * jurisdiction + 902;
    }

    /** @param unit from 0 */
    long unit(int unit) {
        return 1000L * jurisdiction + 1 + unit;
    }

    long clerk(int unit) {
        return unit(unit) + 100;
    }

    long head(int unit) {
        return unit(unit) + 200;
    }

    /** @param plan from 0 */
    long plan(int plan) {
        return 1000L * jurisdiction + 1 + plan;
    }

    /** @param task from 1 to {@link #tasksEach} */
    long task(int plan, int task) {
        return 10_000L * plan(plan) + task;
    }

    /** @param part 1 for the lead, 2 for who answers with it */
    long part(int plan, int task, int part) {
        return 10L * task(plan, task) + part;
    }

    /** The unit, from 0, of a part; as {@link YearOfWork} gives them out. */
    int unitOf(int plan, int task, int part) {
        return (7 * task + 13 * part + 3 * (plan + 1)) % UNITS;
    }

    /** What the generated account sends as its access token. */
    static String token(long account) {
        return "xh_bench_" + account;
    }
}
