package org.xiaohao.progress;

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
import org.xiaohao.plan.OwedPeriod;
import org.xiaohao.plan.PeriodReference;
import org.xiaohao.plan.PieceReference;
import org.xiaohao.shared.NotFoundException;

/** Reads entries with the names and files that belong to them. */
@Component
class EntryQueries {

    private final ProgressEntries entries;
    private final DutyDirectory duties;
    private final TotalsQueries totals;
    private final OrgUnitDirectory units;
    private final AccountDirectory accounts;
    private final UnitHeads heads;
    private final AttachmentDirectory attachments;

    EntryQueries(
            ProgressEntries entries,
            DutyDirectory duties,
            TotalsQueries totals,
            OrgUnitDirectory units,
            AccountDirectory accounts,
            UnitHeads heads,
            AttachmentDirectory attachments) {
        this.entries = entries;
        this.duties = duties;
        this.totals = totals;
        this.units = units;
        this.accounts = accounts;
        this.heads = heads;
        this.attachments = attachments;
    }

    EntryForm form(DutyReference duty, @Nullable Long periodId) {
        List<OwedPeriod> begun = duties.begunPeriods(duty);
        OwedPeriod chosen = periodId == null ? toBeginWith(begun) : duties.requirePeriod(duty, periodId);
        PeriodReference period = chosen.period();
        List<ProgressEntry> all = entries.findByAssignmentIdOrderByRevision(duty.assignmentId());
        ProgressEntry current = newestByPeriod(all.stream()).get(period.id());
        Map<Long, ProgressEntry> inForce = newestByPeriod(all.stream().filter(ProgressEntry::isInForce));
        ProgressEntry previous = begun.stream()
                .map(OwedPeriod::period)
                .filter(earlier -> earlier.startDate().isBefore(period.startDate()))
                .sorted(Comparator.comparing(PeriodReference::startDate).reversed())
                .map(earlier -> inForce.get(earlier.id()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new EntryForm(
                duty,
                period,
                current == null ? null : details(current),
                previous == null ? null : details(previous),
                begun.stream()
                        .filter(candidate -> candidate.open() || candidate.equals(chosen))
                        .map(OwedPeriod::period)
                        .toList(),
                duty.isUnderReport() && chosen.open(),
                current != null && heads.isLeftBehind(current));
    }

    private static Map<Long, ProgressEntry> newestByPeriod(Stream<ProgressEntry> risingRevisions) {
        return risingRevisions.collect(
                Collectors.toMap(ProgressEntry::getPeriodId, Function.identity(), (older, newer) -> newer));
    }

    /** The earliest report that is owed; where none is, the latest one that was given. */
    private static OwedPeriod toBeginWith(List<OwedPeriod> begun) {
        if (begun.isEmpty()) {
            throw new NotFoundException();
        }
        return begun.stream()
                .filter(OwedPeriod::owed)
                .findFirst()
                .or(() -> begun.reversed().stream().filter(OwedPeriod::reported).findFirst())
                .orElse(begun.getLast());
    }

    Page<EntryDetails> submitted(long unitId, Pageable pageable) {
        return page(entries.awaitingApproval(unitId, pageable));
    }

    Page<EntryDetails> inForce(long taskId, Pageable pageable) {
        return page(entries.findByTaskIdAndInForceTrueOrderByDecidedAtDescIdDesc(taskId, pageable));
    }

    List<IndicatorProgress> indicators(long taskId) {
        return totals.ofTask(taskId).stream()
                .flatMap(total ->
                        Stream.ofNullable(total.indicator().aim()).map(target -> IndicatorProgress.of(target, total)))
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
        Map<Long, PeriodReference> periods =
                duties
                        .periods(all.stream()
                                .map(ProgressEntry::getPeriodId)
                                .distinct()
                                .toList())
                        .stream()
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
        Map<Long, String> pieces = pieceNames(all);
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
                            entry.isInForce(),
                            entry.text(),
                            entry.figureRemarks(),
                            entry.getProblemSettledOn(),
                            entry.getNextStepSettledOn(),
                            entry.attachmentIds().stream()
                                    .map(files::get)
                                    .filter(Objects::nonNull)
                                    .toList(),
                            marks(entry, pieces),
                            authors.getOrDefault(entry.getAuthorId(), ""),
                            entry.getSavedAt(),
                            entry.getSubmittedAt(),
                            entry.getDecidedAt(),
                            entry.getReturnReason(),
                            entry.getCorrectionReason(),
                            entry.isEnteredForUnit());
                })
                .toList();
    }

    /** The names of the pieces that files of entries are; nothing is read where no file is one. */
    private Map<Long, String> pieceNames(Collection<ProgressEntry> all) {
        List<Long> tasks = all.stream()
                .filter(entry -> !entry.pieces().isEmpty())
                .map(ProgressEntry::getTaskId)
                .distinct()
                .toList();
        return duties.requiredPieces(tasks).stream()
                .collect(Collectors.toMap(PieceReference::id, PieceReference::name));
    }

    /** A piece that is no longer required is none. */
    private static List<MarkedFile> marks(ProgressEntry entry, Map<Long, String> names) {
        return entry.pieces().entrySet().stream()
                .flatMap(mark -> Stream.ofNullable(names.get(mark.getValue()))
                        .map(name -> new MarkedFile(mark.getKey(), mark.getValue(), name)))
                .toList();
    }
}
