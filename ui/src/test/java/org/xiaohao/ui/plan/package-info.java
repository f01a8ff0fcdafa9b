/** Tests of the pages about plans and tasks. */
@NullMarked
package org.xiaohao.ui.plan;

import org.jspecify.annotations.NullMarked;
