package org.xiaohao.orgunit;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What sort of body a name speaks of, told by its words and by the names that stand beside it. */
public final class KindGuess {

    private static final Pattern TOWN = Pattern.compile(".+[镇乡](?:人民政府|政府|党委)?");
    private static final Pattern SUBDISTRICT = Pattern.compile(".+街道(?:办事处|办|党工委)?");
    private static final Pattern PARTY =
            Pattern.compile("(?:中共)?[省市区县州旗镇]?(?:委(?!托)|纪委|直机关工委|党).*|.*(?:组织部|宣传部|统战部|政法委|编办|党校|党委|党组|纪委|巡察办|老干部局)");
    private static final Pattern OTHER = Pattern.compile(
            ".*(?:法院|检察院|工会|妇联|残联|文联|科协|侨联|工商联|团.?委|人大.{0,4}|政协.{0,4}|公司|集团|银行|分行|支行|大学|学院|学校|中学|小学|医院|协会|商会|村|社区)");
    private static final Pattern LEVEL = Pattern.compile("[省市区县镇乡州旗].*");

    private final boolean levelled;

    /** @param names all names of the list or document, without those of groups */
    public KindGuess(Collection<String> names) {
        this.levelled = areLevelled(names);
    }

    /**
     * The likeliest kind. A dispatched organ has the name of the place in front where the others have their level.
     */
    public OrgUnitKind of(String name) {
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
    private static boolean areLevelled(Collection<String> names) {
        long departments = names.stream().filter(KindGuess::isDepartment).count();
        long levelled = names.stream()
                .filter(KindGuess::isDepartment)
                .filter(name -> LEVEL.matcher(name).matches())
                .count();
        return levelled * 2 > departments;
    }

    private static boolean isDepartment(String name) {
        return Stream.of(TOWN, SUBDISTRICT, OTHER, PARTY)
                .noneMatch(other -> other.matcher(name).matches());
    }
}
