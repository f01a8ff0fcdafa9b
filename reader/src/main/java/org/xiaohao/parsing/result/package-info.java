/** What the parser hands out: the plan as read, and what a person should look at. */
@NullMarked
package org.xiaohao.parsing.result;

import org.jspecify.annotations.NullMarked;
