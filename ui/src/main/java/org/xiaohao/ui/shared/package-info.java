/** Components that several views use; see docs/ui.md. */
@NullMarked
package org.xiaohao.ui.shared;

import org.jspecify.annotations.NullMarked;
