/** The workbench: what a person must do next, and the forms for it. */
@NullMarked
package org.xiaohao.ui.workbench;

import org.jspecify.annotations.NullMarked;
