package org.xiaohao.parsing.outline;

import java.util.Set;
import org.xiaohao.parsing.result.DiagnosticCode;
import org.xiaohao.parsing.result.TaskField;

/**
 * What the lines or cells of a point leave in doubt.
 *
 * @param code what is doubtful
 * @param fields the fields that may be wrong, none where all of them may be
 * @param words the words that the doubt is about
 */
public record PointDoubt(DiagnosticCode code, Set<TaskField> fields, String words) {}
