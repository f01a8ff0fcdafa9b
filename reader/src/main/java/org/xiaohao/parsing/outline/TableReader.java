package org.xiaohao.parsing.outline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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

    private OutlineNode parent;
    private final Map<TableColumn, List<Integer>> columns = new EnumMap<>(TableColumn.class);
    private List<String> header = List.of();
    private List<String> upperHeader = List.of();
    private OutlineNode section;
    private @Nullable OutlineNode last;
    private @Nullable Slice lastTask;
    private @Nullable String sectionCell;

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
        parent = below;
        section = below;
        last = null;
        lastTask = null;
        sectionCell = null;
        for (TableFinder.Row row : rows) {
            if (!row.cells().isEmpty()) {
                readRow(row);
            }
        }
        return section;
    }

    private void readRow(TableFinder.Row row) {
        List<Slice> cells = row.cells();
        List<String> texts = TableColumn.normalised(cells);
        if (texts.equals(header)) {
            return;
        }
        if (TableColumn.areHeadings(texts)) {
            takeHeader(texts);
        } else if (isLowerHeader(texts)) {
            takeHeader(withUpperHeader(texts));
        } else if (isClosingRow(cells)) {
            parent.paragraphs.add(new OutlineNode.Paragraph(row.whole(), null));
        } else if (readSectionRow(cells)) {
            upperHeader = List.of();
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

    /** Whether the row holds nothing but headings and makes one header with the row above. */
    private boolean isLowerHeader(List<String> texts) {
        return upperHeader.size() == texts.size()
                && texts.stream().anyMatch(text -> TableColumn.of(text).holdsUnits())
                && texts.stream().allMatch(text -> text.isEmpty() || TableColumn.isHeading(text))
                && TableColumn.areHeadings(withUpperHeader(texts));
    }

    /** A header of two rows: the lower one says more where it is filled. */
    private List<String> withUpperHeader(List<String> texts) {
        List<String> headings = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            headings.add(texts.get(i).isEmpty() ? upperHeader.get(i) : texts.get(i));
        }
        return headings;
    }

    private void takeHeader(List<String> texts) {
        header = texts;
        upperHeader = texts;
        columns.clear();
        for (int i = 0; i < texts.size(); i++) {
            TableColumn column = groupsRows(texts, i) ? TableColumn.SECTION : TableColumn.of(texts.get(i));
            boolean second = column == TableColumn.TASK && columns.containsKey(TableColumn.TASK);
            columns.computeIfAbsent(second ? TableColumn.DETAIL : column, key -> new ArrayList<>())
                    .add(i);
        }
        if (!columns.containsKey(TableColumn.TASK)) {
            List<Integer> details = columns.getOrDefault(TableColumn.DETAIL, List.of());
            if (!details.isEmpty()) {
                columns.put(TableColumn.TASK, List.of(details.getFirst()));
                columns.put(TableColumn.DETAIL, List.copyOf(details.subList(1, details.size())));
            }
        }
    }

    /** Whether the row sums up or says who filled in the table. */
    private static boolean isClosingRow(List<Slice> cells) {
        return cells.stream()
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .map(cell -> CLOSING.matcher(cell.text()).lookingAt())
                .orElse(false);
    }

    /** A task column before the number, with another one behind it, says what several numbered rows are about. */
    private static boolean groupsRows(List<String> texts, int index) {
        List<TableColumn> kinds = texts.stream().map(TableColumn::of).toList();
        int number = kinds.indexOf(TableColumn.NUMBER);
        return kinds.get(index) == TableColumn.TASK
                && index < number
                && kinds.subList(number, kinds.size()).stream()
                        .anyMatch(kind -> kind == TableColumn.TASK || kind == TableColumn.DETAIL);
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
        Slice sectionWords = cell(cells, TableColumn.SECTION);
        if (sectionWords != null) {
            sectionCell = sectionWords.flow();
        }
        ResponsibilityStatement tail = tail(cells);
        tail.aligned = aligned;
        OutlineNode before = last;
        boolean sameTask = before != null
                && (task == null || lastTask != null && task.text().equals(lastTask.text()));
        boolean sameNumber = number == null
                || before != null && before.number != null && number.text().equals(before.number.text());
        if (before != null && sameTask && sameNumber && !(before.tail != null && tail.assignsAnew(before.tail))) {
            before.tail = before.tail == null ? tail : before.tail.merge(tail);
            addDetails(cells, before);
            return;
        }
        Slice words = task == null ? lastTask : task;
        if (words == null) {
            words = cell(cells, TableColumn.DETAIL);
        }
        if (words == null) {
            return;
        }
        OutlineNode whole = sameTask && sameNumber ? before : null;
        OutlineNode node = addTask(whole == null ? number : whole.number, words, tail);
        if (whole != null) {
            whole.rowPart = Math.max(1, whole.rowPart);
            node.rowPart = whole.rowPart + 1;
        }
        lastTask = words;
        addDetails(cells, node);
        last = node;
    }

    private OutlineNode addTask(@Nullable Slice number, Slice task, ResponsibilityStatement tail) {
        Slice printed = number == null ? null : number.trimAll(Marks.SEPARATORS);
        NumberMark mark = number == null ? NumberingRule.at(task) : null;
        OutlineNode node =
                section.addRow(mark == null ? printed : mark.printed(), mark == null ? task : mark.rest(), tail);
        node.sectionCell = sectionCell;
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

    private ResponsibilityStatement tail(List<Slice> cells) {
        ResponsibilityStatement tail = new ResponsibilityStatement(
                new Span(cells.getFirst().start(), cells.getLast().end()));
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
