/** The monitor: who is late, and how the year goes. */
@NullMarked
package org.xiaohao.ui.supervision;

import org.jspecify.annotations.NullMarked;
