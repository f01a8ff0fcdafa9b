/** Applying for closing, and the office's decision. */
@NullMarked
package org.xiaohao.ui.review;

import org.jspecify.annotations.NullMarked;
