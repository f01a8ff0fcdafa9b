package org.xiaohao.mcp;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.xiaohao.shared.InvalidInputException;

/** Pages as programs ask for them: short ones, since somebody pays for each word that is read. */
final class Paging {

    static final int SIZE = 20;
    static final int MAX_SIZE = 50;
    static final int MAX_PAGE = 10_000;

    private Paging() {}

    /** @throws InvalidInputException when it is out of range */
    static Pageable of(@Nullable Integer page, @Nullable Integer size) {
        return PageRequest.of(within("page", page, 0, MAX_PAGE, 0), within("size", size, 1, MAX_SIZE, SIZE));
    }

    private static int within(String field, @Nullable Integer given, int min, int max, int otherwise) {
        if (given == null) {
            return otherwise;
        }
        if (given < min || given > max) {
            throw new InvalidInputException(field, "number-out-of-range", min, max);
        }
        return given;
    }
}
