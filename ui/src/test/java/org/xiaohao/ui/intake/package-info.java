/** Tests of the import. */
@NullMarked
package org.xiaohao.ui.intake;

import org.jspecify.annotations.NullMarked;
