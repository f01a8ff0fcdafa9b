package org.xiaohao.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.xiaohao.account.AccessScope;
import org.xiaohao.shared.Role;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.TestJurisdiction;

/** Every tool, for every role, on everybody's rows. */
class McpAccessTest extends McpServerRuns {

    private static final Set<Role> UNITS = EnumSet.of(Role.CLERK, Role.UNIT_HEAD);
    private static final Set<Role> READERS = EnumSet.of(Role.CLERK, Role.UNIT_HEAD, Role.OFFICE, Role.LEADER);
    private static final String FINE = "fine";

    private enum Whose {
        OWN_UNIT,
        OTHER_UNIT,
        OTHER_JURISDICTION
    }

    /** Among whose rows a tool works. */
    private enum Reach {
        /** No row is named. */
        OWN,
        JURISDICTION,
        /** People of units reach the rows of their own. */
        UNIT
    }

    /** The rows of a unit: one task for each role. */
    private record Place(IssuedPlan plan, String unit) {

        String task(Role role) {
            return Long.toString(plan.task(number(role)));
        }

        String part(Role role) {
            return Long.toString(plan.partId(number(role), unit));
        }

        static String number(Role role) {
            return Integer.toString(role.ordinal() + 1);
        }
    }

    private record Row(
            String tool, Set<Role> allowed, Reach reach, BiFunction<Place, Role, Map<String, Object>> arguments) {

        String expected(Role role, Whose whose) {
            if (!allowed.contains(role)) {
                return "forbidden";
            }
            boolean found =
                    switch (reach) {
                        case OWN -> true;
                        case JURISDICTION -> whose != Whose.OTHER_JURISDICTION;
                        case UNIT ->
                            whose == Whose.OWN_UNIT
                                    || (whose == Whose.OTHER_UNIT && (role == Role.OFFICE || role == Role.LEADER));
                    };
            return found ? FINE : "not-found";
        }
    }

    private static final List<Row> ROWS = List.of(
            new Row("list_duties", UNITS, Reach.OWN, (place, role) -> Map.of()),
            new Row("read_form", UNITS, Reach.UNIT, (place, role) -> Map.of("partId", place.part(role))),
            new Row(
                    "draft_entry",
                    UNITS,
                    Reach.UNIT,
                    (place, role) -> Map.of(
                            "partId",
                            place.part(role),
                            "periodId",
                            Long.toString(place.plan().period(2).id()),
                            "content",
                            "草稿")),
            new Row("list_plans", READERS, Reach.OWN, (place, role) -> Map.of()),
            new Row(
                    "list_tasks",
                    READERS,
                    Reach.JURISDICTION,
                    (place, role) -> Map.of("planId", Long.toString(place.plan().id()))),
            new Row("read_task", READERS, Reach.UNIT, (place, role) -> Map.of("taskId", place.task(role))),
            new Row("search", READERS, Reach.OWN, (place, role) -> Map.of("text", "事项")));

    @Test
    void everyToolForEveryRoleOnEverybodysRows() {
        TestJurisdiction here = fixtures.jurisdiction();
        TestJurisdiction there = fixtures.jurisdiction();
        Map<Whose, Place> places = new EnumMap<>(Whose.class);
        places.put(Whose.OWN_UNIT, place(here, "司法局"));
        places.put(Whose.OTHER_UNIT, place(here, "民政局"));
        places.put(Whose.OTHER_JURISDICTION, place(there, "司法局"));
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            String secret = token(here.person(role), AccessScope.WRITE).secret();
            for (Row row : ROWS) {
                places.forEach((whose, place) -> {
                    CallToolResult result =
                            call(secret, row.tool(), row.arguments().apply(place, role));
                    String got = isRefused(result) ? String.valueOf(code(result)) : FINE;
                    String expected = row.expected(role, whose);
                    if (!got.equals(expected)) {
                        wrong.add(row.tool() + " " + role + " " + whose + ": " + got + ", not " + expected);
                    }
                });
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyToolHasARow() {
        var client =
                client(token(fixtures.jurisdiction().office(), AccessScope.READ).secret());
        client.initialize();
        assertThat(client.listTools().tools().stream().map(tool -> tool.name()))
                .containsExactlyElementsOf(ROWS.stream().map(Row::tool).toList());
        client.close();
    }

    private Place place(TestJurisdiction place, String unit) {
        var draft = plans.plan(place);
        for (Role role : Role.values()) {
            draft.task(Place.number(role), task -> task.lead(unit));
        }
        IssuedPlan plan = draft.issue();
        for (Role role : Role.values()) {
            plan.receive(Place.number(role), unit);
        }
        return new Place(plan, unit);
    }
}
