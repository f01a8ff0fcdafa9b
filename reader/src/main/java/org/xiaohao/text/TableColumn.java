package org.xiaohao.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a column of a task table holds, as its heading says. */
public enum TableColumn {
    NUMBER,
    SECTION,
    TASK,
    DETAIL,
    LEAD,
    RESPONSIBLE,
    SUPPORTING,
    DEADLINE,
    PERSON,
    OTHER;

    // rule C01
    private static final Pattern REMARK = Pattern.compile("(?<=.{2})\\((?!责任\\)|牵头\\)|单位\\)|部门\\)|科室\\)).*\\)$");
    // rule C02
    private static final Pattern NUMBERS =
            Pattern.compile("序号|编号|序|no\\.?|№|(?:项目|任务|问题|事项|立项|督办|交办|提案|建议|议案)(?:编号|序号)|(?:立项|督办|交办|提案|建议|议案)号|号");
    // rule C03
    private static final Pattern SECTIONS =
            Pattern.compile(".{0,4}板块|(?:工作|任务|问题|项目|重点|所属|事项)?(?:类别|分类|类型|领域|模块)|方面|条线|维度|(?:一级)?指标|(?:任务)?大项");
    // rule C04
    private static final Pattern TASKS = Pattern.compile(
            ".{0,8}(?:任务|事项|工作|项目|工程|活动|问题|隐患|实事|要点|建议|提案)(?:名称|内容|清单|描述|表现|分解)?|(?:工作|具体|主要|建设|任务)?内容|.{0,4}反馈意见|案由|标题|题目|.{0,4}指标(?:名称|内容)|.{0,8}名称");
    // rule C05
    private static final Pattern DETAILS = Pattern.compile(".{0,8}(?:措施|举措|要求|目标|内容|成效|标准|成果|做法|指标)");
    // rule C06
    private static final Pattern LEADS = Pattern.compile("牵头|主办|主责");
    // rule C07
    private static final Pattern RESPONSIBLES = Pattern.compile("(?:责任|任务|职责|工作)?分工|责任落实|责任清单|责任|承办|单位|部门");
    // rule C08
    private static final Pattern SUPPORTINGS = Pattern.compile("配合|协办|会办|协同|参与|协助");
    // rule C09
    private static final Pattern JOINED_UNITS = Pattern.compile(".{0,8}(?:牵头|责任|配合|落实|承办)(?:单位|部门|科室).{0,8}");
    // rule C09
    private static final Pattern LEAD_IN_IT = Pattern.compile("牵头(?:单位|部门|科室)");
    // rule C09
    private static final Pattern SUPPORT_IN_IT = Pattern.compile("配合(?:单位|部门|科室)");
    // rule C10
    private static final Pattern JOINED_PEOPLE = Pattern.compile(".{0,6}(?:领导|责任人|负责人).{0,6}");
    /** Dates on which something begins, which are no deadlines. */
    // rule C11
    private static final Pattern BEGINNINGS = Pattern.compile(".{0,4}(?:开工|开始|启动|交办|立项|受理|下达)(?:时间|日期)");

    // rule C13
    private static final Pattern STEM = Pattern.compile(
            "(?:(?<lead>牵头|主办)|(?<supporting>配合|协办|协同|参与|协助)|(?:责任|承办|落实))(?!.*(?:时|期|日|书|制|情|状|进|点|人|领导|方式|电话)).{1,6}");

    // rule C12
    private static final Pattern OTHERS = Pattern.compile(
            "备注|说明|(?:整改|进展|完成|落实|工作)?(?:情况|状态|进展|进度)|是否(?:销号|完成)|亮灯|佐证(?:材料)?|签收人?|验收.{0,3}|督[办导查](?:单位|部门|领导|人|情况)|.{0,4}(?:电话|联系方式|联系人)"
                    + "|.{0,4}(?:评分|考核|评价|评估|审核|监督|监管|督导|验收|指导|认定)(?:单位|部门|科室)|分值|权重|得分|资金来源|(?:项目)?业主(?:单位)?|建设地点|.{0,4}投资.{0,6}");

    /** A row with a number, units and as many other known headings is one of headings though none says what the task is. */
    private static final int FEWEST_KNOWN = 4;

    /** Tells the column from its heading. */
    public static TableColumn of(String words) {
        String heading = REMARK.matcher(words).replaceFirst("");
        if (BEGINNINGS.matcher(heading).matches()) {
            return OTHER;
        }
        RoleLabel label = RoleLabel.ofHeading(heading);
        if (label != RoleLabel.OTHER) {
            return valueOf(label.name());
        }
        if (OTHERS.matcher(heading).matches()) {
            return OTHER;
        }
        TableColumn role = role(heading);
        if (role != OTHER) {
            return role;
        }
        if (NUMBERS.matcher(heading).matches()) {
            return NUMBER;
        }
        if (SECTIONS.matcher(heading).matches()) {
            return SECTION;
        }
        if (TASKS.matcher(heading).matches()) {
            return TASK;
        }
        if (DETAILS.matcher(heading).matches()) {
            return DETAIL;
        }
        return ofStem(heading);
    }

    /** A heading that begins with what units do names units of whatever sort. */
    private static TableColumn ofStem(String heading) {
        Matcher stem = STEM.matcher(heading);
        if (!stem.matches()) {
            return OTHER;
        }
        return stem.group("lead") != null ? LEAD : stem.group("supporting") != null ? SUPPORTING : RESPONSIBLE;
    }

    private static TableColumn role(String heading) {
        if (LEADS.matcher(heading).matches()) {
            return LEAD;
        }
        if (SUPPORTINGS.matcher(heading).matches()) {
            return SUPPORTING;
        }
        if (RESPONSIBLES.matcher(heading).matches()) {
            return RESPONSIBLE;
        }
        boolean units = JOINED_UNITS.matcher(heading).matches();
        if (units) {
            return LEAD_IN_IT.matcher(heading).find()
                    ? LEAD
                    : SUPPORT_IN_IT.matcher(heading).find() ? SUPPORTING : RESPONSIBLE;
        }
        return JOINED_PEOPLE.matcher(heading).matches() ? PERSON : OTHER;
    }

    /** Whether the words can be the heading of a column. */
    public static boolean isHeading(String words) {
        return words.length() <= 12
                && (of(words) != OTHER
                        || OTHERS.matcher(words).matches()
                        || BEGINNINGS.matcher(words).matches());
    }

    /** Whether the cells are the headings of a task table. */
    public static boolean areHeadings(List<String> cells) {
        List<TableColumn> columns = cells.stream()
                .filter(cell -> cell.length() <= 30)
                .map(TableColumn::of)
                .toList();
        boolean task = columns.contains(TASK) || columns.contains(DETAIL);
        boolean known = columns.contains(NUMBER)
                && cells.size() >= FEWEST_KNOWN
                && cells.stream().filter(TableColumn::isHeading).count() >= FEWEST_KNOWN;
        boolean units =
                columns.contains(LEAD) || columns.contains(RESPONSIBLE) || known && task && columns.contains(DEADLINE);
        return (task || known) && units;
    }

    public boolean holdsUnits() {
        return this == LEAD || this == RESPONSIBLE || this == SUPPORTING;
    }

    /** The form in which headings are compared. */
    public static List<String> normalised(List<Slice> cells) {
        return cells.stream().map(cell -> PlainForm.of(cell.text())).toList();
    }
}
