@NullMarked
package org.xiaohao.ui.audit;

import org.jspecify.annotations.NullMarked;
