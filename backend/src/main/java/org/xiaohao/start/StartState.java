package org.xiaohao.start;

import java.util.Set;

/**
 * How far a jurisdiction is.
 *
 * @param done the steps that are done
 * @param units how many active units there are
 * @param unitsWithoutPeople how many of them have neither clerk nor head
 * @param people how many active accounts there are
 * @param waiting how many of them have no password yet
 * @param plans how many plans there are
 */
public record StartState(Set<StartStep> done, int units, int unitsWithoutPeople, int people, int waiting, int plans) {

    public StartState {
        done = Set.copyOf(done);
    }

    /** Whether something is left to do. */
    public boolean isOpen() {
        return done.size() < StartStep.values().length;
    }
}
