package org.xiaohao.parsing.task;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xiaohao.parsing.result.DiagnosticCode;
import org.xiaohao.parsing.result.ParsedTask;
import org.xiaohao.parsing.result.TaskField;
import org.xiaohao.parsing.result.UnitMention;
import org.xiaohao.parsing.statement.DeadlineRules;
import org.xiaohao.parsing.statement.LoneNames;
import org.xiaohao.parsing.statement.PersonNames;
import org.xiaohao.text.Interruption;
import org.xiaohao.text.NumberingRule;
import org.xiaohao.text.PlainForm;
import org.xiaohao.text.RoleLabel;
import org.xiaohao.text.Slice;
import org.xiaohao.text.Span;

/** Asks where the words of a single task show that something was read at the wrong place, or left unread. */
public final class WordDoubts {

    static final List<TaskField> UNITS = List.of(TaskField.LEAD, TaskField.RESPONSIBLE, TaskField.SUPPORTING);

    private static final int REACH = 400;
    private static final int MOST_NAMED = 3;
    /** What begins words as a number does. */
    // rule Q02
    private static final Pattern NUMBER_LIKE = Pattern.compile(
            "(?:[(\uFF08]?(?:[A-Za-z]{1,3}[-.]?[0-9]{1,3}|[0-9]{1,3}(?:[-\u2014.][0-9]{1,3})*|[a-z]|[ivx]{1,4}|[\u4E00-\u9FFF]{1,4}[0-9]{1,2}(?:[-\u2014.][0-9]{1,2})*)(?:[)\uFF09.\u3001\uFF0E:\uFF1A]|[ \u3000\t]+)|[一二三四五六七八九十]{1,3}[ \u3000\t]+)[ \u3000]*(?=[\u4E00-\u9FFF\u201C\u300A])");
    // rule Q01
    private static final Pattern HEADING =
            Pattern.compile("(?:序号|编号|备注|单位|部门|科室|处室|站所|领导|责任|牵头|配合|时限|时间|期限|日期|措施|内容|任务|要求)+(?:名称)?");
    /** Marks that part a title from something else. */
    // rule Q10
    private static final Pattern SWALLOWING = Pattern.compile(
            "[\u2026|\t\u2192\u21D2\u27A1\uFF5C]|[\u4E00-\u9FFF] ?[/\uFF0F] [\u4E00-\u9FFF]| /|\\.{4}|[ \u3000]{2}|(?<=[\u4E00-\u9FFF\u201D\uFF09]{3}) (?=[\u4E00-\u9FFF]{3})|\\*\\*|[\u2014\u2015]{2}");
    /** Marks that no title has, or that it does not begin or end with. */
    // rule Q10
    private static final Pattern ODD_TITLE = Pattern.compile(
            "^[\\p{So}\\p{Sm}*#\u3001\uFF0C,\u3002\uFF1B;:\uFF1A)\uFF09\u201D\u300B]|[\u3001\uFF0C,:\uFF1A(\uFF08\u201C\u300A]$|[和与及]$"
                    + "|(?:牵头|责任|配合|主办|协办|落实|承办|参与)(?:单位|部门|科室|处室)|(?:完成|整改|办理)(?:时限|期限)");

    /** A number of a point behind a mark within a title. */
    // rule Q03
    private static final Pattern MORE_POINTS = Pattern.compile(
            "[\u3002\uFF1B;][ \u3000]*(?:[\u2461-\u2473]|[(\uFF08]?[2-9][)\uFF09]|[2-9][.\u3001\uFF0E](?![0-9])|[(\uFF08][二三四五六七八九十][)\uFF09])");

    /** Verbs and marks without one of which no unit is named. */
    private static final List<String> DOES = List.of("牵头", "负责", "配合", "主办", "协办", "承办", "参与");

    private static final String MARKS_BEHIND_ROLE = ":\uFF1A \t\n\u000B\f\r\u3000";
    private static final String BODY = "局|委|办|厅|院|会|部|处|科|室|所|站|队|中心|公司|政府|街道|集团|镇|乡";
    private static final String UNIT = "(?:[省市区县镇乡州旗](?![域内级里])[\u4E00-\u9FFF]{1,12}?(?:" + BODY
            + ")|(?<=[\u3001\uFF0C,\uFF1B;由])(?:各[村镇乡]|[\u4E00-\u9FFF]{1,10}(?:" + BODY + "|社区)))";
    /** A unit with what it does, or a word for a role with a unit behind it. */
    // rule Q09
    private static final Pattern NAMED_UNIT = Pattern.compile("(?<by>" + UNIT
            + ")(?:等(?:有关|相关)?(?:部门|单位)?)?(?<does>" + String.join("|", DOES)
            + ")|(?<role>牵头|责任|配合|主办|协办|承办|主责|协同|参与|协助)(?:单位|部门|科室|处室)?[:\uFF1A\\s\u3000]{1,3}(?<behind>[\u4E00-\u9FFF]{1,12}(?:"
            + BODY + "))");

    private final List<TaskDraft> drafts;
    private final List<ParsedTask> tasks;
    private final Findings findings;

    public WordDoubts(List<TaskDraft> drafts, List<ParsedTask> tasks, Findings findings) {
        this.drafts = drafts;
        this.tasks = tasks;
        this.findings = findings;
    }

    public void ask() {
        for (int i = 0; i < tasks.size(); i++) {
            Interruption.check();
            askTitle(i);
            askPoints(i);
            askUnits(i);
            askDates(i);
            askLeftUnits(i);
        }
    }

    /** A title that is a heading of a column, a label, a list of units or a time was read at the wrong place. */
    // rule Q01
    private void askTitle(int task) {
        Slice title = drafts.get(task).title();
        String words = title.flow();
        boolean noTask = HEADING.matcher(words).matches()
                || RoleLabel.ofHeading(words) != RoleLabel.OTHER
                || RoleLabel.at(title) != null
                || words.length() <= 8 && DeadlineRules.isDeadline(title)
                || LoneNames.isNameAlone(title)
                || words.length() == 3 && PersonNames.isOne(words);
        if (noTask) {
            warn(task, null, DiagnosticCode.TITLE_IS_NO_TASK, title.span(), words);
            return;
        }
        if (MORE_POINTS.matcher(words).find()) {
            warn(task, null, DiagnosticCode.POINTS_IN_TEXT, title.span(), abbreviated(words));
        }
        boolean numbered = NUMBER_LIKE
                .matcher(title.source())
                .region(title.start(), title.end())
                .lookingAt();
        if (numbered) {
            List.of(TaskField.NUMBER, TaskField.SECTION, TaskField.TITLE)
                    .forEach(field ->
                            warn(task, field, DiagnosticCode.TITLE_BEGINS_AS_NUMBER, title.span(), abbreviated(words)));
        } else if (SWALLOWING.matcher(title.text().trim()).find()) {
            unread(task)
                    .forEach(
                            field -> warn(task, field, DiagnosticCode.TITLE_UNUSUAL, title.span(), abbreviated(words)));
        } else if (ODD_TITLE.matcher(words).find() || !isBalanced(words)) {
            warn(task, TaskField.TITLE, DiagnosticCode.TITLE_UNUSUAL, title.span(), abbreviated(words));
        }
    }

    /** What a title that goes on into other things may have taken the words of. */
    private List<TaskField> unread(int task) {
        List<TaskField> fields = new ArrayList<>(List.of(TaskField.TITLE));
        if (tasks.get(task).lead().isEmpty() && tasks.get(task).responsible().isEmpty()) {
            fields.addAll(UNITS);
        }
        if (tasks.get(task).deadlineText() == null) {
            fields.add(TaskField.DEADLINE);
        }
        return fields;
    }

    private static boolean isBalanced(String words) {
        for (String pair :
                List.of("\u201C\u201D", "\u300A\u300B", "()", "\uFF08\uFF09", "\u3010\u3011", "\u3014\u3015")) {
            long open = words.chars().filter(c -> c == pair.charAt(0)).count();
            long closed = words.chars().filter(c -> c == pair.charAt(1)).count();
            if (open != closed && !mixes(words)) {
                return false;
            }
        }
        return true;
    }

    /** Brackets of different widths may belong together. */
    private static boolean mixes(String words) {
        String plain = words.replace('\uFF08', '(').replace('\uFF09', ')');
        return !plain.equals(words)
                && plain.chars().filter(c -> c == '(').count()
                        == plain.chars().filter(c -> c == ')').count()
                && words.chars().filter(c -> c == '\u201C').count()
                        == words.chars().filter(c -> c == '\u201D').count();
    }

    /** Lines of the text that begin like points of their own, with something that was not read as a number. */
    // rule Q03
    private void askPoints(int task) {
        int numbered = 0;
        Slice first = null;
        for (Slice text : drafts.get(task).body()) {
            boolean begins = NUMBER_LIKE
                    .matcher(text.source())
                    .region(text.start(), text.end())
                    .lookingAt();
            if (begins && text.source().lastIndexOf('\n', text.start()) >= text.start() - 3) {
                numbered++;
                first = first == null ? text : first;
            }
        }
        long assigned = drafts.get(task).body().stream()
                .filter(text -> NumberingRule.at(text) != null)
                .filter(text -> DeadlineRules.timeIn(text) != null || namesUnit(text))
                .count();
        boolean nobody = tasks.get(task).lead().isEmpty()
                && tasks.get(task).responsible().isEmpty();
        if (nobody && assigned > 1) {
            warn(
                    task,
                    null,
                    DiagnosticCode.POINTS_IN_TEXT,
                    drafts.get(task).span(),
                    abbreviated(drafts.get(task).title().text()));
        } else if (numbered > 1 && first != null && NumberingRule.at(first) == null) {
            warn(task, null, DiagnosticCode.POINTS_IN_TEXT, first.span(), abbreviated(first.text()));
        }
    }

    /** A unit in two roles, a person in the place of a unit, or words of a task within a name. */
    private void askUnits(int task) {
        ParsedTask parsed = tasks.get(task);
        Set<String> seen = new HashSet<>();
        for (List<UnitMention> units : List.of(parsed.lead(), parsed.responsible(), parsed.supporting())) {
            Set<String> names = new HashSet<>();
            for (UnitMention unit : units) {
                if (seen.contains(unit.name())) {
                    warnAll(task, DiagnosticCode.UNIT_IN_TWO_ROLES, unit);
                }
                names.add(unit.name());
                if (PersonNames.isOne(unit.name()) || isRowOfOddUnit(task, unit)) {
                    warnAll(task, DiagnosticCode.DOUBTFUL_UNIT, unit);
                }
                if (swallows(unit.name())) {
                    warn(task, null, DiagnosticCode.DOUBTFUL_UNIT, unit.span(), unit.name());
                }
            }
            seen.addAll(names);
        }
    }

    /** In a row of a table an odd name shows that cells stand under the wrong headings. */
    private boolean isRowOfOddUnit(int task, UnitMention unit) {
        return drafts.get(task).node().isRow() && TaskNotes.isOdd(unit.name());
    }

    // rule Q11
    private static final Pattern SWALLOWED = Pattern.compile(
            "[0-9\uFF10-\uFF19]{1,3}[ \u3000.\u3001][\u4E00-\u9FFF]|[\u3002\u201C\u201D!]|(?:责任|牵头|配合)(?:单位|部门)[:\uFF1A\\s]|^(?:以上|上述|本项|该项|此项)|(?:任务|工作|事项|项目)由|期间|各[一二两三]次");

    private static boolean swallows(String name) {
        return SWALLOWED.matcher(name).find();
    }

    /** Of several days behind one label the last was taken. */
    // rule Q04
    private void askDates(int task) {
        String words = tasks.get(task).deadlineText();
        Span span = tasks.get(task).fieldSpans().get(TaskField.DEADLINE);
        if (words != null && span != null && DeadlineRules.namesSeveralDays(words)) {
            warn(task, TaskField.DEADLINE, DiagnosticCode.SEVERAL_DATES, span, words);
        }
    }

    /** Units that the words name with a role, and that are in none. */
    private void askLeftUnits(int task) {
        ParsedTask parsed = tasks.get(task);
        Set<String> known = new HashSet<>();
        for (List<UnitMention> units : List.of(parsed.lead(), parsed.responsible(), parsed.supporting())) {
            units.forEach(unit -> known.add(PlainForm.of(unit.name())));
        }
        boolean nobody = known.isEmpty();
        for (Slice text : drafts.get(task).words()) {
            Matcher matcher = namedUnits(text);
            for (int found = 0; found < MOST_NAMED && matcher.find(); found++) {
                boolean behind = matcher.group("by") == null;
                String group = behind ? "behind" : "by";
                String name = PlainForm.of(matcher.group(group));
                if (known.stream().noneMatch(unit -> unit.contains(name) || name.contains(unit))) {
                    Span span = new Span(matcher.start(group), matcher.end(group));
                    List<TaskField> fields = nobody ? UNITS : List.of(field(matcher.group(behind ? "role" : "does")));
                    fields.forEach(field -> warn(task, field, DiagnosticCode.UNITS_LEFT_IN_TEXT, span, name));
                }
            }
        }
    }

    private static TaskField field(String role) {
        return switch (role) {
            case "牵头", "主办", "主责" -> TaskField.LEAD;
            case "责任", "负责", "承办" -> TaskField.RESPONSIBLE;
            default -> TaskField.SUPPORTING;
        };
    }

    /** Whether the words name a unit together with what it does. */
    static boolean namesUnit(Slice words) {
        return namedUnits(words).find();
    }

    private static Matcher namedUnits(Slice words) {
        Slice near = words.between(words.start(), Math.min(words.end(), words.start() + REACH));
        boolean mayName = near.holdsAny(MARKS_BEHIND_ROLE) || near.holdsAny(DOES);
        return NAMED_UNIT.matcher(words.source()).region(near.start(), mayName ? near.end() : near.start());
    }

    private void warnAll(int task, DiagnosticCode code, UnitMention unit) {
        UNITS.forEach(field -> warn(task, field, code, unit.span(), unit.name()));
    }

    private void warn(int task, @Nullable TaskField field, DiagnosticCode code, Span span, String words) {
        findings.warning(task, field, code, span, TaskAssembler.label(drafts.get(task)), words);
    }

    private static String abbreviated(String words) {
        return TaskAssembler.abbreviated(words);
    }
}
