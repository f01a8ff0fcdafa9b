package org.xiaohao.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xiaohao.paper.OfficialText;
import org.xiaohao.report.ReturnedChange.ReturnDecision;
import org.xiaohao.report.ReturnedContent.Item;
import org.xiaohao.report.returned.Change;
import org.xiaohao.report.returned.Change.EditKind;
import org.xiaohao.report.returned.Returned.Slot;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.StaleDataException;

/** Does to a report what was done to its file, with the sources of all words. */
@Component
class ReturnedEdits {

    private static final int LONGEST_LEAD = 40;

    private final Statements statements;
    private final JdbcTemplate jdbc;

    ReturnedEdits(Statements statements, JdbcTemplate jdbc) {
        this.statements = statements;
        this.jdbc = jdbc;
    }

    /**
     * Does one change.
     *
     * @throws StaleDataException when somebody changed what it changes since the file was compared
     * @throws InvalidInputException when it strikes a heading
     */
    ReturnedContent accept(long reportId, ReturnedContent content, int number) {
        List<Statement> order = new ArrayList<>(statements.findByReportIdOrderByPosition(reportId));
        Map<Long, Statement> byId = new HashMap<>();
        order.forEach(statement -> byId.put(statement.getId(), statement));
        Item item = content.items().get(number);
        if (isOutdated(item, byId)) {
            throw new StaleDataException();
        }
        Change change = item.change();
        List<Statement> from = known(change.from(), byId);
        Map<Integer, Long> made = new HashMap<>();
        if (change.statementId() == 0) {
            made.put(-1, add(content, number, -1, change.after(), from, order).getId());
        } else {
            Statement statement = byId.get(change.statementId());
            if (statement == null) {
                throw new StaleDataException();
            }
            List<Statement> all = new ArrayList<>(List.of(statement));
            all.addAll(from);
            if (change.kinds().contains(EditKind.STRUCK)) {
                strike(statement);
            } else {
                for (int i = 0; i < change.pieces().size(); i++) {
                    made.put(
                            i,
                            add(content, number, i, change.pieces().get(i), all, order)
                                    .getId());
                }
                if (!whole(statement).equals(change.after())) {
                    reword(statement, change.after(), all);
                }
                copySources(from, statement);
                known(change.joined(), byId).forEach(ReturnedEdits::strike);
                if (change.kinds().contains(EditKind.MOVED)) {
                    order.remove(statement);
                    put(statement, content, number, -1, order);
                }
            }
        }
        for (int i = 0; i < order.size(); i++) {
            order.get(i).moveTo(i + 1);
        }
        statements.saveAllAndFlush(order);
        return content.with(number, item.decided(ReturnDecision.ACCEPTED, made));
    }

    static boolean isOutdated(Item item, Map<Long, Statement> present) {
        return item.versions().entrySet().stream().anyMatch(entry -> {
            Statement statement = present.get(entry.getKey());
            return statement == null || !statement.isShown() || statement.getVersion() != entry.getValue();
        });
    }

    /** How it stood in the file. */
    static String whole(Statement statement) {
        List<String> lines = new ArrayList<>(OfficialText.lines(statement.getContent()));
        String lead = statement.getKind() == StatementKind.HEADING ? "" : OfficialText.line(statement.getLead());
        if (!lead.isEmpty()) {
            lines.set(0, lead + (lines.isEmpty() ? "" : lines.getFirst()));
        }
        return String.join("\n", lines);
    }

    private static List<Statement> known(List<Long> ids, Map<Long, Statement> byId) {
        List<Statement> found = new ArrayList<>();
        for (Long id : ids) {
            Statement statement = byId.get(id);
            if (statement != null) {
                found.add(statement);
            }
        }
        return found;
    }

    private static void strike(Statement statement) {
        if (statement.getKind() == StatementKind.HEADING) {
            throw new InvalidInputException("statement", "report-heading-stays");
        }
        statement.remove();
    }

    private void reword(Statement statement, String after, List<Statement> from) {
        if (statement.getKind() == StatementKind.HEADING) {
            statement.edit("", after);
            return;
        }
        String lead = lead(statement.getLead(), after);
        String text = after.substring(lead.length());
        StatementSpans spans = CarriedSpans.into(text, from);
        statement.edit(lead, text);
        statement.cameInto(statement.getPart(), spans);
    }

    /** What of the new words is the run-in title: the old one, or another sentence in its place. */
    private static String lead(String before, String after) {
        if (before.isEmpty() || after.startsWith(before)) {
            return before;
        }
        int end = after.indexOf(before.charAt(before.length() - 1));
        return end >= 0 && end < Math.min(LONGEST_LEAD, after.length() - 1) ? after.substring(0, end + 1) : "";
    }

    private Statement add(
            ReturnedContent content, int number, int piece, String text, List<Statement> from, List<Statement> order) {
        int at = place(content, number, piece, order);
        Statement made = new Statement(order.get(Math.max(0, at - 1)), text);
        made.cameInto(made.getPart(), CarriedSpans.into(made.getContent(), from));
        Statement added = statements.saveAndFlush(made);
        order.add(at, added);
        copySources(from, added);
        return added;
    }

    private static void put(
            Statement statement, ReturnedContent content, int number, int piece, List<Statement> order) {
        int at = place(content, number, piece, order);
        if (at > 0 && statement.getKind() == StatementKind.PARAGRAPH) {
            statement.cameInto(order.get(at - 1).getPart(), StatementSpans.read(statement.getSpans()));
        }
        order.add(at, statement);
    }

    /** Behind the nearest paragraph before it in the file that stands in the report. */
    private static int place(ReturnedContent content, int number, int piece, List<Statement> order) {
        List<Slot> slots = content.slots();
        int slot = 0;
        while (slot < slots.size()
                && (slots.get(slot).change() != number || slots.get(slot).piece() != piece)) {
            slot++;
        }
        for (int before = slot - 1; before >= 0; before--) {
            long id = statementAt(content, slots.get(before));
            for (int i = 0; i < order.size(); i++) {
                if (order.get(i).getId() == id && order.get(i).isShown()) {
                    return i + 1;
                }
            }
        }
        return 0;
    }

    private static long statementAt(ReturnedContent content, Slot slot) {
        if (slot.statementId() != 0 || slot.change() < 0) {
            return slot.statementId();
        }
        return content.items().get(slot.change()).made().getOrDefault(slot.piece(), 0L);
    }

    /** Gives a statement the sources of others that it does not have yet. */
    private void copySources(List<Statement> from, Statement to) {
        record Source(String kind, long id, int revision) {}
        Set<Source> present = new HashSet<>(jdbc.query(
                "select kind, source_id, revision from report_source where statement_id = ?",
                (row, n) -> new Source(row.getString(1), row.getLong(2), row.getInt(3)),
                to.getId()));
        List<Source> missing = new ArrayList<>();
        for (Statement statement : from) {
            if (statement.getId() != to.getId()) {
                jdbc
                        .query(
                                "select kind, source_id, revision from report_source where statement_id = ?"
                                        + " order by position",
                                (row, n) -> new Source(row.getString(1), row.getLong(2), row.getInt(3)),
                                statement.getId())
                        .stream()
                        .filter(present::add)
                        .forEach(missing::add);
            }
        }
        int position = present.size() - missing.size();
        for (Source source : missing) {
            position++;
            jdbc.update(
                    "insert into report_source (statement_id, position, kind, source_id, revision)"
                            + " values (?, ?, ?, ?, ?)",
                    to.getId(),
                    position,
                    source.kind(),
                    source.id(),
                    source.revision());
        }
        copyIndicators(from, to);
    }

    private void copyIndicators(List<Statement> from, Statement to) {
        Set<Long> present = new HashSet<>(jdbc.queryForList(
                "select indicator_id from report_indicator where statement_id = ?", Long.class, to.getId()));
        for (Statement statement : from) {
            jdbc
                    .queryForList(
                            "select indicator_id from report_indicator where statement_id = ?",
                            Long.class,
                            statement.getId())
                    .stream()
                    .filter(present::add)
                    .forEach(indicator -> jdbc.update(
                            "insert into report_indicator (statement_id, indicator_id) values (?, ?)",
                            to.getId(),
                            indicator));
        }
    }
}
