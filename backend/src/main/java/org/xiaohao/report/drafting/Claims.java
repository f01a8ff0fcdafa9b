package org.xiaohao.report.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.xiaohao.report.drafting.DraftFacts.Task;
import org.xiaohao.report.drafting.DraftFacts.TaskStanding;
import org.xiaohao.report.drafting.ReportDraft.Source;
import org.xiaohao.report.drafting.ReportDraft.SourceKind;
import org.xiaohao.report.drafting.Themes.Point;

/** Clauses that call all of a matter done, while a problem, its cause or a task of the same matter is open. */
final class Claims {

    private static final Pattern ALL = Pattern.compile(
            "全部|全覆盖|全面(?:完成|实现|解决|消除|清零)|均已?|到位|落实到[岗人]|彻底|根本|完全|清零|无一|没有一|零(?=[投差积遗])|实现(?=[^，]{0,12}覆盖)|100[%％]");
    private static final Set<String> COMMON = Set.of(
            "工作", "机制", "问题", "建设", "行政", "企业", "单位", "部门", "执法", "制度", "情况", "管理", "实现", "完成", "开展", "推进", "法治", "全区",
            "全县", "全市", "覆盖", "落实", "案件", "人员", "服务", "监管", "乡镇", "镇街");
    private static final Pattern WORDS = Pattern.compile("[\\u4e00-\\u9fff]{3}");
    private static final int RUN = 3;
    private static final int SHARED = 3;
    private static final double MUCH = 0.25;
    private static final double MOST = 0.6;
    private static final double WORDED = 0.3;
    /** That no problem is left cannot be said of a task that names one. */
    private static final Pattern PROBLEMS = Pattern.compile("问题|隐患|不规范|短板|缺口");

    /** What is open: a problem with its cause, or what an unfinished task is about. */
    record Open(String words, Source source, long task, Set<String> pairs) {}

    private final List<Open> problems = new ArrayList<>();
    private final List<Open> tasks = new ArrayList<>();
    private final Map<String, Optional<Open>> known = new HashMap<>();

    Claims(DraftFacts facts, Reading reading) {
        for (Point point : OpenPoints.problems(facts, reading)) {
            problems.add(open(
                    point.text() + "，" + point.entry().cause(),
                    new Source(
                            SourceKind.PROBLEM,
                            point.entry().id(),
                            point.entry().revision()),
                    point.task().id()));
        }
        for (Task task : facts.tasks()) {
            if (task.standing() == TaskStanding.UNDER_WAY || !task.isTold()) {
                tasks.add(open(Subject.matter(task.title()), new Source(SourceKind.TASK, task.id(), 0), task.id()));
            }
        }
    }

    private static Open open(String words, Source source, long task) {
        return new Open(words, source, task, telling(words));
    }

    private static Set<String> telling(String words) {
        Set<String> result = new HashSet<>(Likeness.pairs(words));
        result.removeAll(COMMON);
        return result;
    }

    static boolean isClaim(String clause) {
        return ALL.matcher(clause).find();
    }

    /**
     * What is open of the matter that a clause calls done; empty where it calls nothing done, or nothing is open.
     *
     * @param task that the clause is told of
     */
    Optional<Open> against(String clause, long task) {
        return isClaim(clause) ? known.computeIfAbsent(task + clause, key -> find(clause, task)) : Optional.empty();
    }

    private Optional<Open> find(String clause, long task) {
        Set<String> claimed = telling(ALL.matcher(clause).replaceAll("，"));
        return problems.stream()
                .filter(open -> {
                    long shared = shared(claimed, open.pairs());
                    boolean alike = shared >= SHARED && shared >= MUCH * claimed.size();
                    boolean own =
                            open.task() == task && (PROBLEMS.matcher(clause).find() || isOfWords(clause, open, shared));
                    return alike || own || sharesName(clause, open.words());
                })
                .findFirst()
                .or(() -> tasks.stream()
                        .filter(open -> shared(claimed, open.pairs())
                                >= Math.max(2, MOST * open.pairs().size()))
                        .findFirst());
    }

    /** Within one task also common words tell: 承诺企业监管到位 and 承诺后监管跟不上. */
    private static boolean isOfWords(String clause, Open open, long rare) {
        Set<String> all = Likeness.pairs(ALL.matcher(clause).replaceAll("，"));
        return rare > 0 && shared(all, Likeness.pairs(open.words())) >= Math.max(2, WORDED * all.size());
    }

    /** A run of three characters that is no common word: 预收费. */
    private static boolean sharesName(String clause, String open) {
        for (int i = 0; i + RUN <= clause.length(); i++) {
            String run = clause.substring(i, i + RUN);
            boolean idle = !WORDS.matcher(run).matches()
                    || COMMON.contains(run.substring(0, 2))
                    || COMMON.contains(run.substring(1))
                    || ALL.matcher(run).find();
            if (!idle && open.contains(run)) {
                return true;
            }
        }
        return false;
    }

    private static long shared(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).count();
    }
}
