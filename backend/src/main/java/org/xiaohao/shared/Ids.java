package org.xiaohao.shared;

import com.github.f4b6a3.tsid.Tsid;
import com.github.f4b6a3.tsid.TsidCreator;
import java.time.Instant;

/** Gives ids that the application assigns: 64 bits, ordered by time, unique without asking the database. */
public final class Ids {

    /** Below the milliseconds: node and counter. */
    private static final int RANDOM_BITS = 22;

    private Ids() {}

    public static long next() {
        return TsidCreator.getTsid1024().toLong();
    }

    /** No id that was given at this moment or later is less. */
    public static long firstOf(Instant moment) {
        return (moment.toEpochMilli() - Tsid.TSID_EPOCH) << RANDOM_BITS;
    }
}
