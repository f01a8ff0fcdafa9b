@NullMarked
package org.xiaohao.ui.supervision;

import org.jspecify.annotations.NullMarked;
