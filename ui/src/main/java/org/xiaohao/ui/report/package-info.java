/** The page of the year-end report. */
@NullMarked
package org.xiaohao.ui.report;

import org.jspecify.annotations.NullMarked;
