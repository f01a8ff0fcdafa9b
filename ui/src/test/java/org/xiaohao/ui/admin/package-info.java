@NullMarked
package org.xiaohao.ui.admin;

import org.jspecify.annotations.NullMarked;
