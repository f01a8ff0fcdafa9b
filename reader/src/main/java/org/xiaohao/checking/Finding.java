package org.xiaohao.checking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.outlines.PartKind;

/**
 * Something that a person should look at.
 *
 * @param start first character in code points; 0 and 0 where it has no place
 * @param part the statutory part that is missing, for {@link FindingKind#MISSING_PART} only
 * @param arguments of the sentence that tells it: the printed value, then the one that would be right
 */
public record Finding(
        FindingKind kind,
        Severity severity,
        int start,
        int end,
        @Nullable PartKind part,
        List<String> arguments) {}
