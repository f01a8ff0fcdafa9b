package org.xiaohao.parsing.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.xiaohao.parsing.outline.OutlineNode;
import org.xiaohao.parsing.result.DiagnosticCode;
import org.xiaohao.parsing.result.ParsedTask;
import org.xiaohao.parsing.result.TaskField;
import org.xiaohao.parsing.statement.DeadlineRules;
import org.xiaohao.parsing.statement.ResponsibilityStatement;
import org.xiaohao.text.Interruption;
import org.xiaohao.text.NamedRole;
import org.xiaohao.text.Slice;
import org.xiaohao.text.Span;

/**
 * Asks about words within a responsibility statement or a row that went into no field: neither into number, title, text,
 * units, persons or deadline, nor said only what these are.
 */
public final class ResidueDoubts {

    private static final int SHORTEST = 2;
    private static final int MOST = 3;
    /** What a statement says besides names and times. */
    // rule Q15
    private static final Pattern KNOWN = Pattern.compile(
            "(?:总|主要|具体|共同|第一|整改|工作|任务|落实|完成|办理|县级|市级|区级|镇级|村级)*(?:牵头|责任|配合|协办|主办|主责|承办|会办|协同|协助|参与|参加|落实|实施|负责|分管|包联|包保|监管|督办|督导|验收|联系|支持|执行|推进|主管|分工|完成|办结|整改)+"
                    + "(?:校|院|市|区|县|镇|级)*(?:单位|部门|科室|处室|机构|站所|股室|领导|负责人|责任人|人员?|主体|工作|任务|时限|期限|时间|日期|节点|要求|目标|措施)*"
                    + "|(?:完成|整改|办理|办结|时间|时限|截止)*(?:时限|期限|时间|日期|节点)(?:要求)?|(?:按|按照|依|依照|根据)?(?:各自|部门)?(?:职责|职能)?分工|等(?:[^\u3001\uFF0C\uFF1B\u3002]{0,8}(?:部门|单位|地区|方面))?|会同|以及|分别|共同|各自|有关|相关|由|和|及|与|为|是|按|前|内|之前|以前|底|起"
                    + "|(?:以?下|后)[均皆]?同|列?[排列]?(?:在|名)?第一位?(?:的|者)?(?:单位|部门)?(?:为|是)?|其余(?:为|是)?|项目|序号|年内|本级|以上|上述|任务|部门|单位|地区|方面|机构|组织|工作|抓好|做好|切实");
    /** Labels of what is no unit that answers for a task, with what they say. */
    // rule Q15
    private static final Pattern LABEL_OF_USED =
            Pattern.compile("[\u4E00-\u9FFF]{2,8}[\\s\u3000]*[:\uFF1A][\\s\u3000]*$");
    // rule Q15
    private static final Pattern OTHER_LABEL = Pattern.compile(
            "[\u4E00-\u9FFF]{0,6}(?:督[导办查]|指导|监督|监管|验收|考核|复核|审核|主管|领导|责任人|负责人|联系|电话|包[抓联保]|成果|成效|措施|目标|情况|状态|进展|备注|要求|标准|内容|描述|问题|来源|类型)[\u4E00-\u9FFF]{0,4}[:\uFF1A][^\uFF1B;\n]*");

    // rule Q15
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private final List<TaskDraft> drafts;
    private final List<ParsedTask> tasks;
    private final Findings findings;

    public ResidueDoubts(List<TaskDraft> drafts, List<ParsedTask> tasks, Findings findings) {
        this.drafts = drafts;
        this.tasks = tasks;
        this.findings = findings;
    }

    public void ask() {
        for (int i = 0; i < tasks.size(); i++) {
            Interruption.check();
            List<Slice> left = residue(i);
            if (left.isEmpty()) {
                continue;
            }
            Slice first = left.getFirst();
            boolean time = left.stream().allMatch(words -> DeadlineRules.timeIn(words) != null);
            for (TaskField field : time ? List.of(TaskField.DEADLINE) : WordDoubts.UNITS) {
                findings.warning(
                        i,
                        field,
                        DiagnosticCode.WORDS_NOT_READ,
                        first.span(),
                        TaskAssembler.label(drafts.get(i)),
                        TaskAssembler.abbreviated(first.text()));
            }
        }
    }

    /** A label before what was read says what that is; one of something else takes its words along. */
    private static String withoutLabels(String words) {
        String others = OTHER_LABEL.matcher(words).replaceAll("\n");
        return LABEL_OF_USED.matcher(others).replaceFirst("\n");
    }

    /** The words of the statement, or of the row, that are in no field. */
    private List<Slice> residue(int task) {
        TaskDraft draft = drafts.get(task);
        ResponsibilityStatement tail = draft.tail();
        if (tail == null || draft.node().tailSharedFrom != null || isGiven(draft, tail) || tail.aligned) {
            return List.of();
        }
        boolean row = draft.node().isRow();
        // Words that are merged over several rows stand in the first of them.
        int line = draft.title().source().lastIndexOf('\n', draft.title().start()) + 1;
        Span whole = row ? new Span(Math.min(line, tail.span.end()), tail.span.end()) : tail.span;
        Slice all = draft.title().between(whole.start(), whole.end());
        List<Span> used = used(task, tail, whole);
        used.sort((a, b) -> Integer.compare(a.start(), b.start()));
        List<Slice> left = new ArrayList<>();
        int from = whole.start();
        for (Span span : used) {
            if (span.start() > from && from < whole.end()) {
                take(all.between(from, Math.min(span.start(), whole.end())), task, left);
            }
            from = Math.max(from, span.end());
        }
        if (from < whole.end()) {
            take(all.between(from, whole.end()), task, left);
        }
        return left;
    }

    /** Whether all that it says stands in a heading. */
    private static boolean isGiven(TaskDraft draft, ResponsibilityStatement tail) {
        return draft.node().unitsFrom != null
                && tail.span.start() <= draft.node().headingSpan().end();
    }

    private List<Span> used(int task, ResponsibilityStatement tail, Span whole) {
        TaskDraft draft = drafts.get(task);
        List<Span> used = new ArrayList<>(tasks.get(task).fieldSpans().values());
        used.add(draft.node().headingSpan());
        draft.words().forEach(words -> used.add(words.span()));
        for (OutlineNode.Paragraph paragraph : draft.node().paragraphs) {
            // A point of many statements has as many paragraphs, hardly any of which lie here.
            if (paragraph.text().start() < whole.end() && paragraph.text().end() > whole.start()) {
                used.add(paragraph.text().span());
            }
        }
        for (NamedRole role : NamedRole.values()) {
            tail.of(role).forEach(unit -> used.add(unit.span()));
        }
        // What stands between the first unit and the last one is separators and verbs, unless a name went astray.
        used.removeAll(lists(tasks.get(task)));
        tail.posts.forEach(post -> used.add(post.span()));
        draft.node().posts.forEach(post -> used.add(post.span()));
        if (tail.deadline != null) {
            used.add(tail.deadline.span());
        }
        return used;
    }

    /** Where the roles stand that several units have. */
    private static List<Span> lists(ParsedTask task) {
        List<Span> lists = new ArrayList<>();
        Map.of(
                        TaskField.LEAD, task.lead(),
                        TaskField.RESPONSIBLE, task.responsible(),
                        TaskField.SUPPORTING, task.supporting())
                .forEach((role, units) -> {
                    Span span = task.fieldSpans().get(role);
                    if (span != null && units.size() > 1) {
                        lists.add(span);
                    }
                });
        return lists;
    }

    private void take(Slice words, int task, List<Slice> left) {
        if (words.length() < SHORTEST) {
            return;
        }
        String plain = words.text();
        for (String category : drafts.get(task).node().categories) {
            plain = plain.replace(category, "\n");
        }
        String rest = KNOWN.matcher(withoutLabels(plain)).replaceAll("\n");
        for (String piece : NO_WORD.split(rest)) {
            if (piece.length() >= SHORTEST && !piece.chars().allMatch(Character::isDigit) && left.size() < MOST) {
                left.add(words);
                return;
            }
        }
    }
}
