package org.xiaohao.outlines;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a part tells, by its heading. */
final class PartKinds {

    private static final Pattern RESPONSIBILITY = Pattern.compile("第一责任|主要(?:负责(?:人|同志)|领导).{0,12}(?:职责|述法|履职|责任)");
    private static final Pattern RECTIFIED =
            Pattern.compile("(?:上年度?|上一年度?|去年|(?<year>20\\d\\d)年度?).{0,12}(?:问题|不足|整改)|(?:反馈|督察)问题.{0,4}整改|问题整改");
    private static final Pattern PUT_RIGHT = Pattern.compile("(?:上年|上一年|去年).{0,16}整改|整改(?:落实|完成|工作|进展)*情况$");
    private static final Pattern PROBLEMS = Pattern.compile("问题|不足|短板|差距|薄弱|困难");
    private static final Pattern CAUSES = Pattern.compile("原因|成因");
    private static final Pattern PLAN =
            Pattern.compile("下一?年|下一?步|下阶段|明年|来年|打算|工作思路|工作计划|(?:主要|重点|工作)安排|努力方向|改进措施|年.{0,14}计划");
    private static final Pattern RESULTS = Pattern.compile("举措|成效|主要做法|工作情况|完成情况|开展情况|进展|成绩|落实情况|推进情况");
    private static final Pattern OTHER = Pattern.compile("其他(?:需要)?(?:报告|说明|情况|事项)|意见(?:和|与)?建议|需要(?:报告|说明)");
    private static final Pattern SAYS_SO =
            Pattern.compile("^(?:存在的?|工作中|主要)?(?:存在的?)?(?:主要|突出)?(?:问题|不足|原因)|^(?:下一?步|下一年|明年|今后)|^(?:主要|产生|存在)?原因");

    private static final String AND = "和|与|及|以及|其|、";
    private static final String YEAR_WORDS = "(?:20\\d{2}年度?|一年来|过去一年|本年度?|年度)?的?";
    private static final String MATTER = "法治政府建设|法治建设|依法行政|依法治[\\p{IsHan}]";

    /** A whole heading that names one of the parts asked of every report, and nothing else. */
    private static final Pattern STATUTORY = Pattern.compile("^(?:"
            + YEAR_WORDS + "(?:" + MATTER + "|主要|重点|基本|总体|具体|取得|开展|推进|完成|落实|工作|特色|" + AND + "|的)*"
            + "(?:举措|措施|做法|经验|成效|成绩|亮点|进展|情况|回顾)(?:举措|成效|成绩|做法|亮点|情况|主要|工作|" + AND + ")*"
            + "|(?:当前|目前|工作中|仍|尚)?(?:存在|面临|主要|突出)?的?(?:主要|突出)?"
            + "(?:困难|短板|不足|差距|问题|薄弱环节)(?:困难|短板|不足|差距|问题|薄弱环节|原因|分析|产生|主要|的|" + AND + ")*"
            + "|(?:主要|产生|存在)*(?:问题)?的?(?:原因|成因)(?:分析)?"
            + "|(?:(?:20\\d{2}年度?|下一?步|下一?年度?|下阶段|明年|今后|来年)的?)(?:" + MATTER + "|主要|重点|工作|改进|的|" + AND + ")*"
            + "(?:打算|安排|计划|思路|重点|举措|措施|目标|任务|方向|展望|部署|工作)+"
            + "|其他(?:需要)?(?:报告|说明)?的?(?:情况|事项)"
            + ")$");

    private PartKinds() {}

    /** Whether a heading is nothing but the name of a part that is asked of every report. */
    static boolean isStatutory(String title) {
        return STATUTORY.matcher(title).matches()
                || RESPONSIBILITY.matcher(title).find();
    }

    /** Of a top heading; everything that says nothing else tells results. */
    static List<PartKind> top(String title, @Nullable Integer year) {
        if (isRectification(title, year)) {
            return List.of(PartKind.RECTIFICATION);
        }
        boolean problems = PROBLEMS.matcher(title).find();
        boolean plan = PLAN.matcher(title).find() || year != null && title.contains((year + 1) + "年");
        boolean causes = CAUSES.matcher(title).find();
        if (RESPONSIBILITY.matcher(title).find()) {
            return List.of(PartKind.RESPONSIBILITY);
        }
        if (OTHER.matcher(title).find()) {
            return List.of(PartKind.OTHER);
        }
        if (RESULTS.matcher(title).find() && !problems && !plan) {
            return List.of(PartKind.RESULTS);
        }
        if (problems || causes) {
            return plan
                    ? List.of(PartKind.PROBLEMS, PartKind.NEXT_PLAN)
                    : !causes
                            ? List.of(PartKind.PROBLEMS)
                            : problems ? List.of(PartKind.PROBLEMS, PartKind.CAUSES) : List.of(PartKind.CAUSES);
        }
        return List.of(plan ? PartKind.NEXT_PLAN : PartKind.RESULTS);
    }

    private static boolean isRectification(String title, @Nullable Integer year) {
        var m = RECTIFIED.matcher(title);
        if (!m.find()) {
            return false;
        }
        if (PUT_RIGHT.matcher(title).find()) {
            return true;
        }
        String printed = m.group("year");
        return printed == null || year == null ? !title.contains("存在") : Integer.parseInt(printed) < year;
    }

    /** Of a heading below another: that of its parent, unless it says otherwise. */
    static List<PartKind> below(String title, List<PartKind> parent, @Nullable Integer year) {
        if (parent.size() > 1 && SAYS_SO.matcher(title).find()
                || SAYS_SO.matcher(title).find() && parent.contains(PartKind.RESULTS)) {
            return top(title, year);
        }
        return RESPONSIBILITY.matcher(title).find() && parent.contains(PartKind.RESULTS)
                ? List.of(PartKind.RESPONSIBILITY)
                : parent;
    }

    /** Of a point within results, null where it tells the same as its node. */
    static @Nullable PartKind item(String title, List<PartKind> node) {
        return node.contains(PartKind.RESULTS) && RESPONSIBILITY.matcher(title).find() ? PartKind.RESPONSIBILITY : null;
    }
}
