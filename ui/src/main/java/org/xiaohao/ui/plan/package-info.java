/** Plans and their tasks: the chooser in the top bar, the list, the page of one task. */
@NullMarked
package org.xiaohao.ui.plan;

import org.jspecify.annotations.NullMarked;
