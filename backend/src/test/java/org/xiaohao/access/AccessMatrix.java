package org.xiaohao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.Role;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.TestDatabase;

/** Who may call which method of a service on whose rows: every role on rows of every {@link Whose}. */
final class AccessMatrix {

    static final Set<Role> OFFICE = EnumSet.of(Role.OFFICE);
    static final Set<Role> SUPERVISORS = EnumSet.of(Role.OFFICE, Role.LEADER);
    static final Set<Role> UNITS = EnumSet.of(Role.CLERK, Role.UNIT_HEAD);
    static final Set<Role> HEADS = EnumSet.of(Role.UNIT_HEAD);
    static final Set<Role> READERS = EnumSet.of(Role.OFFICE, Role.LEADER, Role.CLERK, Role.UNIT_HEAD);

    /** Whose row it is, seen from a clerk or head of the unit. */
    enum Whose {
        OWN_UNIT,
        OTHER_UNIT,
        OTHER_JURISDICTION
    }

    /** Among whose rows a method works. */
    enum Scope {
        /** No row is named: the own ones follow from who is signed in. */
        NONE,
        /** A row of the jurisdiction, whatever the unit. */
        JURISDICTION,
        /** A row of a unit: people of units reach that of their own only. */
        UNIT,
        /** A row that people of one unit share: nobody else reaches it. */
        WITHIN_UNIT;

        boolean reaches(Role role, Whose whose) {
            boolean ofUnit = UNITS.contains(role);
            return switch (this) {
                case NONE -> true;
                case JURISDICTION -> whose != Whose.OTHER_JURISDICTION;
                case UNIT -> whose == Whose.OWN_UNIT || (whose == Whose.OTHER_UNIT && !ofUnit);
                case WITHIN_UNIT -> whose == Whose.OWN_UNIT && ofUnit;
            };
        }
    }

    private record Row(String method, Set<Role> allowed, Scope scope, Function<World, Runnable> prepare) {}

    private final String service;
    private final List<Row> rows = new ArrayList<>();

    AccessMatrix(Class<?> service) {
        this.service = service.getSimpleName();
    }

    /**
     * @param method name and simple types of the parameters, as {@code save(SaveEntry)}
     * @param prepare makes a row on which the call is allowed, and the call
     */
    AccessMatrix row(String method, Set<Role> allowed, Scope scope, Function<World, Runnable> prepare) {
        rows.add(new Row(method, allowed, scope, prepare));
        return this;
    }

    /** The methods that have a row, with the name of the service before them. */
    Set<String> methods() {
        Set<String> methods = new TreeSet<>();
        rows.forEach(row -> methods.add(service + "." + row.method()));
        return methods;
    }

    /** A call that is allowed: of a method, by whom, and how it is made ready. */
    record Call(String method, Role by, Function<World, Runnable> prepare) {}

    /** One call of each method, by one of those who may. */
    Stream<Call> calls() {
        return rows.stream()
                .map(row -> new Call(
                        service + "." + row.method(),
                        row.allowed().stream()
                                .filter(role -> row.scope().reaches(role, Whose.OWN_UNIT))
                                .findFirst()
                                .orElseThrow(),
                        row.prepare()));
    }

    Stream<DynamicTest> tests(Fixtures fixtures, Map<Whose, World> worlds) {
        return rows.stream().flatMap(row -> {
            Map<Whose, Runnable> refused = new EnumMap<>(Whose.class);
            return EnumSet.allOf(Whose.class).stream()
                    .filter(whose -> row.scope() != Scope.NONE || whose == Whose.OWN_UNIT)
                    .flatMap(whose -> roles(row).stream()
                            .map(role -> DynamicTest.dynamicTest(
                                    service + "." + row.method() + " " + role + " " + whose,
                                    () -> check(fixtures, worlds, row, role, whose, refused))));
        });
    }

    /** What the role alone refuses never reaches the database, and so is tried on one only. */
    private static Set<Role> roles(Row row) {
        return TestDatabase.isMySql() ? row.allowed() : EnumSet.allOf(Role.class);
    }

    private static void check(
            Fixtures fixtures,
            Map<Whose, World> worlds,
            Row row,
            Role role,
            Whose whose,
            Map<Whose, Runnable> refused) {
        World world = world(worlds, whose);
        boolean allowed = row.allowed().contains(role) && row.scope().reaches(role, whose);
        // What is refused changes nothing, so that all refused calls can be tried on the same row.
        Runnable call = allowed
                ? row.prepare().apply(world)
                : refused.computeIfAbsent(whose, missing -> row.prepare().apply(world));
        try {
            fixtures.actingAs(world(worlds, Whose.OWN_UNIT).place().person(role));
            Throwable refusal = catchThrowable(call::run);
            if (allowed) {
                assertThat(refusal).isNull();
            } else {
                assertThat(refusal)
                        .isInstanceOf(
                                row.allowed().contains(role) ? NotFoundException.class : AccessDeniedException.class);
            }
            fixtures.actingAsNobody();
            assertThat(catchThrowable(call::run))
                    .isInstanceOfAny(AccessDeniedException.class, AuthenticationCredentialsNotFoundException.class);
        } finally {
            fixtures.actingAsNobody();
        }
    }

    private static World world(Map<Whose, World> worlds, Whose whose) {
        World world = worlds.get(whose);
        assertThat(world).isNotNull();
        return world;
    }
}
