/** Learns the outline of an annual report: headings, series of points, what each part tells. */
@NullMarked
package org.xiaohao.outlines;

import org.jspecify.annotations.NullMarked;
