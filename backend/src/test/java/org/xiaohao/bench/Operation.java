package org.xiaohao.bench;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something a person or a program asks for, each time of another row.
 *
 * @param calls what is sent for it, one after the other
 * @param question its main question to the database put plainly; null where there is no single one
 */
record Operation(
        String name, Supplier<List<Call>> calls, @Nullable Question question) {

    /**
     * One request.
     *
     * @param path with its query
     * @param account who asks, by the token of the account
     * @param body what is sent, as JSON; null for a request that reads
     */
    record Call(String path, long account, @Nullable String body) {

        static Call get(String path, long account) {
            return new Call(path, account, null);
        }
    }

    /** A statement, and the values of its parameters for the next time. */
    record Question(String sql, Supplier<Object[]> values) {}
}
