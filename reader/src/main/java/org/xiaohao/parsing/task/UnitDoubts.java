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
import org.xiaohao.parsing.statement.UnitListSplitter;
import org.xiaohao.text.Brackets;
import org.xiaohao.text.Interruption;
import org.xiaohao.text.Landmarks;
import org.xiaohao.text.PlainForm;
import org.xiaohao.text.Slice;
import org.xiaohao.text.Span;
import org.xiaohao.text.TableColumn;

/** Asks about lists of units in the words of a task, whatever label or verb says what they do. */
public final class UnitDoubts {

    private static final int REACH = 1000;
    private static final int LONGEST_NAME = 20;
    private static final int LONGEST_VERB = 4;
    /** As in "villages (communities)". */
    private static final int LONGEST_SUFFIX = 2;

    private static final int LONGEST_ADVERBS = 12;
    private static final String CLAUSES = "\uFF1B;\uFF0C,\u3002";
    /** One of them stands behind or around every label. */
    private static final String MARKS_OF_LABELS = ":\uFF1A\u2014\u2015\u3010\u3014";
    // rule Q17
    private static final Pattern LABEL =
            Pattern.compile("[ \u3000]*[\u4E00-\u9FFF]{2,8}[ \u3000]*(?:[:\uFF1A]|[\u2014\u2015]{1,2})");
    // rule Q17
    private static final Pattern LABELLED = Pattern.compile(
            "(?:(?<label>[\u4E00-\u9FFF]{2,6}(?:单位|部门|科室|处室|机构|主体))[ \u3000]*(?:[:\uFF1A]|[\u2014\u2015]{1,2})"
                    + "|[\u3010\u3014][\u4E00-\u9FFF]{2,8}[\u3011\u3015])[ \u3000]*(?<units>[^\uFF1B;\u3002\uFF0C,\u3010\u3014\n]{2,80})");

    /** A label of any kind with the words behind it, to the end of the line. */
    // rule Q20
    private static final Pattern ANY_LABEL = Pattern.compile(
            "(?m)^[ \\t\u3000]*(?<label>[\u4E00-\u9FFF]{2,8})[ \u3000]*[:\uFF1A][ \u3000]*(?<units>[^\uFF1B;\u3002\uFF0C,\n]{3,80})$");

    private static final Landmarks FIRST = new Landmarks("一首", 3);
    // rule Q18
    private static final Pattern ORDER = Pattern.compile(
            "(?:(?:列|排|居|位|名)(?:在|于)?第?(?:一|首)位?|第一[位个]|首位)(?:的|者)?[^\u3002\uFF1B;\uFF0C,\n]{0,8}(?:为|是)(?!第一|牵头|主办|主责|主要责任|主要负责)[\u4E00-\u9FFF]{2,8}?(?:单位|部门|责任)");
    // rule Q19
    private static final Pattern LASTING = Pattern.compile(
            "(?<![\u4E00-\u9FFF])[\u4E00-\u9FFF]{2,6}[ \u3000]*[:\uFF1A][ \u3000]*(?:长期|持续|常年|全年|常态化|经常性)");

    private final List<TaskDraft> drafts;
    private final List<ParsedTask> tasks;
    private final Findings findings;

    public UnitDoubts(List<TaskDraft> drafts, List<ParsedTask> tasks, Findings findings) {
        this.drafts = drafts;
        this.tasks = tasks;
        this.findings = findings;
    }

    public void ask() {
        askOrder();
        for (int i = 0; i < tasks.size(); i++) {
            askTimes(i);
        }
        for (int i = 0; i < tasks.size(); i++) {
            Interruption.check();
            Slice left = leftUnits(i);
            if (left != null) {
                Slice title = drafts.get(i).title();
                if (left.start() >= title.start() && left.end() <= title.end()) {
                    warn(i, TaskField.TITLE, DiagnosticCode.UNITS_LEFT_IN_TEXT, left.span(), left.text());
                }
                for (TaskField field : fields(tasks.get(i))) {
                    warn(i, field, DiagnosticCode.UNITS_LEFT_IN_TEXT, left.span(), left.text());
                }
            }
        }
    }

    /** Words on the order of units that no rule took for the rule that the first one leads. */
    // rule Q18
    private void askOrder() {
        String text = drafts.isEmpty() ? "" : drafts.getFirst().title().source();
        Matcher order = ORDER.matcher(text);
        if (!FIRST.find(order, text, 0, text.length())) {
            return;
        }
        Span span = new Span(order.start(), order.end());
        for (int i = 0; i < tasks.size(); i++) {
            ParsedTask task = tasks.get(i);
            if (task.lead().isEmpty()
                    && !(task.responsible().isEmpty() && task.supporting().isEmpty())) {
                for (TaskField field : WordDoubts.UNITS) {
                    warn(i, field, DiagnosticCode.UNITS_LEFT_IN_TEXT, span, order.group());
                }
            }
        }
    }

    /** A label that is not known before words that say how long a task goes on. */
    // rule Q19
    private void askTimes(int task) {
        for (Slice text :
                tasks.get(task).deadlineText() == null ? drafts.get(task).words() : List.<Slice>of()) {
            Matcher time =
                    LASTING.matcher(text.source()).region(text.start(), Math.min(text.end(), text.start() + REACH));
            if (time.find()) {
                Span span = new Span(time.start(), time.end());
                warn(task, TaskField.DEADLINE, DiagnosticCode.TIME_IN_BODY, span, time.group());
                warn(task, TaskField.LONG_TERM, DiagnosticCode.TIME_IN_BODY, span, time.group());
                return;
            }
        }
    }

    private void warn(int task, TaskField field, DiagnosticCode code, Span span, String words) {
        findings.warning(
                task, field, code, span, TaskAssembler.label(drafts.get(task)), TaskAssembler.abbreviated(words));
    }

    /** Those that are empty, and all where nobody leads or answers. */
    private static List<TaskField> fields(ParsedTask task) {
        if (task.lead().isEmpty() && task.responsible().isEmpty()) {
            return WordDoubts.UNITS;
        }
        List<TaskField> empty = new ArrayList<>(WordDoubts.UNITS);
        empty.removeIf(field -> switch (field) {
            case LEAD -> !task.lead().isEmpty();
            case RESPONSIBLE -> !task.responsible().isEmpty();
            default -> !task.supporting().isEmpty();
        });
        return empty;
    }

    private @Nullable Slice leftUnits(int task) {
        Set<String> known = known(tasks.get(task));
        for (Slice all : drafts.get(task).words()) {
            Slice text = all.between(all.start(), Math.min(all.end(), all.start() + REACH));
            for (Brackets.Group group : Brackets.groups(text)) {
                for (Slice clause : Brackets.split(group.inner(), CLAUSES)) {
                    if (assigns(clause.trim(), known) || closes(group, text) && isName(clause.trim(), known)) {
                        return clause.trim();
                    }
                }
            }
            for (Pattern pattern : text.holdsAny(MARKS_OF_LABELS) ? List.of(LABELLED, ANY_LABEL) : List.<Pattern>of()) {
                Matcher labelled = pattern.matcher(text.source()).region(text.start(), text.end());
                while (labelled.find()) {
                    Slice units = text.between(labelled.start("units"), labelled.end("units"));
                    int verb = pattern == LABELLED ? LONGEST_ADVERBS : 0;
                    if (!watches(labelled.group("label")) && names(units, known, verb) > 0) {
                        return text.between(labelled.start(), labelled.end());
                    }
                }
            }
        }
        return null;
    }

    /** Whether a label is known to be of those who watch over a task or judge it. */
    private static boolean watches(@Nullable String label) {
        return label != null && TableColumn.of(label) == TableColumn.OTHER && TableColumn.isHeading(label);
    }

    /** Whether nothing stands behind the bracket. */
    private static boolean closes(Brackets.Group group, Slice text) {
        return group.closed()
                && text.between(group.whole().end(), text.end())
                        .trimAll("\u3002")
                        .isEmpty();
    }

    private static boolean isName(Slice clause, Set<String> known) {
        return clause.length() > LONGEST_SUFFIX && names(clause, known, 0) == 1;
    }

    private static Set<String> known(ParsedTask task) {
        Set<String> known = new HashSet<>();
        for (List<UnitMention> units : List.of(task.lead(), task.responsible(), task.supporting())) {
            units.forEach(unit -> known.add(PlainForm.of(unit.name())));
        }
        return known;
    }

    /** Whether a clause in brackets is a label with units, several units, or units and what they do. */
    private static boolean assigns(Slice clause, Set<String> known) {
        Matcher label = LABEL.matcher(clause.source()).region(clause.start(), clause.end());
        if (label.lookingAt()) {
            return names(clause.between(label.end(), clause.end()), known, LONGEST_ADVERBS) > 0;
        }
        int names = names(clause, known, LONGEST_VERB);
        int pieces = Brackets.split(clause, "\u3001").size();
        return names > 1 || names == 1 && pieces == 1 && endsInVerb(clause, LONGEST_VERB);
    }

    /** How many units the words list that are not known, 0 where they list anything else as well. */
    private static int names(Slice words, Set<String> known, int verb) {
        int names = 0;
        List<Slice> pieces = Brackets.split(words, "\u3001");
        for (Slice piece : pieces) {
            Slice name = piece.trim();
            if (name.length() > LONGEST_NAME + verb
                    || name.length() < 2
                    || !UnitListSplitter.endsAsUnit(name) && !(piece == pieces.getLast() && endsInVerb(name, verb))) {
                return 0;
            }
            names += known.contains(PlainForm.of(name.text())) ? 0 : 1;
        }
        return names;
    }

    private static boolean endsInVerb(Slice words, int longest) {
        for (int length = 2; length <= longest && words.length() - length > 2; length++) {
            if (UnitListSplitter.endsAsUnit(words.between(words.start(), words.end() - length))) {
                return true;
            }
        }
        return false;
    }
}
