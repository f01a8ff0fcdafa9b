package org.xiaohao.enrolment;

import org.xiaohao.shared.Role;

/**
 * One account for every active unit in which nobody has the role yet.
 *
 * @param role clerk or head
 * @param displayName the name of the person, in which {@code {0}} stands for the short name of the unit
 */
public record AccountPattern(Role role, String displayName) {

    String nameFor(String unit) {
        return displayName.replace("{0}", unit);
    }
}
