/** The web user interface: the frame, sign-in, error pages; one package below per feature. Nothing depends on it. */
@NullMarked
package org.xiaohao.ui;

import org.jspecify.annotations.NullMarked;
