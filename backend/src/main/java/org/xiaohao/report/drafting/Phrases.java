package org.xiaohao.report.drafting;

import java.util.regex.Pattern;

/** What words of a clause give away: a document, a mechanism, a result, a desk's day. */
final class Phrases {

    private static final String ISSUE = "印发|制定|出台|修订|修改|公布|发布|编制|编印|下发|起草|拟定|审定|签订|签署|会签|通过|推出|汇编";

    static final Pattern DOCUMENT =
            Pattern.compile("(?:" + ISSUE + ")[^，。；]{0,10}《[^》]+》|《[^》]+》[^，。；]{0,12}(?:" + ISSUE + ")");
    static final Pattern MECHANISM = Pattern.compile(
            "^(?:[^，。；]{0,6})(?:建立|健全|推行|设立|设置|组建|开通|上线|推广|推出|打造|完善|构建|探索|实行|搭建|成立|深化|创新|建成|打通|嵌入|统筹|制定|编制|派驻|纳入|把|将)");
    static final Pattern RESULT = Pattern.compile(
            "得到|明显|有效遏制|实现|全覆盖|下降|减少|提高|提升|缩短|未发生|没有发生|零发生|零伤亡|通过[^，。；]{0,4}验收|获评|获省|获市|入选|推广|全部|增强|清结|结清|属实|满意|解决|减轻|取消|认可|[由从][^，]{1,12}[压缩降减]短?[缩到至]|交流|推介|典型|刊发|报道|刊载|转发|表彰|表扬|荣获|列为|评为");
    static final Pattern PROCESS =
            Pattern.compile("正在|初稿|初步|征求意见|启动|尚有|尚未|拟(?!定)|等待|其余|剩余|草案|序时进度|暂缓|试运行|第一轮|讨论稿|已报|送审|研究中|落实中|推进中|进度");
    static final Pattern FUTURE = Pattern.compile("将于|预计|拟于|明年|下一年|下一步|下步");
    private static final String DESK_TIME =
            "(?<![成基根资])本周(?![全到期])|(?<!天)下周(?!知)|(?<!\\d)月底前|[下本]季度|(?<!基)本月|年内再|[一两三十]+日内";
    /** Who in an office does it is nobody's business outside. */
    private static final String DESK_PERSON = "[科股处]室|经办人|分管同志|主要负责同志|专人负责|责任到人";
    /** That it was talked about with those above, and that they were pleased. */
    private static final String UPWARDS =
            "向[^，。；]{0,8}(?:领导|上级|主管部门)[^，。；]{0,6}(?:报告|汇报|请示)|上级(?:主管)?部门沟通|^(?:并?(?:得到|受到|获得)了?(?:充分|高度)?(?:肯定|认可))$";
    /** Talk of what was reported, not of what was done. */
    private static final String REPORTING =
            "予以(?:撤回|更正|核减)|[上前](?:季度|个?月|期|次)(?:上报|填报|报送)|(?:数据?|数字)(?:填报|统计)?(?:有误|重复)|更正为";

    /** What anybody says of his own work. */
    private static final String PRAISE =
            "迎检|迎接[^，。；]{0,6}(?:检查|验收|考核)|(?:得到|受到|赢得)[^，。；]{0,4}群众[^，。；]{0,4}(?:满意|好评|认可|称赞|点赞|欢迎|肯定)|群众(?:反映|评价|认可度)(?:较|很|普遍)?[好高]|送来锦旗|(?:效果|成效)(?:良好|显著|明显)$";
    /** What was not done is a problem, and stands among the problems. */
    private static final Pattern UNDONE = Pattern.compile("^(?!.*(?:正在|其余|剩余)).*(?:没有|未)(?:得到)?(?:落实|到位|履行|执行|兑现)");

    private static final String BAD = "投诉|举报|发案|事故|败诉|违法|信访|上访|警情|欠薪|差错";
    private static final String RISES = "上升|增长|增加|多发|反弹|居高";
    static final Pattern BAD_THING = Pattern.compile(BAD);
    static final Pattern RISE = Pattern.compile("^(?:同比|环比|比上年|较上年|比去年|较去年)[^，。；]{0,6}(?:" + RISES + ")");

    static final Pattern DESK = Pattern.compile(String.join(
            "|", DESK_TIME, DESK_PERSON, UPWARDS, REPORTING, PRAISE, "(?:" + BAD + ")[^，。；]{0,14}(?:" + RISES + ")"));
    /** True, and nothing that a government tells of a year. */
    static final Pattern TRIFLE = Pattern.compile("盘点|复核完毕|错漏|校对|印制|样本|存放|摆放|张贴|上墙|书面说明|名单[^，]{0,6}公示|碰头|归档|留档");

    /** Points back at what the report does not tell: 反映的问题得到解决, 对有分歧的7笔. */
    static final Pattern DANGLING =
            Pattern.compile("^(?:反映|提出|上报|填报|前述|上述|该)的?[^，]{0,12}(?:问题|情况|事项)|^对[^，《“]{1,8}的\\d+[笔个件项起户]$");

    static final Pattern ALL_DONE = Pattern.compile("全部(?:整改|完成|办结|化解|到位|清理|解决|落实)|整改到位|率(?:达到|达|为)?100[%％]");

    /** Names the time within the year; a report of the year does not need it. */
    static final Pattern OPENER = Pattern.compile(
            "^(?:(?:第?[一二三四]季度|[上下]半年|前[一二三]季度|全年|本年度|年内|今年以?来?|截[至止](?:目前|年末|年底|\\d{1,2}月底|\\d{1,2}月\\d{1,2}日)?|目前|年末|\\d{1,2}(?:[—至-]\\d{1,2})?月(?:\\d{1,2}日|[上中下]{1,2}旬|底|份)?)(?:以来|起)?(?:累计|共计?)?，?|累计(?=[\\u4e00-\\u9fff“]))+");
    /** Within a clause. */
    static final Pattern PERIOD =
            Pattern.compile("(?:第?[一二三四]季度|上半年|下半年|前[一二三]季度|(?<=[\\u4e00-\\u9fff])全年)(?:累计)?(?=[\\u4e00-\\u9fff])");

    static final Pattern WHOLE_YEAR = Pattern.compile("全年|累计|年末|年底|今年以?来");

    private static final String SELF = "我(?:局|镇|街道|委|办|部|单位|中心|乡|院|校|会)|本(?:单位|局|办公室|镇|街道|部门|院|办)";
    static final Pattern SELF_FIRST = Pattern.compile("^(?:" + SELF + ")的?(?!名)");
    private static final Pattern SELF_WITHIN = Pattern.compile("(?:" + SELF + ")(?!公|托|村)");
    static final Pattern ALREADY = Pattern.compile("^已经?(?=在)|^此前(?=[\\u4e00-\\u9fff])");
    /** 一是, （二）, 3. before a sentence. */
    static final Pattern LISTED = Pattern.compile(
            "^(?:[一二三四五六七八九十]+是|[（(][一二三四五六七八九十\\d]{1,2}[）)]|\\d{1,2}[.、．](?!\\d)|[①-⑳]|其[一二三四五]是?)[：:，]?");

    static final Pattern LEADS = Pattern.compile("^牵头(?=[\\u4e00-\\u9fff])");
    static final Pattern OTHERS_EVENT = Pattern.compile("^(?:参加|协助|配合做?好?|协办|承办|共同承办|联办|合办)(?!人员)");
    static final Pattern TAKES_PART = Pattern.compile("^参与(?!率)");

    /** Leans on the clause before it. */
    static final Pattern DEPENDENT = Pattern.compile(
            "^(?:其中|均|占|同比|环比|较|比(?!武)|平均|人均|系|被|并(?!联)|也|但|而|使|让|从而|进一步|结果|涉及|涵盖|列出|列明|防止|避免|成功率|整改率|办结率|[\\u4e00-\\u9fff]{0,8}率[为达]?\\d)");
    /** Tells of the period's figure before it, not of the year's. */
    static final Pattern OF_THE_PERIOD = Pattern.compile("^(?:其中|均|占|同比|环比|平均|人均|较|比(?!武)|约|近)|，其中");

    static final Pattern VERB_FIRST = Pattern.compile("^(?:"
            + "审查|提出|报备|清理|办理|办结|查办|查处|评查|举办|举行|召开|开展|组织|受理|审结|收到|调解|化解|交办|征集|采纳|取消|纠正|兑现|清偿|解决|走访|公布|发放|排查|整改|修订|"
            + "培训|培育|主动公开|公开|回应|处置|评估|下沉|检查|追回|帮助|压减|新设|完成|出具|参与|建成|提示|联动|制定|印发|审核|拆除|发布|建立|设立|新建|新增|反馈的|启动|下发|对|市级|"
            + "省级|在全|督办|接待|接访|约谈|移送|立案|侦办|侦破|救助|援助|代理|出庭|发现|追缴|挽回|签订|聘请|配备|选派|推出|上线|梳理|承办|答复|减少|免除|减免|退回|注销|巡查|督查|"
            + "通报|处理|采集|派驻|打通|归集|全区|全县|全市|全镇|全省|征求|补种|查获|收回|收缴|联审|巡护|清退|责令|签署|征收|上报|报送|送达|作出|下达|制发|建议|推动|督促|支持|引导|"
            + "服务|提供|救治|帮扶|安置|保障|落实|推行|推广|运用|利用|依托|创新|搭建|打造|创建|建设|扩建|改造|修缮|布设|安装|投入|拨付|下拨|筹集|争取|引进|吸纳|招录|遴选|选聘|评选|"
            + "表彰|通过|编印|编制|印制|绘制|录制|播放|推送|宣讲|讲解|辅导|授课|观摩|旁听|参训|轮训|考核|考试|测试|评议|评价|评审|论证|听证|复核|复查|抽查|核查|核验|核实|核减|登记|"
            + "备案|归档|存档|移交|承接|划转|撤销|关停|取缔|拆迁|清运|治理|修复|恢复|保护|养护|管护|监测|预警|预防|防范|疏导|劝返|劝导|劝阻|教育|矫正|帮教|释放|减刑|起诉|公诉|批捕|"
            + "抓获|捣毁|打掉|缴获|冻结|扣押|查封|罚没|罚款|追责|问责|处分|函询|提醒|警示|曝光|通告|公告|公示|张榜|张贴|免费|代办|帮办|预约|延时|上门|受训|流转|确权|颁发|核发|换发|"
            + "补发|节约|节省|降低|缩短|压缩|简化|优化|合并|整合|精简|精减|增设|增加|扩大|拓展|延伸|覆盖|惠及|吸引|对接|联系|包联|结对|走进|深入|转移|撤离|疏散|抢修|抢险|扑救|储备|"
            + "配置|更新|升级|替换|维护|运行|试点|启用|揭牌|挂牌|命名|认定|评定|授予|获得|荣获|入选|列入|纳入|编入|写入|转化|转办|转交|分办|批转|批准|核准|同意|许可|否决|退还|返还|"
            + "赔偿|补偿|补助|补贴|奖励|减税|退税|发起|倡导|动员|招募|邀请|委托|购买|租用|借助|借用|沟通|协商|会商|研判|部署|调度|推进"
            + ")");

    /** A clause that only spurs on: 坚持…, 严格…. */
    static final Pattern SPUR = Pattern.compile("^(?:坚持|严格|注重|充分|加强|强化|加大|落实|围绕|聚焦|紧盯|抓住|发挥|做到|统筹)");

    /** True of the one who says it, hardly of all. */
    static final Pattern SWEEPING = Pattern.compile("未发生|没有发生|未出现|零|全部|均|全覆盖|全员|\\d[%％]|首次|第一|得到[^，。]{0,4}肯定");

    static final Pattern MEETING =
            Pattern.compile("(?:召开|参加|组织召开|出席|举行)[^，。；]{0,24}(?:会议|推进会|部署会|座谈会|联席会|调度会|协调会|会)(?![员计场])|会上");

    private Phrases() {}

    static boolean isUndone(String text) {
        return (text.indexOf('未') >= 0 || text.contains("没有"))
                && UNDONE.matcher(text).find();
    }

    /** Whether a unit speaks of itself. */
    static boolean isOfSelf(String text) {
        return (text.indexOf('我') >= 0 || text.indexOf('本') >= 0)
                && SELF_WITHIN.matcher(text).find();
    }
}
