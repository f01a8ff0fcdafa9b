package org.xiaohao.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.xiaohao.account.AccountDirectory;
import org.xiaohao.attachment.AttachmentDirectory;
import org.xiaohao.attachment.AttachmentReference;
import org.xiaohao.orgunit.OrgUnitDirectory;
import org.xiaohao.plan.DutyDirectory;
import org.xiaohao.plan.DutyReference;
import org.xiaohao.plan.IndicatorTarget;
import org.xiaohao.plan.PeriodReference;
import org.xiaohao.shared.NotFoundException;

/** Reads entries with the names and files that belong to them. */
@Component
class EntryReader {

    private final ProgressEntries entries;
    private final DutyDirectory duties;
    private final OrgUnitDirectory units;
    private final AccountDirectory accounts;
    private final AttachmentDirectory attachments;
    private final Clock clock;

    EntryReader(
            ProgressEntries entries,
            DutyDirectory duties,
            OrgUnitDirectory units,
            AccountDirectory accounts,
            AttachmentDirectory attachments,
            Clock clock) {
        this.entries = entries;
        this.duties = duties;
        this.units = units;
        this.accounts = accounts;
        this.attachments = attachments;
        this.clock = clock;
    }

    EntryForm form(DutyReference duty, @Nullable Long periodId) {
        LocalDate today = LocalDate.now(clock);
        List<PeriodReference> begun = duties.periods(duty.planId()).stream()
                .filter(period -> !period.startDate().isAfter(today))
                .toList();
        List<ProgressEntry> all = entries.findByAssignmentIdOrderByRevision(duty.assignmentId());
        Map<Long, ProgressEntry> newest = newestByPeriod(all.stream());
        Map<Long, ProgressEntry> approved =
                newestByPeriod(all.stream().filter(entry -> entry.getState() == EntryState.APPROVED));
        PeriodReference period = periodId == null
                ? earliestOwed(begun, newest)
                : begun.stream()
                        .filter(candidate -> candidate.id() == periodId)
                        .findFirst()
                        .orElseThrow(NotFoundException::new);
        ProgressEntry current = newest.get(period.id());
        ProgressEntry previous = begun.stream()
                .filter(earlier -> earlier.sequence() < period.sequence())
                .sorted(Comparator.comparing(PeriodReference::sequence).reversed())
                .map(earlier -> approved.get(earlier.id()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new EntryForm(
                duty,
                period,
                current == null ? null : details(current),
                previous == null ? null : details(previous),
                begun);
    }

    private static Map<Long, ProgressEntry> newestByPeriod(Stream<ProgressEntry> risingRevisions) {
        return risingRevisions.collect(
                Collectors.toMap(ProgressEntry::getPeriodId, Function.identity(), (older, newer) -> newer));
    }

    private static PeriodReference earliestOwed(List<PeriodReference> begun, Map<Long, ProgressEntry> newest) {
        if (begun.isEmpty()) {
            throw new NotFoundException();
        }
        return begun.stream()
                .filter(period -> {
                    ProgressEntry entry = newest.get(period.id());
                    return entry == null || entry.getState() != EntryState.APPROVED;
                })
                .findFirst()
                .orElse(begun.getLast());
    }

    Page<EntryDetails> submitted(long unitId, Pageable pageable) {
        return page(entries.awaitingApproval(unitId, pageable));
    }

    Page<EntryDetails> approved(long taskId, Pageable pageable) {
        return page(entries.approved(taskId, pageable));
    }

    List<IndicatorProgress> indicators(long taskId) {
        List<IndicatorTarget> targets = duties.indicators(taskId);
        if (targets.isEmpty()) {
            return List.of();
        }
        List<ReportedFigure> figures = entries.figures(
                taskId, targets.stream().map(IndicatorTarget::name).distinct().toList());
        return targets.stream()
                .map(target -> IndicatorProgress.of(target, figures))
                .toList();
    }

    private Page<EntryDetails> page(Page<ProgressEntry> page) {
        return new PageImpl<>(details(page.getContent()), page.getPageable(), page.getTotalElements());
    }

    EntryDetails details(ProgressEntry entry) {
        return details(List.of(entry)).getFirst();
    }

    List<EntryDetails> details(Collection<ProgressEntry> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        var names = units.byIds(
                all.stream().map(ProgressEntry::getOrgUnitId).distinct().toList());
        var authors = accounts.displayNames(
                all.stream().map(ProgressEntry::getAuthorId).distinct().toList());
        Map<Long, PeriodReference> periods = all.stream()
                .map(ProgressEntry::getPlanId)
                .distinct()
                .flatMap(plan -> duties.periods(plan).stream())
                .collect(Collectors.toMap(PeriodReference::id, Function.identity()));
        Map<Long, AttachmentReference> files = attachments
                .findAll(
                        all.iterator().next().getJurisdictionId(),
                        all.stream()
                                .flatMap(entry -> entry.attachmentIds().stream())
                                .distinct()
                                .toList())
                .stream()
                .collect(Collectors.toMap(AttachmentReference::id, Function.identity()));
        return all.stream()
                .map(entry -> {
                    var unit = names.get(entry.getOrgUnitId());
                    return new EntryDetails(
                            entry.getId(),
                            entry.getVersion(),
                            entry.getTaskId(),
                            entry.getAssignmentId(),
                            entry.getOrgUnitId(),
                            unit == null ? "" : unit.shortName(),
                            Objects.requireNonNull(periods.get(entry.getPeriodId())),
                            entry.getRevision(),
                            entry.getState(),
                            new EntryText(
                                    entry.getContent(),
                                    entry.getProblem(),
                                    entry.getNextStep(),
                                    entry.isPartDone(),
                                    entry.figures()),
                            entry.attachmentIds().stream()
                                    .map(files::get)
                                    .filter(Objects::nonNull)
                                    .toList(),
                            authors.getOrDefault(entry.getAuthorId(), ""),
                            entry.getSavedAt(),
                            entry.getSubmittedAt(),
                            entry.getDecidedAt(),
                            entry.getReturnReason());
                })
                .toList();
    }
}
