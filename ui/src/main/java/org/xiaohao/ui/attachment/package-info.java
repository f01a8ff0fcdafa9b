/** Files that people bring along. */
@NullMarked
package org.xiaohao.ui.attachment;

import org.jspecify.annotations.NullMarked;
