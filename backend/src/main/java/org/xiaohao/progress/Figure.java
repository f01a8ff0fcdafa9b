package org.xiaohao.progress;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;

/**
 * A figure of an entry.
 *
 * @param name what is counted, such as 培训, at most 100 characters
 * @param amount how many, up to four decimals
 * @param classifier the measure word, such as 场, at most 20 characters
 * @param qualifier how exact it is
 */
@Schema(name = "ReportedFigure")
public record Figure(String name, BigDecimal amount, String classifier, FigureQualifier qualifier) {}
