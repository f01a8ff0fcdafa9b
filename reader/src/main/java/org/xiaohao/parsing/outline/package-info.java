/** Lines, levels, tables, titles: the tree of numbered points. */
@NullMarked
package org.xiaohao.parsing.outline;

import org.jspecify.annotations.NullMarked;
