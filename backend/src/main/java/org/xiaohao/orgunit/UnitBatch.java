package org.xiaohao.orgunit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xiaohao.orgunit.OrgUnitEvent.OrgUnitCreated;
import org.xiaohao.orgunit.OrgUnitEvent.OrgUnitUpdated;
import org.xiaohao.shared.Changes;
import org.xiaohao.shared.DomainEvent;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.RowOutcome;
import org.xiaohao.text.PlainForm;

/** One list of units on its way into the register, which is read once and then known. */
final class UnitBatch {

    private static final int STEP = 10;

    private final long jurisdictionId;
    private final OrgUnits units;
    private final RegisteredNames names;
    private final NameRegister register;
    private final OrgUnitMapper mapper;
    private final Map<Long, OrgUnit> byId = new HashMap<>();
    private final Map<String, OrgUnit> byCode = new HashMap<>();
    private final Map<String, RegisteredName> byForm = new HashMap<>();
    private final Set<Long> seen = new HashSet<>();
    private final UnitCodes codes;
    private final GroupBatch groups;
    private final List<RegisteredName> claims = new ArrayList<>();
    private final List<DomainEvent> events = new ArrayList<>();
    private int last;

    UnitBatch(
            long jurisdictionId,
            OrgUnits units,
            OrgUnitGroups groups,
            RegisteredNames names,
            NameRegister register,
            OrgUnitMapper mapper) {
        this.jurisdictionId = jurisdictionId;
        this.units = units;
        this.names = names;
        this.register = register;
        this.mapper = mapper;
        for (OrgUnit unit : units.findByJurisdictionId(jurisdictionId)) {
            know(unit);
            last = Math.max(last, unit.getSortOrder());
        }
        names.findByJurisdictionId(jurisdictionId).forEach(name -> byForm.put(name.getNormalForm(), name));
        this.codes = new UnitCodes(byCode.keySet());
        this.groups = new GroupBatch(jurisdictionId, groups);
    }

    List<TakenUnit> take(List<UnitRow> rows) {
        KindGuess kinds = new KindGuess(rows.stream().map(UnitRow::name).toList());
        List<TakenUnit> taken = new ArrayList<>();
        for (UnitRow row : rows) {
            try {
                taken.add(take(row, kinds));
            } catch (InvalidInputException refusal) {
                taken.add(TakenUnit.refused(refusal));
            }
        }
        // Only now: their rows point at those of units and groups, which must be there first.
        units.flush();
        names.saveAll(claims);
        return taken;
    }

    /** What has been done, to be told once it is stored. */
    List<DomainEvent> events() {
        List<DomainEvent> all = new ArrayList<>(events);
        all.addAll(groups.events());
        return all;
    }

    private TakenUnit take(UnitRow row, KindGuess kinds) {
        String name = InvalidInputException.requireText("name", row.name(), 100);
        OrgUnit coded = byCode.get(row.code().strip().toLowerCase(Locale.ROOT));
        OrgUnit present = coded == null ? named(name) : coded;
        if (present == null) {
            return add(row, name, Objects.requireNonNullElseGet(row.kind(), () -> kinds.of(name)));
        }
        if (!present.isActive()) {
            throw new InvalidInputException("name", "row-inactive", present.getName());
        }
        if (seen.contains(present.getId())) {
            throw new InvalidInputException("name", "row-twice", present.getName());
        }
        return change(present, row, coded == null ? present.getName() : name);
    }

    private @Nullable OrgUnit named(String name) {
        RegisteredName owner = byForm.get(PlainForm.of(name));
        if (owner == null) {
            return null;
        }
        Long unitId = owner.getOrgUnitId();
        if (unitId == null) {
            throw new InvalidInputException("name", "name-taken", name, ownerOf(owner));
        }
        return byId.get(unitId);
    }

    private TakenUnit add(UnitRow row, String name, OrgUnitKind kind) {
        String shortName = row.shortName().isBlank() ? name : row.shortName();
        String code =
                row.code().isBlank() ? codes.free(kind) : codes.take(row.code().strip());
        OrgUnit unit =
                new OrgUnit(jurisdictionId, new CreateOrgUnit(code, name, shortName, kind, last + STEP, row.aliases()));
        requireFree(unit.names(), null);
        List<OrgUnitGroup> joining = groupsOf(row, unit);
        last += STEP;
        units.save(unit);
        know(unit);
        seen.add(unit.getId());
        unit.names().forEach(one -> claim(one, unit.getId(), null));
        List<String> joined = groups.join(joining, unit);
        OrgUnitDetails made = mapper.toDetails(unit);
        events.add(new OrgUnitCreated(made));
        return new TakenUnit(RowOutcome.NEW, null, made, joined, null);
    }

    private TakenUnit change(OrgUnit unit, UnitRow row, String name) {
        OrgUnitDetails before = mapper.toDetails(unit);
        List<String> aliases = new ArrayList<>(before.aliases());
        aliases.addAll(row.aliases());
        UpdateOrgUnit change = new UpdateOrgUnit(
                before.id(),
                before.version(),
                row.code().isBlank() ? before.code() : row.code().strip(),
                name,
                row.shortName().isBlank() ? before.shortName() : row.shortName(),
                Objects.requireNonNullElse(row.kind(), before.kind()),
                before.sortOrder(),
                aliases,
                before.headApproves());
        // Tried on a unit that is not stored: what is refused must leave the stored one as it is.
        OrgUnit tried = new OrgUnit(
                jurisdictionId,
                new CreateOrgUnit(change.code(), name, change.shortName(), change.kind(), change.sortOrder(), aliases));
        requireFree(tried.names(), before.id());
        List<OrgUnitGroup> joining = groupsOf(row, tried);
        seen.add(before.id());
        unit.update(change);
        List<String> joined = groups.join(joining, unit);
        OrgUnitDetails after = mapper.toDetails(unit);
        if (after.equals(before)) {
            return new TakenUnit(joined.isEmpty() ? RowOutcome.SAME : RowOutcome.CHANGED, before, after, joined, null);
        }
        byCode.put(after.code().toLowerCase(Locale.ROOT), unit);
        byForm.values().removeIf(owned -> owned.means(before.id(), null));
        register.register(unit);
        names.findByOrgUnitId(before.id()).forEach(kept -> byForm.put(kept.getNormalForm(), kept));
        events.add(new OrgUnitUpdated(before.id(), after.name(), Changes.between(before, after)));
        return new TakenUnit(RowOutcome.CHANGED, before, after, joined, null);
    }

    /** The groups that a row names; a new one is stored only when all of them, and the unit, have been found right. */
    private List<OrgUnitGroup> groupsOf(UnitRow row, OrgUnit unit) {
        Set<String> forms = unit.names().stream().map(NameRegister::normalForm).collect(Collectors.toSet());
        for (String name : row.groups()) {
            String form = NameRegister.normalForm(InvalidInputException.requireText("groups", name, 100));
            RegisteredName owner = byForm.get(form);
            if (forms.contains(form) || owner != null && owner.getGroupId() == null) {
                throw new InvalidInputException(
                        "groups", "name-taken", name, owner == null ? unit.getName() : ownerOf(owner));
            }
            if (owner != null) {
                groups.requireActive(Objects.requireNonNull(owner.getGroupId()));
            }
        }
        return row.groups().stream().map(this::group).distinct().toList();
    }

    private OrgUnitGroup group(String name) {
        RegisteredName owner = byForm.get(NameRegister.normalForm(name));
        if (owner != null) {
            return groups.present(Objects.requireNonNull(owner.getGroupId()));
        }
        OrgUnitGroup made = groups.make(name);
        claim(name, null, made.getId());
        return made;
    }

    private void requireFree(List<String> wanted, @Nullable Long unitId) {
        for (String name : wanted) {
            RegisteredName owner = byForm.get(NameRegister.normalForm(name));
            if (owner != null && !(unitId != null && owner.means(unitId, null))) {
                throw new InvalidInputException("aliases", "name-taken", name, ownerOf(owner));
            }
        }
    }

    private String ownerOf(RegisteredName name) {
        Long unitId = name.getOrgUnitId();
        OrgUnit unit = unitId == null ? null : byId.get(unitId);
        if (unit != null) {
            return unit.getName();
        }
        Long groupId = name.getGroupId();
        return groupId == null ? "" : groups.present(groupId).getName();
    }

    private void know(OrgUnit unit) {
        byId.put(unit.getId(), unit);
        byCode.put(unit.getCode().toLowerCase(Locale.ROOT), unit);
    }

    private void claim(String name, @Nullable Long unitId, @Nullable Long groupId) {
        String form = NameRegister.normalForm(name);
        if (!byForm.containsKey(form)) {
            RegisteredName claimed = new RegisteredName(jurisdictionId, form, unitId, groupId);
            byForm.put(form, claimed);
            claims.add(claimed);
        }
    }
}
