/** 开始使用: the way of a new installation to its first issued plan. */
@NullMarked
package org.xiaohao.ui.start;

import org.jspecify.annotations.NullMarked;
