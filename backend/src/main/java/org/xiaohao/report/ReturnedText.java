package org.xiaohao.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xiaohao.paper.OfficialText;
import org.xiaohao.report.ReturnedChange.Hindrance;
import org.xiaohao.report.ReturnedChange.ReturnDecision;
import org.xiaohao.report.ReturnedContent.Item;
import org.xiaohao.report.returned.Change;
import org.xiaohao.report.returned.Change.EditKind;
import org.xiaohao.report.returned.Returned.Slot;

/** The statements of a report while things that were done to its file are done to them; stored by {@link ReturnedEdits}. */
final class ReturnedText {

    private static final int LONGEST_LEAD = 40;

    private final List<Statement> order;
    private final Map<Long, Statement> byId = new HashMap<>();
    private final List<Copy> copies = new ArrayList<>();
    private ReturnedContent content;

    /** Whose sources a statement gets, too. */
    record Copy(List<Statement> from, Statement to) {}

    /** @param order all statements of the report in reading order, those that are not shown included */
    ReturnedText(List<Statement> order, ReturnedContent content) {
        this.order = new ArrayList<>(order);
        this.order.forEach(statement -> byId.put(statement.getId(), statement));
        this.content = content;
    }

    ReturnedContent content() {
        return content;
    }

    List<Statement> order() {
        return List.copyOf(order);
    }

    /** In the order in which they are to be made: a statement may get from one that got itself. */
    List<Copy> copies() {
        return List.copyOf(copies);
    }

    void refuse(int number) {
        decided(number, ReturnDecision.REFUSED, Map.of());
    }

    /** Why a change cannot be accepted; null where it can. */
    @Nullable
    Hindrance hindrance(Item item) {
        Change change = item.change();
        if (isOutdated(item)) {
            return Hindrance.OUTDATED;
        }
        Stream<Long> struck = Stream.concat(
                change.kinds().contains(EditKind.STRUCK) ? Stream.of(change.statementId()) : Stream.empty(),
                change.joined().stream());
        if (struck.map(byId::get).anyMatch(ReturnedText::isHeading)) {
            return Hindrance.HEADING_STAYS;
        }
        int most = isHeading(byId.get(change.statementId())) ? Statement.MAX_HEADING : Statement.MAX_TEXT;
        return change.after().length() > most ? Hindrance.TOO_LONG : null;
    }

    private boolean isOutdated(Item item) {
        return item.versions().entrySet().stream().anyMatch(entry -> {
            Statement statement = byId.get(entry.getKey());
            return statement == null || !statement.isShown() || statement.getVersion() != entry.getValue();
        });
    }

    private static boolean isHeading(@Nullable Statement statement) {
        return statement != null && statement.getKind() == StatementKind.HEADING;
    }

    /** Does a change that nothing hinders. */
    void accept(int number) {
        Change change = content.items().get(number).change();
        decided(number, ReturnDecision.ACCEPTED, Map.of());
        List<Statement> from = known(change.from());
        if (change.statementId() == 0) {
            add(number, -1, withoutMark(change.after()), from);
            return;
        }
        Statement statement = Objects.requireNonNull(byId.get(change.statementId()));
        if (change.kinds().contains(EditKind.STRUCK)) {
            statement.remove();
            return;
        }
        List<Statement> all = new ArrayList<>(List.of(statement));
        all.addAll(from);
        String before = whole(statement);
        boolean marked = before.contains(ReportText.TO_BE_WRITTEN);
        if (change.kinds().contains(EditKind.MOVED)) {
            order.remove(statement);
            put(statement, number);
        }
        for (int i = 0; i < change.pieces().size(); i++) {
            String piece = change.pieces().get(i);
            add(number, i, marked ? piece : withoutMark(piece), all);
        }
        String after = marked ? change.after() : withoutMark(change.after());
        if (!before.equals(after)) {
            reword(statement, after, all);
        }
        copies.add(new Copy(from, statement));
        known(change.joined()).forEach(Statement::remove);
    }

    private void decided(int number, ReturnDecision decision, Map<Integer, Long> made) {
        content = content.with(number, content.items().get(number).decided(decision, made));
    }

    /** The mark that something is to be written is of the file and no words of the report. */
    private static String withoutMark(String text) {
        return text.replace(ReportText.TO_BE_WRITTEN, "").strip();
    }

    /** How it stood in the file. */
    private static String whole(Statement statement) {
        List<String> lines = new ArrayList<>(OfficialText.lines(statement.getContent()));
        String lead = isHeading(statement) ? "" : OfficialText.line(statement.getLead());
        if (!lead.isEmpty()) {
            String first = lines.isEmpty() ? "" : lines.removeFirst();
            lines.addFirst(lead + first);
        }
        return String.join("\n", lines);
    }

    private List<Statement> known(List<Long> ids) {
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    private static void reword(Statement statement, String after, List<Statement> from) {
        if (isHeading(statement)) {
            statement.edit("", after);
            return;
        }
        String lead = lead(statement.getLead(), after);
        // as the statement keeps it, so that the spans stand where they are said to
        String text = after.substring(lead.length()).strip();
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

    private void add(int number, int piece, String text, List<Statement> from) {
        if (text.isEmpty()) {
            return;
        }
        int at = place(number, piece);
        Statement made = new Statement(order.get(Math.max(0, at - 1)), text);
        made.cameInto(made.getPart(), CarriedSpans.into(made.getContent(), from));
        order.add(at, made);
        byId.put(made.getId(), made);
        copies.add(new Copy(from, made));
        Map<Integer, Long> so = new HashMap<>(content.items().get(number).made());
        so.put(piece, made.getId());
        decided(number, ReturnDecision.ACCEPTED, so);
    }

    private void put(Statement statement, int number) {
        int at = place(number, -1);
        if (at > 0 && !isHeading(statement)) {
            statement.cameInto(order.get(at - 1).getPart(), StatementSpans.read(statement.getSpans()));
        }
        order.add(at, statement);
    }

    /** Behind the nearest paragraph before it in the file that stands in the report. */
    private int place(int number, int piece) {
        List<Slot> slots = content.slots();
        int slot = 0;
        while (slot < slots.size()
                && (slots.get(slot).change() != number || slots.get(slot).piece() != piece)) {
            slot++;
        }
        for (int before = slot - 1; before >= 0; before--) {
            Statement standing = byId.get(statementAt(slots.get(before)));
            int at = standing != null && standing.isShown() ? order.indexOf(standing) : -1;
            if (at >= 0) {
                return at + 1;
            }
        }
        return 0;
    }

    private long statementAt(Slot slot) {
        if (slot.statementId() != 0 || slot.change() < 0) {
            return slot.statementId();
        }
        return content.items().get(slot.change()).made().getOrDefault(slot.piece(), 0L);
    }
}
