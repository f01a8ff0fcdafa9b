/** Tasks chosen from the tree, put together and checked. */
@NullMarked
package org.xiaohao.parsing.task;

import org.jspecify.annotations.NullMarked;
