package org.xiaohao.report.drafting;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What problems and next steps are about; those of one theme are told together. */
enum Theme {
    FORCES("审查人员|审查力量|法律专业|公职律师|法律顾问|专职审查|执法队伍|执法人员|执法骨干|骨干|编制|人才|专业人员|律师", "基层法治力量仍然薄弱", "充实基层法治力量", "法治力量", 0),
    ENFORCEMENT("执法|裁量|免罚|检查|案卷|监管|处罚|赋权", "行政执法规范化水平还有差距", "提升行政执法规范化水平", "行政执法", 0),
    DISPUTES("调解|纠纷|信访|议事|积案", "矛盾纠纷实质化解能力有待提高", "深化矛盾纠纷多元化解", "矛盾化解", 1),
    REVIEW("复议|应诉|出庭|败诉", "行政复议和应诉工作还有弱项", "提升行政复议和应诉质效", "复议应诉", 1),
    UNFINISHED("尚未完成|整改|清理|进度|剩余", "部分任务进度偏慢", "抓好未完成任务收尾", "任务收尾", 5),
    SERVICE(
            "政务服务|招标|投标|评标|公共资源|账款|清欠|数据|平台|窗口|企业|涉企|惠企|营商|套餐|一件事|热线|政策发布|政务公开|审批|办事|证照|免证|帮办代办|便民服务",
            "政务服务和营商环境还有短板",
            "优化政务服务和营商环境",
            "政务服务",
            2),
    SAFETY("应急|突发|灾害|防灾|风险|隐患|舆情|预案|演练|新闻发言|救援|安全", "应急处置和风险防范能力还需增强", "增强应急处置和风险防范能力", "风险防范", 2),
    RULES("决策|文件|合同|制度建设|目录|备案|权责|清单|履责|立法", "决策和制度建设质量有待提高", "提高决策和制度建设质量", "制度建设", 3),
    SUPERVISION("审计整改|审计|监督|财会|统计|建议|提案|代表", "权力制约监督还不够有力", "强化行政权力制约监督", "权力监督", 3),
    LEADERS("主要负责人|领导干部|关键少数|述法|考核|第一责任|履职", "“关键少数”示范带动作用还不够强", "压实第一责任人职责", "责任落实", 6),
    PUBLICITY("普法|宣传|法律明白人|法治文化|法治教育|校园|中小学|青少年|学生", "普法的针对性和实效性不强", "增强普法针对性和实效性", "普法宣传", 7),
    OTHER("(?!)", "一些工作还不够扎实", "推进其他重点工作", "基础建设", 3);

    private final Pattern words;
    private final String problem;
    private final String plan;
    private final String field;
    private final int family;

    Theme(String words, String problem, String plan, String field, int family) {
        this.words = Pattern.compile(words);
        this.problem = problem;
        this.plan = plan;
        this.field = field;
        this.family = family;
    }

    /** By the words themselves; where they say nothing by those of the task, then by those of its section. */
    static Theme of(String text, String... around) {
        Theme own = best(text);
        for (int i = 0; i < around.length && own == OTHER; i++) {
            own = best(around[i]);
        }
        return own;
    }

    private static Theme best(String text) {
        Theme best = OTHER;
        int most = 0;
        for (Theme theme : values()) {
            Matcher found = theme.words.matcher(text);
            int count = 0;
            while (found.find()) {
                count += 1 + found.group().length();
            }
            if (count > most) {
                most = count;
                best = theme;
            }
        }
        return best;
    }

    boolean isOf(String text) {
        return words.matcher(text).find();
    }

    /** What is lacking, as a clause. */
    String problem() {
        return problem;
    }

    /** What is to be done, as a title. */
    String plan() {
        return plan;
    }

    /** In four characters, where several stand in one title. */
    String field() {
        return field;
    }

    boolean isNear(Theme other) {
        return family == other.family;
    }
}
