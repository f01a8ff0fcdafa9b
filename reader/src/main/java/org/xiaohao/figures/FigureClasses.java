package org.xiaohao.figures;

import java.util.List;
import java.util.regex.Pattern;

/** The class of a figure by its classifier and by the words around it. */
final class FigureClasses {

    private static final Pattern GROWTH_RATE = Pattern.compile("增长率|增幅|降幅|增速");
    private static final Pattern TARGET_BEHIND = Pattern.compile("(?:省|市|县|区|年度)?考?核?(?:指标|目标)任务");
    private static final Pattern GROWN = Pattern.compile("(?:净增|增长)$");
    private static final Pattern PLANNED = Pattern.compile(
            "(?:^|[。;,\\s年])(?:计划|拟|力争|确保)(?=新增|新建|培训|培育|培养|开展|举办|建设|完成|实现|打造|组织|引进)[\\p{IsHan}]{0,14}$");
    private static final Pattern INTENT = Pattern.compile("计划|力争|确保|下一步");
    private static final Pattern SHARE_BEHIND = Pattern.compile("的(?:约|近)?$");
    private static final Pattern GOAL = Pattern.compile("(?:目标|任务|计划|指标)(?:任务|数)?$");
    private static final Pattern LISTED = Pattern.compile("\\s*[和及与、]\\s*");
    private static final Pattern BASE = Pattern.compile("上年|去年|同期|较|比");
    private static final Pattern EACH = Pattern.compile("(?:每[人月周年季次天户]|跑动|至多)[\\p{IsHan}]{0,6}$");
    private static final Pattern MET = Pattern.compile("(?:完成|超额)[\\p{IsHan}]{0,8}$");
    private static final Pattern HOURS = Pattern.compile("学时|课时");
    private static final Pattern CHANGE = Pattern.compile(
            "(?:增长|净增|下降|减少|降低|压减|压缩|缩短|提高|提升|上升|上涨|下跌|增加|增幅|降幅|涨幅|少|多|快|回落|翻|改善|提速|回升|收窄)(?:率|幅度|幅)?(?:了|达到?|约|近|超过)?$");
    private static final Pattern COMPARED = Pattern.compile("较|比|同比|环比|净增|增长|下降");
    private static final Pattern AVERAGE = Pattern.compile("(?:日均|月均|年均|人均|户均|平均|亩均|均价|件均|次均)[\\p{IsHan}]{0,8}$");
    private static final Pattern ASKED = Pattern.compile(
            "(?:考核(?:指标|任务|目标)?|目标(?:任务|值|数)?|任务(?:数|量|指标)|计划数?|指标(?:任务|值|数)?|要求|确保|力争|应达到|应不低于|原则上|规定(?![和与及等》”]))[\\p{IsHan}]{0,6}$");
    private static final Pattern STANDING = Pattern.compile(
            "(?:增至|增加到|扩大到|扩展到|更新为|调整为|增长到|达到)$|累计上线|上线(?=“)|现有|实有|共有|拥有|已有|存量|总量|总数|在册|在编|(?:已|在)注册|注册(?=法律|志愿|登记总)|持证|累计达到?|累计建成|累计拥有|保有|存续|建有|设有|下设|设立(?!登记)|设置|库存|登记在册|配有|达到(?=[^,。]*$)");
    private static final Pattern STANDING_NOUN = Pattern.compile(
            "法律明白人|市场主体|经营主体|调解员|网格员|执法人员|志愿者|法律顾问|公职律师|督导组|工作组|专班|队伍|工作站|服务站|服务中心|工作室|司法所|服务窗口|调解委员会|调委会|联系点|示范[村点户]|基地|阵地|行政权力事项|权责清单|权力清单|责任清单|事项清单|清单事项|服务事项|履责事项|库$|在库");
    private static final Pattern SET_UP = Pattern.compile(
            "(?:新增|新建|新设|新聘|新招|增设|撤销|注销|取消|排查|检查|走访|出动|培训|轮训|选派|抽调|组织|参加|考核|化解|下放|划转|受理|办理|办结|查处|查办|出具|评查|审查|调解|修订|移送|接受|发出|开展|举办|救助|帮教|抽查|巡查)[\\p{IsHan}“”]*$");

    private FigureClasses() {}

    static FigureClass of(Context context, int index, List<FoundFigure> before) {
        Amount amount = context.amounts().get(index);
        String left = context.left(index);
        String clause = context.clauseBefore(index);
        if (amount.classifier().isEmpty() || context.text().startsWith("第", amount.number())) {
            return FigureClass.RANK;
        }
        boolean change = CHANGE.matcher(left).find();
        if (amount.classifier().endsWith("百分点")) {
            return FigureClass.GROWTH;
        }
        if (amount.isShare()) {
            return change || GROWTH_RATE.matcher(left).find() || goesOn(context, index, before)
                    ? FigureClass.GROWTH
                    : asked(context, index) ? FigureClass.TARGET : FigureClass.RATE;
        }
        if (amount.classifier().equals("倍")) {
            return BASE.matcher(clause).find() ? FigureClass.GROWTH : FigureClass.OTHER;
        }
        if (amount.classifier().equals("岁") || amount.classifier().indexOf('/') > 0) {
            return FigureClass.OTHER;
        }
        if (isGoal(context, index) || planned(context, index)) {
            return FigureClass.TARGET;
        }
        if (asked(context, index) || TARGET_BEHIND.matcher(context.right(index)).lookingAt()) {
            return FigureClass.TARGET;
        }
        if (Classifiers.TIME.contains(amount.classifier())
                && !(change && COMPARED.matcher(clause).find())) {
            return HOURS.matcher(amount.classifier()).matches() ? FigureClass.EVENT_SUM : FigureClass.LENGTH_OF_TIME;
        }
        if (AVERAGE.matcher(left).find()) {
            return Classifiers.MONEY.contains(amount.classifier()) ? FigureClass.MONEY : FigureClass.OTHER;
        }
        if (change && (COMPARED.matcher(clause).find() || GROWN.matcher(left).find())) {
            return FigureClass.GROWTH;
        }
        if (Classifiers.MONEY.contains(amount.classifier())) {
            return FigureClass.MONEY;
        }
        if (Classifiers.AREA.contains(amount.classifier())) {
            return FigureClass.AREA;
        }
        if (EACH.matcher(left).find() && amount.qualifier() != Qualifier.EXACT && amount.max() == null) {
            return FigureClass.OTHER;
        }
        return standing(context, index, before) ? FigureClass.STOCK : FigureClass.EVENT_SUM;
    }

    /** Growth of the second of two things that the first one's words say: 分别下降25%、33.3%. */
    private static boolean goesOn(Context context, int index, List<FoundFigure> before) {
        return index > 0
                && before.get(index - 1).figureClass() == FigureClass.GROWTH
                && LISTED.matcher(context.text()
                                .substring(
                                        context.amounts().get(index - 1).end(),
                                        context.amounts().get(index).start()))
                        .matches();
    }

    /** A goal of which a share was reached: 完成年度目标1.2万人的113%. */
    private static boolean isGoal(Context context, int index) {
        return GOAL.matcher(context.left(index)).find()
                && SHARE_BEHIND.matcher(context.right(index)).matches()
                && index + 1 < context.amounts().size()
                && context.amounts().get(index + 1).isShare();
    }

    /** What a sentence about what is to come sets. */
    private static boolean planned(Context context, int index) {
        Amount amount = context.amounts().get(index);
        boolean bound = context.text().startsWith("不", amount.start());
        return PLANNED.matcher(context.clauseBefore(index)).find()
                || bound && INTENT.matcher(context.sentenceBefore(index)).find();
    }

    private static boolean asked(Context context, int index) {
        String left = context.left(index);
        return ASKED.matcher(left).find() && !MET.matcher(left).find() && !left.endsWith("检查任务");
    }

    private static boolean standing(Context context, int index, List<FoundFigure> before) {
        String left = context.left(index);
        String noun = context.amounts().get(index).end() < context.text().length() ? context.right(index) : "";
        // Only the noun beside the number: a centre that received people is not what is counted.
        String around =
                left.substring(Math.max(0, left.length() - 9)) + "|" + noun.substring(0, Math.min(12, noun.length()));
        if (SET_UP.matcher(left).find() && !STANDING.matcher(left).find()) {
            return false;
        }
        if (STANDING.matcher(left).find() || STANDING_NOUN.matcher(around).find()) {
            return true;
        }
        // Parts of a stock are stocks: 其中党员….
        String sentence = context.sentenceBefore(index);
        int part = Math.max(sentence.lastIndexOf("其中"), sentence.lastIndexOf("包括"));
        if (part >= 0
                && index > 0
                && context.sameSentence(index - 1, index)
                && !sentence.substring(part).contains(";")) {
            int total = index - 1;
            int start = context.sentence(context.amounts().get(index).start()) + part;
            while (total > 0 && context.amounts().get(total).start() > start) {
                total--;
            }
            return context.sameSentence(total, index) && before.get(total).figureClass() == FigureClass.STOCK;
        }
        return false;
    }
}
