package org.xiaohao.report.drafting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xiaohao.report.drafting.DraftFacts.Operation;
import org.xiaohao.report.drafting.DraftFacts.YearValue;
import org.xiaohao.report.drafting.ReportDraft.Source;
import org.xiaohao.report.drafting.ReportDraft.SourceKind;

/** Clauses of our own, for a figure that stands in nobody's words: a name, a verb, the value. */
final class Made {

    private static final Set<String> HELD = Set.of("场", "期", "次", "场次", "户次", "批次", "家次");

    private static final Pattern BARE = Pattern.compile("([^\\d，]{2,16}?)(\\d[\\d.]*[万亿]?[余多]?[^\\d，]{1,3})");
    private static final Pattern HAS_VERB = Pattern.compile(
            "[是为有在把被由向对给使到了达占超共约近逾设]|涉及|列出|查出|查获|组建|评估|评查|审结|开庭|更新|解决|审核|编制|责令|点评|考法|整治|新培|转移|疏散|救治|招录|选派|安置|培训");
    /** Nouns that many are counted by; what ends otherwise may be a verb that is not known here. */
    private static final Pattern COUNTED_NOUN = Pattern.compile("(?:人员|人数|学生|学员|群众|干部|金额|阵地|队伍|总量|数量|规模|站点|网点|面积)$");

    /** Nobody reaches a number of problems. */
    private static final Pattern IS_NO_AIM = Pattern.compile("(?:问题|隐患|案件|纠纷|投诉|差错|事故|欠款)$");

    private static final Pattern EVENT = Pattern.compile("\\d(?:场次?|[期次]|批次)$");

    private static final Pattern MEETING =
            Pattern.compile("(?!举行|召开|组织|举办|开展)[\\u4e00-\\u9fff]{0,4}(?:听证|座谈|发布|评议|论证|联席|协调)会");

    private Made() {}

    static Traced clause(YearValue value) {
        String printed = Amounts.print(value);
        String name = value.name();
        String before;
        if (Phrases.VERB_FIRST.matcher(name).lookingAt()) {
            before = name;
        } else if (value.operation() == Operation.RATIO || Amounts.isRate(value.classifier())) {
            before = name + "达到";
        } else if (HELD.contains(value.classifier())) {
            before = "开展" + name;
        } else if (value.operation() != Operation.SUM
                && !IS_NO_AIM.matcher(name).find()) {
            before = name + "达到";
        } else {
            before = name + "共";
        }
        Traced number = Traced.of(
                printed, source(value), List.of(new Traced.Mark(0, printed.length(), Reading.value(value, false))));
        return Traced.of(before, source(value)).plus(number);
    }

    /** 法治文化阵地71处 needs a verb. */
    static Traced withVerb(Traced clause, Map<Long, YearValue> values) {
        Set<Long> own = Piece.indicators(clause);
        if (own.size() != 1
                || !clause.text().matches("[^\\d，]{2,16}\\d[\\d.]*[万亿]?余?[^\\d，]{1,3}")
                || Phrases.VERB_FIRST.matcher(clause.text()).lookingAt()
                || Phrases.MECHANISM.matcher(clause.text()).lookingAt()) {
            return clause;
        }
        YearValue value = values.get(own.iterator().next());
        return value == null || clause.text().contains("达到") || clause.text().contains("共") ? clause : clause(value);
    }

    /** A noun and a number are no clause: 法治文化阵地71处 is reached, 参训人员230人 are so many in all. */
    static Traced spoken(Traced clause, Map<Long, YearValue> values) {
        Matcher bare = BARE.matcher(clause.text());
        if (bare.matches()
                && EVENT.matcher(clause.text()).find()
                && clause.marks().size() == 1) {
            boolean meeting = MEETING.matcher(bare.group(1)).matches();
            return meeting || !hasVerb(bare.group(1))
                    ? Traced.glue(meeting ? "举行" : "开展").plus(clause)
                    : clause;
        }
        if (clause.marks().size() != 1 || !bare.matches() || hasVerb(bare.group(1))) {
            return clause;
        }
        Long indicator = clause.marks().getFirst().value().indicator();
        YearValue value = indicator == null ? null : values.get(indicator);
        boolean reached = value != null
                && value.operation() == Operation.LATEST
                && !IS_NO_AIM.matcher(bare.group(1)).find();
        return reached || COUNTED_NOUN.matcher(bare.group(1)).find()
                ? clause.replace(bare.end(1), bare.end(1), Traced.glue(reached ? "达到" : "共"))
                : clause;
    }

    private static boolean hasVerb(String words) {
        return HAS_VERB.matcher(words).find()
                || Phrases.VERB_FIRST.matcher(words).lookingAt()
                || Phrases.MECHANISM.matcher(words).lookingAt();
    }

    static Source source(YearValue value) {
        return value.operands().isEmpty()
                ? new Source(SourceKind.TASK, value.taskId(), 0)
                : value.operands().getFirst().source();
    }
}
