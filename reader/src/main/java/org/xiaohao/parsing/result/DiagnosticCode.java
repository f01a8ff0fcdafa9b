package org.xiaohao.parsing.result;

import org.xiaohao.document.ground.NoteCode;

/** Kinds of diagnostics, each with the pattern of its Chinese message; a page may use the name as a message key. */
public enum DiagnosticCode {
    NO_NUMBERED_ITEM("文档中没有找到带编号的任务，请检查是否选错了文件。"),
    NO_LEAD("任务“{0}”没有写明牵头单位，交办前需要指定。"),
    NO_LEAD_IN_DOCUMENT("有{0}项任务没有写明牵头单位，交办前需要指定。"),
    NO_UNITS("任务“{0}”没有写明任何单位，交办前需要指定。"),
    LEAD_BY_ORDER("任务“{0}”按“列第一位者为牵头单位”的规定确定牵头单位（{1}），以下同此。"),
    COLLECTIVE_FIRST("任务“{0}”列在第一位的是“{1}”，不是单个单位，未作为牵头单位，请确认。"),
    LEAD_IN_BODY("任务“{0}”正文写明由“{1}”牵头，责任分工中未标明，请确认。"),
    SHARED_TAIL("任务“{0}”没有单独的责任分工，采用了后面“{1}”所附的责任分工，请确认。"),
    POINT_WITHOUT_UNITS("“{0}”没有写明责任单位，没有列为任务，请确认是否需要添加。"),
    TITLE_MAY_GO_ON("任务“{0}”的标题可能没有完，下一行的文字请核对。"),
    TEXT_CUT("任务“{0}”的这一栏太长，只保留了前{1}个字，请核对。"),
    TIME_IN_BODY("任务“{0}”正文提到时间“{1}”，没有作为完成时限，请确认。"),
    SIGNED_UNIT("任务“{0}”的“{1}”旁标有符号，文中没有说明含义，请确认是否为牵头单位。"),
    AND_OTHERS("任务“{0}”所列单位之后还有未列名的单位，请补充或确认。"),
    UNBALANCED_BRACKET("任务“{0}”的责任分工缺少右括号，按到段末读取，请确认。"),
    SPACE_AFTER_NUMBER("任务“{0}”编号之后有空格。"),
    NUMBER_REPEATED("编号“{0}”重复出现。"),
    NUMBER_JUMPED("编号从“{0}”跳到“{1}”，中间可能有遗漏。"),
    NUMBER_MISSING("有责任分工的段落没有编号：{0}"),
    LONG_UNIT_NAME("任务“{0}”的单位名称过长，可能没有正确拆分：{1}"),
    DOUBTFUL_UNIT("任务“{0}”的“{1}”不像单位名称，请确认。"),
    ROLE_NOT_SAID("任务“{0}”的单位没有写明分工，按责任单位处理，请确认。"),
    DEADLINE_WITHOUT_YEAR("任务“{0}”的完成时限“{1}”没有年份，文档年份也不明确。"),
    DEADLINE_NOT_READ("任务“{0}”的完成时限“{1}”不能确定日期，请填写。"),
    DEADLINE_IN_BODY("任务“{0}”的完成时限取自正文：{1}。"),
    SEVERAL_DEADLINES("任务“{0}”正文有多个时间，取最后一个“{1}”，请确认。"),
    RELATIVE_DEADLINE("任务“{0}”的完成时限“{1}”从印发之日算起为{2}，请确认。"),
    DEADLINE_BEFORE_ISSUE("任务“{0}”的完成时限“{1}”早于印发日期{2}，请核对。"),
    DEADLINE_OUTSIDE_YEARS("任务“{0}”的完成时限“{1}”不在方案年度之内，请核对。"),
    CELLS_PLACED_BY_CONTENT("任务“{0}”所在行缺少单元格，已按内容归入各栏，请确认。"),
    ROLES_NOT_SAID_IN_DOCUMENT("有{0}项任务的单位没有写明分工，按责任单位处理，请确认。"),
    NUMBERS_MISSING_IN_DOCUMENT("有{0}项任务没有编号，系统将自行编号。"),
    SIMILAR_UNITS("“{0}”与“{1}”可能是同一单位，请确认；系统不会自行合并。"),
    TITLE_FROM_PREAMBLE("方案名称取自正文开头，与页面标题不一致，请确认。"),
    TITLE_UNKNOWN("没有找到方案名称，请填写。"),
    YEAR_UNKNOWN("没有找到方案年度，请填写。"),
    TASK_GONE("任务“{0}”在改过的文本中已经没有，请确认是否保留。"),
    LEFT_OVER("以下文字没有归入任何任务（{0}字）：{1}"),
    CHANGES_ACCEPTED("文件中有修订痕迹，已按接受全部修订后的内容读取，请确认。"),
    COMMENTS_LEFT_OUT("文件中的批注没有读取。"),
    NOTES_LEFT_OUT("文件中的脚注、尾注没有读取。"),
    MACROS_LEFT_OUT("文件含有宏，宏没有读取，也不会运行。"),
    EXTERNAL_LEFT_OUT("文件引用了外部内容，没有读取。"),
    EMBEDDED_LEFT_OUT("文件中嵌入的其他文档没有读取。"),
    HIDDEN_SHEET_LEFT_OUT("隐藏的工作表“{0}”没有读取。"),
    SHEET_WITHOUT_TABLE("工作表“{0}”中没有表格，没有读取。"),
    HIDDEN_ROWS_READ("工作表“{0}”有隐藏的行，已一并读取，请确认。"),
    FORMULA_WITHOUT_VALUE("有单元格的公式没有结果，按空白读取，请确认。"),
    PAGES_WITHOUT_TEXT("第{0}页没有文字（可能是扫描页），没有读取，请核对原件。"),
    TABLE_WITHOUT_BORDERS("第{0}页的表格没有边框，已按文字位置分列，请核对。");

    private final String pattern;

    DiagnosticCode(String pattern) {
        this.pattern = pattern;
    }

    /** What a reader noted, among what is said of a plan. */
    public static DiagnosticCode of(NoteCode note) {
        return valueOf(note.name());
    }

    /** The Chinese message with {@code {0}}, {@code {1}} for the params. */
    public String pattern() {
        return pattern;
    }
}
