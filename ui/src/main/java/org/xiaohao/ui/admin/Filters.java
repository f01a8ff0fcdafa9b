package org.xiaohao.ui.admin;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Enum constants as an address says them: {@code party-body}. */
final class Filters {

    private Filters() {}

    static String write(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant, or null where there is none of that name. */
    static <E extends Enum<E>> @Nullable E read(Class<E> type, String written) {
        return List.of(type.getEnumConstants()).stream()
                .filter(constant -> write(constant).equals(written))
                .findFirst()
                .orElse(null);
    }
}
