package org.xiaohao.report.drafting;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What kind of place a jurisdiction is: how its report speaks of the whole of it, and of those who lead it. */
final class Locality {

    private static final Pattern KIND = Pattern.compile("街道|新区|开发区|自治[区州县旗]|[省市县区旗州盟镇乡]|[局委办厅院]");
    private static final Map<String, String> LEADERS = Map.of(
            "镇", "镇党委、镇政府",
            "乡", "乡党委、乡政府",
            "街道", "街道党工委、办事处",
            "新区", "党工委、管委会",
            "开发区", "党工委、管委会",
            "盟", "盟委、行署");
    private static final List<String> OFFICES = List.of("局", "委", "办", "厅", "院");

    private Locality() {}

    /** 全区, 全镇, 全街道. */
    static String whole(String place) {
        return "全" + kind(place);
    }

    /** 区委、区政府; 镇党委、镇政府. */
    static String leaders(String place) {
        String kind = kind(place);
        return OFFICES.contains(kind) ? kind + "党组" : LEADERS.getOrDefault(kind, kind + "委、" + kind + "政府");
    }

    /** The last word for a place in the name; what follows it, such as a number, says nothing. */
    private static String kind(String place) {
        Matcher found = KIND.matcher(place);
        String last = "区";
        while (found.find()) {
            last = found.group();
        }
        return last.startsWith("自治") ? last.substring(2) : last;
    }
}
