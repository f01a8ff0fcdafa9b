package org.xiaohao.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The labels before a colon (or over a table column) that say what follows. */
public enum RoleLabel {
    LEAD,
    RESPONSIBLE,
    SUPPORTING,
    PERSON,
    DEADLINE,
    OTHER;

    private static final String UNIT =
            "(?:单位|部门|机构|处室|科室|股室|站所|所站|村居|镇村|镇街|社区|班组|专班|主体|方)(?:[(\uFF08](?:单位|部门|科室|处室)[)\uFF09])?";
    private static final String LEAD_STEM =
            "(?:牵头[(\uFF08]责任[)\uFF09]|责任[(\uFF08]牵头[)\uFF09]|牵头(?:及|和|\u3001)责任|总牵头|主要牵头|牵头负责|牵头责任|牵头|主办|主责|主管|第一责任)";
    private static final String RESPONSIBLE_STEM =
            "(?:主要责任|具体责任|具体承办|具体落实|整改责任|整改落实|任务承担|责任落实|责任|落实|承办|实施|执行|承担|整改|负责)";
    private static final String SUPPORTING_STEM = "(?:配合责任|责任配合|协助配合|共同配合|协同配合|会办|配合|协办|参加|参与|协助|协同|协作|支持)";
    private static final String PERSON_LABEL =
            "(?:牵头|责任|分管|主管|包抓|包联|包保|联系|挂钩|督办|(?:省|市|区|县|镇|乡|州)级?|单位|第一|直接|整改|配合|协办|科室|部门){0,3}"
                    + "(?:领导|责任人|负责人|负责同志|联系人|联络员|经办人|负责人员|牵头人)";
    private static final String DEADLINE_LABEL =
            "(?:计划|预计|要求|任务|工作|整改|拟)?(?:截止|截至|完成|整改|办理|办结|落实|实施|实现|建成|推进|达标|销号|进度|报送|化解|治理|见效|反馈|答复|办复|竣工|完工|开工|交付|投用)?"
                    + "(?:时限|期限|时间|日期|节点)(?:要求|安排|节点|进度)?";

    private static final int LONGEST_PREFIX = 5;
    /** Words that make a time one of the page rather than of a task. */
    // rule L05
    private static final Pattern OF_PAGE = Pattern.compile("发布|印发|更新|成文|生成|签发|打印|公开|公布|录入|填报|填表|填写|制表|编制|统计");

    /** Where a line break may fall. */
    private static final String GAP = "[\\s\u3000]{0,24}";

    // rule L01
    private static final Pattern LABEL = Pattern.compile("(?<lead>" + broken(LEAD_STEM + UNIT) + "|由?谁来?牵头)|(?<person>"
            + broken(PERSON_LABEL)
            + ")|(?<responsible>由?谁来?(?:干|办|做|负责|落实)|" + broken(RESPONSIBLE_STEM + UNIT)
            + "(?:(?:及|和|\u3001|/)(?:责任|负责)人)?|(?:责任|任务|职责|工作)?分工(?=[\\s\u3000]*[:\uFF1A][\\s\u3000]*由))|(?<supporting>"
            + broken(SUPPORTING_STEM + UNIT) + "|由?谁来?配合)|(?<deadline>" + broken(DEADLINE_LABEL) + ")");
    /** A label of units may be parted from them by nothing but blanks; then it begins the words. */
    // rule L06
    private static final Pattern BLANK_BEHIND = Pattern.compile(
            "(?<=(?:牵头|责任|配合|协办|参加|落实|主办|承办)(?:单位|部门|科室))[ \u3000]+(?=[\u4E00-\u9FFF](?!\\S{0,8}(?:单位|部门|科室|时限|期限|时间|领导|责任人)(?:$|\\s)))|(?<=(?:时限|期限|时间))[ \u3000]+(?=[0-9\uFF10-\uFF19]|每|全年|长期|持续|年底|年内)");

    // rule L01
    private static final Pattern IN_TEXT = Pattern.compile("(?:" + LABEL.pattern() + ")(?:[\\s\u3000]*(?:" + Marks.COLON
            + "|[为是](?!牵头|主办|主责|责任))[\\s\u3000]*|" + BLANK_BEHIND.pattern() + ")");
    /** Words before a label by which a statement says that it holds for what stands above. */
    public static final String ABOVE = "(?:以上|上述|前述|本(?:项|节|章|部分|板块)|该项|此项|各项)[\u4E00-\u9FFF]{0,6}?";

    // rule L08
    private static final Pattern LEVEL = Pattern.compile("^[省市区县州乡镇村]级(?=[牵主责配协落承])");

    // rule L02
    private static final Pattern AT_START =
            Pattern.compile("(?:" + ABOVE + ")?(?:[省市区县州乡镇村]级)?(?:" + IN_TEXT.pattern() + ")");
    // rule L03
    private static final Pattern SHORT_OR_OTHER = Pattern.compile("(?<=^|[\u3001\uFF0C,\uFF1B;\u3002\\s\u3000])"
            + "(?:(?:(?<lead>牵头|主办|主责)|(?<responsible>责任|落实|承办)|(?<supporting>配合|协办|会办|协助|协同|参与))"
            + "(?:[\\s\u3000]*" + Marks.COLON + "[\\s\u3000]*|[ \u3000]+(?=[省市区县镇乡州旗各][\u4E00-\u9FFF]))"
            + "|(?<other>[\u4E00-\u9FFF]{2,10})[\\s\u3000]*" + Marks.COLON + "[\\s\u3000]*)");

    /** A verb alone that says who does a point, on the line below it. */
    // rule L07
    private static final Pattern VERB_AT_START = Pattern.compile("(?:牵头|主办|承办|会办|协办|配合|协助)(?:[\\s\u3000]*" + Marks.COLON
            + "[\\s\u3000]*(?=[\u4E00-\u9FFF])" + "|[ \u3000]+(?=[省市区县镇乡州旗各][\u4E00-\u9FFF]))");

    /** A short heading of any kind with a colon, and what follows it. */
    // rule L04
    public static final Pattern SOME =
            Pattern.compile("([\u4E00-\u9FFF]{2,8})[\\s\u3000]*" + Marks.COLON + ".*", Pattern.DOTALL);

    /**
     * A label in a text.
     *
     * @param kind what it says
     * @param start where it begins
     * @param end where its value begins
     */
    public record Found(RoleLabel kind, int start, int end) {}

    /** The role that the label gives to units, null when it gives none. */
    @Nullable
    public NamedRole role() {
        return switch (this) {
            case LEAD -> NamedRole.LEAD;
            case RESPONSIBLE -> NamedRole.RESPONSIBLE;
            case SUPPORTING -> NamedRole.SUPPORTING;
            case PERSON, DEADLINE, OTHER -> null;
        };
    }

    /** What the whole of a heading (of a table column) says; OTHER when it is no label. */
    public static RoleLabel ofHeading(String heading) {
        Matcher matcher = LABEL.matcher(LEVEL.matcher(heading).replaceFirst(""));
        return matcher.matches() ? kind(matcher) : OTHER;
    }

    /** Lets a line break or a blank stand before every character of a label but the first. */
    private static String broken(String label) {
        return label.replaceAll(
                "(?<=[\u4E00-\u9FFF)\\]?}])(?=[\u4E00-\u9FFF]|\\(\\?:|\\[)", Matcher.quoteReplacement(GAP));
    }

    /** Whether the line begins with some label and a colon. */
    public static boolean anyBegins(Slice line) {
        return at(line) != null || SOME.matcher(line.text()).matches();
    }

    /** Whether a label that gives units a role stands in the text. */
    public static boolean occursIn(Slice text) {
        return occurs(text, true);
    }

    /** Whether a label before a deadline stands in the text. */
    public static boolean deadlineOccursIn(Slice text) {
        return occurs(text, false);
    }

    /** Whether the text has a mark or word without which there is no label; most lines of running text have none. */
    private static boolean mayHold(Slice text) {
        for (int i = text.start(); i < text.end(); i++) {
            char c = text.at(i);
            boolean verb = (c == '为' || c == '是') && i > text.start() && "位门".indexOf(text.at(i - 1)) >= 0;
            boolean blank = (c == ' ' || c == '\u3000') && i > text.start() && "位门室限间头办合助".indexOf(text.at(i - 1)) >= 0;
            if (c == ':' || c == '\uFF1A' || verb || blank) {
                return true;
            }
        }
        return false;
    }

    private static boolean occurs(Slice text, boolean role) {
        if (!mayHold(text)) {
            return false;
        }
        Matcher matcher = matcher(IN_TEXT, text);
        while (matcher.find()) {
            RoleLabel kind = kind(matcher);
            if (!mayStand(text, matcher)) {
                continue;
            }
            if (role ? kind.role() != null : kind == DEADLINE) {
                return true;
            }
        }
        return false;
    }

    /** The known label with which the slice begins, null when it begins with none. */
    public static @Nullable Found at(Slice line) {
        if (!mayHold(line)) {
            return null;
        }
        Matcher matcher = matcher(AT_START, line);
        return matcher.lookingAt() ? new Found(kind(matcher), matcher.start(), matcher.end()) : null;
    }

    /** Whether the line begins with a verb and a colon that say who does what stands above. */
    public static boolean verbBegins(Slice line) {
        return mayHold(line) && matcher(VERB_AT_START, line).lookingAt();
    }

    /** All labels of a responsibility statement in order, unknown ones as OTHER. */
    public static List<Found> allIn(Slice text) {
        List<Found> found = new ArrayList<>();
        if (!mayHold(text)) {
            return found;
        }
        Matcher known = matcher(IN_TEXT, text);
        while (known.find()) {
            if (!mayStand(text, known)) {
                continue;
            }
            found.add(new Found(kind(known), wordStart(text, known.start()), known.end()));
        }
        Matcher loose = matcher(SHORT_OR_OTHER, text);
        List<Found> more = new ArrayList<>();
        int next = 0;
        while (loose.find()) {
            while (next < found.size() && found.get(next).end() <= loose.start()) {
                next++;
            }
            if (next == found.size() || found.get(next).start() >= loose.end()) {
                more.add(new Found(looseKind(loose), loose.start(), loose.end()));
            }
        }
        found.addAll(more);
        found.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return found;
    }

    /** Characters right before a known label belong to it, as in "dissolution time limit". */
    private static int wordStart(Slice text, int label) {
        int start = label;
        if (Marks.isBlank(text.at(label))) {
            return label;
        }
        while (start > text.start() && label - start < LONGEST_PREFIX && Marks.isHan(text.at(start - 1))) {
            start--;
        }
        boolean ofPage = OF_PAGE.matcher(text.between(start, label).text()).matches();
        return label - start < LONGEST_PREFIX && !ofPage ? start : label;
    }

    /** A label without a colon begins a sentence or the words as a whole. */
    private static boolean mayStand(Slice text, Matcher label) {
        char last = text.at(label.end() - 1);
        boolean blank =
                (last == ' ' || last == '\u3000') && label.group().chars().noneMatch(c -> ":\uFF1A为是".indexOf(c) >= 0);
        char before = label.start() > text.start() ? text.at(label.start() - 1) : '\u3002';
        return !blank
                || Marks.isBlank(text.at(label.start()))
                || Marks.endsSentence(before)
                || Marks.isBlank(before)
                || "\uFF0C,(\uFF08".indexOf(before) >= 0;
    }

    private static Matcher matcher(Pattern pattern, Slice text) {
        return pattern.matcher(text.source()).region(text.start(), text.end());
    }

    private static RoleLabel kind(Matcher matcher) {
        if (matcher.group("lead") != null) {
            return LEAD;
        }
        if (matcher.group("person") != null) {
            return PERSON;
        }
        if (matcher.group("responsible") != null) {
            return RESPONSIBLE;
        }
        return matcher.group("supporting") != null ? SUPPORTING : DEADLINE;
    }

    private static RoleLabel looseKind(Matcher matcher) {
        if (matcher.group("lead") != null) {
            return LEAD;
        }
        if (matcher.group("responsible") != null) {
            return RESPONSIBLE;
        }
        return matcher.group("supporting") != null ? SUPPORTING : OTHER;
    }
}
