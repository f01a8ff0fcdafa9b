package org.xiaohao.shared;

import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/**
 * An enum constant by which a list can be sorted. A request names the constant; the property it stands for never comes
 * from the request.
 */
public interface SortKey {

    /** The property of the query, such as {@code sortOrder}. */
    String property();

    /**
     * Returns the page with the names of constants replaced by their properties.
     *
     * @param requested sorted by names of constants of {@code keys}, or unsorted
     * @param fallback the properties to sort by where nothing is asked for; also the tie-break of every other order
     * @throws InvalidInputException when the request names no constant
     */
    static <E extends Enum<E> & SortKey> Pageable translate(Pageable requested, Class<E> keys, Sort fallback) {
        Sort sort = Sort.by(requested.getSort().stream()
                .map(order -> order.withProperty(find(keys, order.getProperty()).property()))
                .toList());
        Sort complete = sort.and(fallback);
        return requested.isPaged()
                ? PageRequest.of(requested.getPageNumber(), requested.getPageSize(), complete)
                : Pageable.unpaged(complete);
    }

    private static <E extends Enum<E>> E find(Class<E> keys, String name) {
        for (E key : keys.getEnumConstants()) {
            if (key.name().equalsIgnoreCase(name)) {
                return key;
            }
        }
        throw new InvalidInputException("sort", "unknown-sort", name);
    }
}
