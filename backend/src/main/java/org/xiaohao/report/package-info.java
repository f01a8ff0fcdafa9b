/** The year-end report and its official form. */
@NullMarked
package org.xiaohao.report;

import org.jspecify.annotations.NullMarked;
