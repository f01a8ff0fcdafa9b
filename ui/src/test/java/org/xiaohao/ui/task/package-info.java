@NullMarked
package org.xiaohao.ui.task;

import org.jspecify.annotations.NullMarked;
