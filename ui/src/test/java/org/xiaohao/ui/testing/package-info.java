/** What the tests of views share; see docs/ui.md. */
@NullMarked
package org.xiaohao.ui.testing;

import org.jspecify.annotations.NullMarked;
