package org.xiaohao.enrolment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.InvalidInputException;

/**
 * Rows on their way from a list to the register: some are refused as they are read, the others together.
 *
 * @param <L> how a row is listed
 * @param <R> what is read of it
 * @param <T> what becomes of it
 */
final class Rows<L, R, T> {

    private final List<L> listed;
    private final Function<InvalidInputException, T> refusing;
    private final List<@Nullable T> refused = new ArrayList<>();
    private final List<R> read = new ArrayList<>();

    Rows(List<L> listed, Function<InvalidInputException, T> refusing) {
        this.listed = listed;
        this.refusing = refusing;
    }

    void read(Function<L, R> reading) {
        for (L row : listed) {
            try {
                read.add(reading.apply(row));
                refused.add(null);
            } catch (InvalidInputException refusal) {
                refused.add(refusing.apply(refusal));
            }
        }
    }

    /** Takes what was read, and puts the rows together again in their order. */
    <O> List<O> take(Function<List<R>, List<T>> taking, BiFunction<L, T, O> line) {
        List<T> taken = taking.apply(read);
        List<O> lines = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < listed.size(); i++) {
            T refusal = refused.get(i);
            lines.add(line.apply(listed.get(i), refusal == null ? taken.get(next++) : refusal));
        }
        return lines;
    }
}
