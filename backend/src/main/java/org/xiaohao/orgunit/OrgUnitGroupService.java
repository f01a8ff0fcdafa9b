package org.xiaohao.orgunit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.orgunit.OrgUnitGroupEvent.OrgUnitGroupActivated;
import org.xiaohao.orgunit.OrgUnitGroupEvent.OrgUnitGroupCreated;
import org.xiaohao.orgunit.OrgUnitGroupEvent.OrgUnitGroupDeactivated;
import org.xiaohao.orgunit.OrgUnitGroupEvent.OrgUnitGroupUpdated;
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
 * The groups of units of the own jurisdiction. The administrator keeps them; the office reads them, and adds what a
 * document that it imports brings up.
 */
@Service
@Transactional(readOnly = true)
@ForAdmin
public class OrgUnitGroupService {

    private final OrgUnitGroups groups;
    private final OrgUnits units;
    private final NameRegister names;
    private final OrgUnitMapper mapper;
    private final CurrentActor currentActor;
    private final DomainEvents events;

    OrgUnitGroupService(
            OrgUnitGroups groups,
            OrgUnits units,
            NameRegister names,
            OrgUnitMapper mapper,
            CurrentActor currentActor,
            DomainEvents events) {
        this.groups = groups;
        this.units = units;
        this.names = names;
        this.mapper = mapper;
        this.currentActor = currentActor;
        this.events = events;
    }

    /**
     * A page of the groups.
     *
     * @param page sorted by names of {@link OrgUnitGroupSort}, or unsorted for the usual order
     */
    @ForAdminOrOffice
    public Page<OrgUnitGroupSummary> list(OrgUnitGroupFilter filter, Pageable page) {
        Pageable sorted = SortKey.translate(page, OrgUnitGroupSort.class, Sort.by("name", "id"));
        return groups.search(
                        currentActor.get().jurisdictionId(), SearchText.pattern(filter.text()), filter.active(), sorted)
                .map(row -> mapper.toSummary(row.getOrgUnitGroup(), row.getMemberCount()));
    }

    /**
     * One group with its members.
     *
     * @throws NotFoundException when the own jurisdiction has none with this id
     */
    @ForAdminOrOffice
    public OrgUnitGroupDetails details(long id) {
        return toDetails(find(id));
    }

    /**
     * Adds a group.
     *
     * @throws InvalidInputException when something is missing or too long, a name is taken, or a member is unknown
     */
    @Transactional
    @ForAdminOrOffice
    public OrgUnitGroupDetails create(CreateOrgUnitGroup creation) {
        long jurisdictionId = currentActor.get().jurisdictionId();
        OrgUnitGroup group = new OrgUnitGroup(jurisdictionId, creation);
        requireMembers(jurisdictionId, creation.memberIds(), List.of());
        groups.saveAndFlush(group);
        names.register(group);
        OrgUnitGroupDetails created = toDetails(group);
        events.publish(new OrgUnitGroupCreated(created.id(), created.name(), membersOf(created)));
        return created;
    }

    /**
     * Changes a group; plans issued before keep the members of their day.
     *
     * @throws NotFoundException when the own jurisdiction has none with this id
     * @throws org.xiaohao.shared.StaleDataException when somebody saved in between
     * @throws InvalidInputException when something is missing or too long, a name is taken, or a member is unknown
     */
    @Transactional
    public OrgUnitGroupDetails update(UpdateOrgUnitGroup change) {
        OrgUnitGroup group = find(change.id());
        OrgUnitGroupDetails before = toDetails(group);
        requireMembers(group.getJurisdictionId(), change.memberIds(), group.getMemberIds());
        group.update(change);
        return save(group, before, OrgUnitGroupUpdated::new);
    }

    /**
     * Notes another name of a group, as an import brings it up.
     *
     * @throws NotFoundException when the own jurisdiction has none with this id
     * @throws InvalidInputException when the name is taken
     */
    @Transactional
    @ForAdminOrOffice
    public OrgUnitGroupDetails addAlias(long id, String alias) {
        OrgUnitGroup group = find(id);
        OrgUnitGroupDetails before = toDetails(group);
        group.addAlias(alias);
        return save(group, before, OrgUnitGroupUpdated::new);
    }

    /**
     * Takes the group out of new plans.
     *
     * @throws NotFoundException when the own jurisdiction has none with this id
     * @throws org.xiaohao.shared.StaleDataException when somebody saved in between
     */
    @Transactional
    public OrgUnitGroupDetails deactivate(long id, int version) {
        OrgUnitGroup group = find(id);
        OrgUnitGroupDetails before = toDetails(group);
        group.deactivate(version);
        return save(group, before, OrgUnitGroupDeactivated::new);
    }

    /**
     * Takes the group back into use.
     *
     * @throws NotFoundException when the own jurisdiction has none with this id
     * @throws org.xiaohao.shared.StaleDataException when somebody saved in between
     */
    @Transactional
    public OrgUnitGroupDetails activate(long id, int version) {
        OrgUnitGroup group = find(id);
        OrgUnitGroupDetails before = toDetails(group);
        group.activate(version);
        return save(group, before, OrgUnitGroupActivated::new);
    }

    private OrgUnitGroupDetails save(OrgUnitGroup group, OrgUnitGroupDetails before, Telling telling) {
        names.register(group);
        groups.flush();
        OrgUnitGroupDetails after = toDetails(group);
        String members = membersOf(before).equals(membersOf(after)) ? "" : "; " + membersOf(after);
        String changes = Changes.between(withoutMembers(before), withoutMembers(after)) + members;
        events.publish(telling.of(group.getId(), group.getName(), changes));
        return after;
    }

    private OrgUnitGroup find(long id) {
        return groups.findByIdAndJurisdictionId(id, currentActor.get().jurisdictionId())
                .orElseThrow(NotFoundException::new);
    }

    /** A unit that was deactivated after it joined may stay. */
    private void requireMembers(long jurisdictionId, Collection<Long> wanted, Collection<Long> present) {
        Map<Long, OrgUnit> known = unitsById(jurisdictionId, wanted);
        for (Long id : wanted) {
            OrgUnit unit = known.get(id);
            if (unit == null || (!unit.isActive() && !present.contains(id))) {
                throw new InvalidInputException("memberIds", "unknown-unit");
            }
        }
    }

    private OrgUnitGroupDetails toDetails(OrgUnitGroup group) {
        Map<Long, OrgUnit> known = unitsById(group.getJurisdictionId(), group.getMemberIds());
        return mapper.toDetails(
                group,
                group.getMemberIds().stream()
                        .map(known::get)
                        .filter(java.util.Objects::nonNull)
                        .map(mapper::toReference)
                        .toList());
    }

    private Map<Long, OrgUnit> unitsById(long jurisdictionId, Collection<Long> ids) {
        return units.findByIdInAndJurisdictionId(ids, jurisdictionId).stream()
                .collect(Collectors.toMap(OrgUnit::getId, Function.identity()));
    }

    private static OrgUnitGroupDetails withoutMembers(OrgUnitGroupDetails group) {
        return new OrgUnitGroupDetails(
                group.id(), group.version(), group.name(), group.active(), group.aliases(), List.of());
    }

    private static String membersOf(OrgUnitGroupDetails group) {
        return "members: "
                + group.members().stream().map(OrgUnitReference::shortName).collect(Collectors.joining(", "));
    }

    /** Makes the event of a change from the id, the name and the old and new values. */
    private interface Telling {
        DomainEvent of(long id, String name, String changes);
    }
}
