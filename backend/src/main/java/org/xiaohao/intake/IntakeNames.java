package org.xiaohao.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.orgunit.CreateOrgUnit;
import org.xiaohao.orgunit.CreateOrgUnitGroup;
import org.xiaohao.orgunit.OrgUnitDirectory;
import org.xiaohao.orgunit.OrgUnitGroupService;
import org.xiaohao.orgunit.OrgUnitKind;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.orgunit.OrgUnitService;
import org.xiaohao.orgunit.RegisterMatch;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.ForOffice;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;

/** Settles the unknown names of a document together: offers a way for each, and takes all that a person leaves in. */
@Service
@ForOffice
@Transactional
public class IntakeNames {

    private static final int STEP = 10;

    private final IntakeService intakes;
    private final OrgUnitDirectory directory;
    private final OrgUnitService units;
    private final OrgUnitGroupService groups;
    private final CurrentActor currentActor;

    IntakeNames(
            IntakeService intakes,
            OrgUnitDirectory directory,
            OrgUnitService units,
            OrgUnitGroupService groups,
            CurrentActor currentActor) {
        this.intakes = intakes;
        this.directory = directory;
        this.units = units;
        this.groups = groups;
        this.currentActor = currentActor;
    }

    /** A way to settle each name of a document that means nobody yet. */
    @Transactional(readOnly = true)
    public List<NameProposal> proposals(IntakeDetails details) {
        return new NameProposals(details.unknownNames(), details.matches(), activeUnits()).all();
    }

    /**
     * Takes proposals, all of them or none: adds units, groups and aliases to the register, and notes whom the names
     * mean.
     *
     * @param version the version of the worksheet that the person saw
     * @return the worksheet after it
     * @throws org.xiaohao.shared.StaleDataException when somebody else changed it in between
     * @throws InvalidInputException when a name, code or alias is taken, or a collective has no members
     */
    public IntakeDetails take(long id, int version, List<NameProposal> taken) {
        IntakeDetails details = intakes.details(id);
        List<String> unknown = details.unknownNames();
        if (taken.stream().anyMatch(proposal -> !unknown.contains(proposal.name()))) {
            throw new InvalidInputException("name", "name-settled-already");
        }
        Register register = new Register(details);
        Map<String, NameDecision> decisions = new HashMap<>();
        for (NameProposal.Way way : NameProposal.Way.values()) {
            taken.stream()
                    .filter(proposal -> proposal.way() == way)
                    .forEach(proposal -> decisions.put(proposal.name(), register.take(proposal)));
        }
        return intakes.edit(id, version, new SheetEdit.DecideAll(decisions));
    }

    private List<OrgUnitReference> activeUnits() {
        return directory.activeUnits(currentActor.get().jurisdictionId());
    }

    /** The register, and what one act adds to it. */
    private final class Register {

        private final Map<String, Long> known = new HashMap<>();
        private final NameProposals proposals;
        private int last;

        Register(IntakeDetails details) {
            List<OrgUnitReference> active = activeUnits();
            for (OrgUnitReference unit : active) {
                known.put(unit.shortName(), unit.id());
                last = Math.max(last, unit.sortOrder());
            }
            details.matches().forEach((name, match) -> {
                var unit = match.unit();
                if (unit != null) {
                    known.put(name, unit.id());
                }
            });
            proposals = new NameProposals(details.unknownNames(), details.matches(), active);
        }

        NameDecision take(NameProposal proposal) {
            return switch (proposal.way()) {
                case ALIAS -> alias(proposal);
                case PART -> part(proposal);
                case NEW_UNIT -> {
                    OrgUnitKind kind = Objects.requireNonNullElse(proposal.kind(), OrgUnitKind.OTHER);
                    yield NameDecision.units(List.of(add(proposal.name(), proposal.code(), kind)));
                }
                case NEW_GROUP ->
                    NameDecision.group(
                            groups.create(new CreateOrgUnitGroup(proposal.name(), List.of(), members(proposal)))
                                    .id());
                case SEVERAL -> NameDecision.units(members(proposal));
            };
        }

        private NameDecision alias(NameProposal proposal) {
            Long unit = proposal.unitId();
            Long group = proposal.groupId();
            if (unit != null) {
                units.addAlias(unit, proposal.name());
                return NameDecision.units(List.of(unit));
            }
            if (group == null) {
                throw new NotFoundException();
            }
            groups.addAlias(group, proposal.name());
            return NameDecision.group(group);
        }

        private NameDecision part(NameProposal proposal) {
            Long unit = known.get(proposal.means());
            if (unit == null) {
                throw new InvalidInputException("name", "name-part-unknown", proposal.name());
            }
            units.addAlias(unit, proposal.name());
            return NameDecision.units(List.of(unit));
        }

        private List<Long> members(NameProposal proposal) {
            List<Long> members = new ArrayList<>();
            for (String member : proposal.members()) {
                Long unit = member(member.strip());
                if (unit != null && !members.contains(unit)) {
                    members.add(unit);
                }
            }
            if (members.isEmpty()) {
                throw new InvalidInputException("members", "group-without-members", proposal.name());
            }
            return members;
        }

        /** The unit of a name, which is added where the register has none; null for no name. */
        private @Nullable Long member(String name) {
            if (name.isEmpty()) {
                return null;
            }
            Long unit = known.get(name);
            if (unit == null) {
                RegisterMatch match = directory.match(currentActor.get().jurisdictionId(), name);
                var matched = match.unit();
                unit = matched == null ? null : Long.valueOf(matched.id());
            }
            return unit == null ? Long.valueOf(add(name, null, proposals.kindOf(name))) : unit;
        }

        private long add(String name, @Nullable String code, OrgUnitKind kind) {
            last += STEP;
            String free = code == null
                    ? proposals.codes().free(kind)
                    : proposals.codes().take(code);
            long id = units.create(new CreateOrgUnit(free, name, name, kind, last, List.of()))
                    .id();
            known.put(name, id);
            return id;
        }
    }
}
