package org.xiaohao.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xiaohao.figures.FigureClass;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.plan.TaskService;
import org.xiaohao.progress.EntryDetails;
import org.xiaohao.progress.EntryText;
import org.xiaohao.progress.Figure;
import org.xiaohao.progress.FigureScope;
import org.xiaohao.progress.HighlightService;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.progress.RemarkService;
import org.xiaohao.progress.SaveEntry;
import org.xiaohao.progress.SavedEntry;
import org.xiaohao.review.ApplyForClosing;
import org.xiaohao.review.ReviewService;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.testing.MutableClock;

/**
 * Loads a year through the services that people use, by a clock that is set to each date, in the order of its README.
 * One database takes one year: it is loaded when it is first asked for. Everybody's password is that of
 * {@link org.xiaohao.testing.Fixtures}.
 */
public class YearLoader {

    /** What happens on one day, in this order. */
    private enum Kind {
        RENAME,
        STATE,
        RETURN,
        SUBMIT,
        APPROVE,
        HIGHLIGHT,
        APPLY,
        CLOSE
    }

    private record Act(LocalDate day, Kind kind, Runnable work) {}

    private final YearRegister registers;
    private final YearPlan plans;
    private final ProgressService progress;
    private final RemarkService remarks;
    private final HighlightService highlights;
    private final ReviewService reviews;
    private final TaskService tasks;
    private final CurrentActor currentActor;
    private final MutableClock clock;
    private @Nullable LoadedYear loaded;

    YearLoader(
            YearRegister registers,
            YearPlan plans,
            ProgressService progress,
            RemarkService remarks,
            HighlightService highlights,
            ReviewService reviews,
            TaskService tasks,
            CurrentActor currentActor,
            MutableClock clock) {
        this.registers = registers;
        this.plans = plans;
        this.progress = progress;
        this.remarks = remarks;
        this.highlights = highlights;
        this.reviews = reviews;
        this.tasks = tasks;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** The year, loaded at the first call; the clock stands on the day after its last one. */
    public LoadedYear load(YearFiles files) {
        LoadedYear year = loaded == null ? loadOnce(files) : loaded;
        loaded = year;
        clock.setDate(LocalDate.of(year.year() + 1, 1, 5));
        return year;
    }

    private LoadedYear loadOnce(YearFiles files) {
        Matcher title = Pattern.compile("20\\d\\d").matcher(files.plan());
        if (!title.find()) {
            throw new IllegalArgumentException("plan.txt names no year");
        }
        int year = Integer.parseInt(title.group());
        clock.setDate(LocalDate.of(year, 1, 10));
        YearRegister.Register register = registers.load(files);
        clock.setDate(LocalDate.of(year, 1, 16));
        YearPlan.Issued plan = plans.issue(files, register, year);
        Map<String, Long> entries = new LinkedHashMap<>();
        List<Act> acts = new ArrayList<>();
        files.units().stream()
                .filter(unit -> unit.renamedOn() != null)
                .forEach(unit -> acts.add(new Act(
                        Objects.requireNonNull(unit.renamedOn()),
                        Kind.RENAME,
                        () -> registers.rename(register.jurisdictionId(), unit, of(register.units(), unit.code())))));
        files.entries().forEach(entry -> addEntry(acts, entry, register, plan, entries, year));
        addWithdrawals(acts, files.entries(), register, entries);
        files.closings().forEach(closing -> addClosing(acts, closing, register, plan));
        acts.sort(Comparator.comparing(Act::day).thenComparing(Act::kind));
        for (Act act : acts) {
            clock.setDate(act.day());
            act.work().run();
        }
        return new LoadedYear(
                register.jurisdictionId(),
                year,
                plan.planId(),
                plan.tasks(),
                register.units(),
                entries,
                plan.indicators(),
                register.people());
    }

    private void addEntry(
            List<Act> acts,
            YearFiles.Entry entry,
            YearRegister.Register register,
            YearPlan.Issued plan,
            Map<String, Long> entries,
            int year) {
        LocalDate decided = Objects.requireNonNull(entry.approved() == null ? entry.returned() : entry.approved());
        String key = entry.id() + "/" + entry.revision();
        if (entry.task() == null) {
            acts.add(new Act(
                    decided,
                    Kind.HIGHLIGHT,
                    () -> currentActor.callAs(
                            of(register.people(), "office"),
                            () -> highlights.add(year, of(register.units(), entry.unit()), entry.text()))));
            return;
        }
        Actor clerk = of(register.people(), "clerk." + entry.unit());
        Actor head = of(register.people(), "head." + entry.unit());
        acts.add(new Act(
                entry.submitted(),
                Kind.SUBMIT,
                () -> entries.put(key, currentActor.callAs(clerk, () -> submit(entry, plan)))));
        acts.add(new Act(decided, entry.approved() == null ? Kind.RETURN : Kind.APPROVE, () -> {
            long id = of(entries, key);
            currentActor.runAs(head, () -> {
                if (entry.approved() == null) {
                    progress.returnForRework(id, "数字有误，请核对后重报");
                } else {
                    progress.approve(id, progress.details(id).version());
                }
            });
        }));
    }

    private long submit(YearFiles.Entry entry, YearPlan.Issued plan) {
        long part = of(plan.parts(), entry.task() + "/" + entry.unit());
        long period = plan.periods().get(entry.quarter() - 1);
        EntryDetails before = progress.form(part, period).current();
        SavedEntry saved = progress.save(new SaveEntry(
                part,
                period,
                before == null ? null : before.id(),
                before == null ? 0 : before.version(),
                text(entry, plan)));
        progress.submit(saved.entryId(), saved.version());
        return saved.entryId();
    }

    private static EntryText text(YearFiles.Entry entry, YearPlan.Issued plan) {
        YearFiles.Problem problem = entry.problem();
        YearFiles.NextStep next = entry.nextStep();
        String cause = problem == null ? null : problem.cause();
        return new EntryText(
                entry.text(),
                problem == null ? "" : problem.text(),
                cause == null ? "" : cause,
                "",
                next == null ? "" : next.text(),
                next != null && next.forNextYear(),
                false,
                entry.figures().stream().map(figure -> figure(figure, plan)).toList());
    }

    private static Figure figure(YearFiles.PrintedFigure figure, YearPlan.Issued plan) {
        return new Figure(
                figure.name(),
                figure.amount(),
                figure.max(),
                figure.classifier(),
                Qualifier.valueOf(figure.qualifier()),
                FigureClass.valueOf(figure.figureClass()),
                FigureScope.valueOf(figure.scope()),
                figure.whole(),
                figure.indicator() == null ? null : of(plan.indicators(), figure.indicator()),
                figure.event() == null ? null : of(plan.events(), figure.event()),
                figure.numerator(),
                figure.denominator(),
                figure.start(),
                figure.end());
    }

    /** A figure is withdrawn on the day on which the unit's next entry on the task is approved. */
    private void addWithdrawals(
            List<Act> acts, List<YearFiles.Entry> all, YearRegister.Register register, Map<String, Long> entries) {
        for (YearFiles.Entry entry : all) {
            for (int i = 0; i < entry.figures().size(); i++) {
                if (entry.figures().get(i).withdrawn()) {
                    int position = i + 1;
                    LocalDate day = all.stream()
                            .filter(other -> Objects.equals(other.task(), entry.task())
                                    && other.unit().equals(entry.unit())
                                    && other.quarter() > entry.quarter()
                                    && other.approved() != null)
                            .map(other -> Objects.requireNonNull(other.approved()))
                            .min(Comparator.naturalOrder())
                            .orElseThrow();
                    Actor clerk = of(register.people(), "clerk." + entry.unit());
                    acts.add(new Act(
                            day,
                            Kind.APPROVE,
                            () -> currentActor.runAs(
                                    clerk,
                                    () -> remarks.withdrawFigure(
                                            of(entries, entry.id() + "/" + entry.revision()), position, "核减重复统计"))));
                }
            }
        }
    }

    private void addClosing(
            List<Act> acts, YearFiles.Closing closing, YearRegister.Register register, YearPlan.Issued plan) {
        Actor office = of(register.people(), "office");
        long task = of(plan.tasks(), closing.task());
        String note = Objects.requireNonNullElse(closing.note(), "");
        switch (closing.state()) {
            case "CLOSED" -> {
                Map<Long, Long> requests = new HashMap<>();
                Actor head = of(register.people(), "head." + closing.unit());
                acts.add(new Act(
                        Objects.requireNonNull(closing.requested()),
                        Kind.APPLY,
                        () -> requests.put(
                                task,
                                currentActor.callAs(
                                        head,
                                        () -> reviews.apply(new ApplyForClosing(
                                                task, Objects.requireNonNull(closing.summary()), List.of()))))));
                acts.add(new Act(
                        Objects.requireNonNull(closing.approved()),
                        Kind.CLOSE,
                        () -> currentActor.runAs(
                                office, () -> reviews.approve(Objects.requireNonNull(requests.get(task))))));
            }
            case "SUSPENDED" ->
                acts.add(new Act(
                        Objects.requireNonNull(closing.date()),
                        Kind.STATE,
                        () -> currentActor.runAs(
                                office,
                                () -> tasks.suspend(task, tasks.details(task).version(), note))));
            case "CANCELLED" ->
                acts.add(new Act(
                        Objects.requireNonNull(closing.date()),
                        Kind.STATE,
                        () -> currentActor.runAs(
                                office,
                                () -> tasks.cancel(task, tasks.details(task).version(), note))));
            default -> {
                // OPEN and LONG_TERM stay as they are.
            }
        }
    }

    private static <T> T of(Map<String, T> named, String key) {
        return Objects.requireNonNull(named.get(key), key);
    }
}
