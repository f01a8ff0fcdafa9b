package org.xiaohao.figures;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a figure counts: the noun after it where one stands there, else the words before it, cut to what tells it from its
 * neighbours. Names are words of the text.
 */
final class FigureNames {

    /** Words of time, place and manner that a name does not need. */
    private static final Pattern OPENING = Pattern.compile(
            "^(?:[一二三四五六七八九十]{1,2}是|于?\\d{1,2}月\\d{1,2}日(?:[至到—-]\\d{1,2}月\\d{1,2}日)?(?:起|以来)?|向[\\p{IsHan}]{2,14}?(?=报备|报送|移送|移交|通报|推送|赋权)|第?[一二三四]季度|[上下]半年|前[一二三两]个?季度|\\d{1,2}月份?(?:底|末)?(?:前)?|(?:19|20)\\d{2}年度?|截[至止](?:目前|\\S{0,3}月底)?|目前|全年|今年以?来?|本年度?|年内|累计|共计?|总计|合计(?=.)|一共|其中|均|先后|已经?|现(?![场行有代役存])|另|此外|同时|并|还|又|再|分别|"
                    + "依法|及时|认真|积极|集中|持续|深入|不断|扎实|有效|全力|大力|切实|严格|充分|统一|逐步|全面|"
                    + "全[市县区镇州省乡](?!域)|我[市县区镇局委办校院]|本[市县区镇局单位部门]{1,3}|各(?:级|类|地|部门|单位|镇街|乡镇)|为期?|由|对|将|把|向|在(?![办册建库校岗押编])|给|从|使|以|与|和|及|等|了|的|共同|联合(?=开展|举办|组织)|地)+");
    /** Who did it: 县市场监管局开展…; units are known from the entry, not from the name of a figure. */
    private static final Pattern ACTOR = Pattern.compile(
            "^[\\p{IsHan}]{0,10}?(?:[局委办院厅科股队所站]|中心|党校|政府|法院|检察院|机关|单位|部门)(?:共|全年|累计|已|共计)?(?=开展|举办|组织|查处|查办|受理|办理|出具|收回|清理|接待|公布|召开|审查|处理|处置|完成|实现|安排|发放|制定|印发|检查|抽查|化解|调解|培训|建成|建立|设立|新增|打造|推出|办结)");

    private static final Pattern MOVES =
            Pattern.compile("^(?:压缩|缩短|压减|减少|精简|增加|提高|提升|上升|降低|下降|扩大|增长|增|降|减|升|跃|退|落)[至到为居]");
    private static final Pattern VERB = Pattern.compile(
            "^(?:组织开展|组织召开|组织举办|集中开展|开展|组织|举办|召开|进行|实施|完成(?!率|度|数)|推出|推进|落实|达到?|实现|到|为|有|是|占|计|提供|接收|推动|建立健全)+(?:了)?");
    private static final Pattern CLOSING = Pattern.compile(
            "(?:累计达到?|累计为|累计|总数达到?|总数为|达到了?|达成|多达|高达|共达|共有|共计|合计(?<=..合计)|总计|达|(?<!行)为|共|了|有|是|(?<!合|累|总)计|约|近|的|等|至|到|由|已|(?<![日月年人户件亩平])均|各类|各种|大小|各级|工作(?<=.{4}工作)|任务(?<=.{6}任务)|各|,)+$");
    private static final Pattern ENDS_IN_VERB = Pattern.compile(
            "(?:组织|对|为|由|向|将|给|设立|设置|新增|增设|建立|建成|成立|选派|派出|抽调|评选|培育|培养|聘请|聘任|配备|配齐|完成|推出|形成|制定|出台|印发|修订|发布|提出|覆盖|惠及|服务|走访|检查|抽查|督查|督导|"
                    + "审查|审核|出具|办理|受理|办结|审结|调解|化解|处理|处置|解决|整改|查处|立案|收到|征集|收集|采纳|梳理|清理|废止|取消|下放|划转|承接|发放|张贴|悬挂|制作|播放|推送|开设|打造|创建|选树|表彰|认定|命名|"
                    + "参与|参加|吸引|带动|联系|包联|下设|公示|公开|规范|拆除|清运|复垦|兑现|减免|挽回|追回|开展|举办|召开|实施|组建|招录|录用|培训|轮训|辐射|涉及|排查|发现|注销|联合|达成|通报|约谈|问责|移送|批捕|起诉|接待|接访|解答|答复|回复|"
                    + "实现|新发放|引进|落户|安排|投入|拨付|筹集|节约|压减|精简|减少|增加|全区|全市|全县|全镇|全省|现有|共有|拥有|已有|有|和|及|与|的|等|均|已|下达|新建|改建|建设|编制|编写|排定|确定|明确|列出|列入|收缴|暂扣|没收|申报|获评|获得|评为|邀请|依托|涵盖|包括|分为|分成|设)$");
    private static final Pattern NOUN_END = Pattern.compile(
            "(?:的(?=[\\p{IsHan}]{2,}.*[的])|进行|完成|实现|纳入|参加|参与|被评|被|均|全部|已|开展|实施|配备|获|获得|达到|通过|具体|(?<!人)负责(?!人|同志)|为|办结|评为|作为|列为|并|以|得到|全覆盖|中|占|较|比|用于|按|组织|到|在|予|给予|率先|率|从|由|向|未|无|会(?=.)).*$");
    private static final Pattern FROM = Pattern.compile("[由从](?:[\\p{IsHan}\\d]{0,8}的)?$");

    /** The second of two values of one thing: 由2天压缩到0.5天. */
    private static final Pattern MOVED = Pattern.compile("(?:压缩|缩短|减少|增加|提高|扩大|降低|提升|压减|精简|下降|上升|调整|增|降)?(?:至|到|为)?|并");

    private static final Pattern MOVED_ONLY = Pattern.compile("(?:升|降|跃|退|列|居|位列|位居)[至到为]?");
    private static final Pattern NOTHING = Pattern.compile("[和与及]");
    /** What is said of the noun behind it: 存在隐患的企业. */
    private static final Pattern SAID_OF =
            Pattern.compile("(?:存在|具有|符合|取得|获得|从事|涉及|未)[\\p{IsHan}]{2,12}的(?<noun>[\\p{IsHan}]{2,8})");

    private static final Pattern RATE_NAME = Pattern.compile(".*(?:率|比例|占比)");

    private static final Pattern CARRIED = Pattern.compile("^(?:其中|含|包括|包含)");
    private static final Pattern SHARE =
            Pattern.compile("率|占比|比例|比重|成功|满意|覆盖|合格|增长|下降|提高|提升|增加|减少|压缩|缩短|降低|净增|增幅|降幅|上升");

    /** Something is done with what the figure before it counts: 征集意见412条,采纳138条. */
    private static final Pattern BARE_ACT = Pattern.compile(
            "(?:已|拟|当场|按期|完成|督促|全部|建议|经评估拟|累计|按审查意见)?(?:采纳|受理|审结|办结|整改|调解成功|化解|结案|修改|反馈|兑现|立案|移送|回复|答复|废止|收回|执行|销号|销案|处置|处理|解决|查结|侦破|起诉|成功|上线|评查)");

    private static final Pattern ACT_OPENING =
            Pattern.compile("^(?:收到|受理|征集|排查|发现|办理|接收|梳理|查办|查处|审查|审核|评查|检查|抽查|调解|接待|组织|举办|开展|处理|累计|提出|接到|交办|转办)+");

    private static final Pattern MARKS = Pattern.compile("[“”\"《》]");
    private static final Pattern QUOTES = Pattern.compile("[“”\"]");
    private static final Pattern ACT = Pattern.compile("新增|下放|取消|废止|注销|拆除|排查|化解|划转|采纳|走访|受理|办理|新建|增设|审查");
    private static final Pattern KEPT = Pattern.compile("审查|受理|接收|办理|发放|化解|调解|参加");
    private static final Pattern TOOK_PART = Pattern.compile("^(?:进行|参加)了?");
    private static final Pattern TITLES = Pattern.compile("《[^》]*》?");
    private static final Pattern LAST_PART = Pattern.compile(
            "(?:组织开展|组织|开展|举办|召开|完成|推动|提供|审查|受理|接收|办理|发放|化解|调解|建成|参加|的|等|对|为|及|和)(?=[\\p{IsHan}]{4,}$)");
    private static final Pattern NO_NOUN =
            Pattern.compile("^(?:的|进行了?|参加了?|参与|实现|完成|均|全部|已|被|纳入|召开|开展|办结|邀请|组织|以上|不等|得到|获|为|由|按|并)");
    private static final Pattern ALL = Pattern.compile("均|已|达|全部|都|占|比|占比");
    private static final Pattern OF = Pattern.compile("^(?:以上)?的?");
    private static final Pattern GROWTH =
            Pattern.compile("(?:同比|环比|较\\S{1,4}|比\\S{1,5})?(?:增长|下降|提高|提升|增加|减少|压缩|缩短|降低|净增|上升|增幅|降幅)(?:率|幅度)?");

    private static final int LONGEST_LIST = 20;

    private FigureNames() {}

    /** @param earlier the figures before it, named already */
    static String name(Context context, int index, List<FoundFigure> earlier) {
        Amount amount = context.amounts().get(index);
        String left = before(context, index);
        String right = MOVES.matcher(context.right(index)).find() ? "" : after(context, index);
        if (MOVED_ONLY.matcher(left).matches()) {
            return fromEarlier(context, index, earlier);
        }
        if (amount.isShare() || amount.classifier().endsWith("百分点")) {
            return share(context, index, left, right, earlier);
        }
        if (left.isEmpty()) {
            return right.isEmpty() ? fromEarlier(context, index, earlier) : right;
        }
        if (right.isEmpty() && BARE_ACT.matcher(left).matches()) {
            String object = object(listHead(context, index, earlier));
            return RATE_NAME.matcher(object).matches() ? left : left + object;
        }
        if (MOVED.matcher(left).matches()
                && index > 0
                && context.sameSentence(index - 1, index)
                && context.amounts().get(index - 1).classifier().equals(amount.classifier())) {
            return earlier.get(index - 1).name();
        }
        Matcher verb = ENDS_IN_VERB.matcher(context.left(index));
        if (!right.isEmpty() && verb.find()) {
            String act = verb.group();
            return act.length() > 1 && right.length() <= 8 && left.endsWith(act) && isAct(act) ? act + right : right;
        }
        if (!right.isEmpty()
                && (left.length() <= 1 || left.endsWith("全区") || isName(left) || startsWithNoun(context, index))) {
            return right;
        }
        return left;
    }

    /** Whether the words end as the name of a road or a model does. */
    private static boolean isName(String words) {
        char last = words.charAt(words.length() - 1);
        return last < 0x80 && Character.isLetterOrDigit(last);
    }

    private static boolean isAct(String act) {
        return ACT.matcher(act).matches();
    }

    private static boolean startsWithNoun(Context context, int index) {
        String left = context.left(index);
        return left.isEmpty() || left.length() <= 2;
    }

    /** The words before the amount, without what a name does not need. */
    private static String before(Context context, int index) {
        String left = context.left(index);
        // 由2天压缩到0.5天: the thing stands before 由.
        Matcher from = FROM.matcher(left);
        return trim(from.find() && from.start() > 1 ? left.substring(0, from.start()) : left);
    }

    private static String trim(String words) {
        String name = MARKS.matcher(words).replaceAll("").strip();
        name = CARRIED.matcher(name).replaceFirst("");
        String previous;
        do {
            previous = name;
            name = OPENING.matcher(name).replaceFirst("");
            name = ACTOR.matcher(name).replaceFirst("");
            name = VERB.matcher(name).replaceFirst("");
            name = CLOSING.matcher(name).replaceFirst("");
        } while (!previous.equals(name));
        return shorten(name);
    }

    /** The last part of a long phrase, from its last verb or 的. */
    private static String shorten(String name) {
        if (name.length() <= 14) {
            return name;
        }
        Matcher m = LAST_PART.matcher(name);
        int cut = -1;
        while (m.find()) {
            int rest = name.length() - m.end();
            if (rest >= 4) {
                cut = KEPT.matcher(m.group()).matches() ? m.start() : m.end();
            }
        }
        String shorter = cut > 0 ? name.substring(cut) : name;
        return shorter.length() <= 16 ? shorter : shorter.substring(shorter.length() - 12);
    }

    /** The noun after the amount. */
    private static String after(Context context, int index) {
        String words = context.right(index);
        if (words.isEmpty() || !AmountScanner.isHan(words.charAt(0)) && "“\"《".indexOf(words.charAt(0)) < 0) {
            return "";
        }
        String name = QUOTES.matcher(words).replaceAll("");
        Matcher m = NO_NOUN.matcher(name);
        if (m.find()) {
            return m.group().equals("参加了")
                            || m.group().equals("参加")
                            || m.group().startsWith("进行")
                    ? cut(name)
                    : "";
        }
        Matcher said = SAID_OF.matcher(name);
        if (said.lookingAt()) {
            return said.group("noun");
        }
        if (NOTHING.matcher(name).matches()) {
            return "";
        }
        String noun = NOUN_END.matcher(name).replaceFirst("").strip();
        return noun.length() > 16 ? noun.substring(0, 12) : noun;
    }

    private static String cut(String words) {
        String name = TITLES.matcher(TOOK_PART.matcher(words).replaceFirst("")).replaceAll("");
        return name.length() > 12 ? name.substring(name.length() - 8) : name;
    }

    /** In a list the object stands before the list: 对86件文件评估,修改10件、废止14件. */
    private static String listHead(Context context, int index, List<FoundFigure> earlier) {
        int at = index;
        while (at > Math.max(0, index - LONGEST_LIST)
                && context.sameSentence(at - 1, at)
                && (context.text().startsWith("、", context.amounts().get(at - 1).end())
                        || at < index && BARE_ACT.matcher(before(context, at)).matches())) {
            at--;
        }
        if (at == index || at == 0 || !context.sameSentence(at - 1, at)) {
            return fromEarlier(context, index, earlier);
        }
        return earlier.get(at - 1).name();
    }

    private static String object(String name) {
        String object = ACT_OPENING.matcher(name).replaceFirst("");
        return object.length() > 10 ? object.substring(object.length() - 8) : object;
    }

    /** What a rate or a growth is of. */
    private static String share(Context context, int index, String left, String right, List<FoundFigure> earlier) {
        if (left.isEmpty() || ALL.matcher(left).matches()) {
            String of = OF.matcher(right).replaceFirst("");
            String words = of.isEmpty() ? OF.matcher(context.right(index)).replaceFirst("") : "";
            String noun = words.length() < context.right(index).length()
                    ? NOUN_END.matcher(words).replaceFirst("")
                    : of;
            return noun.isEmpty() ? fromEarlier(context, index, earlier) : noun;
        }
        if (GROWTH.matcher(left).matches()) {
            String of = index > 0 && context.sameSentence(index - 1, index)
                    ? earlier.get(index - 1).name()
                    : "";
            return of.endsWith(left) || of.length() > 10 ? left : of + left;
        }
        return left;
    }

    /** An amount that stands alone speaks of what the one before it counts: 7批次50户. */
    private static String fromEarlier(Context context, int index, List<FoundFigure> earlier) {
        return index > 0 && context.sameSentence(index - 1, index)
                ? earlier.get(index - 1).name()
                : "";
    }
}
