/** 使用说明: the guide, opened from any page at the chapter that is about it. */
@NullMarked
package org.xiaohao.ui.guide;

import org.jspecify.annotations.NullMarked;
