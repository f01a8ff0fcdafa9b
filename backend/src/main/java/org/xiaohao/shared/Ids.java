package org.xiaohao.shared;

import com.github.f4b6a3.tsid.TsidCreator;

/** Gives ids that the application assigns: 64 bits, ordered by time, unique without asking the database. */
public final class Ids {

    private Ids() {}

    public static long next() {
        return TsidCreator.getTsid1024().toLong();
    }
}
