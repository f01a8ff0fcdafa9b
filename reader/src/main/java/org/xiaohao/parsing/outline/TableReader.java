package org.xiaohao.parsing.outline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xiaohao.parsing.statement.ResponsibilityStatement;
import org.xiaohao.parsing.statement.StatementReader;
import org.xiaohao.text.Marks;
import org.xiaohao.text.NamedRole;
import org.xiaohao.text.NumberMark;
import org.xiaohao.text.NumberingRule;
import org.xiaohao.text.PlainForm;
import org.xiaohao.text.Slice;
import org.xiaohao.text.Span;
import org.xiaohao.text.TableColumn;

/** Reads task tables. The header row says what each column holds, wherever it stands and however often it is repeated. */
final class TableReader {

    // rule T05
    private static final Pattern CLOSING =
            Pattern.compile("(?:合计|总计|小计|共计|审核人|填表人|填报人|制表人|联系人|备注|注|说明|填表说明)(?:$|[\\s\u3000:\uFF1A(\uFF08])");
    // rule T06
    private static final Pattern SUM = Pattern.compile("[0-9.,\uFF0C]+(?:[亿万千]?元|[个项件])?");
    /** Headings of dates by which something ends rather than begins. */
    // rule T07
    private static final Pattern END = Pattern.compile(".*(?:完成|办结|竣工|投产|整改|销号|截止|结束).*");

    // rule T16
    private static final Pattern FEW_WORDS = Pattern.compile("[\u4E00-\u9FFF]{2,8}");
    /** A heading over columns of times. */
    // rule T17
    private static final Pattern OF_TIME = Pattern.compile("进度|时间|时限|工期|节点|计划");

    private static final List<TableColumn> MERGED =
            List.of(TableColumn.LEAD, TableColumn.RESPONSIBLE, TableColumn.SUPPORTING, TableColumn.DEADLINE);
    private static final int LAST_WORD = 2;

    private final List<Span> headers = new ArrayList<>();
    private OutlineNode parent;
    private List<TableFinder.Row> table = List.of();
    private int next;
    private boolean numberedTasks;
    private final Map<TableColumn, List<Integer>> columns = new EnumMap<>(TableColumn.class);
    private List<String> header = List.of();
    private List<String> upperHeader = List.of();
    private OutlineNode section;
    private @Nullable OutlineNode last;
    private @Nullable Slice lastTask;
    private List<String> categories = List.of();
    private final Map<Integer, Slice> mergedUnits = new HashMap<>();
    private String group = "";
    private List<PointDoubt> doubts = List.of();

    /** @param root root of the outline */
    TableReader(OutlineNode root) {
        this.parent = root;
        this.section = root;
    }

    /**
     * Adds the rows below the point; answers the point under which the text goes on. The columns of a header hold for
     * the following tables until the next header, as where headings stand between the rows.
     */
    OutlineNode read(List<TableFinder.Row> rows, OutlineNode below) {
        table = rows;
        parent = below;
        section = below;
        last = null;
        lastTask = null;
        categories = List.of();
        mergedUnits.clear();
        group = "";
        for (next = 0; next < rows.size(); ) {
            TableFinder.Row row = rows.get(next++);
            if (!row.cells().isEmpty()) {
                readRow(row);
            }
        }
        return section;
    }

    /** The rows of tasks from here to the next header. */
    private List<List<Slice>> rowsBelow(List<String> headings) {
        List<List<Slice>> below = new ArrayList<>();
        for (TableFinder.Row row : table.subList(next, table.size())) {
            List<Slice> cells = row.cells();
            List<String> texts = TableColumn.normalised(cells);
            long filled =
                    texts.stream().filter(text -> !text.isEmpty()).distinct().count();
            if (TableColumn.areHeadings(texts) && !texts.equals(headings)) {
                break;
            }
            if (cells.size() * 2 >= headings.size() && filled > 1 && !texts.equals(headings) && !isClosingRow(cells)) {
                below.add(cells);
            }
        }
        return below;
    }

    private void readRow(TableFinder.Row row) {
        List<Slice> cells = row.cells();
        List<String> texts = padded(TableColumn.normalised(cells));
        if (texts.equals(header)) {
            headers.add(row.whole().span());
        } else if (TableColumn.areHeadings(texts)) {
            headers.add(row.whole().span());
            takeHeader(texts);
        } else if (isLowerHeader(texts)) {
            headers.add(row.whole().span());
            takeHeader(withUpperHeader(texts));
        } else if (isClosingRow(cells)) {
            parent.paragraphs.add(new OutlineNode.Paragraph(row.whole(), null));
        } else if (readSectionRow(cells)) {
            upperHeader = List.of();
        } else if (cells.size() == 1 && header.size() > 1 && !columns.isEmpty()) {
            upperHeader = List.of();
            group = cells.getFirst().flow();
            headers.add(row.whole().span());
        } else if (cells.size() * 2 < header.size() || columns.isEmpty()) {
            upperHeader = texts;
            boolean one =
                    texts.stream().filter(text -> !text.isEmpty()).distinct().count() == 1;
            Slice filled =
                    cells.stream().filter(cell -> !cell.isEmpty()).findFirst().orElse(row.whole());
            parent.paragraphs.add(new OutlineNode.Paragraph(one ? filled : row.whole(), null));
        } else {
            upperHeader = List.of();
            readTask(cells, row.aligned());
        }
    }

    /** Empty cells at the end of the lower of two rows of headings may not be printed. */
    private List<String> padded(List<String> texts) {
        boolean shorter = texts.size() < upperHeader.size() && texts.size() * 2 >= upperHeader.size();
        if (!shorter || !texts.getFirst().isEmpty()) {
            return texts;
        }
        List<String> padded = new ArrayList<>(texts);
        while (padded.size() < upperHeader.size()) {
            padded.add("");
        }
        return padded;
    }

    /** Whether the row holds nothing but headings and makes one header with the row above. */
    private boolean isLowerHeader(List<String> texts) {
        return upperHeader.size() == texts.size()
                && withUpperHeader(texts).stream()
                        .anyMatch(text -> TableColumn.of(text).holdsUnits())
                && IntStream.range(0, texts.size())
                        .allMatch(i -> texts.get(i).isEmpty()
                                || TableColumn.isHeading(lowerHeading(texts, i))
                                || splitsHeading(texts, i))
                && TableColumn.areHeadings(withUpperHeader(texts));
    }

    /** Whether a few words stand below a heading that is printed over several columns. */
    // rule T16
    private boolean splitsHeading(List<String> texts, int index) {
        boolean under = upperHeader.get(index).isEmpty()
                || index + 1 < texts.size() && upperHeader.get(index + 1).isEmpty();
        return index > 0 && under && FEW_WORDS.matcher(texts.get(index)).matches();
    }

    /** A lower heading that says nothing by itself is short for one with the last word of the heading above it. */
    private String lowerHeading(List<String> texts, int index) {
        String lower = texts.get(index);
        int at = index;
        while (at > 0 && upperHeader.get(at).isEmpty()) {
            at--;
        }
        String upper = upperHeader.get(at);
        if (TableColumn.isHeading(lower) || upper.length() < LAST_WORD) {
            return lower;
        }
        String timed = OF_TIME.matcher(upper).find() ? lower + "时间" : "";
        String whole = lower + upper.substring(upper.length() - LAST_WORD);
        return Stream.of(whole, timed)
                .filter(TableColumn::isHeading)
                .findFirst()
                .orElse(lower);
    }

    /** A header of two rows: the lower one says more where it is filled. */
    private List<String> withUpperHeader(List<String> texts) {
        List<String> headings = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            headings.add(texts.get(i).isEmpty() ? upperHeader.get(i) : lowerHeading(texts, i));
        }
        return headings;
    }

    private void takeHeader(List<String> texts) {
        header = texts;
        upperHeader = texts;
        List<List<Slice>> below = rowsBelow(texts);
        columns.clear();
        columns.putAll(TableShape.columns(texts, below));
        doubts = ColumnDoubts.of(texts, columns, below);
        List<Integer> tasks = columns.getOrDefault(TableColumn.TASK, List.of());
        numberedTasks = !tasks.isEmpty() && TableShape.isNumbered(tasks.getFirst(), below);
    }

    /** Where the headings of the tables stand. */
    List<Span> headers() {
        return headers;
    }

    /** Whether the row sums up or says who filled in the table. */
    private static boolean isClosingRow(List<Slice> cells) {
        return cells.stream()
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .map(cell -> CLOSING.matcher(cell.text()).lookingAt())
                .orElse(false);
    }

    /** A row whose first filled cell is numbered like a heading, the others being empty or mere sums. */
    private boolean readSectionRow(List<Slice> cells) {
        List<String> filled = cells.stream()
                .filter(cell -> !cell.isEmpty())
                .map(Slice::text)
                .distinct()
                .toList();
        Slice first = cells.stream().filter(cell -> !cell.isEmpty()).findFirst().orElse(cells.getFirst());
        boolean alone =
                filled.stream().skip(1).allMatch(cell -> SUM.matcher(cell).matches());
        NumberMark mark = alone ? NumberingRule.at(first) : null;
        if (mark == null || mark.rest().isEmpty()) {
            return false;
        }
        OutlineNode above = section;
        while (above.rank() >= mark.rule().ordinal() && above.parent != null) {
            above = above.parent;
        }
        section = above.addPoint(mark, null);
        last = null;
        lastTask = null;
        return true;
    }

    private void readTask(List<Slice> cells, boolean aligned) {
        Slice number = cell(cells, TableColumn.NUMBER);
        Slice task = cell(cells, TableColumn.TASK);
        readSections(cells);
        Span row = new Span(cells.getFirst().start(), cells.getLast().end());
        ResponsibilityStatement tail = tail(withMergedUnits(cells), row);
        tail.aligned = aligned;
        OutlineNode before = last;
        // Merged cells stand in the first of their rows alone, or are printed in each.
        boolean sameNumber = before != null
                && (number == null || before.number != null && number.text().equals(before.number.text()));
        boolean sameTask = task == null || lastTask != null && task.text().equals(lastTask.text());
        OutlineNode whole = sameNumber && sameTask && (number != null || task == null) ? before : null;
        if (whole != null && !(whole.tail != null && tail.assignsAnew(whole.tail))) {
            whole.tail = whole.tail == null ? tail : whole.tail.merge(tail);
            whole.rowsTaken++;
            addDetails(cells, whole);
            return;
        }
        Slice words = task == null ? lastTask : task;
        if (words == null) {
            words = cell(cells, TableColumn.DETAIL);
        }
        if (words == null) {
            return;
        }
        OutlineNode node = addTask(whole == null ? number : whole.number, words, tail);
        if (whole != null) {
            whole.rowPart = Math.max(1, whole.rowPart);
            node.rowPart = whole.rowPart + 1;
        }
        lastTask = words;
        addDetails(cells, node);
        node.doubts.addAll(doubts);
        PointDoubt length = ColumnDoubts.ofLength(cells, header.size(), columns);
        if (length != null) {
            node.doubts.add(length);
        }
        last = node;
    }

    /** Units and times that stand left of number and task, as where rows are grouped by them, hold until others come. */
    // rule T10
    private List<Slice> withMergedUnits(List<Slice> cells) {
        int first = Stream.of(TableColumn.NUMBER, TableColumn.TASK)
                .flatMap(column -> columns.getOrDefault(column, List.of()).stream())
                .mapToInt(Integer::intValue)
                .min()
                .orElse(0);
        List<Slice> filled = new ArrayList<>(cells);
        for (TableColumn column : MERGED) {
            for (int index : columns.getOrDefault(column, List.of())) {
                if (index < first && index < cells.size()) {
                    Slice above = mergedUnits.get(index);
                    if (cells.get(index).isEmpty() && above != null) {
                        filled.set(index, above);
                    } else {
                        mergedUnits.put(index, cells.get(index));
                    }
                }
            }
        }
        return filled;
    }

    /** Words of categories hold until others come; a new one of the first kind ends those of the others. */
    private void readSections(List<Slice> cells) {
        List<Integer> indexes = columns.getOrDefault(TableColumn.SECTION, List.of());
        List<String> printed = new ArrayList<>();
        for (int level = 0; level < indexes.size(); level++) {
            int index = indexes.get(level);
            String words = index < cells.size() ? cells.get(index).flow() : "";
            boolean goesOn =
                    words.isEmpty() && level < categories.size() && printed.equals(categories.subList(0, level));
            printed.add(goesOn ? categories.get(level) : words);
        }
        categories = printed;
    }

    private OutlineNode addTask(@Nullable Slice number, Slice task, ResponsibilityStatement tail) {
        NumberMark mark = number == null || numberedTasks ? NumberingRule.at(task) : null;
        Slice printed = mark != null ? mark.printed() : number == null ? null : number.trimAll(Marks.SEPARATORS);
        OutlineNode node = section.addRow(printed, mark == null ? task : mark.rest(), tail);
        node.categories = Stream.concat(Stream.of(group), categories.stream())
                .filter(words -> !words.isEmpty())
                .toList();
        node.posts.addAll(tail.posts);
        return node;
    }

    private void addDetails(List<Slice> cells, OutlineNode node) {
        for (TableColumn column : List.of(TableColumn.DETAIL, TableColumn.OTHER)) {
            for (int index : columns.getOrDefault(column, List.of())) {
                if (index < cells.size() && !cells.get(index).isEmpty()) {
                    String label = header.get(index);
                    node.paragraphs.add(new OutlineNode.Paragraph(cells.get(index), null, label));
                }
            }
        }
    }

    private ResponsibilityStatement tail(List<Slice> cells, Span row) {
        ResponsibilityStatement tail = new ResponsibilityStatement(row);
        for (NamedRole role : NamedRole.values()) {
            for (int index : columns.getOrDefault(TableColumn.valueOf(role.name()), List.of())) {
                if (index < cells.size() && !cells.get(index).isEmpty()) {
                    tail = tail.merge(StatementReader.read(cells.get(index), role));
                }
            }
        }
        for (int index : columns.getOrDefault(TableColumn.PERSON, List.of())) {
            if (index < cells.size() && !cells.get(index).isEmpty()) {
                tail = StatementReader.readPosts(cells.get(index), tail, PlainForm.of(header.get(index)));
            }
        }
        Slice deadline = deadlineCell(cells);
        if (deadline != null) {
            tail.deadline = deadline;
            tail.deadlineLabelled = true;
        }
        return tail;
    }

    /** Of several dates the one by which the task ends. */
    private @Nullable Slice deadlineCell(List<Slice> cells) {
        for (int index : columns.getOrDefault(TableColumn.DEADLINE, List.of())) {
            if (index < cells.size()
                    && !cells.get(index).isEmpty()
                    && END.matcher(header.get(index)).matches()) {
                return cells.get(index);
            }
        }
        return cell(cells, TableColumn.DEADLINE);
    }

    private @Nullable Slice cell(List<Slice> cells, TableColumn column) {
        for (int index : columns.getOrDefault(column, List.of())) {
            if (index < cells.size() && !cells.get(index).isEmpty()) {
                return cells.get(index);
            }
        }
        return null;
    }
}
