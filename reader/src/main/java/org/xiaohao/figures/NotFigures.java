package org.xiaohao.figures;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that count nothing: dates, document numbers, articles of laws, ordinals, names with numbers. */
final class NotFigures {

    private static final String WORDS = "[〇零一二三四五六七八九十百两]";
    private static final String ANY = "(?:\\d{1,12}|" + WORDS + "{1,8})";

    /** Whole expressions; what any of them covers is no figure. */
    private static final List<Pattern> EXPRESSIONS = List.of(
            // Names of documents.
            Pattern.compile("《[^《》]*(?:《[^《》]*》[^《》]*)*+》"),
            Pattern.compile("〈[^〈〉]*〉"),
            // Years, dates, spans of years.
            Pattern.compile(
                    "(?<!\\d)(?:19|20)\\d{2}(?:\\s*[-—–~～至到]?\\s*(?:19|20)\\d{2})?\\s*(?:年度?|届)(?:\\s*\\d{1,2}月(?:份|\\d{1,2}[日号])?)?"),
            Pattern.compile("(?<!\\d)(?:19|20)\\d{2}\\s*[-./]\\s*\\d{1,2}(?:\\s*[-./]\\s*\\d{1,2})?(?![\\d%])"),
            Pattern.compile("(?<!\\d)\\d{1,2}\\s*[-—–~～至到、]\\s*\\d{1,2}\\s*月(?:份|底|末|初)?"),
            Pattern.compile(
                    "(?<!\\d)\\d{1,2}月(?:\\d{1,2}[日号]?|份|底|末|初|上旬|中旬|下旬)?(?:\\s*[-—–~～至到]\\s*(?:\\d{1,2}月)?\\d{1,2}[日号])?"),
            Pattern.compile("(?<![\\d个])\\d{1,2}[日号](?!均)"),
            Pattern.compile("(?<!\\d)\\d{1,2}:\\d{2}(?::\\d{2})?"),
            Pattern.compile("(?<!\\d)\\d{1,2}[时点](?:\\d{1,2}分|半|整|许)?(?![\\p{IsHan}]{0,2}[个家处])"),
            Pattern.compile(
                    "(?:第?[一二三四1-4]|前[一二三两])(?:个)?季度|[正腊一二三四五六七八九十]{1,2}月(?:初?[一二三四五六七八九十]{1,3})?(?=[日、,“”\"。;\\s]|上旬|中旬|下旬|份|底|$)"),
            Pattern.compile("[“\"]?(?:七一|八一|十一|五一|六一|五四|三八)[”\"]?(?=期间|前后|节|假期|[”\"])"),
            // Document numbers.
            Pattern.compile("[〔\\[(](?:19|20)\\d{2}[〕\\])]\\s*第?\\s*\\d+\\s*号"),
            Pattern.compile("(?:第\\s*)?(?<!\\d)\\d+\\s*号(?:令|文|文件|公告|提案|建议)?"),
            // Articles, sessions, ordinals.
            Pattern.compile(
                    "第\\s*" + ANY + "\\s*(?:条|款|项|编|章|节|届|次|批|期|个|季度|年|版|部|类|卷|号|师|代|方|产业|时间|责任人|书记|步|线|站|课)(?:之"
                            + WORDS + "{1,8})?"),
            Pattern.compile("首[" + "个次批届轮期家例起场部条项位名" + "]"),
            Pattern.compile(WORDS + "{1,8}届(?:" + WORDS + "{1,8}[次中](?:全会|会议)?)?"),
            Pattern.compile(WORDS + "{1,8}大(?:报告|精神|以来|会议)?"),
            Pattern.compile(ANY + "中全会"),
            // Numbers of points.
            Pattern.compile("(?m)^[ \\t]*(?:[(]?" + ANY + "[)、.．](?!\\d)|第" + WORDS + "{1,8}[,、])"),
            Pattern.compile("(?<![\\p{IsHan}])[(]" + ANY + "[)]"),
            Pattern.compile("[①-⑳]"),
            Pattern.compile("(?<=^|[。;:,\\s])" + WORDS + "{1,8}[是要则]"),
            // Telephone numbers and platforms with a number for a name.
            Pattern.compile(
                    "(?<!\\d)(?:12345|12348|12315|12309|12388|12320|12333|12366|12380|12389|12328|12350|12369|12371|13710|96\\d{3,4})(?!\\d|[.,]\\d)"),
            Pattern.compile("(?<![\\d.,])(?:110|119|120|122)(?!\\d|[.,]\\d|余|多|" + Classifiers.PATTERN + "|万|%)"),
            Pattern.compile("最多跑[一1]次|[一1]次(?:都)?(?:不用|不)跑|只跑[一1]次"),
            Pattern.compile("(?<!\\d)\\d{3,4}-\\d{7,8}(?!\\d)"),
            // Numbers of accounts, identity cards and mobile telephones.
            Pattern.compile("\\d{13,}"),
            Pattern.compile("1[3-9]\\d{9}(?!\\d)"),
            // Roads, generations, models, sums that are names.
            Pattern.compile("(?:国道|省道|县道|乡道|高速|[A-Za-z])\\s*\\d+(?:\\.\\d+)?"),
            Pattern.compile(
                    "(?<!\\d)\\d+(?:\\.\\d+)?\\s*(?!km(?![A-Za-z/]))[A-Za-z]+(?!\\d)|(?<![A-Za-z])[A-Za-z]+\\d+"),
            Pattern.compile("(?<![\\dA-Za-z])[\\dA-Za-z]+(?:\\s*[+＋]\\s*[\\dA-Za-z]+)++(?:\\s*[>＞=]\\s*\\d+)?"),
            Pattern.compile("(?<![\\d.])\\d{1,2}[·•]\\d{1,2}(?![\\d.])"),
            Pattern.compile("\\d+\\s*[×xX*]\\s*\\d+(?:小时)?"),
            Pattern.compile("\\d+小时(?:自助|不间断|值班|值守|在线|服务|营业|备勤|响应机制|全天候)"),
            Pattern.compile("(?<![\\d.])\\d+\\.0(?:版|时代|模式)?(?![\\d%万亿]|" + Classifiers.PATTERN + ")"),
            // Indefinite ones.
            Pattern.compile("(?:数|几|若干|(?<!\\d)多|上|成)[十百千万亿]+(?!\\d)|几(?:" + Classifiers.PATTERN + ")|无一(?:"
                    + Classifiers.PATTERN + ")?"),
            Pattern.compile("(?<![\\d.])(?:百|千|万)(?:姓|家万户|分百|方百计|里挑一|头攒动|变万化|事通|日攻坚|名|强县|强|亩(?:良田|方)|村示范|企|户万村)"),
            // Set phrases.
            Pattern.compile(
                    "[一二三四五六七八九十百]{1,8}(?:个(?:确立|维护|意识|自信|全面|责任|规定|不|必须|坚持|严禁|凡是|结合|环节|方面|层面|阶段|维度|转变|统一|到位|清单|平台|牵引|体系|机制|文明|现代化|注重|常态化|百年)"
                            + "|项(?:制度|改革|机制|建设|行动|示范|任务|重点|措施|举措|整治|职责|教育|工作|清单)"
                            + "|位一体|大(?:平台|工程|行动|体系|攻坚战|任务|领域|板块|提升|纪律|战略|战役|环境|支柱|优势|产业|特色)|级(?!示范|科))"),
            Pattern.compile(
                    "[一二三四五六七八九十两]{1,8}(?:统一|减(?!少)|无(?=“|”|[、,])|可|进(?!行|入)|化|同|清(?!理)|查(?!处)|审|治|有|会一课|长|员|办|委|代表|随机|法衔接|不[^足到超]|步走|条线|单(?=制)|张网|件事|站式|网通|窗|码|盘棋|把手|竿子|体化|揽子|视同仁|系列|定|般|些|直|致|并|起(?=[来去到参推努,。做])|同(?=[志])|样|旦|经|律|再|如既往|方面|线|流|心|手|贯|时|半|统|切)"),
            Pattern.compile("(?:进|统|唯|逐|第|单|万|专|同|划)一(?!次|场|件)|一(?:年接着一年|步步|件件|项项|条条|户户|村一|企一|案一|事一|单一|人一|对一|张蓝图)"),
            Pattern.compile("最后[一1]公里|零[距延]离?"),
            // Names in quotation marks, however they are written; whole sentences in quotation marks are read.
            Pattern.compile("[“\"「『][^“”\"「」『』。;]{1,24}[”\"」』]"));

    /** What these expressions begin with, besides a digit. */
    private static final BitSet OPENING =
            Starts.with(Numbers.SIGNS + "《〈第首前正腊数几若多上成无进统唯逐单专同划最国省县乡高“\"「『〔[( \t①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
                    + "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private NotFigures() {}

    /** The places that hold no figure. */
    static BitSet in(String plain) {
        BitSet masked = new BitSet(plain.length());
        Starts starts = new Starts(plain, OPENING);
        for (Pattern expression : EXPRESSIONS) {
            Matcher found = starts.matcher(expression);
            for (int from = 0; starts.find(found, from); from = found.end()) {
                masked.set(found.start(), found.end());
            }
        }
        return masked;
    }
}
