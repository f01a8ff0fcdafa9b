package org.xiaohao.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xiaohao.intake.NameProposal.Way;
import org.xiaohao.orgunit.KindGuess;
import org.xiaohao.orgunit.OrgUnitKind;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.orgunit.RegisterMatch;
import org.xiaohao.orgunit.RegisterSuggestion;
import org.xiaohao.orgunit.UnitCodes;

/** Offers a way to settle each unknown name of a document; nothing is taken before a person says so. */
final class NameProposals {

    /** From here on the likeliest owner of a name is offered before a new unit. */
    private static final double LIKELY = 0.75;

    private static final Pattern COLLECTIVE = Pattern.compile(".*各.*|.*(?:有关|相关|成员)(?:部门|单位).*");
    /** Whom they mean differs from text to text, unless they say that it is all of a sort. */
    private static final Pattern CONCERNED = Pattern.compile(".*(?:有关|相关).*");

    private static final Pattern OF_PLACES = Pattern.compile(".*(?:镇|乡|街道).*");
    private static final Pattern OF_BODIES = Pattern.compile(".*(?:部门|单位|机关).*");
    /** What a name that broke off lacks at its end. */
    private static final Pattern REST = Pattern.compile("[局委办厅部院会]|公室|办公室|员会|委员会|(?:人民)?政府|办事处");

    private final List<String> unknown;
    private final Map<String, RegisterMatch> matches;
    private final List<OrgUnitReference> register;
    private final UnitCodes codes;
    private final Set<String> printed;
    private final KindGuess kinds;

    /**
     * @param unknown the names that mean nobody yet
     * @param matches what the register says of all names of the document
     * @param register the active units
     */
    NameProposals(List<String> unknown, Map<String, RegisterMatch> matches, List<OrgUnitReference> register) {
        this.unknown = unknown;
        this.matches = matches;
        this.register = register;
        this.printed = new LinkedHashSet<>(matches.keySet());
        printed.addAll(unknown);
        this.kinds = new KindGuess(printed.stream()
                .filter(name -> !COLLECTIVE.matcher(name).matches())
                .toList());
        this.codes = new UnitCodes(register.stream().map(OrgUnitReference::code).toList());
    }

    /** A proposal for each name, in the order of the document; collectives come last, since they are made of the others. */
    List<NameProposal> all() {
        List<NameProposal> units = new ArrayList<>();
        List<String> collectives = new ArrayList<>();
        for (String name : unknown) {
            if (COLLECTIVE.matcher(name).matches() && likeliest(name) == null) {
                collectives.add(name);
            } else {
                units.add(ofUnit(name));
            }
        }
        List<NameProposal> all = new ArrayList<>(units);
        collectives.forEach(name -> all.add(ofCollective(name, units)));
        return all;
    }

    private NameProposal ofUnit(String name) {
        RegisterSuggestion likeliest = likeliest(name);
        if (likeliest != null) {
            var unit = likeliest.unit();
            var group = likeliest.group();
            return NameProposal.alias(
                    name,
                    unit == null ? null : Long.valueOf(unit.id()),
                    group == null ? null : Long.valueOf(group.id()),
                    unit != null ? unit.shortName() : group == null ? name : group.name());
        }
        for (String longer : printed) {
            if (longer.length() > name.length()
                    && longer.startsWith(name)
                    && REST.matcher(longer.substring(name.length())).matches()) {
                return NameProposal.part(name, longer);
            }
        }
        OrgUnitKind kind = kinds.of(name);
        return NameProposal.unit(name, codes.free(kind), kind);
    }

    private NameProposal ofCollective(String name, List<NameProposal> added) {
        if (CONCERNED.matcher(name).matches() && name.indexOf('各') < 0) {
            return NameProposal.collective(name, Way.SEVERAL, List.of());
        }
        Set<String> members = new LinkedHashSet<>();
        register.stream().filter(unit -> isMeant(name, unit.kind())).forEach(unit -> members.add(unit.shortName()));
        added.stream()
                .filter(unit -> unit.kind() != null && isMeant(name, unit.kind()))
                .forEach(unit -> members.add(unit.name()));
        return NameProposal.collective(name, Way.NEW_GROUP, List.copyOf(members));
    }

    private static boolean isMeant(String collective, OrgUnitKind kind) {
        return switch (kind) {
            case TOWN, SUBDISTRICT -> OF_PLACES.matcher(collective).matches();
            case GOVERNMENT_DEPARTMENT -> OF_BODIES.matcher(collective).matches();
            case PARTY_BODY, DISPATCHED_ORGAN, OTHER -> false;
        };
    }

    private @Nullable RegisterSuggestion likeliest(String name) {
        RegisterMatch match = matches.get(name);
        return match == null
                ? null
                : match.suggestions().stream()
                        .findFirst()
                        .filter(first -> first.similarity() >= LIKELY)
                        .orElse(null);
    }

    /** What sort of body a name of the document speaks of. */
    OrgUnitKind kindOf(String name) {
        return kinds.of(name);
    }

    /** The codes that are taken, and the next free ones. */
    UnitCodes codes() {
        return codes;
    }
}
