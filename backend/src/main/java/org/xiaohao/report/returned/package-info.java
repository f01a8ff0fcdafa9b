/** Finds the paragraphs of a report again in a file that somebody edited, and says what was done to them. */
@NullMarked
package org.xiaohao.report.returned;

import org.jspecify.annotations.NullMarked;
