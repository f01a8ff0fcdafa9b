@NullMarked
package org.xiaohao.ui.matter;

import org.jspecify.annotations.NullMarked;
