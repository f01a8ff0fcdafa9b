package org.xiaohao.jurisdiction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.jurisdiction.JurisdictionEvent.JurisdictionCreated;
import org.xiaohao.jurisdiction.JurisdictionEvent.JurisdictionRestored;
import org.xiaohao.jurisdiction.JurisdictionEvent.JurisdictionRetired;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForAdmin;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;

/** The jurisdictions below the own, for its administrator: that they exist, and nothing that is in them. */
@Service
@ForAdmin
@Transactional
public class SubordinateService {

    private final Jurisdictions jurisdictions;
    private final JurisdictionTree tree;
    private final CurrentActor currentActor;
    private final DomainEvents events;

    SubordinateService(
            Jurisdictions jurisdictions, JurisdictionTree tree, CurrentActor currentActor, DomainEvents events) {
        this.jurisdictions = jurisdictions;
        this.tree = tree;
        this.currentActor = currentActor;
        this.events = events;
    }

    /** All jurisdictions below the own, each behind the one that it is right below. */
    @Transactional(readOnly = true)
    public List<JurisdictionSummary> list() {
        Map<Long, List<Jurisdiction>> byParent = new HashMap<>();
        for (Jurisdiction one : tree.below(own())) {
            Jurisdiction parent = one.getParent();
            if (parent != null) {
                byParent.computeIfAbsent(parent.getId(), any -> new ArrayList<>())
                        .add(one);
            }
        }
        List<JurisdictionSummary> below = new ArrayList<>();
        collect(own(), 1, byParent, below);
        return below;
    }

    private static void collect(
            long parentId, int depth, Map<Long, List<Jurisdiction>> byParent, List<JurisdictionSummary> below) {
        for (Jurisdiction child : byParent.getOrDefault(parentId, List.of())) {
            below.add(summary(child, depth));
            collect(child.getId(), depth + 1, byParent, below);
        }
    }

    /**
     * Adds a jurisdiction right below the own or one that is below it.
     *
     * @throws NotFoundException when the one above is neither
     * @throws InvalidInputException when something is missing or too long, the code is taken, its level is not below that
     *     of the one above, or that one is retired
     */
    public JurisdictionSummary create(CreateJurisdiction creation) {
        Long parentId = creation.parentId();
        Jurisdiction parent = find(parentId == null ? own() : parentId, true);
        if (!parent.isActive()) {
            throw new InvalidInputException("parentId", "jurisdiction-retired", parent.getName());
        }
        if (creation.level().compareTo(parent.getLevel()) <= 0) {
            throw new InvalidInputException("level", "jurisdiction-level", parent.getName());
        }
        Jurisdiction created =
                new Jurisdiction(creation.code(), creation.name(), creation.shortName(), creation.level(), parent);
        if (jurisdictions.findByCode(created.getCode()).isPresent()) {
            throw new InvalidInputException("code", "code-taken", created.getCode());
        }
        jurisdictions.saveAndFlush(created);
        events.publish(new JurisdictionCreated(created.getId(), created.getName(), created.getCode()));
        return summary(created, tree.depth(own(), created));
    }

    /**
     * Lets nobody of a jurisdiction in any more, and ends their sessions; what is in it stays.
     *
     * @throws NotFoundException when it is not below the own
     * @throws InvalidInputException when one below it is not retired yet
     * @throws org.xiaohao.shared.StaleDataException when somebody saved in between
     */
    public JurisdictionSummary retire(long id, int version) {
        Jurisdiction jurisdiction = find(id, false);
        if (jurisdictions.existsByParentIdAndActiveTrue(id)) {
            throw new InvalidInputException("id", "jurisdiction-children", jurisdiction.getName());
        }
        jurisdiction.retire(version);
        jurisdictions.flush();
        events.publish(new JurisdictionRetired(id, jurisdiction.getName()));
        return summary(jurisdiction, tree.depth(own(), jurisdiction));
    }

    /**
     * Lets the people of a jurisdiction in again.
     *
     * @throws NotFoundException when it is not below the own
     * @throws InvalidInputException when the one above it is retired
     * @throws org.xiaohao.shared.StaleDataException when somebody saved in between
     */
    public JurisdictionSummary restore(long id, int version) {
        Jurisdiction jurisdiction = find(id, false);
        Jurisdiction parent = jurisdiction.getParent();
        if (parent != null && !parent.isActive()) {
            throw new InvalidInputException("id", "jurisdiction-retired", parent.getName());
        }
        jurisdiction.restore(version);
        jurisdictions.flush();
        events.publish(new JurisdictionRestored(id, jurisdiction.getName()));
        return summary(jurisdiction, tree.depth(own(), jurisdiction));
    }

    private Jurisdiction find(long id, boolean orOwn) {
        Jurisdiction found = jurisdictions.findById(id).orElseThrow(NotFoundException::new);
        if (!(orOwn && id == own()) && tree.depth(own(), found) == 0) {
            throw new NotFoundException();
        }
        return found;
    }

    private long own() {
        return currentActor.get().jurisdictionId();
    }

    private static JurisdictionSummary summary(Jurisdiction one, int depth) {
        Jurisdiction parent = one.getParent();
        return new JurisdictionSummary(
                one.getId(),
                one.getVersion(),
                one.getCode(),
                one.getName(),
                one.getLevel(),
                depth,
                parent == null ? "" : parent.getShortName(),
                one.isActive());
    }
}
