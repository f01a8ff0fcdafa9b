package org.xiaohao.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.AssignmentService;
import org.xiaohao.plan.CreatePlan;
import org.xiaohao.plan.IssuePlan;
import org.xiaohao.plan.PlanHead;
import org.xiaohao.plan.PlanKind;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.ReportingCycle;
import org.xiaohao.plan.TaskParticulars;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.TaskToImport;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.review.ReviewService;
import org.xiaohao.supervision.MonitorService;

/** Makes plans through the services that people use; see {@link Draft} and {@link IssuedPlan}. */
public class PlanFixture {

    final Fixtures fixtures;
    final PlanService plans;
    final TaskService tasks;
    final AssignmentService parts;
    final ProgressService progress;
    final ReviewService reviews;
    final MonitorService monitor;

    public PlanFixture(
            Fixtures fixtures,
            PlanService plans,
            TaskService tasks,
            AssignmentService parts,
            ProgressService progress,
            ReviewService reviews,
            MonitorService monitor) {
        this.fixtures = fixtures;
        this.plans = plans;
        this.tasks = tasks;
        this.parts = parts;
        this.progress = progress;
        this.reviews = reviews;
        this.monitor = monitor;
    }

    /** Begins a plan of 2026 whose tasks are due on 30 November where nothing else is said. */
    public Draft plan(TestJurisdiction place) {
        return new Draft(this, place);
    }

    /** A plan that is being put together. */
    public static final class Draft {

        private final PlanFixture fixture;
        private final TestJurisdiction place;
        private final List<TaskToImport> tasks = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private String title = "\u5de5\u4f5c\u8981\u70b9";
        private int year = 2026;
        private LocalDate defaultDue = LocalDate.of(2026, 11, 30);
        private ReportingCycle cycle = ReportingCycle.QUARTER;
        private int reportDays = 10;
        private @Nullable String section;

        private Draft(PlanFixture fixture, TestJurisdiction place) {
            this.fixture = fixture;
            this.place = place;
        }

        public Draft titled(String words, int of) {
            title = words;
            year = of;
            return this;
        }

        public Draft due(LocalDate day) {
            defaultDue = day;
            return this;
        }

        public Draft reporting(ReportingCycle often, int days) {
            cycle = often;
            reportDays = days;
            return this;
        }

        /** The heading of the tasks that follow. */
        public Draft section(String heading) {
            section = heading;
            return this;
        }

        /** A task with its number, which is also how the test names it. */
        public Draft task(String number, Consumer<Named> named) {
            Named names = new Named(this);
            names.title = "\u4e8b\u9879" + number;
            names.start = text.length();
            text.append(number).append('.').append(names.title).append("\u3002");
            named.accept(names);
            text.append('\n');
            tasks.add(new TaskToImport(
                    number,
                    section,
                    names.title,
                    names.title + names.body,
                    names.due,
                    "",
                    names.longTerm,
                    names.start,
                    text.length() - 1,
                    names.parties,
                    names.particulars));
            return this;
        }

        /** Stores the draft. */
        public long create() {
            return fixture.fixtures.callAs(
                    place.office(),
                    () -> fixture.plans.create(new CreatePlan(
                            new PlanHead(PlanKind.WORK_PLAN, title, "", "", year, defaultDue),
                            text.toString(),
                            null,
                            tasks)));
        }

        /** Stores the draft and hands it over to the units. */
        public IssuedPlan issue() {
            long id = create();
            fixture.fixtures.callAs(place.office(), () -> {
                fixture.plans.issue(new IssuePlan(id, cycle, reportDays));
                return true;
            });
            return new IssuedPlan(fixture, place, id);
        }
    }

    /** Whom a task names, and until when. */
    public static final class Named {

        private final Draft draft;
        private final List<TaskToImport.Party> parties = new ArrayList<>();
        private String title = "";
        private String body = "";
        private @Nullable LocalDate due;
        private boolean longTerm;
        private TaskParticulars particulars = TaskParticulars.NONE;
        private int start;

        private Named(Draft draft) {
            this.draft = draft;
        }

        public Named lead(String... units) {
            return units(AssignmentRole.LEAD, units);
        }

        public Named responsible(String... units) {
            return units(AssignmentRole.RESPONSIBLE, units);
        }

        public Named supporting(String... units) {
            return units(AssignmentRole.SUPPORTING, units);
        }

        /** A group that {@link TestJurisdiction#group} knows. */
        public Named group(AssignmentRole role, String name) {
            return add(role, name, null, draft.place.group(name));
        }

        /** A name that nobody has matched yet. */
        public Named unknown(AssignmentRole role, String name) {
            return add(role, name, null, null);
        }

        public Named due(LocalDate day) {
            due = day;
            return this;
        }

        public Named longTerm() {
            longTerm = true;
            return this;
        }

        public Named titled(String words, String restOfBody) {
            title = words;
            body = restOfBody;
            return this;
        }

        /** What the document says of it beside its words, units and date. */
        public Named with(TaskParticulars more) {
            particulars = more;
            return this;
        }

        private Named units(AssignmentRole role, String... names) {
            Arrays.stream(names).forEach(name -> add(role, name, draft.place.unit(name), null));
            return this;
        }

        private Named add(AssignmentRole role, String name, @Nullable Long unit, @Nullable Long group) {
            int at = draft.text.length();
            draft.text.append(name);
            parties.add(new TaskToImport.Party(role, name, unit, group, at, at + name.length()));
            return this;
        }
    }
}
