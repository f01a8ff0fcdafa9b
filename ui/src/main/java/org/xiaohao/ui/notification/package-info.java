/** The messages to the signed-in person. */
@NullMarked
package org.xiaohao.ui.notification;

import org.jspecify.annotations.NullMarked;
