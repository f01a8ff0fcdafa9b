/** Tests of what is told outside of the house. */
@NullMarked
package org.xiaohao.channel;

import org.jspecify.annotations.NullMarked;
