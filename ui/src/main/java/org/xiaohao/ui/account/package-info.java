/** Signing in and out, and what people do with their own account. */
@NullMarked
package org.xiaohao.ui.account;

import org.jspecify.annotations.NullMarked;
