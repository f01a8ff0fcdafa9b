package org.xiaohao.report.drafting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of persons and firms in the words of units: a report that is published names neither. */
public final class Names {

    private static final List<String> FIRMS = List.of("公司", "律师事务所");
    private static final String FIRM_KINDS = "有限责任|股份有限|有限|集团";
    private static final int SHORTEST = 4;

    private static final List<String> TITLES = List.of(
            "调解员", "网格员", "民警", "干警", "法官", "检察官", "律师", "书记", "主任", "局长", "镇长", "队长", "教师", "职工", "居民", "村民", "群众",
            "当事人", "志愿者", "同志", "仲裁员", "业主", "商户", "信访人", "申请人", "举报人", "投诉人", "上访人", "经营者", "调解室", "工作室");
    /** Words for many rarely stand before a name, and often at the end of what was done for them. */
    private static final Set<String> COLLECTIVE = Set.of("居民", "村民", "群众", "当事人", "业主", "商户", "职工", "志愿者", "教师");

    /** Behind a place only who is called together with others is a person: 茶事调解室覃守义等一批. */
    private static final Set<String> PLACES = Set.of("调解室", "工作室");

    private static final Pattern GIVEN_WITH_OTHERS =
            Pattern.compile("[\\u4e00-\\u9fff]{1,2}(?=等(?:一批|[一二三四五六七八九十几数\\d]+[人名位]|同志))");
    /** 覃大友、龙翠娥等. */
    private static final Pattern NEXT_IN_ROW = Pattern.compile("、([\\u4e00-\\u9fff])[\\u4e00-\\u9fff]{1,2}(?=[、，。；等])");

    /** What follows a title and begins like a name, and is none. */
    private static final Pattern WORD = Pattern.compile(
            "安全|安心|安置|满意|满足|温暖|平安|方便|方面|通过|利益|家庭|成功|高兴|乐于|乐意|明显|明白|管理|项目|解决|花费|充分|欢迎|干部|文明|文化|权益|权利|房屋|房产|车辆|经济|经营|经费|国家|农田|农村|强烈|金额|水电|水费|党员");

    private static final String PARTICLES = "和从向时都能应相连常公步空全于万";

    private static final String SURNAMES =
            "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元"
                    + "卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁"
                    + "单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从"
                    + "鄂索咸籍赖卓蔺屠蒙池乔阴鬱胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧"
                    + "覃肖闫岳佟邝冼佘殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公";
    private static final BitSet SURNAME = characters(SURNAMES);
    private static final BitSet FIRST = new BitSet();
    /** A given name, and what a person does. */
    private static final String ACTS = "牵头|连续|主动|上门|带领|负责|荣获|被评|多次|先后|当场|耐心|帮助|组织|反映|申请";

    private static final Pattern GIVEN = Pattern.compile("[\\u4e00-\\u9fff]{1,2}(?=" + ACTS + "|[，。；、等说])");
    private static final Pattern GIVEN_AND_ACTS = Pattern.compile("[\\u4e00-\\u9fff]{1,2}(?=" + ACTS + ")");

    static {
        TITLES.forEach(title -> FIRST.set(title.charAt(0)));
    }

    /** What is done to a firm stands before its name. */
    private static final Pattern BEFORE_FIRM =
            Pattern.compile(".*(?:帮助|协调|指导|联系|走访|服务|支持|督促|对|与|向|为|由|给|和|及|将|被|把|在|处罚|查处|约谈)(?=.{4})");

    private static final Pattern KIND = Pattern.compile("(?:" + FIRM_KINDS + ")$");

    private Names() {}

    /** Characters (UTF-16) of a text that name a person or a firm. */
    public record Named(boolean firm, int start, int end) {}

    static boolean standIn(String text) {
        return !in(text).isEmpty();
    }

    /** All names in a text, in order of place. */
    public static List<Named> in(String text) {
        List<Named> names = new ArrayList<>();
        addPersons(text, names);
        addFirms(text, names);
        names.sort(Comparator.comparingInt(Named::start));
        return names;
    }

    private static BitSet characters(String all) {
        BitSet result = new BitSet();
        all.chars().forEach(result::set);
        return result;
    }

    /** 调解员苗青禾主动…: a title, a surname, a given name, and what the person did. */
    private static void addPersons(String text, List<Named> names) {
        for (int i = 0; i < text.length(); i++) {
            if (!FIRST.get(text.charAt(i))) {
                continue;
            }
            for (String title : TITLES) {
                int at = i + title.length();
                if (text.startsWith(title, i)
                        && at + 1 < text.length()
                        && SURNAME.get(text.charAt(at))
                        && !WORD.matcher(text).region(at, text.length()).lookingAt()) {
                    int end = endOfName(title, text, at);
                    if (end > at) {
                        names.add(new Named(false, at, end));
                        addRow(text, end, names);
                        break;
                    }
                }
            }
        }
    }

    private static void addRow(String text, int from, List<Named> names) {
        Matcher next = NEXT_IN_ROW.matcher(text).region(from, text.length());
        while (next.lookingAt() && SURNAME.get(next.group(1).charAt(0))) {
            names.add(new Named(false, next.start() + 1, next.end()));
            next.region(next.end(), text.length());
        }
    }

    /** Behind the given name, or -1 where none follows the surname. */
    private static int endOfName(String title, String text, int at) {
        boolean collective = COLLECTIVE.contains(title);
        Pattern what = PLACES.contains(title) ? GIVEN_WITH_OTHERS : collective ? GIVEN_AND_ACTS : GIVEN;
        Matcher given = what.matcher(text).region(at + 1, text.length()).useTransparentBounds(true);
        boolean name = !(collective && PARTICLES.indexOf(text.charAt(at)) >= 0) && given.lookingAt();
        return name ? given.end() : -1;
    }

    private static void addFirms(String text, List<Named> names) {
        for (String end : FIRMS) {
            for (int at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + 1)) {
                boolean office = end.length() > 2;
                int from = chinese(text, at);
                String before = text.substring(from, at);
                String name = office ? before : KIND.matcher(before).replaceFirst("");
                boolean named = office || name.length() < before.length();
                if (named && name.length() >= (office ? 2 : SHORTEST)) {
                    Matcher verb = BEFORE_FIRM.matcher(name);
                    names.add(new Named(true, verb.lookingAt() ? from + verb.end() : from, at + end.length()));
                }
            }
        }
    }

    /** 某某（集团）有限公司 is one name. */
    private static boolean isOfName(char c) {
        return c >= '\u4e00' && c <= '\u9fff' || c == '（' || c == '）';
    }

    /** Where the run of Chinese characters before a place begins. */
    private static int chinese(String text, int at) {
        int from = at;
        while (from > 0 && isOfName(text.charAt(from - 1))) {
            from--;
        }
        return from;
    }
}
