@NullMarked
package org.xiaohao.ui.leader;

import org.jspecify.annotations.NullMarked;
