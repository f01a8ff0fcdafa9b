/** 督办事项: what is pressed for one by one. */
@NullMarked
package org.xiaohao.ui.matter;

import org.jspecify.annotations.NullMarked;
