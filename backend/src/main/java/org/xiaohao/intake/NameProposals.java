package org.xiaohao.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xiaohao.intake.NameProposal.Way;
import org.xiaohao.orgunit.OrgUnitKind;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.orgunit.RegisterMatch;
import org.xiaohao.orgunit.RegisterSuggestion;

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

    private static final Pattern TOWN = Pattern.compile(".+[镇乡](?:人民政府|政府|党委)?");
    private static final Pattern SUBDISTRICT = Pattern.compile(".+街道(?:办事处|办|党工委)?");
    private static final Pattern PARTY =
            Pattern.compile("(?:中共)?[省市区县州旗镇]?(?:委(?!托)|纪委|直机关工委|党).*|.*(?:组织部|宣传部|统战部|政法委|编办|党校|党委|党组|纪委|巡察办|老干部局)");
    private static final Pattern OTHER = Pattern.compile(
            ".*(?:法院|检察院|工会|妇联|残联|文联|科协|侨联|工商联|团.?委|人大.{0,4}|政协.{0,4}|公司|集团|银行|分行|支行|大学|学院|学校|中学|小学|医院|协会|商会|村|社区)");
    private static final Pattern LEVEL = Pattern.compile("[省市区县镇乡州旗].*");

    private final List<String> unknown;
    private final Map<String, RegisterMatch> matches;
    private final List<OrgUnitReference> register;
    private final Set<String> codes = new HashSet<>();
    private final Set<String> printed;
    private final boolean levelled;

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
        this.levelled = areLevelled(printed);
        register.forEach(unit -> codes.add(unit.code().toLowerCase(Locale.ROOT)));
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
        OrgUnitKind kind = kindOf(name);
        return NameProposal.unit(name, freeCode(kind), kind);
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

    /**
     * What sort of body a name speaks of. A dispatched organ has the name of the place in front where the others of the
     * document have their level.
     */
    OrgUnitKind kindOf(String name) {
        if (SUBDISTRICT.matcher(name).matches()) {
            return OrgUnitKind.SUBDISTRICT;
        }
        if (TOWN.matcher(name).matches()) {
            return OrgUnitKind.TOWN;
        }
        if (OTHER.matcher(name).matches()) {
            return OrgUnitKind.OTHER;
        }
        if (PARTY.matcher(name).matches()) {
            return OrgUnitKind.PARTY_BODY;
        }
        return levelled && !LEVEL.matcher(name).matches()
                ? OrgUnitKind.DISPATCHED_ORGAN
                : OrgUnitKind.GOVERNMENT_DEPARTMENT;
    }

    /** Whether most names of departments bear their level: only there a name without one is telling. */
    private static boolean areLevelled(Set<String> names) {
        List<String> departments = names.stream()
                .filter(name -> Stream.of(COLLECTIVE, TOWN, SUBDISTRICT, OTHER, PARTY)
                        .noneMatch(other -> other.matcher(name).matches()))
                .toList();
        long levelled = departments.stream()
                .filter(name -> LEVEL.matcher(name).matches())
                .count();
        return levelled * 2 > departments.size();
    }

    /** The next code of its sort that nobody has. */
    String freeCode(OrgUnitKind kind) {
        String sort =
                switch (kind) {
                    case GOVERNMENT_DEPARTMENT -> "bm";
                    case PARTY_BODY -> "dw";
                    case TOWN -> "xz";
                    case SUBDISTRICT -> "jd";
                    case DISPATCHED_ORGAN -> "pc";
                    case OTHER -> "qt";
                };
        int next = 1;
        while (!codes.add(code(sort, next))) {
            next++;
        }
        return code(sort, next);
    }

    /** Notes that a code is no longer free. */
    String take(String code) {
        codes.add(code.toLowerCase(Locale.ROOT));
        return code;
    }

    private static String code(String sort, int number) {
        return sort + (number < 10 ? "0" : "") + number;
    }
}
