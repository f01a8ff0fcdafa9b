/** 领导一页: what waits for a leader's word. */
@NullMarked
package org.xiaohao.ui.leader;

import org.jspecify.annotations.NullMarked;
