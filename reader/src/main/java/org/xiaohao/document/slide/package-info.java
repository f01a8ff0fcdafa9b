/** Presentations. */
@NullMarked
package org.xiaohao.document.slide;

import org.jspecify.annotations.NullMarked;
