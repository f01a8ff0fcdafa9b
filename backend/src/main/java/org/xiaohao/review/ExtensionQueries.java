package org.xiaohao.review;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiaohao.account.AccountDirectory;
import org.xiaohao.orgunit.OrgUnitDirectory;
import org.xiaohao.plan.DutyDirectory;
import org.xiaohao.plan.DutyReference;

/** Puts names to requests for a later due date, in a fixed number of statements. */
@Component
class ExtensionQueries {

    private final DutyDirectory duties;
    private final OrgUnitDirectory units;
    private final AccountDirectory accounts;

    ExtensionQueries(DutyDirectory duties, OrgUnitDirectory units, AccountDirectory accounts) {
        this.duties = duties;
        this.units = units;
        this.accounts = accounts;
    }

    List<ExtensionDetails> details(Collection<ExtensionRequest> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        Map<Long, DutyReference> leads = duties.primaryLeads(
                all.stream().map(ExtensionRequest::getTaskId).distinct().toList());
        var names = units.shortNames(
                all.stream().map(ExtensionRequest::getOrgUnitId).distinct().toList());
        var people = accounts.displayNames(all.stream()
                .flatMap(request -> Stream.of(request.getAskedBy(), request.getDecidedBy()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return all.stream()
                .map(request -> {
                    DutyReference lead = Objects.requireNonNull(leads.get(request.getTaskId()));
                    Long decider = request.getDecidedBy();
                    return new ExtensionDetails(
                            request.getId(),
                            lead.planId(),
                            request.getTaskId(),
                            lead.taskNumber(),
                            lead.taskTitle(),
                            request.getOrgUnitId(),
                            names.getOrDefault(request.getOrgUnitId(), ""),
                            request.getPresent(),
                            request.getWanted(),
                            request.getGranted(),
                            request.getReason(),
                            request.getProgress(),
                            request.getState(),
                            people.getOrDefault(request.getAskedBy(), ""),
                            request.getAskedAt(),
                            request.getSentAt(),
                            decider == null ? null : people.get(decider),
                            request.getDecidedAt(),
                            request.getAnswer());
                })
                .toList();
    }
}
