package org.xiaohao.shared;

import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;

/**
 * One page of a list in the REST API.
 *
 * @param items the rows
 * @param page which page, from 0
 * @param size how many rows a page has at most
 * @param total how many rows there are in all
 */
public record ApiPage<T>(List<T> items, int page, int size, long total) {

    /** The most rows that a page may ask for. */
    public static final int MAX_SIZE = 200;

    public static <T> ApiPage<T> of(Page<T> page) {
        return new ApiPage<>(page.getContent(), page.getNumber(), page.getSize(), page.getTotalElements());
    }

    /**
     * The page that a request asks for.
     *
     * @throws InvalidInputException when it is negative, empty or larger than {@link #MAX_SIZE}
     */
    public static Pageable request(int page, int size) {
        if (page < 0) {
            throw new InvalidInputException("page", "number-out-of-range", 0, Integer.MAX_VALUE);
        }
        if (size < 1 || size > MAX_SIZE) {
            throw new InvalidInputException("size", "number-out-of-range", 1, MAX_SIZE);
        }
        return PageRequest.of(page, size);
    }
}
