package org.xiaohao.report.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xiaohao.outlines.PartKind;
import org.xiaohao.report.drafting.DraftFacts.LastReport;
import org.xiaohao.report.drafting.ReportDraft.Source;
import org.xiaohao.report.drafting.ReportDraft.SourceKind;

/** The introduction: the thought that guided the year, what the plan set out, what came of it on the whole. */
final class Opening {

    private static final Pattern TOPIC = Pattern.compile(
            "^20\\d\\d年，?(?:[^，。]{0,30}?(?:工作|建设)(?:工作)?，?)?(?:要|应当|必须)?(?=坚持|以|围绕|聚焦|全面|深入|扎实|紧扣|紧紧|按照|贯彻|立足|牢牢|统筹)");
    private static final String THOUGHT = "习近平法治思想";
    private static final Pattern IDLE =
            Pattern.compile("^(?:扎实|全面|统筹|有序|深入|协调)?(?:推进|推动|做好|抓好)(?:全年|年度)?各项(?:重点)?(?:任务|工作)");
    /** Why and how the plan was made is no matter of the year. */
    private static final Pattern OF_THE_PLAN = Pattern.compile(
            "^(?:根据|结合|现就|现将|特?制定|提出|经[^，]*(?:同意|研究)|依据|按照[^，]*(?:要求|规定|精神|部署)$|为(?![^，]*提供)|为了)|(?:本要点|本方案|如下|以下)[^，]*$");

    private static final Pattern AS_GUIDE = Pattern.compile("^(?:坚持)?以习近平新时代中国特色社会主义思想为指导");
    /** 市委依法治市办以…为指导: who made the plan is not whose year it was. */
    private static final Pattern BY_THE_OFFICE = Pattern.compile(
            "^[\\u4e00-\\u9fff（）]{2,20}?(?:办公室|办|委员会|委|政府|领导小组|局)(?=(?:坚持)?以习近平|坚持|深入|全面|认真|对照|按照|围绕|紧扣|聚焦|立足|贯彻)");

    private static final Pattern PURPOSE = Pattern.compile("^(?:为[^，]{4,}提供[^，]*保障|推动[^，]{4,}(?:再上新台阶|开创新局面))");
    private static final Pattern COMMA = Pattern.compile("，");
    private static final String GUIDE = "坚持以习近平新时代中国特色社会主义思想为指导，深入学习贯彻习近平法治思想";

    private final DraftFacts facts;
    private final Outline outline;

    Opening(DraftFacts facts, Outline outline) {
        this.facts = facts;
        this.outline = outline;
    }

    Traced words(Growth growth) {
        Source ofOutline = new Source(SourceKind.OUTLINE, 0, 0);
        Traced start = Traced.of(facts.year() + "年，" + facts.place(), source(ofOutline));
        List<Traced> clauses = new ArrayList<>();
        @Nullable Traced purpose = null;
        String preamble =
                TOPIC.matcher(firstSentence(Marks.fullWidth(facts.preamble()))).replaceFirst("");
        Traced planned = Traced.of(preamble, new Source(SourceKind.PLAN, 0, 0));
        List<Traced> spoken = planned.split(COMMA).stream()
                .map(clause -> clause.withoutStart(BY_THE_OFFICE))
                .toList();
        boolean guided = spoken.stream()
                .anyMatch(clause -> AS_GUIDE.matcher(clause.text()).find());
        for (Traced clause : spoken) {
            if (PURPOSE.matcher(clause.text()).find()) {
                purpose = clause;
            } else if (!IDLE.matcher(clause.text()).lookingAt()
                    && !OF_THE_PLAN.matcher(clause.text()).find()
                    && (guided || !clause.text().contains(THOUGHT))) {
                clauses.add(clause);
            }
        }
        start = guided
                ? start.plus(clauses.isEmpty() || clauses.getFirst().text().startsWith("坚持") ? "" : "坚持")
                : start.plus(Traced.of(GUIDE, ofOutline)).plus(clauses.isEmpty() ? "" : "，");
        Traced result = start.plus(Traced.join(clauses, "，")).plus("，").plus(Traced.of("各项工作取得新成效", ofOutline));
        if (purpose != null) {
            String words = purpose.text();
            result = result.plus("，")
                    .plus(purpose.replace(
                            0, words.length(), Traced.of(done(words), new Source(SourceKind.PLAN, 0, 0))));
        }
        result = result.plus("。");
        Traced summary = growth.summary();
        if (!summary.isEmpty()) {
            result = result.plus(summary).plus("。");
        }
        return result.plus(Traced.of("现将有关情况报告如下：", source(ofOutline)));
    }

    /** 提供法治保障 was an aim; at the end of the year it is a result. */
    private static String done(String purpose) {
        return purpose.contains("提供") && !purpose.contains("提供了") ? purpose.replace("提供", "提供了") : purpose;
    }

    private Source source(Source otherwise) {
        LastReport last = facts.lastReport();
        boolean learned = outline.nodes().stream()
                .anyMatch(node -> node.tells(PartKind.INTRO) && !node.words().isEmpty());
        return last != null && learned ? new Source(SourceKind.LAST_REPORT, last.id(), 0) : otherwise;
    }

    private static String firstSentence(String text) {
        int end = text.indexOf('。');
        return (end < 0 ? text : text.substring(0, end)).strip();
    }
}
