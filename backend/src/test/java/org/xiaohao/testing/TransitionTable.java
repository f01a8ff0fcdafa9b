package org.xiaohao.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.util.ReflectionUtils;
import org.xiaohao.shared.IllegalTransitionException;

/**
 * The life of an entity as a table: from each state, which actions are allowed and where they lead. Every pair that the
 * table leaves out must be refused and change nothing. A state or a method of the entity that the table does not know
 * fails the test.
 *
 * @param <E> the entity
 * @param <S> its states
 */
public final class TransitionTable<E, S extends Enum<S>> {

    private final Class<E> type;
    private final Class<S> states;
    private final Function<S, E> standing;
    private final Function<E, S> state;
    private final Map<String, Consumer<E>> actions = new LinkedHashMap<>();
    private final Set<String> others = new TreeSet<>();
    private final Map<S, Map<String, S>> rows;

    /**
     * @param standing makes an entity that stands in a state
     * @param state reads the state of an entity
     */
    public TransitionTable(Class<E> type, Class<S> states, Function<S, E> standing, Function<E, S> state) {
        this.type = type;
        this.states = states;
        this.standing = standing;
        this.state = state;
        this.rows = new EnumMap<>(states);
    }

    /** How to do something, by the name of the method. */
    public TransitionTable<E, S> action(String method, Consumer<E> call) {
        actions.put(method, call);
        return this;
    }

    /** Methods that read, or that do not depend on the state. */
    public TransitionTable<E, S> notActions(String... methods) {
        others.addAll(List.of(methods));
        return this;
    }

    /** What is allowed in a state and where it leads. */
    public TransitionTable<E, S> from(S from, Map<String, S> allowed) {
        rows.put(from, Map.copyOf(allowed));
        return this;
    }

    /** One test for each pair, and one for the table being whole. */
    public Stream<DynamicTest> tests() {
        Stream<DynamicTest> pairs = EnumSet.allOf(states).stream()
                .flatMap(from -> actions.keySet().stream()
                        .map(action -> DynamicTest.dynamicTest(from + " " + action, () -> check(from, action))));
        return Stream.concat(Stream.of(DynamicTest.dynamicTest("the table is whole", this::checkWhole)), pairs);
    }

    private void checkWhole() {
        assertThat(rows.keySet()).as("states with a row").isEqualTo(EnumSet.allOf(states));
        Set<String> known = new TreeSet<>(actions.keySet());
        known.addAll(others);
        assertThat(known).as("methods of " + type.getSimpleName()).isEqualTo(methods());
        rows.values().forEach(row -> assertThat(actions.keySet()).containsAll(row.keySet()));
    }

    private Set<String> methods() {
        Set<String> names = new TreeSet<>();
        for (Method method : type.getDeclaredMethods()) {
            boolean reads = method.getName().matches("(get|is)[A-Z].*");
            if (!reads
                    && !method.isSynthetic()
                    && !Modifier.isStatic(method.getModifiers())
                    && !Modifier.isPrivate(method.getModifiers())) {
                names.add(method.getName());
            }
        }
        return names;
    }

    private void check(S from, String action) {
        E entity = standing.apply(from);
        assertThat(state.apply(entity)).isEqualTo(from);
        Consumer<E> call = Objects.requireNonNull(actions.get(action));
        S next = rows.getOrDefault(from, Map.of()).get(action);
        if (next == null) {
            Map<String, @Nullable Object> before = values(entity);
            assertThatThrownBy(() -> call.accept(entity)).isInstanceOf(IllegalTransitionException.class);
            assertThat(values(entity)).isEqualTo(before);
        } else {
            call.accept(entity);
            assertThat(state.apply(entity)).isEqualTo(next);
        }
    }

    private Map<String, @Nullable Object> values(E entity) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Field field : fields()) {
            field.setAccessible(true);
            Object value = ReflectionUtils.getField(field, entity);
            values.put(field.getName(), value instanceof Collection<?> many ? List.copyOf(many) : value);
        }
        return values;
    }

    private List<Field> fields() {
        return Stream.<Class<?>>iterate(type, Class::getSuperclass)
                .takeWhile(level -> level != Object.class)
                .flatMap(level -> Arrays.stream(level.getDeclaredFields()))
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .toList();
    }
}
