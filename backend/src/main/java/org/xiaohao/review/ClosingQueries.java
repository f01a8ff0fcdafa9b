package org.xiaohao.review;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiaohao.account.AccountDirectory;
import org.xiaohao.attachment.AttachmentDirectory;
import org.xiaohao.attachment.AttachmentReference;
import org.xiaohao.orgunit.OrgUnitDirectory;
import org.xiaohao.plan.DutyDirectory;
import org.xiaohao.plan.DutyReference;
import org.xiaohao.plan.PieceReference;

/** Reads applications for closing with names and files, in a fixed number of statements. */
@Component
class ClosingQueries {

    private final DutyDirectory duties;
    private final OrgUnitDirectory units;
    private final AccountDirectory accounts;
    private final AttachmentDirectory attachments;

    ClosingQueries(
            DutyDirectory duties, OrgUnitDirectory units, AccountDirectory accounts, AttachmentDirectory attachments) {
        this.duties = duties;
        this.units = units;
        this.accounts = accounts;
        this.attachments = attachments;
    }

    List<ClosingDetails> details(Collection<ClosingRequest> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        Map<Long, DutyReference> leads = duties.primaryLeads(
                all.stream().map(ClosingRequest::getTaskId).distinct().toList());
        Map<Long, String> names = units.shortNames(all.stream()
                .flatMap(request -> Stream.concat(
                        Stream.of(request.getOrgUnitId()),
                        request.getWords().stream().map(WordOnUnit::orgUnitId)))
                .distinct()
                .toList());
        Map<Long, String> people = accounts.displayNames(all.stream()
                .flatMap(request -> Stream.of(request.getRequestedBy(), request.getReviewedBy()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<Long, AttachmentReference> files = attachments
                .findAll(
                        all.iterator().next().getJurisdictionId(),
                        all.stream()
                                .flatMap(request -> request.getAttachmentIds().stream())
                                .distinct()
                                .toList())
                .stream()
                .collect(Collectors.toMap(AttachmentReference::id, Function.identity()));
        Map<Long, String> pieces = pieceNames(all);
        return all.stream()
                .map(request -> details(
                        request, Objects.requireNonNull(leads.get(request.getTaskId())), names, people, files, pieces))
                .toList();
    }

    private Map<Long, String> pieceNames(Collection<ClosingRequest> all) {
        return duties
                .requiredPieces(all.stream()
                        .filter(request -> request.getFiles().stream().anyMatch(file -> file.pieceId() != null))
                        .map(ClosingRequest::getTaskId)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(PieceReference::id, PieceReference::name));
    }

    private static ClosingDetails details(
            ClosingRequest request,
            DutyReference lead,
            Map<Long, String> names,
            Map<Long, String> people,
            Map<Long, AttachmentReference> files,
            Map<Long, String> pieces) {
        Long reviewer = request.getReviewedBy();
        return new ClosingDetails(
                request.getId(),
                request.getVersion(),
                request.getPlanId(),
                request.getTaskId(),
                lead.taskNumber(),
                lead.taskTitle(),
                request.getOrgUnitId(),
                names.getOrDefault(request.getOrgUnitId(), ""),
                request.getNumber(),
                request.getSummary(),
                request.getResults(),
                request.getWords().stream()
                        .map(word -> new ClosingDetails.UnitWord(
                                word.orgUnitId(), names.getOrDefault(word.orgUnitId(), ""), word.words()))
                        .toList(),
                request.getAttachmentIds().stream()
                        .map(files::get)
                        .filter(Objects::nonNull)
                        .toList(),
                request.getFiles().stream()
                        .flatMap(file -> Stream.ofNullable(file.pieceId())
                                .flatMap(piece -> Stream.ofNullable(pieces.get(piece))
                                        .map(name -> new ClosingDetails.FilePiece(file.attachmentId(), piece, name))))
                        .toList(),
                request.getMissing(),
                request.getState(),
                people.getOrDefault(request.getRequestedBy(), ""),
                request.getRequestedAt(),
                reviewer == null ? null : people.get(reviewer),
                request.getReviewedAt(),
                request.getReturnReason(),
                request.getCorrectedAt());
    }
}
