package org.xiaohao.jurisdiction;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.jurisdiction.JurisdictionEvent.JurisdictionUpdated;
import org.xiaohao.shared.Changes;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForAdmin;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;

/** The settings of the own jurisdiction, for its administrator. */
@Service
@Transactional(readOnly = true)
@ForAdmin
public class JurisdictionService {

    private final Jurisdictions jurisdictions;
    private final JurisdictionMapper mapper;
    private final CurrentActor currentActor;
    private final DomainEvents events;

    JurisdictionService(
            Jurisdictions jurisdictions, JurisdictionMapper mapper, CurrentActor currentActor, DomainEvents events) {
        this.jurisdictions = jurisdictions;
        this.mapper = mapper;
        this.currentActor = currentActor;
        this.events = events;
    }

    /** The jurisdiction of the acting person. */
    public JurisdictionDetails own() {
        return mapper.toDetails(find());
    }

    /**
     * Changes the jurisdiction of the acting person.
     *
     * @throws InvalidInputException when a value is missing, too long, out of range, or the code is taken
     * @throws org.xiaohao.shared.StaleDataException when somebody saved in between
     */
    @Transactional
    public JurisdictionDetails update(UpdateJurisdiction change) {
        Jurisdiction jurisdiction = find();
        JurisdictionDetails before = mapper.toDetails(jurisdiction);
        jurisdictions
                .findByCode(change.code().strip())
                .filter(other -> !other.equals(jurisdiction))
                .ifPresent(other -> {
                    throw new InvalidInputException("code", "code-taken", change.code());
                });
        jurisdiction.update(change);
        jurisdictions.flush();
        JurisdictionDetails after = mapper.toDetails(jurisdiction);
        events.publish(new JurisdictionUpdated(jurisdiction.getId(), Changes.between(before, after)));
        return after;
    }

    private Jurisdiction find() {
        return jurisdictions
                .findWithParentById(currentActor.get().jurisdictionId())
                .orElseThrow(NotFoundException::new);
    }
}
