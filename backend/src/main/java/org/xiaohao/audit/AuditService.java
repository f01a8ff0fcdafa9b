package org.xiaohao.audit;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.ForAuditor;

/**
 * Reads the audit trail of the auditor's own jurisdiction. Entries of no known jurisdiction (a sign-in under a name
 * that nobody has) are read by no auditor; they serve the operator of the database.
 */
@Service
@ForAuditor
@Transactional(readOnly = true)
public class AuditService {

    private static final int MAX_PAGE_SIZE = 500;
    private static final char ESCAPE = '!';
    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "occurredAt", "id");

    private final AuditEntries entries;
    private final AuditMapper mapper;
    private final CurrentActor currentActor;

    AuditService(AuditEntries entries, AuditMapper mapper, CurrentActor currentActor) {
        this.entries = entries;
        this.mapper = mapper;
        this.currentActor = currentActor;
    }

    /**
     * The entries that match, newest first.
     *
     * @param pageable which page, of at most 500 rows; its sort is not used
     */
    public Page<AuditEntrySummary> find(AuditFilter filter, Pageable pageable) {
        long jurisdictionId = currentActor.get().jurisdictionId();
        Pageable page =
                PageRequest.of(pageable.getPageNumber(), Math.min(pageable.getPageSize(), MAX_PAGE_SIZE), NEWEST_FIRST);
        return entries.findAll((root, query, builder) -> matching(jurisdictionId, filter, root, builder), page)
                .map(mapper::toSummary);
    }

    /** The actions that occur in the jurisdiction, for choosing one. */
    public List<AuditAction> actions() {
        return entries.actions(currentActor.get().jurisdictionId()).stream()
                .filter(action -> action != AuditAction.UNKNOWN)
                .toList();
    }

    private static Predicate matching(
            long jurisdictionId, AuditFilter filter, Root<AuditEntry> root, CriteriaBuilder builder) {
        List<Predicate> all = new ArrayList<>();
        all.add(builder.equal(root.get("jurisdictionId"), jurisdictionId));
        if (filter.from() != null) {
            all.add(builder.greaterThanOrEqualTo(root.get("occurredAt"), filter.from()));
        }
        if (filter.to() != null) {
            all.add(builder.lessThan(root.get("occurredAt"), filter.to()));
        }
        if (isGiven(filter.username())) {
            all.add(builder.equal(root.get("username"), filter.username()));
        }
        if (filter.action() != null) {
            all.add(builder.equal(root.get("action"), filter.action()));
        }
        if (filter.text() != null && isGiven(filter.text())) {
            String pattern = pattern(filter.text());
            all.add(builder.or(
                    builder.like(builder.lower(root.get("detail")), pattern, ESCAPE),
                    builder.like(builder.lower(root.get("displayName")), pattern, ESCAPE),
                    builder.like(builder.lower(root.get("username")), pattern, ESCAPE)));
        }
        return builder.and(all.toArray(Predicate[]::new));
    }

    private static boolean isGiven(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    private static String pattern(String text) {
        String literal = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + literal + "%";
    }
}
