package org.xiaohao.comment;

import java.util.Set;

/**
 * Who may read a comment, and so be named in it.
 *
 * @param units whose clerks and heads
 * @param supervisors whether the office and the leaders may
 */
record Audience(Set<Long> units, boolean supervisors) {}
