package org.xiaohao.progress;

import java.math.BigDecimal;

/** A figure of an approved entry. */
record ReportedFigure(long orgUnitId, String name, BigDecimal amount, String classifier, FigureQualifier qualifier) {}
