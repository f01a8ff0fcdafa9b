package org.xiaohao.plan.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xiaohao.orgunit.UnitNames;

/** Reads task tables whose cells are parted by bars or tabs. The header row says what each column holds. */
final class TableReader {

    private enum Column {
        NUMBER,
        SECTION,
        TASK,
        DETAIL,
        LEAD,
        RESPONSIBLE,
        SUPPORTING,
        DEADLINE,
        PERSON,
        OTHER
    }

    private static final Pattern RULER = Pattern.compile("[|\\s:\\-\u2014+]+");
    private static final Pattern NUMBER = Pattern.compile("序号|编号|序|项目编号");
    private static final Pattern SECTION = Pattern.compile("板块|类别|分类|领域|重点领域|工作类别|任务类别|方面");
    private static final Pattern TASK =
            Pattern.compile("(?:重点|主要|年度|目标|具体|督办|整改)?(?:工作)?(?:任务|事项|内容|项目)(?:名称|内容)?|工作任务|存在问题|问题|反馈问题|问题描述|工作目标任务");
    private static final Pattern DETAIL = Pattern.compile("(?:具体|整改|工作|主要|推进|落实)*(?:措施|举措|要求|目标|内容|成效|标准)");

    private OutlineNode parent;
    private final Map<Column, List<Integer>> columns = new EnumMap<>(Column.class);
    private List<String> header = List.of();
    private OutlineNode section;
    private @Nullable OutlineNode last;
    private @Nullable String sectionCell;

    /** @param root root of the outline */
    TableReader(OutlineNode root) {
        this.parent = root;
        this.section = root;
    }

    static boolean isRow(Slice line) {
        int bars = 0;
        int tabs = 0;
        for (int i = line.start(); i < line.end(); i++) {
            bars += line.at(i) == '|' ? 1 : 0;
            tabs += line.at(i) == '\t' ? 1 : 0;
        }
        return bars >= 2 || tabs >= 2;
    }

    /**
     * Adds the rows below the point; answers the point under which the text goes on. The columns of a header hold for
     * the following tables until the next header, as where headings stand between the rows.
     */
    OutlineNode read(List<Slice> rows, OutlineNode below) {
        parent = below;
        section = below;
        last = null;
        sectionCell = null;
        for (Slice row : rows) {
            if (!RULER.matcher(row.text()).matches()) {
                readRow(cells(row), row);
            }
        }
        return section;
    }

    private static List<Slice> cells(Slice row) {
        boolean bars = row.text().indexOf('|') >= 0;
        Slice inner = row;
        if (bars && row.at(row.start()) == '|') {
            inner = inner.between(row.start() + 1, row.end());
        }
        if (bars && inner.length() > 0 && inner.at(inner.end() - 1) == '|') {
            inner = inner.between(inner.start(), inner.end() - 1);
        }
        char separator = bars ? '|' : '\t';
        List<Slice> cells = new ArrayList<>();
        int from = inner.start();
        for (int i = inner.start(); i < inner.end(); i++) {
            if (inner.at(i) == separator) {
                cells.add(inner.between(from, i).trim());
                from = i + 1;
            }
        }
        cells.add(inner.between(from, inner.end()).trim());
        return cells;
    }

    private void readRow(List<Slice> cells, Slice row) {
        List<String> texts =
                cells.stream().map(cell -> UnitNames.normalise(cell.text())).toList();
        if (texts.equals(header)) {
            return;
        }
        if (isHeader(texts)) {
            takeHeader(texts);
        } else if (cells.size() * 2 < header.size() || columns.isEmpty()) {
            parent.paragraphs.add(new OutlineNode.Paragraph(row, null));
        } else if (!readSectionRow(cells)) {
            readTask(cells);
        }
    }

    /** Whether the normalized words of a row are headings of a task table. */
    static boolean isHeader(List<String> texts) {
        boolean task = texts.stream().anyMatch(text -> column(text) == Column.TASK);
        boolean unit =
                texts.stream().map(TableReader::column).anyMatch(c -> c == Column.LEAD || c == Column.RESPONSIBLE);
        return task && unit;
    }

    private void takeHeader(List<String> texts) {
        header = texts;
        columns.clear();
        for (int i = 0; i < texts.size(); i++) {
            Column column = column(texts.get(i));
            boolean second = column == Column.TASK && columns.containsKey(Column.TASK);
            columns.computeIfAbsent(second ? Column.DETAIL : column, key -> new ArrayList<>())
                    .add(i);
        }
    }

    private static Column column(String heading) {
        RoleLabel label = RoleLabel.ofHeading(heading);
        if (label != RoleLabel.OTHER) {
            return Column.valueOf(label.name());
        }
        if (NUMBER.matcher(heading).matches()) {
            return Column.NUMBER;
        }
        if (SECTION.matcher(heading).matches()) {
            return Column.SECTION;
        }
        if (TASK.matcher(heading).matches()) {
            return Column.TASK;
        }
        return DETAIL.matcher(heading).matches() ? Column.DETAIL : Column.OTHER;
    }

    /** A row with one filled cell that is numbered like a heading. */
    private boolean readSectionRow(List<Slice> cells) {
        List<String> filled = cells.stream()
                .filter(cell -> !cell.isEmpty())
                .map(Slice::text)
                .distinct()
                .toList();
        Slice first = cells.stream().filter(cell -> !cell.isEmpty()).findFirst().orElse(cells.getFirst());
        NumberMark mark = filled.size() == 1 ? NumberingRule.at(first) : null;
        if (mark == null || mark.rest().isEmpty()) {
            return false;
        }
        OutlineNode above = section;
        while (above.rank() >= mark.rule().ordinal() && above.parent != null) {
            above = above.parent;
        }
        section = above.addPoint(mark, null);
        last = null;
        return true;
    }

    private void readTask(List<Slice> cells) {
        Slice number = cell(cells, Column.NUMBER);
        Slice task = cell(cells, Column.TASK);
        Slice sectionWords = cell(cells, Column.SECTION);
        if (sectionWords != null) {
            sectionCell = sectionWords.text();
        }
        Tail tail = tail(cells);
        OutlineNode before = last;
        boolean goesOn = before != null
                && (task == null || task.text().equals(before.title.text()))
                && (number == null || before.number != null && number.text().equals(before.number.text()));
        if (before != null && goesOn) {
            before.tail = before.tail == null ? tail : before.tail.merge(tail);
            addDetails(cells, before);
        } else if (task != null) {
            Slice printed = number == null ? null : number.trimAll(Marks.SEPARATORS);
            NumberMark mark = number == null ? NumberingRule.at(task) : null;
            OutlineNode node =
                    section.addRow(mark == null ? printed : mark.printed(), mark == null ? task : mark.rest(), tail);
            node.sectionCell = sectionCell;
            addDetails(cells, node);
            last = node;
        }
    }

    private void addDetails(List<Slice> cells, OutlineNode node) {
        for (int index : columns.getOrDefault(Column.DETAIL, List.of())) {
            if (index < cells.size() && !cells.get(index).isEmpty()) {
                node.paragraphs.add(new OutlineNode.Paragraph(cells.get(index), null));
            }
        }
    }

    private Tail tail(List<Slice> cells) {
        Tail tail = new Tail(new Span(cells.getFirst().start(), cells.getLast().end()));
        for (Role role : Role.values()) {
            for (int index : columns.getOrDefault(Column.valueOf(role.name()), List.of())) {
                if (index < cells.size() && !cells.get(index).isEmpty()) {
                    tail = tail.merge(TailReader.read(cells.get(index), role));
                }
            }
        }
        Slice deadline = cell(cells, Column.DEADLINE);
        if (deadline != null) {
            tail.deadline = deadline;
            tail.deadlineLabelled = true;
        }
        return tail;
    }

    private @Nullable Slice cell(List<Slice> cells, Column column) {
        for (int index : columns.getOrDefault(column, List.of())) {
            if (index < cells.size() && !cells.get(index).isEmpty()) {
                return cells.get(index);
            }
        }
        return null;
    }
}
