@NullMarked
package org.xiaohao.ui.account;

import org.jspecify.annotations.NullMarked;
