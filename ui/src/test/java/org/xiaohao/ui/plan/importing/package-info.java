/** Tests of the import. */
@NullMarked
package org.xiaohao.ui.plan.importing;

import org.jspecify.annotations.NullMarked;
