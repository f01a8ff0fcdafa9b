package org.xiaohao.parsing.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xiaohao.parsing.result.ParsedTask;
import org.xiaohao.parsing.result.UnitMention;
import org.xiaohao.text.Brackets;
import org.xiaohao.text.Marks;
import org.xiaohao.text.Slice;

/** Splits words between two list separators into unit names. */
public final class UnitListSplitter {

    private static final String UNIT_END =
            "(?:局|委|办|部|厅|院|会|署|行|中心|大队|支队|队|处|所|站|政府|公司|司|集团|街道|镇街|镇|乡|(?<!农)村|社区|居委会|大学|中学|小学|学院|医院|学校|总社|社|校|法院|联|室|园区|[开新经发综保税范假]+区|科|股|馆|台|庭|组|班|窗口|银行|分行|支行|海关|团市委|机关|部门|单位|企业|平台)";
    /** Words with which the name of a unit can end but hardly begin: a line break before them lies inside a name. */
    // rule U11
    private static final Pattern REST_OF_NAME = Pattern.compile(
            "(?:人民)?政府.{0,3}|(?:工作|管理)?委员会|党委|管委会|办公室|办事处|(?:管理|监督管理|工作)?[分总]?局|支队|大队|中心|公司|保障局|旅游局|改革局|规划局|执法局|信息化局|[街道镇乡市区县]?(?:人民政府|街道)");

    // rule U02
    private static final Pattern STRONG_END = Pattern.compile(
            ".*(?:局|办|政府|街道|中心|公司|法院|检察院|大队|支队|委员会|管委会|园区|开发区|办公室|集团|银行|部门|单位|[）)\\]])", Pattern.DOTALL);
    /** Words within a name that end like one. */
    // rule U02
    private static final Pattern ENDS_AS_WORD =
            Pattern.compile("(?s).*(?:社会|机会|[执运发旅流推试施]行|[干内外全]部|场所|[住居]所|本科|学科|平台|阳台|家庭|[分改]组|机关|军队)");

    // rule U08
    private static final Pattern EACH_PLACE = Pattern.compile("(?s).*各[省市县区乡镇州旗]");
    private static final String COLLECTIVE = "(?:各|有关|相关|其他|其它|全[省市区县镇乡州]|[省市区县镇乡州旗](?:直|级)?(?:各|有关|相关|直))";
    // rule U04
    private static final Pattern COLLECTIVE_NAME = Pattern.compile(
            "(?:.{0,3}各|有关|相关|沿|全[省市区县镇乡]).*|.*(?:各|有关|相关).{0,3}(?:部门|单位|镇|街道|乡镇|区|县|地区)(?:[(\uFF08\\[].*)?");
    // rule U01
    private static final Pattern AND = Pattern.compile("(?:以及|和|及(?!其)|与|并)");
    // rule U02
    private static final Pattern ENDS_AS_UNIT = Pattern.compile(
            "(?:[^\u3001(\uFF08\\[\u3014]|[(\uFF08\\[\u3014][^)\uFF09\\]\u3015]{0,20}[)\uFF09\\]\u3015]){1,40}"
                    + UNIT_END + "$");
    // rule U04
    private static final Pattern ENDS_AS_GROUP = Pattern.compile(".{0,40}(?:部门|单位|地区|镇|街道|乡镇)[)\uFF09\\]]?$");
    // rule U04
    private static final Pattern STARTS_AS_GROUP = Pattern.compile("^" + COLLECTIVE + ".{1,40}$");
    // rule U03
    private static final Pattern STARTS_AS_UNIT = Pattern.compile("^[省市区县镇乡州旗].{0,40}" + UNIT_END + "$");
    // rule U05
    private static final Pattern GENERIC =
            Pattern.compile("(?:国务院|中央|国家|本级|所属|各|有关|相关|职能|责任|成员|其他|其它|直属|级|省|市|区|县|[镇乡街道])*(?:部门|单位|地区|方面|地方|机构)"
                    + "(?:(?:和|及|与)(?:有关|相关|其他)*(?:部门|单位|地区|方面|地方|机构))*");
    // rule U05
    private static final Pattern OTHERS =
            Pattern.compile("(?<![高中初同平])等(?:[0-9]{1,3}|[一二两三四五六七八九十]{1,3})?[个家]?(?:(?:和|及|以及)(?=各))?(?<generic>"
                    + GENERIC.pattern() + ")?$");
    /** Names that end otherwise than units do: places, departments of ministries, short names of two signs. */
    // rule U06
    private static final Pattern OTHER_NAME =
            Pattern.compile(".{1,20}(?:司|省|市|区|县|州|旗|盟|街|中央|科协|组织|超市|林场|农场|牧场|商场|学校|产业园)|[\u4E00-\u9FFF]{2}");

    // rule U07
    private static final Pattern NOTHING = Pattern.compile("[-\u2014\u2013\uFF0D/\\\\\\s]*|无");
    // rule U08
    private static final Pattern PLACES = Pattern.compile("各(?:省|州|市|县|盟|旗|地市|市州)");
    // rule U08
    private static final Pattern MORE_PLACES = Pattern.compile(
            "(?:自治区|直辖市|自治州|自治县|州|市|县|区|旗|盟|县市|市区|县市区|计划单列市|新疆生产建设兵团)(?:[(\uFF08][市区县旗州\u3001\uFF0C]{1,8}[)\uFF09])?(?:级?(?:人民政府|政府)|(?=$|和|及|有|按|分|负|等)).{0,12}");
    // rule S09
    private static final Pattern BELOW = Pattern.compile("[(\uFF08](?:以下|下)[均皆]?同[)\uFF09]$");
    // rule U09
    private static final Pattern LEAD_MARK =
            Pattern.compile("[(\uFF08\\[](?:(?:按|依|根据)?(?:职责|职能)?(?:分工)?|双|共同|总)(?:牵头|主办)(?:单位|部门)?[)\uFF09\\]]$");

    // rule U10
    private static final Pattern SPACED =
            Pattern.compile("(?<=[\u4E00-\u9FFF)\uFF09\u3001])[ \u3000\u00A0]+(?=[\u4E00-\u9FFF(\uFF08])");

    private static final int LONG_NAME = 4;

    private UnitListSplitter() {}

    /**
     * Names in one piece of a list.
     *
     * @param units the names
     * @param marked the names that a bracket marks as lead
     * @param signed those of the names beside which a sign stands
     * @param parted those of the names that nothing parted from each other
     * @param others whether unnamed units follow
     */
    record Names(
            List<UnitMention> units,
            List<UnitMention> marked,
            List<UnitMention> signed,
            List<UnitMention> parted,
            List<Slice> persons,
            List<Slice> times,
            boolean others) {}

    static Names names(Slice piece) {
        Names names = new Names(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                false);
        boolean others = false;
        for (Slice part : parts(piece.trimAll(Marks.SEPARATORS))) {
            Matcher matcher = OTHERS.matcher(part.source()).region(part.start(), part.end());
            Slice name = part;
            if (matcher.find()) {
                others = true;
                name = part.between(part.start(), matcher.start());
            }
            List<Slice> apart = JoinedNames.apart(name.trimAll(Marks.SEPARATORS + ":\uFF1A"));
            int before = names.units.size();
            apart.forEach(one -> add(withoutLostBracket(one), names));
            if (apart.size() > 1) {
                names.parted.addAll(names.units.subList(before, names.units.size()));
            }
        }
        return new Names(names.units, names.marked, names.signed, names.parted, names.persons, names.times, others);
    }

    /** A bracket that closes and was never opened is what a scan left of one around the whole list. */
    // rule U18
    private static Slice withoutLostBracket(Slice name) {
        boolean closing = name.length() > 1 && Marks.isClosing(name.at(name.end() - 1));
        Slice rest = closing ? name.between(name.start(), name.end() - 1) : name;
        int depth = 0;
        for (int i = rest.start(); i < rest.end(); i++) {
            depth += Marks.isOpening(rest.at(i)) ? 1 : Marks.isClosing(rest.at(i)) ? -1 : 0;
        }
        return depth == 0 ? rest.trimAll(Marks.SEPARATORS) : name;
    }

    /** Names end behind a bracket that marks a lead, and at the word "and". */
    private static List<Slice> parts(Slice piece) {
        List<Slice> parts = new ArrayList<>();
        int from = piece.start();
        for (Brackets.Group group : Brackets.groups(piece)) {
            int end = group.whole().end();
            if (end < piece.end() && isMarkedLead(piece.between(from, end))) {
                parts.addAll(conjoined(piece.between(from, end)));
                from = end;
            }
        }
        parts.addAll(conjoined(piece.between(from, piece.end()).trimAll(Marks.SEPARATORS)));
        return parts;
    }

    /** The words without "and others" at their end. */
    static Slice withoutOthers(Slice words) {
        Matcher others = OTHERS.matcher(words.source()).region(words.start(), words.end());
        return others.find() ? words.between(words.start(), others.start()) : words;
    }

    /** Whether a bracket behind the name marks it as lead. */
    static boolean isMarkedLead(Slice words) {
        return LEAD_MARK
                .matcher(words.source())
                .region(words.start(), words.end())
                .find();
    }

    /** Whether the words end as the name of a unit or of a group of units does. */
    public static boolean endsAsUnit(Slice words) {
        String name = words.flow();
        return ENDS_AS_UNIT.matcher(name).matches()
                || ENDS_AS_GROUP.matcher(name).matches();
    }

    /** Whether the words begin with a level and end as the name of a unit does. */
    static boolean startsAsUnit(String words) {
        return STARTS_AS_UNIT.matcher(words).matches();
    }

    /** Whether the words can be the name of a unit, a place or a group, with what stands in brackets behind it. */
    public static boolean mayBeName(Slice words) {
        Slice plain = withoutBracket(words);
        return isCollective(words.text())
                || endsAsUnit(plain)
                || OTHER_NAME.matcher(plain.text()).matches();
    }

    /** The words without a bracket at their end. */
    static Slice withoutBracket(Slice words) {
        List<Brackets.Group> groups = Brackets.groups(words);
        boolean bracketed = !groups.isEmpty() && groups.getLast().whole().end() == words.end();
        return bracketed
                ? words.between(words.start(), groups.getLast().whole().start()).trim()
                : words;
    }

    /** Puts pieces together that only together address all places of some kinds. */
    static List<Slice> joinPlaces(List<Slice> pieces) {
        List<Slice> joined = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Slice piece = pieces.get(i);
            if (PLACES.matcher(piece.trim().text()).matches()) {
                while (i + 1 < pieces.size()
                        && MORE_PLACES.matcher(pieces.get(i + 1).trim().text()).matches()) {
                    piece = piece.between(piece.start(), pieces.get(++i).end());
                }
            }
            joined.add(piece);
        }
        return joined;
    }

    /** Whether the words are nothing but a list of units. */
    public static boolean listsUnits(Slice words) {
        List<Slice> pieces = Brackets.split(words, Marks.SEPARATORS);
        return pieces.stream()
                .allMatch(piece -> piece.trim().isEmpty()
                        ? piece == pieces.getLast()
                        : endsAsUnit(piece.trim()) || DeadlineRules.isDeadline(piece.trim()));
    }

    /**
     * Whether white space between two pieces of a list parts two names rather than lying inside one.
     *
     * @param listed whether other marks part the names of the list
     * @param broken whether the white space holds a line break
     */
    static boolean partsNames(Slice left, Slice right, boolean listed, boolean broken) {
        boolean whole = left.length() >= LONG_NAME
                && STARTS_AS_UNIT.matcher(right.text()).matches()
                && !listed
                && !REST_OF_NAME.matcher(right.text()).matches();
        if (whole && !EACH_PLACE.matcher(left.text()).matches()) {
            return true;
        }
        if (right.length() == 1
                || EACH_PLACE.matcher(left.text()).matches()
                || !endsAsUnit(left.trimAll(LeadRule.SIGNS))) {
            return false;
        }
        if (!broken || !listed) {
            return !broken || !REST_OF_NAME.matcher(right.text()).matches();
        }
        boolean peer = right.at(right.start()) == left.at(left.start()) || right.at(right.start()) == '各';
        return peer
                || STRONG_END.matcher(left.text()).matches()
                        && !REST_OF_NAME.matcher(right.text()).matches()
                        && endsAsUnit(right);
    }

    /** Whether the words name no unit but "departments concerned". */
    static boolean isGeneric(Slice words) {
        return GENERIC.matcher(words.source())
                .region(words.start(), words.end())
                .matches();
    }

    /** Whether a name addresses several units together. */
    public static boolean isCollective(String name) {
        return COLLECTIVE_NAME.matcher(name).matches();
    }

    /** Whether the words say that there is none. */
    public static boolean isNothing(Slice words) {
        return NOTHING.matcher(words.text()).matches();
    }

    private static void add(Slice printed, Names names) {
        Matcher below = BELOW.matcher(printed.source()).region(printed.start(), printed.end());
        Slice name = below.find() ? printed.between(printed.start(), below.start()) : printed;
        name = withoutPerson(Remarks.without(name), names);
        Slice plain = name.trimAll(LeadRule.SIGNS);
        if (plain.isEmpty() || isNothing(name) || Remarks.isOnly(name)) {
            return;
        }
        if (plain.length() < name.length()) {
            names.signed.add(mention(plain));
            names.units.add(mention(plain));
            return;
        }
        Matcher mark = LEAD_MARK.matcher(name.source()).region(name.start(), name.end());
        if (mark.find()) {
            names.marked.add(mention(name.between(name.start(), mark.start()).trim()));
        } else {
            names.units.add(mention(name));
        }
    }

    /** A person or a time in brackets behind a unit is no part of its name. */
    // rule U17
    private static Slice withoutPerson(Slice name, Names names) {
        Slice unit = withoutBracket(name);
        Slice bracket = name.between(unit.end(), name.end()).trim();
        if (bracket.length() <= 2 || unit.isEmpty() || !endsAsUnit(unit)) {
            return name;
        }
        Slice inner = bracket.between(bracket.start() + 1, bracket.end() - 1);
        if (DeadlineRules.isDay(inner)) {
            names.times.add(inner);
            return unit;
        }
        if (PersonNames.isOne(inner.text())) {
            names.persons.add(inner);
            return unit;
        }
        return name;
    }

    private static UnitMention mention(Slice name) {
        String words = SPACED.matcher(name.flow()).replaceAll("");
        return new UnitMention(
                words.substring(0, Math.min(words.length(), ParsedTask.MAX_WORDS)), name.start(), name.end());
    }

    private static List<Slice> conjoined(Slice piece) {
        List<Slice> parts = new ArrayList<>();
        int from = piece.start();
        Matcher and = AND.matcher(piece.source()).region(piece.start(), piece.end());
        while (and.find()) {
            Slice left = piece.between(from, and.start());
            Slice right = piece.between(and.end(), piece.end());
            if (separates(left, right) && Brackets.groups(left).stream().allMatch(Brackets.Group::closed)) {
                parts.add(left);
                from = and.end();
            }
        }
        parts.add(piece.between(from, piece.end()));
        return parts;
    }

    /** Whether "and" stands between two units rather than inside the name of one. */
    private static boolean separates(Slice left, Slice right) {
        if (left.isEmpty() || right.isEmpty() || right.length() > 60) {
            return false;
        }
        boolean group = STARTS_AS_GROUP.matcher(right.text()).matches();
        String before = left.text();
        if (before.endsWith("等")) {
            return true;
        }
        if (ENDS_AS_WORD.matcher(before).matches()) {
            return group;
        }
        if (ENDS_AS_UNIT.matcher(before).matches()) {
            return group || STARTS_AS_UNIT.matcher(right.text()).matches() || bothWhole(before, right.text());
        }
        return group && ENDS_AS_GROUP.matcher(before).matches();
    }

    private static boolean bothWhole(String left, String right) {
        return left.length() >= 3
                && right.length() >= 3
                && ENDS_AS_UNIT.matcher(right).matches();
    }
}
