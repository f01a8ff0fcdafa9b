package org.xiaohao.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.Role;

/**
 * Who may do what to whose rows: every role tries every operation on a thing of the own and of another jurisdiction.
 *
 * @param <T> the thing that is operated on
 */
public final class RoleMatrix<T> {

    /**
     * Something that a service does.
     *
     * @param name shown in the name of the test
     * @param allowed the roles that may
     * @param ofOneRow whether it names a row, so that one of another jurisdiction must not be found
     * @param call what is done, to which thing
     */
    public record Operation<T>(String name, Set<Role> allowed, boolean ofOneRow, BiConsumer<Fixtures, T> call) {

        @Override
        public String toString() {
            return name;
        }
    }

    private final List<Operation<T>> operations = new ArrayList<>();

    /** An operation on one row. */
    public RoleMatrix<T> row(String name, Set<Role> allowed, BiConsumer<Fixtures, T> call) {
        operations.add(new Operation<>(name, allowed, true, call));
        return this;
    }

    /** An operation that concerns the own jurisdiction by itself, such as a list. */
    public RoleMatrix<T> own(String name, Set<Role> allowed, BiConsumer<Fixtures, T> call) {
        operations.add(new Operation<>(name, allowed, false, call));
        return this;
    }

    /** Every operation with every role, on an own and on a foreign thing; for a method source. */
    public Stream<Arguments> cases() {
        return operations.stream()
                .flatMap(operation -> EnumSet.allOf(Role.class).stream()
                        .flatMap(role -> Stream.of(true, false)
                                .filter(own -> own || operation.ofOneRow())
                                .map(own -> Arguments.of(operation, role, own))));
    }

    /** Tries one case and checks that it went as the matrix says. */
    public static <T> void check(
            Fixtures fixtures, Operation<T> operation, Role role, TestJurisdiction actors, T thing, boolean own) {
        fixtures.actingAs(actors.person(role));
        Throwable refusal = catchThrowable(() -> operation.call().accept(fixtures, thing));
        if (!operation.allowed().contains(role)) {
            assertThat(refusal).isInstanceOf(AccessDeniedException.class);
        } else if (own) {
            assertThat(refusal).isNull();
        } else {
            assertThat(refusal).isInstanceOf(NotFoundException.class);
        }
        fixtures.actingAsNobody();
        assertThat(catchThrowable(() -> operation.call().accept(fixtures, thing)))
                .isInstanceOfAny(AccessDeniedException.class, AuthenticationCredentialsNotFoundException.class);
    }
}
