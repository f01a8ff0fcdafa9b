package org.xiaohao.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xiaohao.report.ReturnedChange.ReturnDecision;
import org.xiaohao.report.returned.Change;
import org.xiaohao.report.returned.Returned;
import org.xiaohao.report.returned.Returned.Slot;
import tools.jackson.databind.ObjectMapper;

/**
 * What a returned file says and what was decided on it, kept as JSON.
 *
 * @param title of the file where it is another than that of the report
 * @param tables words of tables; null in what was kept before they were told of
 */
record ReturnedContent(
        List<Slot> slots,
        List<Item> items,
        @Nullable String title,
        @Nullable List<String> tables) {

    private static final ObjectMapper JSON = new ObjectMapper();

    ReturnedContent {
        slots = List.copyOf(slots);
        items = List.copyOf(items);
        tables = tables == null ? List.of() : List.copyOf(tables);
    }

    /**
     * @param versions of the statements that it changes, when the file was compared
     * @param made the statements that it brought, by piece; the whole of a new paragraph is piece -1
     */
    record Item(Change change, ReturnDecision decision, Map<Long, Integer> versions, Map<Integer, Long> made) {

        Item {
            versions = Map.copyOf(versions);
            made = Map.copyOf(made);
        }

        Item decided(ReturnDecision newDecision, Map<Integer, Long> newMade) {
            return new Item(change, newDecision, versions, newMade);
        }
    }

    /** @param versions of all statements */
    static ReturnedContent of(Returned returned, List<String> tables, Map<Long, Integer> versions) {
        List<Item> items = new ArrayList<>();
        for (Change change : returned.changes()) {
            Map<Long, Integer> own = new HashMap<>();
            List<Long> touched = new ArrayList<>(change.joined());
            touched.add(change.statementId());
            touched.stream().filter(versions::containsKey).forEach(id -> own.put(id, versions.getOrDefault(id, 0)));
            items.add(new Item(change, ReturnDecision.OPEN, own, Map.of()));
        }
        return new ReturnedContent(returned.slots(), items, returned.title(), tables);
    }

    ReturnedContent with(int number, Item item) {
        List<Item> changed = new ArrayList<>(items);
        changed.set(number, item);
        return new ReturnedContent(slots, changed, title, tables);
    }

    static ReturnedContent read(String stored) {
        return JSON.readValue(stored, ReturnedContent.class);
    }

    String write() {
        return JSON.writeValueAsString(this);
    }
}
