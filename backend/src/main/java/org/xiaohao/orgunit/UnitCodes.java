package org.xiaohao.orgunit;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The codes of a register of units: those that are taken, and the next one of each sort that nobody has. */
public final class UnitCodes {

    private final Set<String> taken = new HashSet<>();

    /** @param present the codes of all units */
    public UnitCodes(Collection<String> present) {
        present.forEach(this::take);
    }

    /** Takes the next free code of a sort, such as {@code xz07} for the seventh town. */
    public String free(OrgUnitKind kind) {
        String sort =
                switch (kind) {
                    case GOVERNMENT_DEPARTMENT -> "bm";
                    case PARTY_BODY -> "dw";
                    case TOWN -> "xz";
                    case SUBDISTRICT -> "jd";
                    case DISPATCHED_ORGAN -> "pc";
                    case OTHER -> "qt";
                };
        int next = 1;
        while (!taken.add(code(sort, next))) {
            next++;
        }
        return code(sort, next);
    }

    /** Notes that a code is no longer free, and returns it. */
    public String take(String code) {
        taken.add(code.toLowerCase(Locale.ROOT));
        return code;
    }

    private static String code(String sort, int number) {
        return sort + (number < 10 ? "0" : "") + number;
    }
}
