package org.xiaohao.comment;

import org.jspecify.annotations.Nullable;

/**
 * A unit or a person that a comment can name.
 *
 * @param unitId the unit; null for a person
 * @param accountId the person; null for a unit
 * @param name the short name of the unit, or the name of the person
 * @param unit the short name of the person's unit; empty for a unit, and for a person without
 */
public record MentionCandidate(
        @Nullable Long unitId, @Nullable Long accountId, String name, String unit) {}
