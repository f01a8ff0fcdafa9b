package org.xiaohao.orgunit;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.orgunit.OrgUnitEvent.OrgUnitActivated;
import org.xiaohao.orgunit.OrgUnitEvent.OrgUnitCreated;
import org.xiaohao.orgunit.OrgUnitEvent.OrgUnitDeactivated;
import org.xiaohao.orgunit.OrgUnitEvent.OrgUnitUpdated;
import org.xiaohao.shared.Changes;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvent;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForAdmin;
import org.xiaohao.shared.ForAdminOrOffice;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.SearchText;
import org.xiaohao.shared.SortKey;

/**
 * The units of the own jurisdiction. The administrator keeps them; the office reads them, and adds what a document that
 * it imports brings up.
 */
@Service
@Transactional(readOnly = true)
@ForAdmin
public class OrgUnitService {

    private final OrgUnits units;
    private final NameRegister names;
    private final OrgUnitMapper mapper;
    private final CurrentActor currentActor;
    private final DomainEvents events;

    OrgUnitService(
            OrgUnits units, NameRegister names, OrgUnitMapper mapper, CurrentActor currentActor, DomainEvents events) {
        this.units = units;
        this.names = names;
        this.mapper = mapper;
        this.currentActor = currentActor;
        this.events = events;
    }

    /**
     * A page of the units.
     *
     * @param page sorted by names of {@link OrgUnitSort}, or unsorted for the usual order
     */
    @ForAdminOrOffice
    public Page<OrgUnitSummary> list(OrgUnitFilter filter, Pageable page) {
        Pageable sorted = SortKey.translate(page, OrgUnitSort.class, Sort.by("sortOrder", "code"));
        return units.search(
                        currentActor.get().jurisdictionId(),
                        SearchText.pattern(filter.text()),
                        filter.kind(),
                        filter.active(),
                        sorted)
                .map(mapper::toSummary);
    }

    /**
     * One unit.
     *
     * @throws NotFoundException when the own jurisdiction has none with this id
     */
    @ForAdminOrOffice
    public OrgUnitDetails details(long id) {
        return mapper.toDetails(find(id));
    }

    /**
     * Adds a unit.
     *
     * @throws InvalidInputException when something is missing or too long, or the code or a name is taken; the message
     *     names whose it is
     */
    @Transactional
    @ForAdminOrOffice
    public OrgUnitDetails create(CreateOrgUnit creation) {
        OrgUnit unit = new OrgUnit(currentActor.get().jurisdictionId(), creation);
        requireFreeCode(unit);
        units.saveAndFlush(unit);
        names.register(unit);
        OrgUnitDetails created = mapper.toDetails(unit);
        events.publish(new OrgUnitCreated(created));
        return created;
    }

    /**
     * Changes a unit.
     *
     * @throws NotFoundException when the own jurisdiction has none with this id
     * @throws org.xiaohao.shared.StaleDataException when somebody saved in between
     * @throws InvalidInputException when something is missing or too long, or the code or a name is taken
     */
    @Transactional
    public OrgUnitDetails update(UpdateOrgUnit change) {
        OrgUnit unit = find(change.id());
        OrgUnitDetails before = mapper.toDetails(unit);
        unit.update(change);
        requireFreeCode(unit);
        return save(unit, before, OrgUnitUpdated::new);
    }

    /**
     * Notes another name of a unit, as an import brings it up.
     *
     * @throws NotFoundException when the own jurisdiction has none with this id
     * @throws InvalidInputException when the name is taken
     */
    @Transactional
    @ForAdminOrOffice
    public OrgUnitDetails addAlias(long id, String alias) {
        OrgUnit unit = find(id);
        OrgUnitDetails before = mapper.toDetails(unit);
        unit.addAlias(alias);
        return save(unit, before, OrgUnitUpdated::new);
    }

    /**
     * Takes the unit out of new work; its running duties and its history stay.
     *
     * @throws NotFoundException when the own jurisdiction has none with this id
     * @throws org.xiaohao.shared.StaleDataException when somebody saved in between
     */
    @Transactional
    public OrgUnitDetails deactivate(long id, int version) {
        OrgUnit unit = find(id);
        OrgUnitDetails before = mapper.toDetails(unit);
        unit.deactivate(version);
        return save(unit, before, OrgUnitDeactivated::new);
    }

    /**
     * Takes the unit back into work.
     *
     * @throws NotFoundException when the own jurisdiction has none with this id
     * @throws org.xiaohao.shared.StaleDataException when somebody saved in between
     */
    @Transactional
    public OrgUnitDetails activate(long id, int version) {
        OrgUnit unit = find(id);
        OrgUnitDetails before = mapper.toDetails(unit);
        unit.activate(version);
        return save(unit, before, OrgUnitActivated::new);
    }

    private OrgUnitDetails save(OrgUnit unit, OrgUnitDetails before, Telling telling) {
        names.register(unit);
        units.flush();
        OrgUnitDetails after = mapper.toDetails(unit);
        events.publish(telling.of(unit.getId(), unit.getName(), Changes.between(before, after)));
        return after;
    }

    private OrgUnit find(long id) {
        return units.findByIdAndJurisdictionId(id, currentActor.get().jurisdictionId())
                .orElseThrow(NotFoundException::new);
    }

    private void requireFreeCode(OrgUnit unit) {
        units.findByJurisdictionIdAndCode(unit.getJurisdictionId(), unit.getCode())
                .filter(other -> !other.equals(unit))
                .ifPresent(other -> {
                    throw new InvalidInputException("code", "code-taken", unit.getCode());
                });
    }

    /** Makes the event of a change from the id, the name and the old and new values. */
    private interface Telling {
        DomainEvent of(long id, String name, String changes);
    }
}
