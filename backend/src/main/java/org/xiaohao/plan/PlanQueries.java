package org.xiaohao.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiaohao.orgunit.OrgUnitDirectory;
import org.xiaohao.orgunit.OrgUnitGroupReference;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Role;
import org.xiaohao.shared.Rows;

/** Reads plans and drafts for the screen. */
@Component
class PlanQueries {

    /** Of an issued plan they are counted already. */
    private static final String TASKS = "coalesce((select y.waiting + y.under_way + y.done + y.without_light"
            + " from plan_tally y where y.plan_id = p.id), (select count(*) from task t where t.plan_id = p.id))";

    private final PlanSources sources;
    private final Sections sections;
    private final Tasks tasks;
    private final TaskParties parties;
    private final ParticularsStoring particulars;
    private final OrgUnitDirectory units;
    private final JdbcClient jdbc;

    PlanQueries(
            PlanSources sources,
            Sections sections,
            Tasks tasks,
            TaskParties parties,
            ParticularsStoring particulars,
            OrgUnitDirectory units,
            JdbcClient jdbc) {
        this.sources = sources;
        this.sections = sections;
        this.tasks = tasks;
        this.parties = parties;
        this.particulars = particulars;
        this.units = units;
        this.jdbc = jdbc;
    }

    Page<PlanSummary> list(Actor actor, Pageable pageable) {
        // A unit sees plans in which it has a part; leaders see what was issued; the office sees drafts too.
        String visible = actor.has(Role.OFFICE)
                ? ""
                : actor.has(Role.LEADER)
                        ? " and p.state <> 'DRAFT'"
                        : " and exists (select 1 from assignment a where a.plan_id = p.id and a.org_unit_id = :unit)";
        String from = " from plan p where p.jurisdiction_id = :jurisdiction" + visible;
        long unit = actor.orgUnitId() == null ? 0 : actor.orgUnitId();
        long total = jdbc.sql("select count(*)" + from)
                .param("jurisdiction", actor.jurisdictionId())
                .param("unit", unit)
                .query(Long.class)
                .single();
        List<PlanSummary> rows = jdbc.sql("select p.id, p.plan_year, p.title, p.kind, p.state, p.reporting_cycle,"
                        + " p.created_at, p.issued_at, " + TASKS + " as tasks"
                        + from
                        + " order by p.plan_year desc, p.created_at desc, p.id limit :limit offset :offset")
                .param("jurisdiction", actor.jurisdictionId())
                .param("unit", unit)
                .param("limit", pageable.getPageSize())
                .param("offset", pageable.getOffset())
                .query((row, index) -> new PlanSummary(
                        row.getLong("id"),
                        row.getInt("plan_year"),
                        row.getString("title"),
                        PlanKind.valueOf(row.getString("kind")),
                        PlanState.valueOf(row.getString("state")),
                        ReportingCycle.valueOf(row.getString("reporting_cycle")),
                        row.getInt("tasks"),
                        Objects.requireNonNull(Rows.instant(row, "created_at")),
                        Rows.instant(row, "issued_at")))
                .list();
        return new PageImpl<>(rows, pageable, total);
    }

    PlanDraft draft(Plan plan) {
        List<Task> all = tasks.findByPlanIdOrderByPosition(plan.getId());
        List<TaskParty> named = parties.findByPlan(plan.getId());
        Map<Long, List<TaskParty>> byTask = named.stream().collect(Collectors.groupingBy(TaskParty::getTaskId));
        Map<Long, String> sectionTitles = sections.findByPlanIdOrderByPosition(plan.getId()).stream()
                .collect(Collectors.toMap(Section::getId, Section::getTitle));
        Function<TaskParty, @Nullable String> names = resolvedNames(plan.getJurisdictionId(), named);
        Function<Task, TaskParticulars> more = particulars.ofPlan(plan.getId());
        PlanSource source = sources.findById(plan.getId()).orElseThrow();
        return new PlanDraft(
                plan.getId(),
                plan.getVersion(),
                plan.getState(),
                new PlanHead(
                        plan.getKind(),
                        plan.getTitle(),
                        plan.getDocumentNumber(),
                        plan.getIssuer(),
                        plan.getYear(),
                        plan.getDefaultDueDate()),
                source.getText(),
                source.getAttachmentId(),
                all.stream()
                        .map(task -> draftTask(
                                task,
                                task.getSectionId() == null ? null : sectionTitles.get(task.getSectionId()),
                                byTask.getOrDefault(task.getId(), List.of()),
                                names,
                                more.apply(task)))
                        .toList(),
                plan.getState() == PlanState.DRAFT ? blockers(plan, all, byTask) : List.of());
    }

    private static PlanDraft.DraftTask draftTask(
            Task task,
            @Nullable String section,
            List<TaskParty> named,
            Function<TaskParty, @Nullable String> names,
            TaskParticulars particulars) {
        return new PlanDraft.DraftTask(
                task.getId(),
                task.getNumber(),
                section,
                task.getTitle(),
                task.getDueDate().day(),
                task.getDueDate().source(),
                task.getDueDate().words(),
                task.getDueDate().longTerm(),
                task.getSourceStart(),
                task.getSourceEnd(),
                named.stream()
                        .map(party -> new PlanDraft.DraftParty(
                                party.getId(),
                                party.getRole(),
                                party.getPrintedName(),
                                names.apply(party),
                                party.getOrgUnitGroupId() != null,
                                party.getSourceStart(),
                                party.getSourceEnd()))
                        .toList(),
                particulars);
    }

    private Function<TaskParty, @Nullable String> resolvedNames(long jurisdictionId, List<TaskParty> named) {
        var byUnit = units.byIds(named.stream()
                .map(TaskParty::getOrgUnitId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<Long, String> byGroup = units.activeGroups(jurisdictionId).stream()
                .collect(Collectors.toMap(OrgUnitGroupReference::id, OrgUnitGroupReference::name));
        return party -> {
            Long unit = party.getOrgUnitId();
            Long group = party.getOrgUnitGroupId();
            if (unit != null) {
                var reference = byUnit.get(unit);
                return reference == null ? null : reference.shortName();
            }
            return group == null ? null : byGroup.get(group);
        };
    }

    /** What keeps the draft from being issued, in document order. */
    List<IssueBlocker> blockers(Plan plan, List<Task> all, Map<Long, List<TaskParty>> byTask) {
        // A unit or group that was deactivated since the draft was made takes no new duties.
        Set<Long> active = Stream.concat(
                        units.activeUnits(plan.getJurisdictionId()).stream().map(OrgUnitReference::id),
                        units.activeGroups(plan.getJurisdictionId()).stream().map(OrgUnitGroupReference::id))
                .collect(Collectors.toSet());
        return all.stream()
                .flatMap(task -> blockers(task, byTask.getOrDefault(task.getId(), List.of()), active))
                .toList();
    }

    private static Stream<IssueBlocker> blockers(Task task, List<TaskParty> named, Set<Long> active) {
        Stream<IssueBlocker> unknown = named.stream()
                .filter(party -> !active.contains(party.getOrgUnitId()) && !active.contains(party.getOrgUnitGroupId()))
                .map(party -> blocker(IssueBlocker.Kind.UNKNOWN_UNIT, task, party.getPrintedName()));
        boolean led = named.stream().anyMatch(party -> party.getRole() == AssignmentRole.LEAD);
        Stream<IssueBlocker> lead = led ? Stream.empty() : Stream.of(blocker(IssueBlocker.Kind.NO_LEAD, task, ""));
        Stream<IssueBlocker> due =
                task.lacksDueDate() ? Stream.of(blocker(IssueBlocker.Kind.NO_DUE_DATE, task, "")) : Stream.empty();
        return Stream.of(lead, unknown, due).flatMap(Function.identity());
    }

    static IssueBlocker blocker(IssueBlocker.Kind kind, Task task, String name) {
        return new IssueBlocker(kind, task.getId(), task.getNumber(), task.getTitle(), name);
    }
}
