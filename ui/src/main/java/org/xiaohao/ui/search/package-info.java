/** The search in the top bar. */
@NullMarked
package org.xiaohao.ui.search;

import org.jspecify.annotations.NullMarked;
