/** Tests of the mail of the day. */
@NullMarked
package org.xiaohao.mail;

import org.jspecify.annotations.NullMarked;
