package org.xiaohao.audit;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForAuditor;

/**
 * Reads the audit trail of the auditor's own jurisdiction. Entries of no known jurisdiction (a sign-in under a name
 * that nobody has) are read by one auditor alone, whom {@code xiaohao.audit.appointed} names.
 */
@Service
@ForAuditor
@Transactional(readOnly = true)
public class AuditService {

    private static final int MAX_PAGE_SIZE = 500;
    static final int MAX_EXPORTED = 50_000;
    private static final char ESCAPE = '!';
    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "occurredAt", "id");

    private final AuditEntries entries;
    private final AuditMapper mapper;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final SealChain chain;
    private final String appointed;

    /** @param appointed the user name of the auditor who also reads what belongs to no known jurisdiction */
    AuditService(
            AuditEntries entries,
            AuditMapper mapper,
            CurrentActor currentActor,
            DomainEvents events,
            JdbcClient jdbc,
            @Value("${xiaohao.audit.appointed:}") String appointed) {
        this.entries = entries;
        this.mapper = mapper;
        this.currentActor = currentActor;
        this.events = events;
        this.chain = new SealChain(jdbc);
        this.appointed = appointed;
    }

    /**
     * The entries that match, newest first.
     *
     * @param pageable which page, of at most 500 rows; its sort is not used
     */
    public Page<AuditEntrySummary> find(AuditFilter filter, Pageable pageable) {
        Actor actor = currentActor.get();
        Pageable page =
                PageRequest.of(pageable.getPageNumber(), Math.min(pageable.getPageSize(), MAX_PAGE_SIZE), NEWEST_FIRST);
        return entries.findAll((root, query, builder) -> matching(actor, filter, root, builder), page)
                .map(mapper::toSummary);
    }

    /**
     * Writes the entries that match as a table (CSV), newest first, at most {@value #MAX_EXPORTED}; that they left stands on
     * the trail itself.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void export(AuditFilter filter, OutputStream out) throws IOException {
        events.publish(new TrailExported(filter.toString()));
        TrailExport table = new TrailExport(out);
        Pageable page = PageRequest.of(0, MAX_PAGE_SIZE);
        Page<AuditEntrySummary> found;
        do {
            found = find(filter, page);
            table.add(found.getContent());
            page = page.next();
        } while (found.hasNext() && page.getOffset() < MAX_EXPORTED);
    }

    /** The newest seal over the trail, as a line to be kept outside; empty before the first one. */
    public Optional<String> newestSeal() {
        return chain.newest().map(SealChain.Seal::words);
    }

    /** The actions that occur in the jurisdiction, for choosing one. */
    public List<AuditAction> actions() {
        return entries.actions(currentActor.get().jurisdictionId()).stream()
                .filter(action -> action != AuditAction.UNKNOWN)
                .toList();
    }

    private Predicate matching(Actor actor, AuditFilter filter, Root<AuditEntry> root, CriteriaBuilder builder) {
        List<Predicate> all = new ArrayList<>();
        Predicate own = builder.equal(root.get("jurisdictionId"), actor.jurisdictionId());
        all.add(actor.username().equals(appointed) ? builder.or(own, builder.isNull(root.get("jurisdictionId"))) : own);
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
                    builder.like(builder.lower(root.get("planTitle")), pattern, ESCAPE),
                    builder.like(builder.lower(root.get("taskTitle")), pattern, ESCAPE),
                    builder.like(builder.lower(root.get("unitName")), pattern, ESCAPE),
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
